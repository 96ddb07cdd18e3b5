// Whatever the bytes: no crash, no hang, nothing outside the file; and what is no minutes gives no session.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "proceedings_listing.h"
#include "report/proceedings/proceedings_report.h"

namespace sicut::proceedings {
namespace {

namespace fs = std::filesystem;

std::string example(const char* name) {
  std::ifstream file(fs::path(SICUT_SOURCE_DIR) / "examples/minutes" / name, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

void expect_sound(const std::string& text) {
  auto document = formats::read_bytes("minutes.txt", Bytes(text));
  if (!document) return;  // empty, or no text: a clear error of its own
  const Proceedings all = read(*document);
  for (const Session& session : all.sessions) {
    for (const ProceedingsItem& item : session.items) {
      ASSERT_LE(item.place.start, item.place.end);
      ASSERT_LE(item.place.end, text.size());
    }
  }
  std::size_t written = 0;
  const report::Sink sink = [&](std::string_view piece) {
    written += piece.size();
    return true;
  };
  report::write_proceedings_json({all}, sink);
  report::write_proceedings_tei({all}, sink);
  report::write_proceedings_akn(all, sink);
  report::write_proceedings_html({all}, sink);
  report::write_proceedings_csv({all}, report::ProceedingsTable::items, sink);
  report::write_proceedings_text({all}, {}, sink);
  ASSERT_GT(written, 0u);
}

TEST(Hostile, DamagedMinutes) {
  std::mt19937 random(7);
  for (const char* name :
       {"council.txt", "parliament.txt", "congress.txt", "gemeinderat.txt", "contradictions.txt"}) {
    const std::string whole = example(name);
    for (int round = 0; round < 12; ++round) {
      std::string text = whole.substr(random() % (whole.size() / 2), 200 + random() % whole.size());
      for (int k = 0; k < 40 && !text.empty(); ++k) {
        const std::size_t at = random() % text.size();
        switch (random() % 4) {
          case 0:
            text[at] = static_cast<char>(random());
            break;
          case 1:
            text.insert(at, 1, "\n:()[]\"-,."[random() % 10]);
            break;
          case 2:
            text.erase(at, random() % 20);
            break;
          default:
            text.insert(at, text.substr(random() % text.size(), 30));
        }
      }
      expect_sound(text);
    }
  }
}

// One sign or word over and over: what rules look back and forth over must be bounded.
TEST(Hostile, EndlessRepetition) {
  const auto start = std::chrono::steady_clock::now();
  for (const char* unit : {"adopted ", "(a. ", "moved by ", "For: 1. ", "Holl, ", "the motion of the motion ",
                           "\" ", "- 1 ", "HOLL: ", "[", "A. ", "Mr. Holl moves that it be so. Carried.\n\n",
                           "Mr. Holl is elected treasurer.\n\n", "Session of May 3\n\n"}) {
    std::string text = "Session of May 3, 1921\n\nChairman: Mr. Holl.\n\nREED: I move that we go.\n\n";
    while (text.size() < 60'000) text += unit;
    expect_sound(text);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60));
}

TEST(Hostile, ProseIsNoMinutes) {
  for (const char* prose :
       {"The meeting of the two rivers was held, in those days, for a holy place. Mr. Ames moved to Larne in "
        "May. He said that the motion of the "
        "boat made him ill.\n\nHe was elected by nobody. The question was put to him twice.\n\n",
        "\"Order!\" cried Mr. Boll. \"Carried!\" said the others.\n\nThe chairman of the fish looked at "
        "her.\n\n",
        "HAMLET: To be.\n\nOPHELIA: My lord?\n\nHAMLET: Or not.\n\nHORATIO: Good night.\n\n",
        "Dear Sir,\n\nI was present at the session of May 3. We carried the piano upstairs.\n\nYours, A. "
        "Boll\n\n"}) {
    std::string text;
    for (int i = 0; i < 5; ++i) text += prose;
    const Proceedings all = testing::proceedings_of(text);
    EXPECT_TRUE(all.sessions.empty()) << testing::listing(all);
    ASSERT_FALSE(all.diagnostics.empty());
    EXPECT_EQ(all.diagnostics.back().code, "no-proceedings");
  }
}

}  // namespace
}  // namespace sicut::proceedings
