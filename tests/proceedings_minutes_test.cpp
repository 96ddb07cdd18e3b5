// Minutes as wholes: the examples, examples/minutes/NAME.txt against tests/data/proceedings/NAME.expected,
// and small ones of more habits, tests/data/proceedings/habits. After a change that is meant, renew with
// SICUT_RENEW=1 and read the difference.
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

Proceedings read_as_named(const std::string& text, const fs::path& path) {
  return testing::proceedings_of(text, path.filename().string());
}

fs::path expected_of(const fs::path& minutes) {
  const fs::path folder = minutes.parent_path().filename() == "habits"
                              ? minutes.parent_path()
                              : fs::path(SICUT_SOURCE_DIR) / "tests/data/proceedings";
  return folder / (minutes.stem().string() + ".expected");
}

TEST_P(Minutes, AreReadAsExpected) {
  const std::string found = testing::listing(read_as_named(contents(GetParam()), GetParam()));
  const fs::path expected = expected_of(GetParam());
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
  EXPECT_EQ(testing::listing(read_as_named(windows, GetParam())),
            testing::listing(read_as_named(text, GetParam())));
}

// Places hold: they lie inside the file, in order, and every reference leads to an item.
TEST_P(Minutes, HavePlacesThatHold) {
  const std::string text = contents(GetParam());
  const Proceedings all = read_as_named(text, GetParam());
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

std::vector<fs::path> minutes_in(const char* folder) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(fs::path(SICUT_SOURCE_DIR) / folder))
    if (entry.path().extension() != ".expected") found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

std::string test_name(const ::testing::TestParamInfo<fs::path>& each) {
  std::string name = each.param.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Examples, Minutes, ::testing::ValuesIn(minutes_in("examples/minutes")), test_name);
INSTANTIATE_TEST_SUITE_P(Habits, Minutes, ::testing::ValuesIn(minutes_in("tests/data/proceedings/habits")),
                         test_name);

}  // namespace
}  // namespace sicut::proceedings
