#include <gtest/gtest.h>

#include "formats/markdown.h"
#include "formats_sample.h"

namespace sicut::formats {
namespace {

using testing::block_kinds;
using testing::block_texts;
using testing::C, testing::G, testing::H, testing::L, testing::N, testing::P, testing::Q;
using testing::expect_places_exact;
using testing::expect_sound;
using testing::must_read;
using testing::original_of;

using Texts = std::vector<std::string>;
using Kinds = std::vector<BlockKind>;

Document markdown_page(const std::string& source) {
  Document document = must_read(source, "page.md");
  expect_sound(document);
  expect_places_exact(document);
  return document;
}

struct MarkdownCase {
  const char* name;
  const char* source;
  Texts texts;
  Kinds kinds;
};

class MarkdownBlocks : public ::testing::TestWithParam<MarkdownCase> {};

TEST_P(MarkdownBlocks, AreTextsAndKinds) {
  const Document document = markdown_page(GetParam().source);
  EXPECT_EQ(block_texts(document), GetParam().texts);
  EXPECT_EQ(block_kinds(document), GetParam().kinds);
}

INSTANTIATE_TEST_SUITE_P(
    All, MarkdownBlocks,
    ::testing::Values(
        MarkdownCase{"paragraphs", "One\ntwo.\n\nThree.", {"One\ntwo.", "Three."}, {P, P}},
        MarkdownCase{"crlf", "One\r\ntwo.\r\n\r\nThree.\r\n", {"One\ntwo.", "Three."}, {P, P}},
        MarkdownCase{"headings", "# Title\n\nText\n\nSub\n---\n", {"Title", "Text", "Sub"}, {H, P, H}},
        MarkdownCase{
            "quotation", "> One\n> two.\n>\n> > In.\n\nOut.", {"One\ntwo.", "In.", "Out."}, {Q, Q, P}},
        MarkdownCase{"list", "- a\n- b\n  - c\n\n1. d\n2. e\n", {"a", "b", "c", "d", "e"}, {L, L, L, L, L}},
        MarkdownCase{"year", "1917. The year began.\n", {"1917. The year began."}, {L}},
        MarkdownCase{"code", "```\na = 1\nb\n```\n\nText `x`.", {"a = 1\nb", "Text x."}, {C, P}},
        MarkdownCase{"indented", "A line\n\n    of verse\n", {"A line", "of verse"}, {P, P}},
        MarkdownCase{"emphasis",
                     "A *b* __c__ wo**r**d \\* [link](http://x.y \"t\") ![alt](p.png)!",
                     {"A b c word * link !"},
                     {P}},
        MarkdownCase{"entities", "caf&eacute; &amp; &#8212; &nosuch;", {"café & — &nosuch;"}, {P}},
        MarkdownCase{"notes",
                     "Text[^1] and[^name].\n\n[^1]: Body\n[^name]: Other *body*\n\n    More.\n\nEnd.",
                     {"Text[1] and[500].", "[1] Body", "[500] Other body", "More.", "End."},
                     {P, N, N, N, P}},
        MarkdownCase{
            "references",
            "See [1] and [2].\n\n## Notes\n\nAll:\n[1] Works,\np. 5\n[2] Oakes\n\nibid.\n\n## End\n\nText",
            {"See [1] and [2].", "Notes", "All:", "[1] Works,\np. 5", "[2] Oakes", "ibid.", "End", "Text"},
            {P, H, P, N, N, N, H, P}},
        MarkdownCase{"one-word note", "Text[^1].\n\n[^1]: Word\n", {"Text[1].", "[1] Word"}, {P, N}},
        MarkdownCase{"table", "| a | b |\n|---|---|\n| c | d |\n", {"a", "b", "c", "d"}, {P, P, P, P}},
        MarkdownCase{"html block",
                     "<div>\n<p>one &amp; two</p>\n<!-- no -->\n<script>no</script></div>\n\nthree",
                     {"one & two", "three"},
                     {P, P}},
        MarkdownCase{"html inline", "a<br>b <i>c</i> x<sup>12</sup>", {"a\nb c x¹²"}, {P}},
        MarkdownCase{"html quotation", "<blockquote>\n\nin\n\n</blockquote>\n\nout", {"in", "out"}, {Q, P}}),
    [](const auto& param) {
      std::string name = param.param.name;
      for (char& c : name) c = c == ' ' || c == '-' ? '_' : c;
      return name;
    });

TEST(Markdown, LevelsOfQuotations) {
  const Document document = markdown_page("> a\n>\n> > b\n\n### c\n");
  ASSERT_EQ(document.blocks.size(), 3u);
  EXPECT_EQ(document.blocks[0].level, 1);
  EXPECT_EQ(document.blocks[1].level, 2);
  EXPECT_EQ(document.blocks[2].level, 3);
}

TEST(Markdown, PlacesLeadBackToTheSource) {
  const Document document = markdown_page("# Title\n\nwo**r**d caf&eacute; x\n> quoted\n> words\n");
  EXPECT_EQ(original_of(document, "word"), "wo**r**d");
  EXPECT_EQ(original_of(document, "café"), "caf&eacute;");
  EXPECT_EQ(original_of(document, "quoted\nwords"), "quoted\n> words");
}

TEST(Markdown, QuotedByMarkup) {
  const Document document = markdown_page("He said <q>not *now*</q>, and left.");
  ASSERT_EQ(document.quoted_by_markup.size(), 1u);
  EXPECT_EQ(document.text(document.quoted_by_markup[0]), "not now");
}

TEST(Markdown, FrontMatterIsNoBlock) {
  const Document document = markdown_page("---\ntitle: The Mill\nauthor: A. Miller\n---\n\nText.\n");
  EXPECT_EQ(block_texts(document), Texts{"Text."});
  EXPECT_EQ(document.meta.title, "The Mill");
  EXPECT_EQ(document.words.size(), 1u);
}

}  // namespace
}  // namespace sicut::formats
