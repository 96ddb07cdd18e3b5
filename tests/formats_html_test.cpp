#include <gtest/gtest.h>
#include <gumbo.h>

#include <random>

#include "formats/entities.h"
#include "formats/html.h"
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

Document page(const std::string& body) {
  Document document = must_read(body, "page.html");
  expect_sound(document);
  expect_places_exact(document);
  return document;
}

struct Case {
  const char* name;
  const char* html;
  Texts texts;
  Kinds kinds;
};

class HtmlBlocks : public ::testing::TestWithParam<Case> {};

TEST_P(HtmlBlocks, AreTextsAndKinds) {
  const Document document = page(GetParam().html);
  EXPECT_EQ(block_texts(document), GetParam().texts);
  EXPECT_EQ(block_kinds(document), GetParam().kinds);
}

INSTANTIATE_TEST_SUITE_P(
    All, HtmlBlocks,
    ::testing::Values(
        Case{"paragraphs", "<p>One.</p><p>Two.</p>", {"One.", "Two."}, {P, P}},
        Case{"unclosed", "<p>One.<p>Two.<div>Three.", {"One.", "Two.", "Three."}, {P, P, P}},
        Case{"headings",
             "<h1>Title</h1><p>Text.</p><h3>Sub</h4>More.",
             {"Title", "Text.", "Sub", "More."},
             {H, P, H, P}},
        Case{"quotation", "<blockquote><p>A.</p><p>B.</p></blockquote>C.", {"A.", "B.", "C."}, {Q, Q, P}},
        Case{"list",
             "<ul><li>One<li>Two<ul><li>In</ul><li>Three</ul>Out",
             {"One", "Two", "In", "Three", "Out"},
             {L, L, L, L, P}},
        Case{"table", "<table><tr><td>a<td>b<tr><td><p>c</table>d", {"a", "b", "c", "d"}, {P, P, P, P}},
        Case{"stray end tags",
             "<blockquote><table><td>a</blockquote>b</table>c</blockquote>d</p>e",
             {"a", "b", "c", "d", "e"},
             {Q, Q, Q, P, P}},
        Case{"code", "<p>x</p><pre><code>a = 1;\nb</code></pre>", {"x", "a = 1;\nb"}, {P, C}},
        Case{"inline", "<p>wo<b>r</b>d <i>and <!-- not this -->more</i></p>", {"word and more"}, {P}},
        Case{"hidden",
             "<p>a</p><script>var x = '<p>no</p>';</script><style>p {}</style><template><p>no</p></template>"
             "<noscript>no</noscript><nav><ul><li>no</ul></nav><p>b",
             {"a", "b"},
             {P, P}},
        Case{"unclosed hidden", "<nav><p>kept", {"kept"}, {P}},
        Case{"break", "<p>one<br>two</p>", {"one\ntwo"}, {P}},
        Case{"two breaks", "one<br>\n<br>two", {"one", "two"}, {P, P}},
        Case{"entities",
             "<p>&ldquo;caf&eacute;&rdquo; &amp;c. &#8212; &#x2019; &#147; &nosuch; &copy2 a&b</p>",
             {"“café” &c. — ’ “ &nosuch; ©2 a&b"},
             {P}},
        Case{"notes",
             "<p>Text<sup><a href=#n1>12</a></sup>.</p><div class='x footnotes'><p>12 Body.</p></div>",
             {"Text¹².", "12 Body."},
             {P, N}},
        Case{"ordinals", "<p>the 19<sup>th</sup> of May</p>", {"the 19th of May"}, {P}},
        Case{"page number",
             "<p>one <span class=pagenum id=Page_7>[Pg 7]</span>two</p>",
             {"one", "[Pg 7]", "two"},
             {P, G, P}},
        Case{"less-than signs", "<p>3 < 4 and <3 <> x</p>", {"3 < 4 and <3 <> x"}, {P}},
        Case{"broken tag", "<p class=\"x>one</p><p>two</p>", {"one", "two"}, {P, P}},
        Case{"cdata", "<?xml version='1.0'?><html><p>a <![CDATA[b]]> c</p></html>", {"a b c"}, {P}}),
    [](const auto& param) {
      std::string name = param.param.name;
      for (char& c : name) c = c == ' ' || c == '-' ? '_' : c;
      return name;
    });

TEST(Html, LevelsOfQuotationsAndHeadings) {
  const Document document = page("<h2>T</h2><blockquote>a<blockquote>b</blockquote>c</blockquote>d");
  std::vector<int> levels;
  for (const Block& block : document.blocks) levels.push_back(block.level);
  EXPECT_EQ(levels, (std::vector<int>{2, 1, 2, 1, 0}));
}

TEST(Html, PlacesLeadBackToTheSource) {
  const Document document = page("<p>wo<b>r</b>d caf&eacute; end</p>");
  EXPECT_EQ(original_of(document, "word"), "wo<b>r</b>d");
  EXPECT_EQ(original_of(document, "café"), "caf&eacute;");
  EXPECT_EQ(original_of(document, "end"), "end");
}

TEST(Html, QuotedByMarkup) {
  const Document document = page("<p>He said: <q>I know <q>that</q> song</q> twice. <q>Lost</p><p>next</p>");
  Texts quoted;
  for (const TextSpan& span : document.quoted_by_markup) quoted.emplace_back(document.text(span));
  EXPECT_EQ(quoted, (Texts{"I know that song", "that", "Lost"}));
  EXPECT_EQ(document.text().find('"'), std::string_view::npos);
}

TEST(Html, MetadataAndLanguage) {
  const Document document = page(
      "<!DOCTYPE html><html lang='de-AT'><head><title>Der  M&uuml;ller\n</title>"
      "<meta name=author content='A. B. &amp; Co'><meta name='DC.date' "
      "content='1911-02'></head><body>x</body></html>");
  EXPECT_EQ(document.meta.title, "Der Müller");
  EXPECT_EQ(document.meta.author, "A. B. & Co");
  EXPECT_EQ(document.meta.date, "1911-02");
  EXPECT_EQ(document.meta.language, "de-AT");
}

TEST(Html, AnchorsAndPages) {
  const Document document = page(
      "<div id=d1><p>one</p></div><div id='d2'>two<a name=x></a></div>"
      "<p>a <span class='pagenum' id='Page_9'></span>b</p>");
  ASSERT_EQ(document.anchors.size(), 4u);
  EXPECT_EQ(document.anchors[0].id, "d1");
  EXPECT_EQ(document.text(document.anchors[0].span), "one");
  EXPECT_NE(document.text(document.anchors[1].span).find("two"), std::string_view::npos);
  EXPECT_TRUE(document.anchors[2].span.empty());
  ASSERT_EQ(document.pages.size(), 1u);
  EXPECT_EQ(document.pages[0].number, "9");
  EXPECT_TRUE(document.blocks.back().continues);
}

TEST(Html, APageThatIsOnePreIsPlainText) {
  const Document document =
      page("<html><pre>First paragraph of the\nold text, in lines.\n\nSecond one.\n</pre></html>");
  EXPECT_EQ(block_texts(document), (Texts{"First paragraph of the\nold text, in lines.", "Second one."}));
  EXPECT_EQ(document.blocks[0].kind, P);
}

TEST(Html, ToldByContent) {
  EXPECT_EQ(block_texts(must_read("\n <!DOCTYPE HTML><p>a</p>", "page")), Texts{"a"});
  EXPECT_EQ(block_texts(must_read("<?xml version='1.0'?>\n<html><p>a</p></html>", "page")), Texts{"a"});
  EXPECT_EQ(block_texts(must_read("I like <html> tags.", "page")), Texts{"I like <html> tags."});
}

TEST(Html, DeclaredEncoding) {
  EXPECT_EQ(declared_encoding("<meta charset=KOI8-R>"), "koi8-r");
  EXPECT_EQ(declared_encoding("<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-2'>"),
            "iso-8859-2");
  EXPECT_EQ(declared_encoding("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>"), "shift_jis");
  EXPECT_EQ(declared_encoding("<html>"), "");
}

// --- Against gumbo ----------------------------------------------------------------------------------

// Letters and figures of all texts that are shown, in order.
void collect(const GumboNode* node, std::string& out) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA ||
      node->type == GUMBO_NODE_WHITESPACE) {
    out += node->v.text.text;
  }
  if (node->type != GUMBO_NODE_ELEMENT) return;
  const GumboTag tag = node->v.element.tag;
  if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TITLE) return;
  for (unsigned i = 0; i < node->v.element.children.length; ++i) {
    collect(static_cast<const GumboNode*>(node->v.element.children.data[i]), out);
  }
}

std::string without_spaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\t' && c != '\r') out += c;
  }
  return out;
}

TEST(Html, RandomPagesHaveTheTextGumboFinds) {
  // Table tags are left out: gumbo moves text that stands between cells in front of the table.
  const Texts pieces = {"<p>",          "</p>",         "<div>",
                        "</div>",       "<b>",          "</b>",
                        "<ul>",         "<li>",         "</ul>",
                        "<h2>",         "</h2>",        "<q>",
                        "</q>",         "<br>",         "word ",
                        "two ",         "&amp;",        "&eacute;",
                        "&lt;x",        "a&b",          "x < y",
                        "<!-- c -->",   "<blockquote>", "</blockquote>",
                        "<a href='x'>", "</a>",         "<i class=\"a>b\">",
                        "</i>",         "<hr>",         "<style>no</style>",
                        "<dl><dt>",     "<dd>",         "</dl>",
                        "<pre>",        "</pre>",       "&#8217;",
                        "\xC3\xA9"};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string html = "<!DOCTYPE html><body>start ";
    const std::size_t count = random() % 40;
    for (std::size_t i = 0; i < count; ++i) html += pieces[random() % pieces.size()];
    const Document document = must_read(html, "page.html");
    expect_sound(document);
    GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size());
    std::string expected;
    collect(output->root, expected);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    ASSERT_EQ(without_spaces(document.text()), without_spaces(expected)) << html;
  }
}

TEST(Entities, AsGumboHasThem) {
  Entities entities;
  const std::vector<std::pair<std::string, std::string>> cases = {{"&amp;", "&"},
                                                                  {"&semi;", ";"},
                                                                  {"&hellip;x", "…"},
                                                                  {"&nbsp", "\u00A0"},
                                                                  {"&#0;", "\xEF\xBF\xBD"},
                                                                  {"&#x1F40E;", "\U0001F40E"},
                                                                  {"&#99999999999;", "\xEF\xBF\xBD"},
                                                                  {"&notit;", "¬"},
                                                                  {"&NotEqualTilde;", "\u2242\u0338"}};
  for (const auto& [source, text] : cases) EXPECT_EQ(entities.decode(source).text, text) << source;
  EXPECT_EQ(entities.decode("&notit;").length, 4u);
  EXPECT_EQ(entities.decode("&hellip;x").length, 8u);
  for (const char* none : {"&", "&x", "&nosuch;", "& b", "&;", "&#;", "&#x;"})
    EXPECT_EQ(entities.decode(none).length, 0u) << none;
}

}  // namespace
}  // namespace sicut::formats
