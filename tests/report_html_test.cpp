// The HTML report as bytes. How it looks and works in a browser is tested in tests/browser.
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "report/display.h"
#include "report/html/escape.h"
#include "report/report.h"
#include "report_sample.h"

namespace sicut::report {
namespace {

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t times = 0;
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string_view::npos; at += word.size()) ++times;
  return times;
}

// A reading text of one paragraph a quotation, with places for each.
ReadingText reading_of(const TextFinding& text) {
  ReadingText reading;
  for (const QuotationFinding& finding : text.quotations) {
    const auto start = static_cast<std::uint32_t>(reading.text.size());
    reading.text += "Thus: “" + finding.quote + "”.";
    const auto at = start + static_cast<std::uint32_t>(std::string_view("Thus: “").size());
    reading.quotations.push_back({{{at, at + static_cast<std::uint32_t>(finding.quote.size())}}});
    reading.blocks.push_back(
        {ReadingKind::paragraph, 0, false, false, {start, static_cast<std::uint32_t>(reading.text.size())}});
  }
  return reading;
}

std::vector<ReadingText> readings_of(const CheckReport& report) {
  std::vector<ReadingText> readings;
  for (const TextFinding& text : report.texts) readings.push_back(reading_of(text));
  return readings;
}

std::string page_of(const CheckReport& report) {
  return check_html(report, readings_of(report));
}

// Ids, and what the page's own links lead to.
std::multiset<std::string> attribute(const std::string& page, const std::string& opening) {
  std::multiset<std::string> values;
  for (std::size_t at = 0; (at = page.find(opening, at)) != std::string::npos;) {
    at += opening.size();
    values.insert(page.substr(at, page.find('"', at) - at));
  }
  return values;
}

// The text between tags, entities put back.
std::string visible(std::string_view html) {
  std::string out;
  bool in_tag = false;
  for (const char c : html) {
    if (c == '<') in_tag = true;
    if (!in_tag) out += c;
    if (c == '>') in_tag = false;
  }
  for (const auto& [entity, letter] : std::initializer_list<std::pair<std::string, std::string>>{
           {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}) {
    for (std::size_t at = 0; (at = out.find(entity, at)) != std::string::npos; at += letter.size())
      out.replace(at, entity.size(), letter);
  }
  return out;
}

TEST(CheckHtml, HasEveryFindingWithItsEvidence) {
  const std::string page = page_of(sample::report());
  EXPECT_EQ(count(page, "<article "), 8U);
  EXPECT_EQ(count(page, "<noscript>"), 8U);
  EXPECT_NE(page.find("<ins>now </ins>"), std::string::npos);
  EXPECT_NE(page.find("<del>not </del>"), std::string::npos);
  EXPECT_NE(page.find("Part 2 of 2"), std::string::npos);  // the splice
  EXPECT_NE(page.find("left out, which the text owns up to, across a sentence end, a negation among them"),
            std::string::npos);
  EXPECT_NE(page.find("so long as the river runs"), std::string::npos);  // the words left out
  EXPECT_NE(page.find("another person’s words"), std::string::npos);
  EXPECT_NE(page.find("8 other places, and why they come behind"), std::string::npos);
  EXPECT_NE(page.find("three bytes are no UTF-8"), std::string::npos);
}

TEST(CheckHtml, NeedsNothingButItself) {
  const std::string page = page_of(sample::report());
  EXPECT_EQ(count(page, "<script"), 1U);
  EXPECT_EQ(count(page, "<link"), 0U);
  EXPECT_EQ(count(page, "src="), 0U);
  EXPECT_EQ(count(page, "://"), 0U);
  EXPECT_EQ(count(page, "@import"), 0U);
  EXPECT_EQ(count(page, "url("), 0U);
}

TEST(CheckHtml, PolicyNamesStyleAndScript) {
  EXPECT_EQ(html::policy_hash(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  EXPECT_EQ(html::policy_hash("abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  const std::string page = page_of(sample::report());
  for (const auto& [open, close] : {std::pair{"<style>", "</style>"}, std::pair{"<script>", "</script>"}}) {
    const std::size_t from = page.find(open) + std::string_view(open).size();
    const std::string content = page.substr(from, page.find(close, from) - from);
    EXPECT_NE(page.find("'" + html::policy_hash(content) + "'"), std::string::npos) << open;
  }
}

TEST(CheckHtml, LinksLeadSomewhereAndIdsAreUnique) {
  CheckReport report = sample::report();
  report.texts[0].quotations.push_back(sample::altered());  // the same words a second time
  std::string page = page_of(report);
  page.erase(0, page.find("</head>"));
  const auto ids = attribute(page, "id=\"");
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
  EXPECT_TRUE(ids.contains("f-f-q1-2"));
  for (const std::string& target : attribute(page, "href=\"#")) EXPECT_TRUE(ids.contains(target)) << target;
}

TEST(CheckHtml, HostileTextStaysText) {
  const std::string hostile =
      "</noscript></script><script>alert(1)</script><img src=x onerror='x'>\" id=\"y\" &amp; \x1b[2J "
      "\xE2\x80\xAE evil \xff\xfe";
  CheckReport report = sample::report();
  for (QuotationFinding& finding : report.texts[0].quotations) {
    finding.quote += hostile;
    finding.reason += hostile;
    for (Passage& passage : finding.passages) {
      passage.text += hostile;
      passage.document += hostile;
      passage.speaker = hostile;
    }
    if (finding.attribution) finding.attribution->name += hostile;
    finding.fingerprint += hostile;
    finding.decision = Decision{DecisionKind::explained, hostile, hostile, hostile, hostile, false};
  }
  report.texts[0].path = hostile;
  report.record[0].title = hostile;
  report.diagnostics[0].message = hostile;
  std::vector<ReadingText> readings = readings_of(report);
  readings[0].title = readings[0].author = readings[0].language = hostile;
  const std::string page = check_html(report, readings);
  EXPECT_EQ(count(page, "<script"), 1U);
  EXPECT_EQ(count(page, "<img"), 0U);
  EXPECT_EQ(count(page, "</noscript>"), 8U);
  EXPECT_EQ(page.find('\x1b'), std::string::npos);
  EXPECT_EQ(page.find("\xE2\x80\xAE"), std::string::npos);
  EXPECT_EQ(page.find('\xff'), std::string::npos);
}

TEST(CheckHtml, ManyFindingsInOneParagraph) {  // linear, nested ones included
  CheckReport report;
  report.texts.emplace_back();
  ReadingText reading;
  for (std::uint32_t i = 0; i < 20'000; ++i) {
    report.texts[0].quotations.push_back(sample::untested());
    reading.quotations.push_back({{{i * 4, i * 4 + 3}}});
    reading.text += "one ";
  }
  reading.blocks.push_back(
      {ReadingKind::paragraph, 0, false, false, {0, static_cast<std::uint32_t>(reading.text.size())}});
  const std::string page = check_html(report, {reading});
  EXPECT_EQ(count(page, "<a class=\"q "), 20'000U);
}

// Slow twin: whatever the places, the typeset text without its tags is the text.
TEST(CheckHtml, TheTextIsWhole) {
  std::mt19937 random(11);
  for (int round = 0; round < 100; ++round) {
    ReadingText reading;
    std::string expected;
    for (int block = 0; block < 6; ++block) {
      const auto start = static_cast<std::uint32_t>(reading.text.size());
      const std::size_t words = 1 + random() % 12;
      for (std::size_t w = 0; w < words; ++w) reading.text += w % 3 == 0 ? "a<b & " : "word\"s ";
      reading.blocks.push_back({static_cast<ReadingKind>(random() % 7),
                                static_cast<std::uint8_t>(random() % 5),
                                random() % 4 == 0,
                                random() % 4 == 0,
                                {start, static_cast<std::uint32_t>(reading.text.size())}});
    }
    CheckReport report;
    report.texts.emplace_back();
    report.texts[0].path = "x";
    for (int q = 0; q < 7; ++q) {
      report.texts[0].quotations.push_back(sample::verbatim());
      const auto a = static_cast<std::uint32_t>(random() % reading.text.size());
      const auto b = static_cast<std::uint32_t>(a + random() % (reading.text.size() - a));
      reading.quotations.push_back({{{a, b}}});
    }
    const std::string page = check_html(report, {reading});
    const std::size_t from = page.find("</h2>\n") + 6;
    std::string text = visible(std::string_view(page).substr(from, page.find("</div>\n<aside") - from));
    std::erase(text, '\n');
    EXPECT_EQ(text, reading.text);
  }
}

}  // namespace
}  // namespace sicut::report
