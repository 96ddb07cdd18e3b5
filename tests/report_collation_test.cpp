// Views of a collation.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/collation/collation_report.h"

namespace sicut::report {
namespace {

template <class Write>
std::string written(Write write) {
  std::string out;
  write([&out](std::string_view piece) {
    out += piece;
    return true;
  });
  return out;
}

Reading reading(std::uint32_t witness, std::uint32_t start, const std::string& text, std::uint32_t group,
                const std::string& behind = " ") {
  Reading r;
  r.witness = witness;
  r.place = {start, start + static_cast<std::uint32_t>(text.size())};
  r.line = 1 + start / 40;
  r.words = text.empty() ? 0 : 1 + static_cast<std::uint32_t>(std::count(text.begin(), text.end(), ' '));
  r.group = group;
  r.text = text;
  r.behind = behind;
  return r;
}

// "The <grey|green & old> mare," of two witnesses, the second with a running head.
Collation sample() {
  Collation c;
  c.witnesses.resize(2);
  c.witnesses[0] = {"A", "first.txt", "", "The Mare", {0, 12}, 1, 1, 3, false};
  c.witnesses[1] = {"B", "dir/<second>.txt", "", "", {0, 30}, 1, 2, 4, true};
  Variant words;
  words.reason = "Other words.";
  words.before = "The";
  words.behind = "mare";
  words.readings = {reading(0, 4, "grey", 0), reading(1, 4, "green & old", 1)};
  Variant slip;
  slip.cls = VariantClass::transmission;
  slip.reason = "No word.";
  slip.suspects = {1};
  slip.readings = {reading(0, 9, "mare", 0), reading(1, 16, "rnare\x1b[31m", 1)};
  Variant head;
  head.cls = VariantClass::layout;
  head.kind = VariantKind::addition;
  head.reason = "A running head of B.";
  head.readings = {reading(1, 22, "HEAD", 0)};
  c.variants = {words, slip, head};
  c.habits = {{"-ise", "-ize", 4}};
  c.similarity = {{1, 0.5}, {0.5, 1}};
  Segment common;
  common.common = true;
  common.readings = {reading(0, 0, "The", 0), reading(1, 0, "The", 0)};
  common.readings[0].paragraph = common.readings[1].paragraph = true;
  Segment differs;
  differs.variant = 0;
  differs.readings = words.readings;
  Segment slipped;
  slipped.variant = 1;
  slipped.readings = slip.readings;
  Segment laid;
  laid.layout = true;
  laid.readings = head.readings;
  c.segments = {common, differs, slipped, laid};
  return c;
}

TEST(CollationReport, JsonHasTheContractsKeys) {
  const Collation collation = sample();
  const auto json =
      nlohmann::json::parse(written([&](const Sink& sink) { write_collation_json(collation, sink); }));
  EXPECT_EQ(json["format"], "sicut-collation/1");
  for (const char* key :
       {"diagnostics", "witnesses", "variants", "moves", "habits", "similarity", "summary", "segments"})
    EXPECT_TRUE(json.contains(key)) << key;
  EXPECT_EQ(json["witnesses"][1]["id"], "B");
  EXPECT_EQ(json["variants"][0]["class"], "substantive");
  EXPECT_EQ(json["variants"][0]["kind"], "substitution");
  EXPECT_EQ(json["variants"][0]["move"], nullptr);
  EXPECT_EQ(json["variants"][0]["readings"][1]["text"], "green & old");
  EXPECT_EQ(json["variants"][1]["likely_wrong"][0], "B");
  EXPECT_EQ(json["summary"]["layout"], 1);
}

TEST(CollationReport, TextIsAnApparatus) {
  const Collation collation = sample();
  const std::string text = written([&](const Sink& sink) {
    write_collation_text(collation, {80, false, true}, sink);
  });
  EXPECT_NE(text.find("  A 1       The [grey] mare\n  B 1       green & old\n"), std::string::npos) << text;
  EXPECT_NE(text.find("-ise / -ize"), std::string::npos);
  EXPECT_EQ(text.find('\x1b'), std::string::npos) << "control characters of the texts never come through";
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find('\n', i), text.size());
    EXPECT_LE(end - i, 100U);
    i = end + 1;
  }
}

TEST(CollationReport, TeiEscapesAndSegments) {
  const Collation collation = sample();
  const std::string tei = written([&](const Sink& sink) { write_collation_tei(collation, sink); });
  EXPECT_NE(tei.find("<p>The <app><rdg wit=\"#A\" type=\"substantive\">grey</rdg><rdg wit=\"#B\" "
                     "type=\"substantive\">green &amp; old</rdg></app>"),
            std::string::npos)
      << tei;
  EXPECT_NE(tei.find("cause=\"transmission\""), std::string::npos);
  EXPECT_NE(tei.find("dir/&lt;second&gt;.txt"), std::string::npos);
  EXPECT_EQ(tei.find('\x1b'), std::string::npos);
  EXPECT_EQ(tei.find("HEAD"), std::string::npos);
}

TEST(CollationReport, HtmlNeedsNothingElse) {
  const Collation collation = sample();
  const std::string page = written([&](const Sink& sink) { write_collation_html(collation, sink); });
  EXPECT_NE(page.find("<span class=\"v substantive\" data-v=1>green &amp; old</span>"), std::string::npos)
      << page;
  EXPECT_NE(page.find("dir/&lt;second&gt;.txt"), std::string::npos);
  EXPECT_EQ(page.find("http://"), page.find("http://www.w3.org/2000/svg"));
  EXPECT_EQ(page.find("https://"), std::string::npos);
  EXPECT_EQ(page.find('\x1b'), std::string::npos);
}

TEST(CollationReport, CsvIsSafeForSpreadsheets) {
  Collation collation = sample();
  collation.variants[0].readings[0].text = "=1+1, \"so\"";
  const std::string csv = written([&](const Sink& sink) { write_collation_csv(collation, sink); });
  EXPECT_NE(csv.find("1,substantive,substitution,,A,1,4,8,0,\"'=1+1, \"\"so\"\"\",Other words.\r\n"),
            std::string::npos)
      << csv;
}

}  // namespace
}  // namespace sicut::report
