#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "index/place_list.h"

namespace sicut::index {
namespace {

struct Sample {
  std::vector<std::uint32_t> places;
  std::uint32_t words = 0;
  std::string bytes;

  // `most`: the widest gap.
  Sample(std::mt19937& chance, std::size_t count, std::uint32_t most) {
    std::uniform_int_distribution<std::uint32_t> gap(1, most);
    std::uint32_t at = gap(chance) - 1;
    for (std::size_t i = 0; i < count; ++i, at += gap(chance)) places.push_back(at);
    words = places.empty() ? 1 : places.back() + 1;
    append_places(bytes, places);
  }
  [[nodiscard]] PlaceList list(std::string_view from, std::uint64_t count) const {
    return {count, from.size(), words,
            [from](std::uint64_t first, std::uint64_t last) { return from.substr(first, last - first); }};
  }
};

constexpr std::size_t kCounts[] = {0, 1, 2, 9, 63, 64, 65, 127, 128, 129, 257, 1000, 5000};
constexpr std::uint32_t kGaps[] = {1, 100, 130, 20'000, 600'000};

TEST(PlaceList, GivesBackWhatWasPutIn) {
  std::mt19937 chance(1);
  for (const std::size_t count : kCounts)
    for (const std::uint32_t gap : kGaps) {
      const Sample sample(chance, count, gap);
      std::vector<std::uint32_t> found{77};
      ASSERT_TRUE(sample.list(sample.bytes, count).append_all(found));
      found.erase(found.begin());
      EXPECT_EQ(found, sample.places) << count << " places, gaps to " << gap;
    }
}

TEST(PlaceList, LooksUpWhatSearchingAllOfThemFinds) {
  std::mt19937 chance(2);
  for (const std::size_t count : kCounts)
    for (const std::uint32_t gap : kGaps)
      for (const std::size_t some : {std::size_t{1}, std::size_t{5}, count / 10, count}) {
        const Sample sample(chance, count, gap);
        std::vector<std::uint32_t> wanted;
        for (std::size_t i = 0; i < some; ++i)
          wanted.push_back(chance() % 2 && count > 0
                               ? sample.places[chance() % count]
                               : static_cast<std::uint32_t>(chance() % (sample.words + 9)));
        std::sort(wanted.begin(), wanted.end());
        std::vector<std::uint8_t> found(wanted.size(), 0);
        ASSERT_TRUE(sample.list(sample.bytes, count).look_up(wanted, found));
        for (std::size_t i = 0; i < wanted.size(); ++i)
          EXPECT_EQ(found[i] != 0, std::binary_search(sample.places.begin(), sample.places.end(), wanted[i]))
              << wanted[i] << " of " << count << " places, gaps to " << gap;
      }
}

// Whatever the bytes say, what is read lies within the segment, or the list is refused.
TEST(PlaceList, SurvivesNonsense) {
  std::mt19937 chance(3);
  for (int i = 0; i < 2000; ++i) {
    const Sample sample(chance, 1 + chance() % 600, 300);
    std::string bytes = sample.bytes;
    for (int k = 0; k < 4; ++k) bytes[chance() % bytes.size()] = static_cast<char>(chance());
    if (chance() % 4 == 0) bytes.resize(chance() % bytes.size());
    const std::uint64_t count = chance() % 3 ? sample.places.size() : chance();
    std::vector<std::uint32_t> all, wanted{0, 5, 900, sample.words - 1, sample.words, 0xffffffff};
    std::sort(wanted.begin(), wanted.end());
    if (sample.list(bytes, count).append_all(all)) {
      for (const std::uint32_t place : all) EXPECT_LT(place, sample.words);
    } else {
      EXPECT_TRUE(all.empty());
    }
    std::vector<std::uint8_t> found(wanted.size(), 0);
    static_cast<void>(sample.list(bytes, count).look_up(wanted, found));
  }
}

}  // namespace
}  // namespace sicut::index
