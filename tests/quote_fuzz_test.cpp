// Random marks and words: nothing crashes, every answer keeps its promises, and time stays linear.
#include <chrono>
#include <iostream>
#include <random>

#include "quote_helpers.h"

namespace sicut::quote::test {
namespace {

void expect_sound(const formats::Document& document, const std::vector<Quotation>& quotations) {
  const std::size_t size = document.text().size();
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    const Quotation& quotation = quotations[i];
    ASSERT_FALSE(quotation.words.empty());
    ASSERT_FALSE(quotation.pieces.empty());
    ASSERT_LE(quotation.span.end.value, size);
    ASSERT_LE(quotation.span.start, quotation.words.front().start);
    ASSERT_GE(quotation.span.end, quotation.words.back().end());
    ASSERT_EQ(quotation.pieces.front().start, quotation.words.front().start);
    ASSERT_EQ(quotation.pieces.back().end, quotation.words.back().end());
    for (std::size_t k = 1; k < quotation.words.size(); ++k) {
      ASSERT_LE(quotation.words[k - 1].end(), quotation.words[k].start);
    }
    for (std::size_t k = 1; k < quotation.pieces.size(); ++k) {
      ASSERT_LE(quotation.pieces[k - 1].end, quotation.pieces[k].start);
    }
    for (const Insert& insert : quotation.inserts) ASSERT_LE(insert.at, quotation.words.size());
    if (i > 0) {
      ASSERT_LE(quotations[i - 1].span.start, quotation.span.start);
    }
    if (!quotation.parent) continue;
    ASSERT_LT(*quotation.parent, i);
    const Quotation& parent = quotations[*quotation.parent];
    ASSERT_LE(parent.span.start, quotation.span.start);
    ASSERT_GE(parent.span.end, quotation.span.end);
  }
}

TEST(Fuzz, RandomMarksAndWordsKeepThePromises) {
  const std::vector<std::string> parts = {
      "“",     "”",    "„",    "«", "»",    "‘",        "’",    "\"",     "'",     "‚",     "‹",    "›",
      "「",    "」",   " ",    " ", " ",    "\n",       "\n\n", "\n    ", "river", "Okoro", "said", "says",
      "he",    "boys", "1917", ",", ".",    ":",        "—",    "...",    "[",     "]",     "(",    ")",
      "[sic]", "[12]", "_",    "*", "\xff", "\xe2\x80", "Mr.",  "wrote",  "> "};
  std::mt19937 random(20240501);
  for (int round = 0; round < 3000; ++round) {
    std::string text = "word ";
    const std::size_t length = 1 + random() % 120;
    for (std::size_t k = 0; k < length; ++k) text += parts[random() % parts.size()];
    formats::ReadOptions options;
    options.format = round % 3 == 0 ? formats::Format::markdown : formats::Format::plain;
    auto document = formats::read_bytes("fuzz", Bytes(text), options);
    if (!document) continue;
    expect_sound(*document, find_quotations(*document));
    if (HasFatalFailure()) FAIL() << "round " << round << "\n" << text;
  }
}

TEST(Fuzz, MarksAloneTakeLinearTime) {
  for (const std::string unit : {"“",   "\"",     "'",      "‘",       "’",   "«",  "\"a\" ",        "“a ",
                                 "'a ", "a' ",    "“a” ",   "“a b. ",  "[",   "(.", "“a,” said X, ", "‘a ’b ",
                                 "“‘",  "“a\n\n", "‘a\n\n", "'a'\n\n", "\"' "}) {
    std::string text;
    while (text.size() < 300'000) text += unit;
    const formats::Document document = document_of("word " + text);
    const auto begin = std::chrono::steady_clock::now();
    const auto quotations = find_quotations(document);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    if (seconds > 0.5) std::cout << unit << ": " << seconds << " s\n";
    EXPECT_LT(seconds, 20.0) << unit << " " << quotations.size();  // quadratic cost would be hours
    RecordProperty("seconds", std::to_string(seconds));
    expect_sound(document, quotations);
  }
}

}  // namespace
}  // namespace sicut::quote::test
