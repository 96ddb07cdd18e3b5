// The TEI reader. Texts are fictional.
#include <gtest/gtest.h>

#include "base/bytes.h"
#include "citation/citation.h"
#include "formats/document.h"

namespace sicut::formats {
namespace {

Document read_tei_text(const std::string& body, const std::string& header = "") {
  const std::string xml =
      "<?xml version=\"1.0\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<teiHeader>" + header +
      "</teiHeader>\n<text><body>" + body + "</body></text></TEI>\n";
  auto read = read_bytes("a.xml", Bytes(xml));
  EXPECT_TRUE(read) << (read ? "" : read.error().message);
  return read ? std::move(*read) : Document{};
}

std::string original(const Document& d, TextSpan span) {
  const ByteSpan bytes = d.bytes(span);
  return std::string(d.original.view().substr(bytes.start.value, bytes.end.value - bytes.start.value));
}

TEST(Tei, BlocksAndTheirBytes) {
  const Document d =
      read_tei_text("<div><head>The <hi>Pump</hi></head><p>One &amp; two\n   words.</p><p>More.</p></div>");
  ASSERT_EQ(d.blocks.size(), 3u);
  EXPECT_EQ(d.blocks[0].kind, BlockKind::heading);
  EXPECT_EQ(d.text(d.blocks[0].span), "The Pump");
  EXPECT_EQ(original(d, d.blocks[0].span), "The <hi>Pump");
  EXPECT_EQ(original(d, d.blocks[1].span), "One &amp; two\n   words.");
  EXPECT_EQ(d.reading(d.blocks[1].words), "One & two words");
}

TEST(Tei, NotesInterruptAndAreCalledFromWhereTheyStand) {
  const Document d = read_tei_text(
      "<p>He spoke<note n=\"7\"><p>See Document 2.</p><p>Also 3.</p></note> of water.</p><p>End.<note "
      "n=\"8\">Ibid.</note></p>");
  EXPECT_EQ(d.reading({WordIndex(0), WordIndex(4)}), "He spoke of water");
  const auto notes = citation::find_notes(d);
  ASSERT_EQ(notes.size(), 2u);
  EXPECT_EQ(notes[0].label, "7");
  EXPECT_EQ(original(d, notes[0].span), "See Document 2.</p><p>Also 3.");
  ASSERT_EQ(notes[0].called_at.size(), 1u);
  EXPECT_EQ(d.text().substr(0, notes[0].called_at[0].value), "He spoke");
  EXPECT_EQ(notes[1].label, "8");
}

TEST(Tei, WorksHaveNumbersHeadsAndDates) {
  const Document d = read_tei_text(
      "<div type=\"chapter\"><div type=\"document\" xml:id=\"d1\" n=\"1\"><head>1. Telegram to Oakes<note "
      "n=\"1\">Source.</note></head>"
      "<opener><dateline>Quernfell, <date when=\"1898-02-17\">February "
      "17</date></dateline></opener><p>Text.</p></div>"
      "<div type=\"document\" xml:id=\"d2\"><head>2. Reply</head><p>More.</p></div></div>");
  ASSERT_EQ(d.parts.size(), 2u);
  EXPECT_EQ(d.parts[0].title, "Telegram to Oakes");
  EXPECT_EQ(d.parts[0].number, "1");
  EXPECT_EQ(d.parts[0].date, "1898-02-17");
  EXPECT_EQ(d.parts[1].number, "2");
  EXPECT_LE(d.parts[0].span.end, d.parts[1].span.start);
}

TEST(Tei, PagesQuotationsSpeakersAndHeader) {
  const Document d = read_tei_text(
      "<pb n=\"[3]\"/><p>On <q>this page</q> and<pb n=\"4\"/> the next.</p><quote><p>A block.</p></quote>"
      "<sp><speaker>OAKES.</speaker><p>I say so.</p></sp><p>After.</p>",
      "<fileDesc><titleStmt><title>Minutes</title><author>A. Clerk</author></titleStmt>"
      "<seriesStmt><title>Town Papers</title><biblScope "
      "unit=\"volume\">II</biblScope></seriesStmt></fileDesc>");
  ASSERT_EQ(d.pages.size(), 2u);
  EXPECT_EQ(d.pages[0].number, "3");
  EXPECT_EQ(d.page(d.blocks.front().span.end), "4");
  ASSERT_EQ(d.quoted_by_markup.size(), 1u);
  EXPECT_EQ(d.text(d.quoted_by_markup[0]), "this page");
  EXPECT_EQ(d.blocks[1].kind, BlockKind::block_quote);
  ASSERT_EQ(d.speakers.size(), 1u);
  EXPECT_EQ(d.speakers[0], "OAKES");
  EXPECT_EQ(d.blocks[3].speaker, 0u);
  EXPECT_EQ(d.blocks[4].speaker, kNoSpeaker);
  EXPECT_EQ(d.meta.title, "Minutes");
  EXPECT_EQ(d.meta.author, "A. Clerk");
  EXPECT_EQ(d.meta.series, "Town Papers");
  EXPECT_EQ(d.meta.volume, "II");
}

TEST(Tei, OfChoicesWhatTheSourceHas) {
  const Document d =
      read_tei_text("<p>A <choice><sic>pmup</sic><corr>pump</corr></choice> <del>not</del> here.</p>");
  EXPECT_EQ(d.reading({WordIndex(0), WordIndex(3)}), "A pmup here");
}

// Whatever the markup, reading ends, in time, and every block lies in the text.
TEST(Tei, HostileMarkup) {
  std::string deep, wide, unclosed, notes;
  for (int i = 0; i < 50000; ++i) deep += "<div type=\"document\"><note>";
  for (int i = 0; i < 50000; ++i) wide += "</div></p>x<pb/>";
  for (int i = 0; i < 50000; ++i) unclosed += "<q>y<p>";
  for (int i = 0; i < 20000; ++i) notes += "a<note>b</note>";
  for (const std::string& body :
       {deep + "x", "<p>" + wide, unclosed, notes, std::string("<p <q \"<!-- <![CDATA["),
        std::string("\xff\xfe<p>&#x110000;&bogus;&</p>z")}) {
    const Document d = read_tei_text("<p>Words.</p>" + body);
    TextPos last;
    for (const Block& block : d.blocks) {
      EXPECT_LE(last, block.span.start);
      EXPECT_LE(block.span.end.value, d.text().size());
      last = block.span.end;
    }
  }
}

}  // namespace
}  // namespace sicut::formats
