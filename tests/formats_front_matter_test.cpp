#include <gtest/gtest.h>

#include "formats/front_matter.h"
#include "formats_sample.h"

namespace sicut::formats {
namespace {

FrontMatter front(const std::string& text, Diagnostics& diagnostics) {
  return read_front_matter(text, "sample.txt", diagnostics);
}

FrontMatter clean(const std::string& text) {
  Diagnostics diagnostics;
  FrontMatter result = front(text, diagnostics);
  EXPECT_TRUE(diagnostics.empty()) << diagnostics[0].message;
  return result;
}

TEST(FrontMatter, TakesWhatItKnows) {
  const std::string head =
      "---\ntitle: \"A: b\"\nAuthor: [A. B., C. D.]\ndate: 1920-04-27\nlang: en\nseries: Works\nvolume: 25\n"
      "edition: 3rd\ncitekey: ab25\ntags:\n  - x\n  - y\nnested: {title: no}\n---\n";
  const FrontMatter result = clean(head + "Text.\n");
  EXPECT_EQ(result.end, head.size());
  EXPECT_EQ(result.meta.title, "A: b");
  EXPECT_EQ(result.meta.author, "A. B.; C. D.");
  EXPECT_EQ(result.meta.date, "1920-04-27");
  EXPECT_EQ(result.meta.language, "en");
  EXPECT_EQ(result.meta.series, "Works");
  EXPECT_EQ(result.meta.volume, "25");
  EXPECT_EQ(result.meta.edition, "3rd");
  EXPECT_EQ(result.meta.citekey, "ab25");
}

TEST(FrontMatter, LineEndsAndClosings) {
  EXPECT_EQ(clean("---\r\ntitle: x\r\n---\r\ntext").meta.title, "x");
  EXPECT_EQ(clean("--- \ntitle: x\n...\ntext").meta.title, "x");
  EXPECT_EQ(clean("---\ntitle: x\n---").end, 16u);
  EXPECT_EQ(clean("---\n# remark\n\ntitle: x\n---\n").meta.title, "x");
}

TEST(FrontMatter, TextIsLeftAlone) {
  for (const char* text :
       {"", "---", "---\n", "---\n---\n", "Text\n---\ntitle: x\n---\n", "---\nHe said: no.\n---\n",
        "---\nA line of text.\n---\n", "---\ntitle: never closed\n", "----\ntitle: x\n----\n"}) {
    EXPECT_EQ(clean(text).end, 0u) << text;
  }
  EXPECT_EQ(clean("---\ntitle: x\n" + std::string(70000, 'a') + "\n---\n").end, 0u);
}

TEST(FrontMatter, DamagedYamlIsAWarningAndPlainLinesAreTaken) {
  for (const std::string bad : {"x: [a", "x: a: b: c", "x: &a b\ny: *a", "\tx: y", "x: {{{{", "? [x"}) {
    Diagnostics diagnostics;
    const FrontMatter result = front("---\ntitle: Left as it is\n" + bad + "\n---\ntext", diagnostics);
    EXPECT_EQ(result.meta.title, "Left as it is") << bad;
    ASSERT_EQ(diagnostics.size(), 1u) << bad;
    EXPECT_EQ(diagnostics[0].level, Level::warning);
    EXPECT_EQ(diagnostics[0].code, "front-matter");
  }
}

TEST(FrontMatter, HostileNestingDoesNoHarm) {
  for (const char* open : {"[", "{", "- ", "? ", "[{", "!a [", "- - ? "}) {
    std::string nested;
    while (nested.size() < 60000) nested += open;
    Diagnostics diagnostics;
    EXPECT_EQ(front("---\ntitle: x\ny: " + nested + "\n---\ntext", diagnostics).meta.title, "x");
    EXPECT_EQ(front("---\ntitle: x\n" + nested + "\n---\ntext", diagnostics).meta.title, "x");
  }
}

TEST(FrontMatter, OfPlainTextIsNotPartOfTheFlow) {
  const Document document = testing::must_read("---\ntitle: The Mill\n---\n\nText of it.\n", "a.txt");
  EXPECT_EQ(document.meta.title, "The Mill");
  EXPECT_EQ(testing::block_texts(document), std::vector<std::string>{"Text of it."});
}

}  // namespace
}  // namespace sicut::formats
