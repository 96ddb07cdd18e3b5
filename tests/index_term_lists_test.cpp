// The words of a segment, held against laying them out one after another.
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "index/term_lists.h"

namespace sicut::index {
namespace {

using Places = std::map<std::uint64_t, std::vector<std::uint32_t>>;

// Documents of random words; now and then two forms of one have the same hash.
std::vector<Digest> random_digests(std::mt19937_64& random, std::size_t documents, std::size_t forms) {
  std::vector<Digest> digests(documents);
  for (Digest& digest : digests) {
    const std::size_t own = 1 + random() % forms;
    for (std::size_t f = 0; f < own; ++f) {
      const std::uint64_t spread = random() % 3 == 0 ? 0 : random() % 5000;
      digest.forms.push_back(spread * 0x9e3779b97f4a7c15u + random() % 50);
    }
    for (std::size_t w = random() % 300; w-- > 0;)
      digest.words.push_back(static_cast<std::uint32_t>(random() % own));
  }
  return digests;
}

Places slowly(const std::vector<Digest>& digests) {
  Places places;
  std::uint32_t place = 0;
  for (const Digest& digest : digests) {
    for (const std::uint64_t hash : digest.forms) places[hash];
    for (const std::uint32_t form : digest.words) places[digest.forms[form]].push_back(place++);
  }
  return places;
}

Places listed(const TermLists& lists) {
  Places places;
  for (std::size_t t = 0; t < lists.hashes.size(); ++t) {
    EXPECT_TRUE(t == 0 || lists.hashes[t] > lists.hashes[t - 1]);
    places[lists.hashes[t]] = {lists.places.begin() + static_cast<std::ptrdiff_t>(lists.starts[t]),
                               lists.places.begin() + static_cast<std::ptrdiff_t>(lists.starts[t + 1])};
  }
  return places;
}

TEST(TermLists, AreThoseOfLayingThemOutSlowly) {
  std::mt19937_64 random(5);
  for (int round = 0; round < 60; ++round) {
    std::vector<Digest> digests = random_digests(random, 1 + random() % 12, round % 10 == 0 ? 8000 : 60);
    std::vector<std::uint32_t> firsts{0};
    for (const Digest& digest : digests)
      firsts.push_back(firsts.back() + static_cast<std::uint32_t>(digest.words.size()));
    const Places expected = slowly(digests);
    EXPECT_EQ(listed(collect_terms(digests, firsts, 1 + round % 4)), expected);
  }
}

// Thousands of forms in one part of the hashes: they are divided before they are sorted.
TEST(TermLists, ManyFormsOfOnePartAreSorted) {
  std::vector<Digest> digests(2);
  for (std::uint64_t f = 0; f < 20'000; ++f) {
    digests[0].forms.push_back((f * 0x9e3779b97f4a7c15u) >> 8);
    digests[1].forms.push_back(((20'000 - f) * 0x9e3779b97f4a7c15u) >> 8);
    digests[f % 2].words.push_back(static_cast<std::uint32_t>(f));
  }
  const Places expected = slowly(digests);
  const std::vector<std::uint32_t> firsts{0, 10'000, 20'000};
  EXPECT_EQ(listed(collect_terms(digests, firsts, 2)), expected);
}

}  // namespace
}  // namespace sicut::index
