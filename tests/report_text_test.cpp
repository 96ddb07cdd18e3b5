// The report for a terminal. The whole of it is kept in tests/data/report/*.txt; to renew those files after a
// change that is meant, run the tests with SICUT_RENEW=1 and read the difference.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>

#include "report/display.h"
#include "report/report.h"
#include "report_sample.h"

namespace sicut::report {
namespace {

std::string golden(const std::string& name, const std::string& present) {
  const std::string path = std::string(SICUT_SOURCE_DIR) + "/tests/data/report/" + name;
  if (std::getenv("SICUT_RENEW") != nullptr) std::ofstream(path, std::ios::binary) << present;
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t widest_line(const std::string& text) {
  std::istringstream lines(text);
  std::size_t widest = 0;
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, columns(line));
  return widest;
}

CheckReport report_of(QuotationFinding finding) {
  CheckReport report;
  report.texts.push_back({"essay.txt", "", {std::move(finding)}});
  return report;
}

TEST(CheckText, LooksAsItLooked) {
  for (const unsigned width : {40U, 80U, 200U}) {
    const std::string text = check_text(sample::report(), {width, false, false});
    EXPECT_EQ(text, golden("width-" + std::to_string(width) + ".txt", text));
    EXPECT_LE(widest_line(text), width);
  }
  const std::string all = check_text(sample::report(), {80, false, true});
  EXPECT_EQ(all, golden("all.txt", all));
  const std::string colored = check_text(sample::report(), {80, true, false});
  EXPECT_EQ(colored, golden("color.txt", colored));
}

TEST(CheckText, ColoursAreTheOnlyDifference) {
  std::string colored = check_text(sample::report(), {80, true, true});
  for (std::size_t at; (at = colored.find('\x1b')) != std::string::npos;) {
    colored.erase(at, colored.find('m', at) - at + 1);
  }
  EXPECT_EQ(colored, check_text(sample::report(), {80, false, true}));
}

TEST(CheckText, MostSeriousFirst) {
  const std::string text = check_text(sample::report(), {80, false, true});
  const char* const order[] = {"\nVERBATIM, BUT ANOTHER PERSON'S WORDS",
                               "\nSPLICED",
                               "\nALTERED",
                               "\nABSENT (the cited source is in the record)",
                               "\nEDITED, A NEGATION LEFT OUT",
                               "\nLOOSE",
                               "\nUNTESTED",
                               "\nVERBATIM  "};
  std::size_t last = 0;
  for (const char* label : order) {
    const std::size_t at = text.find(label);
    ASSERT_NE(at, std::string::npos) << label;
    EXPECT_GT(at, last) << label;
    last = at;
  }
}

TEST(CheckText, NoLineIsWiderThanAsked) {
  for (unsigned width = 30; width <= 210; ++width) {
    EXPECT_LE(widest_line(check_text(sample::report(), {width, false, true})), width);
  }
}

TEST(CheckText, TheRightOneOfSeveralLikeWordsIsMarked) {
  QuotationFinding finding =
      sample::quotation("q1", "the cat and the dog and the owl and hen", 0, 1, Fidelity::altered, "");
  Passage found = sample::passage("a.txt", "the cat and the dog and the owl and the hen", 50, 1);
  Change gone = sample::change(ChangeKind::omission, finding, "", found, "the", 3);
  gone.quote.place = {36, 36};
  gone.words = 1;
  found.changes.push_back(gone);
  sample::add_passage(finding, found);
  const std::string text = check_text(report_of(finding));
  EXPECT_NE(text.find("the cat and the dog and the owl and         hen\n"), std::string::npos) << text;
  EXPECT_NE(text.find("the cat and the dog and the owl and [-the-] hen\n"), std::string::npos) << text;
}

TEST(CheckText, WideCharactersStandUnderEachOther) {
  QuotationFinding finding =
      sample::quotation("q1", "港の灯は今夜も消えている。", 0, 1, Fidelity::altered, "");
  Passage found = sample::passage("a.txt", "港の灯は今夜も燃えている。", 0, 1);
  found.changes.push_back(sample::change(ChangeKind::substitution, finding, "消", found, "燃"));
  sample::add_passage(finding, found);
  const std::string text = check_text(report_of(finding));
  EXPECT_NE(text.find("今夜も{+消+}えて"), std::string::npos) << text;
  EXPECT_NE(text.find("今夜も[-燃-]えて"), std::string::npos) << text;
  EXPECT_LE(widest_line(check_text(report_of(finding), {30, false, false})), 30U);
}

TEST(CheckText, LongAgreementIsShortenedWithACount) {
  std::string words;
  for (int i = 0; i < 200; ++i) words += "w" + std::to_string(i) + " ";
  QuotationFinding finding = sample::quotation("q1", words + "bad", 0, 1, Fidelity::altered, "");
  Passage found = sample::passage("a.txt", words + "good", 0, 1);
  found.changes.push_back(sample::change(ChangeKind::substitution, finding, "bad", found, "good"));
  sample::add_passage(finding, found);
  const std::string text = check_text(report_of(finding));
  EXPECT_NE(text.find("...(188 words)..."), std::string::npos) << text;
  EXPECT_NE(text.find("{+bad+}"), std::string::npos) << text;
  EXPECT_NE(text.find("[-good-]"), std::string::npos) << text;
}

TEST(CheckText, NothingQuotedIsSaid) {
  CheckReport report;
  report.texts.push_back({"essay.txt", "", {}});
  EXPECT_NE(check_text(report).find("no quotations found"), std::string::npos);
  EXPECT_NE(check_text({}).find("Summary: 0 quotations in 0 texts"), std::string::npos);
}

// Every string of the evidence is hostile, and every position wrong.
TEST(CheckText, SurvivesAnything) {
  std::mt19937 random(20'240'229);
  const auto bytes = [&random](std::size_t most) {
    static const std::string pieces[] = {" ",
                                         "\n",
                                         "\x1b[2J",
                                         "\xe2\x80\xae",
                                         "\xff",
                                         "\xe6\xb0\xb4",
                                         "a",
                                         "not ",
                                         "\xcc\x81",
                                         std::string(1, '\0'),
                                         "\x9b",
                                         "[-",
                                         "...",
                                         "\xf0\x9f\x98\x80",
                                         "\xc2\x9b"
                                         "1m",
                                         "\xe0\xb8\x81",
                                         std::string(90, 'x')};
    std::string text;
    for (std::size_t n = random() % (most + 1); n > 0; --n) text += pieces[random() % std::size(pieces)];
    return text;
  };
  const auto place = [&random] {
    return Place{static_cast<std::uint32_t>(random()), static_cast<std::uint32_t>(random())};
  };
  for (int round = 0; round < 300; ++round) {
    QuotationFinding finding =
        sample::quotation(bytes(3), bytes(60), 5, 1, static_cast<Fidelity>(random() % 7), bytes(9));
    finding.pieces = {place(), place()};
    if (random() % 2 == 0)
      finding.attribution = {bytes(3), place(), static_cast<AttributionVerdict>(random() % 3)};
    for (std::size_t n = random() % 4; n > 0; --n) {
      Passage found = sample::passage(bytes(3), bytes(60), 7, 1);
      if (random() % 2 == 0) found.covers = {place()};
      if (random() % 2 == 0) found.page = bytes(2);
      if (random() % 2 == 0) found.speaker = bytes(2);
      found.changes.resize(random() % 6);
      for (Change& each : found.changes) {
        each = {static_cast<ChangeKind>(random() % 7),
                static_cast<ChangeClass>(random() % 3),
                random() % 2 == 0,
                {Effect::name},
                {place(), bytes(4)},
                {place(), bytes(4)},
                3,
                {},
                random() % 2 == 0};
      }
      finding.passages.push_back(found);
    }
    const CheckReport report = report_of(finding);
    const std::string text = check_text(report, {20 + static_cast<unsigned>(random() % 60), false, true});
    for (const unsigned char byte : text) ASSERT_TRUE(byte >= 0x20 || byte == '\n');
    for (const char* steering : {"\x7f", "\xc2\x9b", "\xe2\x80\xae", "\xff"}) {
      ASSERT_EQ(text.find(steering), std::string::npos);
    }
    ASSERT_EQ(check_json(report).back(), '\n');
  }
}

TEST(Display, HarmlessSpellsOutWhatSteers) {
  EXPECT_EQ(harmless("a\tb \n c"), "a b c");
  EXPECT_EQ(harmless("\x1b[31m"), "\u241b[31m");
  EXPECT_EQ(harmless("x\x7f"), "x\u2421");
  EXPECT_EQ(harmless("\u009b"), "<U+009B>");
  EXPECT_EQ(harmless("\u202eabc\u2066"), "<U+202E>abc<U+2066>");
  EXPECT_EQ(harmless("a\xff"
                     "b"),
            "a\ufffd"
            "b");
  EXPECT_EQ(harmless("so\u00adft"), "soft");
  EXPECT_EQ(harmless("\u0645\u06cc\u200c\u062e"), "\u0645\u06cc\u200c\u062e")
      << "joiners are letters' business";
}

TEST(Display, ColumnsAreThoseOfATerminal) {
  EXPECT_EQ(columns("abc"), 3U);
  EXPECT_EQ(columns("e\u0301"), 1U);
  EXPECT_EQ(columns("\u6c34\u7530"), 4U);
  EXPECT_EQ(columns("\uff21"), 2U);
  EXPECT_EQ(head_of_width("\u6c34\u7530", 3), "\u6c34");
  EXPECT_EQ(head_of_width("\u6c34\u7530", 1), "\u6c34") << "at least one, so that loops end";
  EXPECT_EQ(head_of_width("e\u0301x", 1), "e\u0301");
}

}  // namespace
}  // namespace sicut::report
