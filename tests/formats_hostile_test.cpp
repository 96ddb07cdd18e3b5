// Readers against bytes that nobody would write on purpose.
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "formats_sample.h"

namespace sicut::formats {
namespace {

using testing::expect_sound;
using testing::read_string;

void expect_harmless(const std::string& bytes, const std::string& name) {
  const auto document = read_string(bytes, name);
  if (document) {
    expect_sound(*document);
  } else {
    EXPECT_FALSE(document.error().code.empty());
    EXPECT_NE(document.error().message.find(name), std::string::npos);
  }
}

const char* const kNames[] = {"x.txt", "x.md", "x.html", "x.tex", "x"};

TEST(Hostile, EveryOneAndTwoBytes) {
  for (int a = 0; a < 256; ++a) {
    for (const char* name : kNames) expect_harmless(std::string(1, static_cast<char>(a)), name);
    for (int b = 0; b < 256; b += 5) {
      const std::string two = {static_cast<char>(a), static_cast<char>(b)};
      for (const char* name : kNames) expect_harmless(two, name);
    }
  }
}

TEST(Hostile, RandomBytes) {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    const std::size_t length = 1 + random() % 300;
    // All bytes, bytes above ASCII, or signs that mean something to the readers.
    const std::string signs = "{}%$<>&;/=\"'-![]()*_`~#:|\\ \n\r\tq1ax^\xEF\xBB\xBF\xE2\x80\x9C";
    for (std::size_t i = 0; i < length; ++i) {
      const unsigned kind = static_cast<unsigned>(round) % 3;
      if (kind == 0) bytes += static_cast<char>(random() % 256);
      if (kind == 1)
        bytes += static_cast<char>(random() % 2 == 0 ? 'a' + random() % 26 : 128 + random() % 128);
      if (kind == 2) bytes += signs[random() % signs.size()];
    }
    for (const char* name : kNames) expect_harmless(bytes, name);
  }
}

const std::string kHtml =
    "<!DOCTYPE html><html lang=en><head><title>T &amp; U</title><meta name=author content='A'></head><body>"
    "<nav><a href=#>x</a></nav><h1 id=a>Head</h1><p>One <q>two <b>three</q></b> four<sup><a "
    "href='#n1'>1</a></sup>.<br>"
    "<blockquote><p>Quoted "
    "&ldquo;text&rdquo;</p></blockquote><ul><li>a<li>b</ul><table><tr><td>c<td>d</table>"
    "<pre><code>x &lt; y</code></pre><span class=pagenum id=p2>[2]</span><!-- c --><![CDATA[ z ]]>"
    "<div class=footnotes><p id=n1>1 Note</p></div><script>if (a < b) {}</script></body></html>";
const std::string kMarkdown =
    "---\ntitle: T\nauthor: [A, B]\n---\n\n# Head *x*\n\nOne **two** [three](u \"v\") `four`[^1].  \nFive "
    "&amp; six.\n\n"
    "> Quoted\n> > twice\n\n1. a\n2. b\n   - c\n\n| a | b |\n|---|---|\n| c | d "
    "|\n\n```x\ncode\n```\n\n<div>\nhtml <q>y</q>\n"
    "</div>\n\n[^1]: Note\n    more\n\n[ref]: http://x.y\n";

std::string mutated(std::string bytes, std::mt19937& random) {
  const std::size_t times = 1 + random() % 8;
  for (std::size_t i = 0; i < times && !bytes.empty(); ++i) {
    const std::size_t at = random() % bytes.size();
    const std::size_t length = 1 + random() % 12;
    switch (random() % 5) {
      case 0:
        bytes.erase(at, length);
        break;
      case 1:
        bytes[at] = static_cast<char>(random() % 256);
        break;
      case 2:
        bytes.insert(at, bytes.substr(random() % bytes.size(), length));
        break;
      case 3:
        bytes.resize(std::max<std::size_t>(at, 1));
        break;
      default:
        bytes.insert(at, 1, "<>&\"'\n[]*`\0"[random() % 11]);
        break;
    }
  }
  return bytes;
}

TEST(Hostile, MutatedMarkup) {
  std::mt19937 random(2);
  for (int round = 0; round < 3000; ++round) {
    expect_harmless(mutated(kHtml, random), "x.html");
    expect_harmless(mutated(kMarkdown, random), "x.md");
    expect_harmless(mutated(kMarkdown, random), "x.txt");
  }
}

TEST(Hostile, MutatedMarkupLeadsBackLetterByLetter) {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    for (const auto& [sample, name] : {std::pair(kHtml, "x.html"), std::pair(kMarkdown, "x.md")}) {
      const auto document = read_string(mutated(sample, random), name);
      if (!document) continue;
      testing::expect_places_exact(*document);
      if (::testing::Test::HasFailure())
        FAIL() << document->original.view() << "\n=====\n" << document->text();
    }
  }
}

TEST(Hostile, CutUtf16) {
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("A line of text\nand another.\n")) wide += {c, '\0'};
  wide += "\x3D\xD8\x0E\xDC";  // a pair
  for (std::size_t length = 1; length <= wide.size(); ++length) {
    expect_harmless(wide.substr(0, length), "x.txt");
    if (length > 3) expect_harmless(wide.substr(2, length - 2), "x.txt");
  }
}

// Patterns that make careless readers recurse or look at everything again and again.
class Repeated : public ::testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(Repeated, IsReadInTime) {
  const auto& [name, pattern] = GetParam();
  std::string bytes;
  while (bytes.size() < 500'000) bytes += pattern;
  const auto start = std::chrono::steady_clock::now();
  expect_harmless(bytes, name);
  // Quadratic readers need minutes; the rest is room for slow machines and sanitizers.
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

INSTANTIATE_TEST_SUITE_P(
    Html, Repeated,
    ::testing::Values(
        std::pair("x.html", "<div>"), std::pair("x.html", "<div>a"), std::pair("x.html", "<b>"),
        std::pair("x.html", "<b><p>a"), std::pair("x.html", "<table><td>"), std::pair("x.html", "<ul><li>a"),
        std::pair("x.html", "<blockquote>a"), std::pair("x.html", "</div>"), std::pair("x.html", "<q>a"),
        std::pair("x.html", "<q><div>"), std::pair("x.html", "<div></p></section>"),
        std::pair("x.html", "<section><table></section>"), std::pair("x.html", "<title>a"),
        std::pair("x.html", "<script>"), std::pair("x.html", "<!--"), std::pair("x.html", "<![CDATA["),
        std::pair("x.html", "<p a=\""), std::pair("x.html", "<p a='b>"), std::pair("x.html", "<"),
        std::pair("x.html", "&"), std::pair("x.html", "&a"), std::pair("x.html", "&#1"),
        std::pair("x.html", "<br>"), std::pair("x.html", "a<br> "), std::pair("x.html", "a<sup>1"),
        std::pair("x.html", "<span class=pagenum>1"), std::pair("x.html", "<pre>a"),
        std::pair("x.html", "<nav>a"), std::pair("x.html", "<a id=x>"), std::pair("x.html", "<nav>a</nav>")));
INSTANTIATE_TEST_SUITE_P(
    Markdown, Repeated,
    ::testing::Values(std::pair("x.md", "> "), std::pair("x.md", "- "), std::pair("x.md", "*a "),
                      std::pair("x.md", "**a"), std::pair("x.md", "_a_ *"), std::pair("x.md", "["),
                      std::pair("x.md", "[a]("), std::pair("x.md", "![a]("), std::pair("x.md", "`a"),
                      std::pair("x.md", "a``b```"), std::pair("x.md", "<!--"), std::pair("x.md", "<a "),
                      std::pair("x.md", "<?"), std::pair("x.md", "<!A"), std::pair("x.md", "<![CDATA["),
                      std::pair("x.md", "[^a]: b\n"), std::pair("x.md", "[^a]"),
                      std::pair("x.md", "[a]: b\n"), std::pair("x.md", "[a]"),
                      std::pair("x.md", "a\n> b\n- c\n"), std::pair("x.md", "|a"), std::pair("x.md", "|-\n"),
                      std::pair("x.md", "1. a\n"), std::pair("x.md", "~~a"), std::pair("x.md", "<div>\n"),
                      std::pair("x.md", "<q>"), std::pair("x.md", "<blockquote>\n\n"),
                      std::pair("x.md", "\\"), std::pair("x.md", "&amp"), std::pair("x.md", "```\n"),
                      std::pair("x.md", "a\n=\n"), std::pair("x.md", "[a](<"), std::pair("x.md", "[a](b \""),
                      std::pair("x.md", "*_"), std::pair("x.md", "[a][b]")));
INSTANTIATE_TEST_SUITE_P(
    Latex, Repeated,
    ::testing::Values(std::pair("x.tex", "{"), std::pair("x.tex", "}"), std::pair("x.tex", "\\begin{quote}"),
                      std::pair("x.tex", "\\begin{quote}a\\end{quote}"), std::pair("x.tex", "\\end{quote}"),
                      std::pair("x.tex", "\\footnote{"), std::pair("x.tex", "\\footnote{a}"),
                      std::pair("x.tex", "\\enquote{"), std::pair("x.tex", "%\n"), std::pair("x.tex", "\\"),
                      std::pair("x.tex", "\\cite{"), std::pair("x.tex", "\\cite[1]{a}"),
                      std::pair("x.tex", "\\cite["), std::pair("x.tex", "\\verb|"), std::pair("x.tex", "$"),
                      std::pair("x.tex", "``"), std::pair("x.tex", "["), std::pair("x.tex", "\\item a\n"),
                      std::pair("x.tex", "\\begin{verbatim}"), std::pair("x.tex", "\\section{")));

INSTANTIATE_TEST_SUITE_P(Plain, Repeated,
                         ::testing::Values(std::pair("x.txt", "---\n"), std::pair("x.txt", "\r"),
                                           std::pair("x.txt", "\r\r\n"), std::pair("x.txt", "\x93"),
                                           std::pair("x.txt", "\x82\xA0"), std::pair("x.txt", "\xC3\xA4\xE4"),
                                           std::pair("x.txt", "\xE4"), std::pair("x.txt", "a\x1B$B")));

}  // namespace
}  // namespace sicut::formats
