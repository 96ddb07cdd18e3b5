// Page furniture and notes in plain text.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "formats/assemble.h"
#include "formats/layers.h"

namespace sicut::formats {
namespace {

Document laid(const std::string& text) {
  Document document;
  document.original = Bytes(text);
  lay_plain({TextPos(0), TextPos(text.size())}, document);
  assemble(document);
  return document;
}

std::string flat(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c == '\n') c = '|';
  return out;
}

std::vector<std::string> texts(const Document& document, BlockKind kind) {
  std::vector<std::string> found;
  for (const Block& block : document.blocks)
    if (block.kind == kind) found.push_back(flat(document.text(block.span)));
  return found;
}

using Texts = std::vector<std::string>;

// A page of prose in hard-wrapped lines, `count` of them; the last one breaks off.
std::string prose(int count, const std::string& last = "and the ferry left the pier before any of them") {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += "The harbour lay quiet that evening, and the gulls had\n";
    text += "gone out past the lighthouse to where the boats were.\n";
  }
  return text + last + "\n";
}

TEST(PlainPages, MarksInBracketsNeedNoLongPages) {
  const Document document =
      laid("[p. 1]\n\nThe spring rises under the mill.\n\n[p. 2]\n\nNine people fell ill.\n");
  EXPECT_EQ(texts(document, BlockKind::page_number), (Texts{"[p. 1]", "[p. 2]"}));
  ASSERT_EQ(document.pages.size(), 2u);
  EXPECT_EQ(document.pages[1].number, "2");
}

TEST(PlainPages, SpacedOutHeadOfFiguresIsAHead) {
  const Document document = laid(prose(8) + "\n227\n\nN 1 6 8 8\n\n" +
                                 "of them had paid the toll that the harbour had laid on it.\n");
  EXPECT_EQ(texts(document, BlockKind::running_head), (Texts{"N 1 6 8 8"}));
  EXPECT_EQ(texts(document, BlockKind::page_number), (Texts{"227"}));
}

TEST(Pages, NumberAndHeadInsideASentenceAreFurniture) {
  const Document document =
      laid("She saw that the door was\n\n217\n\nJANE SMITH\n\nopened by his brother.\n");
  EXPECT_EQ(texts(document, BlockKind::page_number), (Texts{"217"}));
  EXPECT_EQ(texts(document, BlockKind::running_head), (Texts{"JANE SMITH"}));
  ASSERT_EQ(document.blocks.size(), 4u);
  EXPECT_FALSE(document.blocks[0].continues);
  EXPECT_TRUE(document.blocks[3].continues);
  EXPECT_EQ(document.reading({WordIndex(0), document.body_end}),
            "She saw that the door was opened by his brother");
  ASSERT_EQ(document.pages.size(), 1u);
  EXPECT_EQ(document.pages[0].number, "217");
}

TEST(Pages, HeadOfTwoLinesAndHeadBeforeTheNumber) {
  EXPECT_EQ(texts(laid("it was the\n\nTHE LONG VOYAGE\n\n88\n\nend of the road for him.\n"),
                  BlockKind::running_head),
            (Texts{"THE LONG VOYAGE"}));
  EXPECT_EQ(texts(laid("it was the\n\n88\n\nA. B. MILLER\n\nTHE LONG VOYAGE\n\nend of the road.\n"),
                  BlockKind::running_head),
            (Texts{"A. B. MILLER", "THE LONG VOYAGE"}));
}

TEST(Pages, HeadingBetweenFinishedSentencesStaysAHeading) {
  const Document document = laid("The door was opened.\n\nTHE SECOND DAY\n\nOn the second day it rained.\n");
  EXPECT_EQ(texts(document, BlockKind::heading), (Texts{"THE SECOND DAY"}));
  EXPECT_TRUE(texts(document, BlockKind::running_head).empty());
}

TEST(Pages, ChapterNumberOrYearAloneIsNoPage) {
  for (const char* text : {"The door was opened.\n\n12\n\nOn the second day it rained.\n",
                           "The year was one of wonders.\n\n1917\n\nIt began with snow.\n",
                           "It happened in the winter of\n1917\nand nobody could say why.\n"})
    EXPECT_TRUE(texts(laid(text), BlockKind::page_number).empty()) << text;
}

TEST(Pages, NumbersBetweenSentencesAreReachedInSequence) {
  std::string text;
  for (int page = 10; page < 20; ++page) {
    const bool broken = page % 2 == 0;
    text += prose(10, broken ? "and the ferry left before" : "and the ferry left before they came down.");
    text +=
        "\n" + std::to_string(page) + "\n\n" + (broken ? "any of the" : "Any of the") + " men had come.\n";
  }
  EXPECT_EQ(texts(laid(text), BlockKind::page_number).size(), 10u);
}

TEST(Pages, SpacesAtLineStartsAreWhatPageBreaksLeft) {
  std::string text;
  for (int page = 0; page < 8; ++page) text += (page > 0 ? " " : "") + prose(14);
  const Document document = laid(text);
  EXPECT_EQ(document.pages.size(), 7u);
  EXPECT_EQ(document.blocks.size(), 1u) << "the sentence goes on over each of them";
}

TEST(Pages, FormFeedsAreBreaksAndNumbersBeforeThemBelongToThePageBehindThem) {
  const std::string text = prose(6) + "\n1\n\f" + prose(6) + "\n2\n\f" + prose(6) + "\n3\n";
  const Document document = laid(text);
  EXPECT_EQ(texts(document, BlockKind::page_number), (Texts{"1", "2", "3"}));
  EXPECT_EQ(document.page(TextPos(10)), "1");
  EXPECT_EQ(document.page(TextPos(text.size() - 20)), "3");
}

TEST(Notes, FootnoteInsideASentence) {
  const Document document = laid(
      "The report had been drawn up by a committee which the\n"
      "* Compare the earlier edition, p. 33.—Ed.\n"
      "committee had itself appointed in the spring of that year.\n");
  EXPECT_EQ(texts(document, BlockKind::note), (Texts{"* Compare the earlier edition, p. 33.—Ed."}));
  ASSERT_EQ(document.blocks.size(), 3u);
  EXPECT_TRUE(document.blocks[2].continues);
  EXPECT_EQ(document.reading({WordIndex(9), WordIndex(12)}), "which the committee");
}

TEST(Notes, SignedFootnotesAreNotesWhateverFollows) {
  for (const char* note :
       {"* Compare the earlier edition, p. 109.—Ed.", "* Not found.—Tr.", "* This was in May.—Author.",
        "* So in the print.—A. B.", "* Only in the first print."}) {
    const Document document = laid(prose(3) + "and now the ferry that I knew as well as any man\n" + note +
                                   "\nI find has gone to sea without us.\n");
    EXPECT_EQ(texts(document, BlockKind::note), (Texts{note}));
    ASSERT_EQ(document.blocks.size(), 3u) << note;
    EXPECT_TRUE(document.blocks[2].continues);
  }
  const Document document = laid(prose(3, "and the ferry left the pier before any of them had come.") +
                                 "* Compare the earlier edition.—Ed.\n" + prose(3));
  EXPECT_EQ(texts(document, BlockKind::note).size(), 1u) << "between sentences";
  EXPECT_TRUE(document.blocks.back().continues);
  EXPECT_TRUE(texts(laid("We bought:\n* A loaf of bread.\nThen we went home.\n"), BlockKind::note).empty());
}

TEST(Pages, KnownHeadsGiveAwayNumbersBetweenSentences) {
  std::string text;
  for (const char* number : {"217", "31", "402"})
    text += prose(4) + "\n" + number + "\n\nJANE SMITH\n\nwent home at last.\n";
  text += prose(4, "and they had all gone.") + "\n77\n\nJANE SMITH\n\nThe door was opened.\n";
  const Document document = laid(text);
  EXPECT_EQ(texts(document, BlockKind::page_number), (Texts{"217", "31", "402", "77"}));
  EXPECT_EQ(texts(document, BlockKind::running_head).size(), 4u);
}

TEST(Pages, ShortLinesOfTheTextAreNoHeads) {
  const Document document = laid(prose(4) + "\n217\n\nJANE SMITH\n\nI saw\nthe gulls.\n" + prose(2));
  EXPECT_EQ(texts(document, BlockKind::running_head), (Texts{"JANE SMITH"}));
}

TEST(Pages, ChapterAndNumberIsATitle) {
  std::string text;
  for (int page = 10; page < 20; ++page)
    text += prose(8, "and they had all gone.") + "\nCHAPTER " + std::to_string(page) + "\n\n" + prose(8) +
            "\n" + std::to_string(page) + "\n\nany of them came.\n";
  EXPECT_EQ(texts(laid(text), BlockKind::heading).size(), 10u);
}

TEST(Notes, NoteGluedToABodyLine) {
  const Document document = laid(
      "The first* of these had been drawn up by the committee\n"
      "in the spring of that year, and the second in the sum* My italics.—A. B.\n"
      "mer, when nobody was there to read it at all.\n");
  EXPECT_EQ(texts(document, BlockKind::note), (Texts{"* My italics.—A. B."}));
  ASSERT_EQ(document.markers.size(), 1u);
}

TEST(Notes, BracketLabelsNeedACall) {
  const std::string notes = "[1] The reference is to the earlier letter.\n\n[2] Never found.\n";
  EXPECT_EQ(texts(laid("He went to the house.[1] It was empty.[2]\n\n" + notes), BlockKind::note).size(), 2u);
  EXPECT_TRUE(texts(laid("He went to the house. It was empty.\n\n" + notes), BlockKind::note).empty());
}

TEST(Notes, BulletsAreNoNotes) {
  EXPECT_TRUE(texts(laid("We bought:\n* bread\n* butter\n* cheese\n"), BlockKind::note).empty());
  EXPECT_TRUE(texts(laid("We went home.\n\n* * *\n\nNext day it rained.\n"), BlockKind::note).empty());
}

TEST(Notes, SectionOfNumberedNotes) {
  const Document document = laid(
      "He went to the house, where they all were at the time.\n\nNOTES\n\n1\n\nThe house burned down.\n\n"
      "2\n\nAll but two.\n");
  EXPECT_EQ(texts(document, BlockKind::heading), (Texts{"NOTES"}));
  EXPECT_EQ(texts(document, BlockKind::note), (Texts{"1||The house burned down.", "2||All but two."}));
}

TEST(Notes, FiguresThatCountWithTheNotesAreTheirCalls) {
  const Document document = laid(
      "The first house 1 was old, and the second house 2 was new. There were 40 windows in the third, 3 and "
      "in\n\n"
      "May 4 the garden 4 burned. Of the gates 5 none is left.\n\nNOTES\n\n1. Burned.\n\n2. Sold.\n\n"
      "3. Let.\n\n4. Lost.\n\n5. Kept.\n");
  Texts labels;
  for (const text::NoteMarker& marker : document.markers) labels.push_back(marker.label);
  EXPECT_EQ(labels, (Texts{"1", "2", "3", "4", "5"}));
  EXPECT_EQ(document.reading({WordIndex(0), WordIndex(6)}), "The first house was old, and");
  EXPECT_NE(document.reading({WordIndex(0), document.body_end}).find("May 4 the garden burned"),
            std::string::npos);
}

// Where `numbers` break the sentences of a text, each behind so many lines of it.
std::vector<std::string> pages_of(int lines, const std::vector<int>& numbers) {
  std::string text;
  for (const int number : numbers)
    text += prose(lines / 2) + "\n" + std::to_string(number) + "\n\nof them had paid the toll. ";
  std::vector<std::string> pages;
  for (const PageBreak& page : laid(text + prose(lines / 2)).pages)
    if (!page.number.empty()) pages.push_back(page.number);
  return pages;
}

TEST(Pages, NumbersOfABookRiseAsItDoes) {
  EXPECT_EQ(pages_of(40, {12, 13, 14, 17, 18}), (Texts{"12", "13", "14", "17", "18"}));
  EXPECT_EQ(pages_of(40, {7, 310, 46, 5, 288, 12}), Texts());
  EXPECT_EQ(pages_of(2'000, {30}), Texts());  // one in a hundred thousand letters
  EXPECT_FALSE(pages_of(40, {30}).empty());
}

TEST(Pages, LostNumbersAreCountedBetweenPrintedOnes) {
  std::string text = prose(12) + "\n20\n\nany of the men had come.\n";
  for (int page = 21; page < 25; ++page) text += prose(12) + " any of the men had come.\n";
  text += prose(12) + "\n25\n\nany of the men had come.\n";
  const Document document = laid(text);
  ASSERT_EQ(document.pages.size(), 6u);
  EXPECT_EQ(document.pages[2].number, "22");
  EXPECT_TRUE(document.pages[2].inferred);
  EXPECT_FALSE(document.pages[5].inferred);
}

}  // namespace
}  // namespace sicut::formats
