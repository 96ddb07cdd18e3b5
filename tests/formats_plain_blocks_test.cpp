// Paragraphs, headings, quotes and speakers of plain text; what holds for any bytes.
#include <gtest/gtest.h>

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "formats/assemble.h"
#include "formats/layers.h"
#include "text/characters.h"

namespace sicut::formats {
namespace {

Document laid_in_blocks(const std::string& text) {
  Document document;
  document.original = Bytes(text);
  lay_plain({TextPos(0), TextPos(text.size())}, document);
  assemble(document);
  return document;
}

std::string outline(const Document& document) {
  constexpr std::string_view kSigns = "phql.nrg";
  std::string signs;
  for (const Block& block : document.blocks) signs += kSigns[static_cast<std::size_t>(block.kind)];
  return signs;
}

TEST(Plain, BlankLinesEndParagraphs) {
  EXPECT_EQ(outline(laid_in_blocks("One day it rained.\nIt rained on.\n\nThen it stopped.\n")), "ppp");
}

TEST(Plain, HardWrappedLinesAreOneParagraph) {
  std::string text;
  for (int i = 0; i < 6; ++i) text += "The harbour lay quiet in the evening and the gulls were out,\n";
  EXPECT_EQ(outline(laid_in_blocks(text + "and so on.\n\n" + text + "and so forth.\n")), "pp");
}

TEST(Plain, ShortLinesThatEndSentencesAreSeamsWhereNoBlankLinesAre) {
  std::string text;
  for (int i = 0; i < 10; ++i) {
    text += "The harbour lay quiet in the evening and the gulls had gone\n";
    text += "out past the lighthouse, and nobody in the town knew where\n";
    text += "they had gone to.\n";
  }
  const Document document = laid_in_blocks(text);
  EXPECT_EQ(document.blocks.size(), 10u);
  EXPECT_EQ(document.seams.size(), 9u);
}

TEST(Plain, IndentedQuoteNeedsAnIntroduction) {
  const std::string quote =
      "    The gulls have gone out past the light,\n    and nobody knows where they have gone.\n\n";
  const std::string after =
      "That was all that she had written to them on that day.\nIt was not much, and it was late.\n\n";
  EXPECT_EQ(outline(laid_in_blocks("She had written to them on the day before:\n\n" + quote + after + after)),
            "pqpp");
  EXPECT_EQ(outline(laid_in_blocks("She had written to them on the day before.\n\n" + quote + after + after))
                .find('q'),
            std::string::npos);
}

// Paragraphs on one line each, quotes in lines of their own.
std::string unwrapped(const std::string& introduction, const std::string& quote) {
  std::string paragraph;
  for (int i = 0; i < 4; ++i) paragraph += "The harbour lay quiet that evening, and the gulls had gone out. ";
  return paragraph + "\n\n" + introduction + "\n\n" + quote + "\n\n" + paragraph + "\n\n";
}

TEST(Plain, LinesSetInAreOneQuoteWhateverTheirSentenceEnds) {
  const std::string quote =
      "    the gulls had gone out past the light for a given term.\n    The ferry necessary";
  EXPECT_EQ(outline(laid_in_blocks(unwrapped("As Hollis writes,", quote))), "ppqp");
  EXPECT_EQ(outline(laid_in_blocks(unwrapped(
                "As Hollis writes,", "    It was late. It is.\n    Is it? I\n    think so. Yes.\n    No."))),
            "ppqp");
  std::string many;
  for (int i = 0; i < 20; ++i) many += unwrapped("We read in Hollis:", quote);
  EXPECT_EQ(laid_in_blocks(many).blocks.size(), 80u)
      << "quotes in more lines than all else, but of fewer letters";
}

TEST(Plain, QuoteOfOneLineInATextThatIndentsItsParagraphs) {
  std::string prose;
  for (int i = 0; i < 6; ++i)
    prose +=
        "  The harbour lay quiet that evening, and the gulls had\ngone out past the lighthouse to the "
        "boats.\n";
  const auto with = [&](const std::string& before, const std::string& line) {
    return outline(laid_in_blocks(prose + "  " + before + "\n\n" + line + "\n\n" + prose)).find('q') !=
           std::string::npos;
  };
  EXPECT_TRUE(with("As Hollis writes:", "      the gulls had gone out past the light"));
  EXPECT_FALSE(with("As Hollis writes:", "  The gulls had gone out past the light, all"))
      << "a first line like others";
  EXPECT_FALSE(with("Hollis wrote.", "      The gulls had gone out past the light")) << "not announced";
}

TEST(Plain, EpigraphBehindAHeading) {
  const std::string verse =
      "    The gulls have gone out past the light,\n    and nobody knows where they are.\n";
  const std::string prose =
      "\nThe harbour lay quiet that evening, and the gulls had\ngone out past the lighthouse to the boats.\n";
  EXPECT_EQ(outline(laid_in_blocks("CHAPTER I\n\n" + verse + prose + prose + prose)), "hqppp");
  EXPECT_EQ(outline(laid_in_blocks("CHAPTER I\n\n" + verse + "        —Hollis: The Ferry\n" + prose + prose)),
            "hqpp");
  EXPECT_EQ(outline(laid_in_blocks("CHAPTER I\n\n    by\n      A. Hollis\n" + prose + prose)).find('q'),
            std::string::npos);
}

TEST(Plain, Headings) {
  EXPECT_EQ(outline(laid_in_blocks("CHAPTER I\n\nThe day was long.\n\n## A Night\n\nThe night was short.\n")),
            "hphp");
  EXPECT_EQ(outline(laid_in_blocks("It went on.\n\nArticle 4 is adopted.\n\nThe day was long.\n")), "ppp");
}

TEST(Plain, SpeakersOfMinutes) {
  const Document document = laid_in_blocks(
      "Session of May 2\n\nHOLLIS: We ought to go.\n\nIt is late.\n\nPETRAKIS (rising) says: I am "
      "against.\n\n"
      "Mr. ABEL. I beg to move.\n\nThe CHAIRMAN: Agreed.\n\nHOLLIS: Then we go.\n");
  EXPECT_EQ(document.speakers, (std::vector<std::string>{"HOLLIS", "PETRAKIS", "Mr. ABEL", "The CHAIRMAN"}));
  EXPECT_EQ(document.blocks[0].speaker, kNoSpeaker);
  EXPECT_EQ(document.blocks[2].speaker, 0u) << "a turn goes on until the next label";
  EXPECT_EQ(document.blocks.back().speaker, 0u);
}

// Whose words a paragraph behind "HOLLIS: ..." is, and those behind it.
TEST(Plain, AccountsOfTheSecretaryAreNobodysWords) {
  const auto speaker_of = [](const std::string& paragraph) {
    const Document document = laid_in_blocks("PETRAKIS: I am against.\n\nHOLLIS: We ought to go.\n\n" +
                                             paragraph + "\n\nThen there is the ferry.\n\nABEL: Agreed.\n");
    return document.blocks[3].speaker == kNoSpeaker ? std::string()
                                                    : document.speakers[document.blocks[3].speaker];
  };
  for (const char* account :
       {"The motion of comrade Hollis:", "The second amendment is put to the vote.",
        "The discussion is closed.", "It was resolved to build the ferry.", "Resolved, to build the ferry.",
        "Passed unanimously:", "For – 14; against – 13.", "Ayes, 12; Noes, 3.",
        "The chairman declared the meeting open.", "Present: Abel, Hollis, Petrakis.",
        "The meeting adjourned at six.", "Comrade Hollis is sent to the harbour.",
        "Die Sitzung wird geschlossen."})
    EXPECT_EQ(speaker_of(account), "") << account;
  for (const char* speech :
       {"It is late.", "I ask that the motion be put to the vote.", "The motion is a bad one for all of us.",
        "The ferry was rejected by the town.", "“The motion is adopted”, they said.",
        "For the ferry there is no money.", "The harbour is closed.", "(Applause.)"})
    EXPECT_EQ(speaker_of(speech), "HOLLIS") << speech;
}

TEST(Plain, AsidesInBracketsAreNobodysWordsButTheTurnGoesOn) {
  const Document document = laid_in_blocks(
      "PETRAKIS: I am against.\n\nHOLLIS: We ought to go.\n\n(Applause.)\n\nIt is late.\n\nABEL: Agreed.\n");
  EXPECT_EQ(document.blocks[2].speaker, kNoSpeaker);
  EXPECT_EQ(document.blocks[3].speaker, document.blocks[1].speaker);
}

TEST(Plain, ProseHasNoSpeakers) {
  EXPECT_TRUE(
      laid_in_blocks("NOTE: this.\n\nHe said: come.\n\nMr. Abel: late.\n\nWARNING: dog.\n").speakers.empty());
}

TEST(Document, LinesAndPlaces) {
  const Document document = laid_in_blocks("one\ntwo\n\nthree");
  EXPECT_EQ(document.line(BytePos(0)), 1u);
  EXPECT_EQ(document.line(BytePos(4)), 2u);
  EXPECT_EQ(document.line(BytePos(12)), 4u);
  EXPECT_EQ(document.block_of(WordIndex(2)).span.start, TextPos(9));
}

TEST(OffsetMap, LinearAndWholePieces) {
  OffsetMap map;
  map.add(5, BytePos(10), 5, true);   // text 0-5
  map.add(1, BytePos(15), 5, false);  // an entity: text 5
  map.add(4, BytePos(20), 4, true);   // text 6-10
  EXPECT_EQ(map.start(TextPos(2)), BytePos(12));
  EXPECT_EQ(map.start(TextPos(5)), BytePos(15));
  EXPECT_EQ(map.end(TextPos(6)), BytePos(20));
  EXPECT_EQ(map.end(TextPos(5)), BytePos(15));
  EXPECT_EQ(map.start(TextPos(7)), BytePos(21));
  EXPECT_EQ(map.start(TextPos(99)), BytePos(24));
  EXPECT_EQ(map.end(TextPos(99)), BytePos(24));
}

// Letters of one length on both sides share a piece; places come out as if each had its own.
TEST(OffsetMap, RunsOfConvertedLettersAreExact) {
  std::mt19937 random(19);
  for (int round = 0; round < 300; ++round) {
    OffsetMap map;
    struct Letter {
      std::size_t text, original, text_length, original_length;
    };
    std::vector<Letter> letters;
    std::size_t text = 0, original = 0;
    for (std::size_t i = 0, count = 1 + random() % 60; i < count; ++i) {
      const bool linear = random() % 3 == 0;
      if (random() % 8 == 0) original += random() % 5;
      const std::size_t length = 1 + random() % 3, wide = linear ? length : random() % 3;
      map.add(length, BytePos(original), wide, linear);
      for (std::size_t k = 0; linear && k < length; ++k) letters.push_back({text + k, original + k, 1, 1});
      if (!linear) letters.push_back({text, original, length, wide});
      text += length;
      original += wide;
    }
    for (const Letter& letter : letters)
      for (std::size_t k = 0; k < letter.text_length; ++k) {
        ASSERT_EQ(map.start(TextPos(letter.text + k)), BytePos(letter.original));
        ASSERT_EQ(map.end(TextPos(letter.text + k + 1)), BytePos(letter.original + letter.original_length));
      }
  }
}

TEST(Document, WordsWithHyphensKeepThemOverLineEnds) {
  const Document document =
      laid_in_blocks("The so-called ferry, a so-\ncalled har-\nbour, in the harbour; the re-\nsent mail.\n");
  EXPECT_EQ(document.reading({WordIndex(0), document.body_end}),
            "The so-called ferry, a so-called harbour, in the harbour; the resent mail");
}

TEST(Document, GluedFiguresAreMarkersOnlyWhereTheDocumentHasNotes) {
  const auto forms = [](const std::string& text) {
    const Document document = laid_in_blocks(text);
    std::string all;
    for (WordIndex w; w < document.body_end; ++w)
      all += std::string(document.forms.letters(document.words[w.value].form)) + " ";
    return all + "| " + std::to_string(document.markers.size());
  };
  EXPECT_EQ(forms("He leaned on his elbow5 and slept."), "he leaned on his elbow5 and slept | 0");
  EXPECT_EQ(forms("See Article12, Article13 and Article14."), "see article12 article13 and article14 | 0");
  EXPECT_EQ(forms("The ferry1 and the harbour2 and the gulls3 slept."),
            "the ferry and the harbour and the gulls slept | 3");
  EXPECT_EQ(forms("The ferry1 slept.[2] So did the harbour.[3]"), "the ferry slept so did the harbour | 3");
  const std::string note = "\n\n[2] It did.\n";
  EXPECT_EQ(forms("The ferry2 slept. So[2] it was." + note), "the ferry slept so it was | 2");
  EXPECT_EQ(forms("The ferry1 slept. So[2] it was." + note), "the ferry1 slept so it was | 1")
      << "no such note";
}

// What must hold for any text.
void expect_sound(const std::string& text) {
  const Document document = laid_in_blocks(text);
  std::vector<std::uint8_t> in_block(text.size(), 0), in_word(text.size(), 0);
  TextPos last;
  for (const Block& block : document.blocks) {
    ASSERT_LE(last, block.span.start);
    ASSERT_LT(block.span.start, block.span.end);
    last = block.span.end;
    for (std::size_t i = block.span.start.value; i < block.span.end.value; ++i) in_block[i] = 1;
    for (WordIndex w = block.words.start; w < block.words.end; ++w) {
      ASSERT_LE(block.span.start, document.words[w.value].start);
      ASSERT_LE(document.words[w.value].end(), block.span.end);
      ASSERT_EQ(&document.block_of(w), &block);
      const bool body = block.kind != BlockKind::note && !is_furniture(block.kind);
      ASSERT_EQ(w < document.body_end, body);
      ASSERT_EQ(w >= document.notes_end, is_furniture(block.kind));
    }
  }
  for (const text::Word& word : document.words)
    for (std::size_t i = word.start.value; i < word.end().value; ++i) ++in_word[i];
  for (const text::NoteMarker& marker : document.markers)
    for (std::size_t i = marker.span.start.value; i < marker.span.end.value; ++i) ++in_word[i];
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 128 && text::is_letter(byte)) {
      ASSERT_EQ(in_block[i], 1) << "byte " << i;
      ASSERT_LE(in_word[i], 1) << "byte " << i;
    }
  }
  (void)document.reading({WordIndex(0), WordIndex(document.words.size())});
  for (std::size_t i = 1; i < document.pages.size(); ++i)
    ASSERT_LE(document.pages[i - 1].at, document.pages[i].at);
}

TEST(Plain, AnyText) {
  std::mt19937 random(11);
  const std::vector<std::string> bits{"The harbour lay quiet that evening, and the gulls had gone\n",
                                      "out past the lighthouse to where the",
                                      "\n",
                                      "\n\n",
                                      "\f",
                                      " ",
                                      "    ",
                                      "12",
                                      "\n\n217\n\n",
                                      "JANE SMITH",
                                      "* A note.—Ed.\n",
                                      "word*",
                                      "[1] ",
                                      "[1]",
                                      "capi* My italics.—A. B.\n",
                                      "NOTES\n",
                                      "1. ",
                                      "SMITH: ",
                                      "Page 3\n",
                                      "- 4 -\n",
                                      "xii\n",
                                      "\xff",
                                      "é",
                                      "—",
                                      "b o o k s a r e g o o d ",
                                      "### ",
                                      "\r\n",
                                      "\t",
                                      "went on.\n",
                                      "CHAPTER I\n",
                                      "\xe2\x80\xa8",
                                      "†",
                                      "(",
                                      "”"};
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::size_t i = 0, count = random() % 50; i < count; ++i) text += bits[random() % bits.size()];
    ASSERT_NO_FATAL_FAILURE(expect_sound(text)) << text;
  }
}

TEST(Plain, AnyBytes) {
  std::mt19937 random(13);
  for (int round = 0; round < 1000; ++round) {
    std::string text;
    for (std::size_t i = 0, count = random() % 300; i < count; ++i) text += static_cast<char>(random());
    ASSERT_NO_FATAL_FAILURE(expect_sound(text));
  }
}

TEST(Plain, HostileSizes) {
  for (const char* bit :
       {"a ", "* ", "[1]", "1\n", "A\n", "a\n\n", "*\n", "\f", "-\n", ")", "[", "word* X y.\n", "12\n\n"}) {
    std::string text;
    while (text.size() < 300'000) text += bit;
    const Document document = laid_in_blocks(text);
    EXPECT_LE(document.body_end.value, document.words.size());
  }
}

TEST(Plain, RealDocumentsAreSound) {
  const std::filesystem::path folder = std::string(SICUT_SOURCE_DIR) + "/../shared/corpora/seeds";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no sample documents beside the checkout";
  std::mt19937 random(17);
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto bytes = Bytes::from_file(entry.path().string(), 1 << 24);
    ASSERT_TRUE(bytes);
    std::string text(bytes->view());
    ASSERT_NO_FATAL_FAILURE(expect_sound(text)) << entry.path();
    for (int i = 0; i < 300; ++i) text[random() % text.size()] = static_cast<char>(random());
    ASSERT_NO_FATAL_FAILURE(expect_sound(text)) << entry.path();
  }
}

}  // namespace
}  // namespace sicut::formats
