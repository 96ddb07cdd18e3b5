// The text as a reader sees it, and the places of findings in it.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "formats/reading_text.h"

namespace sicut::formats {
namespace {

Document essay_of(const std::string& text, const std::string& name = "essay.txt") {
  auto document = read_bytes(name, Bytes(text));
  EXPECT_TRUE(document) << (document ? "" : document.error().message);
  return std::move(*document);
}

// A finding whose pieces are the given words of the original.
TextFinding finding_of(const std::string& original, const std::vector<std::string>& pieces) {
  TextFinding finding;
  finding.quotations.resize(1);
  for (const std::string& piece : pieces) {
    const std::size_t at = original.find(piece);
    EXPECT_NE(at, std::string::npos) << piece;
    finding.quotations[0].pieces.push_back(
        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + piece.size())});
  }
  return finding;
}

std::string piece_text(const ReadingText& reading, std::size_t piece = 0) {
  const Stretch stretch = reading.quotations.at(0).pieces.at(piece);
  return reading.text.substr(stretch.start, stretch.end - stretch.start);
}

TEST(ReadingText, LinesAreJoinedAndHyphensTakenOut) {
  const std::string text =
      "The ferry was said to be \"the oldest work-\n"
      "ing boat on   the river\", and nobody had ever\n"
      "troubled himself to look into that.\n";
  const ReadingText reading =
      reading_text(essay_of(text), finding_of(text, {"oldest work-\ning boat on   the river"}));
  EXPECT_EQ(piece_text(reading), "oldest working boat on the river");
  ASSERT_EQ(reading.blocks.size(), 1U);
  EXPECT_FALSE(reading.blocks[0].keeps_lines);
  EXPECT_EQ(reading.text.find('\n'), std::string::npos);
}

TEST(ReadingText, VerseKeepsItsLines) {
  std::string text;
  for (int i = 0; i < 6; ++i)
    text +=
        "A line of prose that fills the whole measure of the page, from side to side,\nand so on for another "
        "full line of it, that the measure may be known well\nenough.\n\n";
  text += "The tide came in,\nthe tide went out,\nand no one asked\nwhat it was about.\n";
  const ReadingText reading = reading_text(essay_of(text), {});
  ASSERT_FALSE(reading.blocks.empty());
  const ReadingBlock& verse = reading.blocks.back();
  EXPECT_TRUE(verse.keeps_lines);
  EXPECT_EQ(reading.text.substr(verse.stretch.start),
            "The tide came in,\nthe tide went out,\nand no one asked\nwhat it was about.");
  EXPECT_FALSE(reading.blocks.front().keeps_lines);
}

TEST(ReadingText, PiecesAndMarkupOfHtml) {
  const std::string text =
      "<html><body><h1>On Tolls</h1><p>&ldquo;The <b>toll</b> is paid,&rdquo; said Quill, &ldquo;by the "
      "m&uuml;ller&rdquo;.</p></body></html>";
  const ReadingText reading = reading_text(
      essay_of(text, "a.html"), finding_of(text, {"The <b>toll</b> is paid", "by the m&uuml;ller"}));
  EXPECT_EQ(piece_text(reading, 0), "The toll is paid");
  EXPECT_EQ(piece_text(reading, 1), "by the müller");
  ASSERT_EQ(reading.blocks.size(), 2U);
  EXPECT_EQ(reading.blocks[0].kind, ReadingKind::heading);
}

TEST(ReadingText, OtherEncodings) {
  std::string latin1 =
      "Er sagte: \"Die M\xFChle geh\xF6rt der Stadt\", und nahm den Hut vom Nagel, und ging \xFC"
      "ber den Hof.\n";
  const ReadingText reading =
      reading_text(essay_of(latin1), finding_of(latin1, {"M\xFChle geh\xF6rt der Stadt"}));
  EXPECT_EQ(piece_text(reading), "Mühle gehört der Stadt");
}

TEST(ReadingText, PlacesBeyondTheTextDoNoHarm) {
  const Document document = essay_of("Nothing is quoted in this sentence.\n");
  TextFinding finding;
  finding.quotations.resize(1);
  finding.quotations[0].pieces = {{4'000'000'000U, 4'100'000'000U}, {9, 3}, {0, 0}};
  const ReadingText reading = reading_text(document, finding);
  for (const Stretch& stretch : reading.quotations[0].pieces) {
    EXPECT_LE(stretch.start, stretch.end);
    EXPECT_LE(stretch.end, reading.text.size());
  }
}

// Against Document::reading, which knows nothing of places: a stretch of words within one block reads the
// same.
TEST(ReadingText, ReadsAsTheDocumentReads) {
  std::mt19937 random(7);
  const char* parts[] = {"the ",      "mill-\n", "wheel ",  "turns, ", "and\n",   "stone ",
                         "(slowly) ", "Ärger ",  "grün-\n", "\n\n",    "o’clock "};
  for (int round = 0; round < 60; ++round) {
    std::string text = "Begin ";
    for (int i = 0; i < 60; ++i) text += parts[random() % std::size(parts)];
    const Document document = essay_of(text + "end.\n");
    if (document.words.size() < 4 || !document.markers.empty()) continue;
    TextFinding finding;
    std::vector<std::string> expected;
    for (int i = 0; i < 8; ++i) {
      const WordIndex first(random() % document.words.size());
      const Block& block = document.block_of(first);
      const WordIndex last(first.value + random() % (block.words.end.value - first.value));
      const ByteSpan bytes =
          document.bytes({document.words[first.value].start, document.words[last.value].end()});
      finding.quotations.emplace_back();
      finding.quotations.back().pieces = {{bytes.start.value, bytes.end.value}};
      expected.push_back(document.reading({first, last + 1}));
    }
    const ReadingText reading = reading_text(document, finding);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const Stretch stretch = reading.quotations[i].pieces[0];
      std::string found = reading.text.substr(stretch.start, stretch.end - stretch.start);
      std::replace(found.begin(), found.end(), '\n', ' ');
      EXPECT_EQ(found, expected[i]) << text;
    }
  }
}

}  // namespace
}  // namespace sicut::formats
