// The example minutes, of quite different habits, as wholes: examples/minutes/NAME.txt against
// tests/data/proceedings/NAME.expected. After a change that is meant, renew with SICUT_RENEW=1 and read the
// difference.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "proceedings_listing.h"

namespace sicut::proceedings {
namespace {

namespace fs = std::filesystem;

using testing::contents;

class Minutes : public ::testing::TestWithParam<fs::path> {};

TEST_P(Minutes, AreReadAsExpected) {
  const std::string found = testing::listing(testing::proceedings_of(contents(GetParam())));
  const fs::path expected =
      fs::path(SICUT_SOURCE_DIR) / "tests/data/proceedings" / (GetParam().stem().string() + ".expected");
  if (std::getenv("SICUT_RENEW") != nullptr) std::ofstream(expected, std::ios::binary) << found;
  EXPECT_EQ(found, contents(expected));
}

// Line ends and hard wrapping are layout: they change no event.
TEST_P(Minutes, DoNotDependOnLineEnds) {
  const std::string text = contents(GetParam());
  std::string windows;
  for (const char c : text) {
    if (c == '\n') windows += '\r';
    windows += c;
  }
  EXPECT_EQ(testing::listing(testing::proceedings_of(windows)),
            testing::listing(testing::proceedings_of(text)));
}

// Places hold: they lie inside the file, in order, and every reference leads to an item.
TEST_P(Minutes, HavePlacesThatHold) {
  const std::string text = contents(GetParam());
  const Proceedings all = testing::proceedings_of(text);
  for (const Session& session : all.sessions) {
    std::uint32_t last = 0;
    for (const ProceedingsItem& item : session.items) {
      EXPECT_LE(item.place.start, item.place.end);
      EXPECT_LE(item.place.end, text.size());
      EXPECT_GE(item.place.start, last) << item.id;
      last = item.place.start;
      const auto line =
          static_cast<std::uint32_t>(std::count(text.begin(), text.begin() + item.place.start, '\n') + 1);
      EXPECT_EQ(item.line, line);
      const bool leads =
          !item.refers_to || std::any_of(session.items.begin(), session.items.end(),
                                         [&](const auto& other) { return other.id == *item.refers_to; });
      EXPECT_TRUE(leads) << item.id;
      for (const auto* names : {&item.speakers, &item.movers, &item.seconders, &item.elected}) {
        for (const std::string& each : *names) {
          const bool known = std::any_of(all.people.begin(), all.people.end(),
                                         [&](const Person& p) { return p.name == each; });
          EXPECT_TRUE(known) << each;
        }
      }
    }
  }
}

std::vector<fs::path> all_minutes() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(fs::path(SICUT_SOURCE_DIR) / "examples/minutes"))
    if (entry.path().extension() == ".txt") found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

INSTANTIATE_TEST_SUITE_P(Examples, Minutes, ::testing::ValuesIn(all_minutes()),
                         [](const auto& each) { return each.param.stem().string(); });

}  // namespace
}  // namespace sicut::proceedings
