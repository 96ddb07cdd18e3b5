#include <gtest/gtest.h>

#include <mutex>

#include "record/record.h"
#include "record_sample.h"

namespace sicut::record {
namespace {

using testing::TestFolder;

const formats::Document& document_named(const Record& record, const std::string& end) {
  for (const formats::Document& document : record.documents) {
    if (document.name.ends_with(end)) return document;
  }
  static const formats::Document none;
  ADD_FAILURE() << "no document " << end;
  return none;
}

std::string only_error(const Record& record) {
  EXPECT_EQ(record.errors.size(), 1u);
  return record.errors.empty() ? "" : record.errors[0].message;
}

TEST(Load, PlainFolderInOrder) {
  TestFolder folder;
  folder.file("b.txt", "Second file.\n");
  folder.file("a.txt", "First file.\n");
  folder.file("c/d.md", "# Third\n");
  const Record record = load({folder.path()});
  ASSERT_EQ(record.documents.size(), 3u);
  EXPECT_EQ(record.documents[0].name, folder.path() + "/a.txt");
  EXPECT_EQ(record.documents[1].name, folder.path() + "/b.txt");
  EXPECT_EQ(record.documents[2].name, folder.path() + "/c/d.md");
  EXPECT_TRUE(record.errors.empty());
}

TEST(Load, RecordTomlWinsOverFrontMatterAndInnerOverOuter) {
  TestFolder folder;
  folder.file("l/1.txt", "---\ntitle: Own\nauthor: Own\ndate: 1900\n---\n\nText.\n");
  folder.file("record.toml", "[[document]]\nfile = \"l/1.txt\"\ntitle = \"Outer\"\nauthor = \"Outer\"\n");
  folder.file("l/record.toml", "[[document]]\nfile = \"1.txt\"\ntitle = \"Inner\"\n");
  const Record record = load({folder.path()});
  EXPECT_TRUE(record.errors.empty());
  const auto& meta = document_named(record, "1.txt").meta;
  EXPECT_EQ(meta.title, "Inner");
  EXPECT_EQ(meta.author, "Outer");
  EXPECT_EQ(meta.date, "1900");
}

TEST(Load, RecordTomlBesideASingleFileApplies) {
  TestFolder folder;
  const std::string file = folder.file("a.txt", "Text.\n");
  folder.file("b.txt", "Text.\n");
  folder.file(
      "record.toml",
      "[[document]]\nfile = \"a.txt\"\nauthor = \"A\"\n[[document]]\nfile = \"b.txt\"\nauthor = \"B\"\n");
  const Record record = load({file});
  ASSERT_EQ(record.documents.size(), 1u);
  EXPECT_EQ(record.documents[0].meta.author, "A");
  EXPECT_TRUE(record.errors.empty());
}

TEST(Load, PartsByLines) {
  TestFolder folder;
  folder.file("a.txt", "One.\n\nTwo.\n\nThree.\n\nFour.\n");
  folder.file("record.toml",
              "[[document]]\nfile = \"a.txt\"\n[[document.part]]\ntitle = \"Last\"\nlines = \"5-7\"\n"
              "[[document.part]]\ntitle = \"First\"\nauthor = \"F\"\nlines = \"1-4\"\n");
  const Record record = load({folder.path()});
  ASSERT_EQ(record.documents.size(), 1u);
  const auto& document = record.documents[0];
  ASSERT_EQ(document.parts.size(), 2u);
  EXPECT_EQ(document.parts[0].title, "First");
  EXPECT_EQ(document.parts[0].author, "F");
  EXPECT_EQ(document.text(document.parts[0].span), "One.\n\nTwo.\n\n");
  EXPECT_EQ(document.text(document.parts[1].span), "Three.\n\nFour.\n");
}

TEST(Load, PartsByLinesOfMarkup) {
  TestFolder folder;
  folder.file("a.html", "<p>One &amp; a\nhalf.</p>\n<p>Two.</p>\n<p>Three.</p>\n");
  folder.file("record.toml", "[[document]]\nfile = \"a.html\"\n[[document.part]]\nlines = \"3\"\n");
  const Record record = load({folder.path()});
  const auto& document = document_named(record, "a.html");
  ASSERT_EQ(document.parts.size(), 1u);
  EXPECT_NE(document.text(document.parts[0].span).find("Two."), std::string_view::npos);
  EXPECT_EQ(document.text(document.parts[0].span).find("One"), std::string_view::npos);
  EXPECT_EQ(document.text(document.parts[0].span).find("Three"), std::string_view::npos);
}

TEST(Load, PartsByPagesAndId) {
  TestFolder folder;
  folder.file("a.html",
              "<i class=pagenum>[1]</i><p>One.</p><i class=pagenum>[2]</i><p>Two.</p><i "
              "class=pagenum>[3]</i><p id=x>Three.</p>"
              "<i class=pagenum>[4]</i><a id=y></a><p>Four.</p>");
  folder.file(
      "record.toml",
      "[[document]]\nfile = \"a.html\"\n[[document.part]]\npages = \"1-2\"\n[[document.part]]\nid = \"x\"\n"
      "[[document.part]]\nid = \"y\"\n");
  const Record record = load({folder.path()});
  for (const Error& e : record.errors) ADD_FAILURE() << e.message;
  const auto& document = document_named(record, "a.html");
  ASSERT_EQ(document.parts.size(), 3u);
  const auto text = [&](std::size_t i) { return std::string(document.text(document.parts[i].span)); };
  EXPECT_NE(text(0).find("One."), std::string::npos);
  EXPECT_NE(text(0).find("Two."), std::string::npos);
  EXPECT_EQ(text(0).find("Three."), std::string::npos);
  EXPECT_NE(text(1).find("Three."), std::string::npos);
  EXPECT_EQ(text(1).find("Four."), std::string::npos);
  EXPECT_NE(text(2).find("Four."), std::string::npos);
}

struct Case {
  const char* toml;
  const char* message;
};

class LoadErrors : public ::testing::TestWithParam<Case> {};

TEST_P(LoadErrors, NameTheLineAndLeaveTheRest) {
  TestFolder folder;
  folder.file("a.txt", "One.\n\nTwo.\n");
  folder.file("b.txt", "Three.\n");
  folder.file("record.toml", std::string(GetParam().toml));
  const Record record = load({folder.path()});
  EXPECT_EQ(record.documents.size(), 2u);
  const std::string message = only_error(record);
  EXPECT_NE(message.find(GetParam().message), std::string::npos) << message;
  EXPECT_TRUE(message.starts_with(folder.path() + "/record.toml:")) << message;
}

INSTANTIATE_TEST_SUITE_P(
    All, LoadErrors,
    ::testing::Values(
        Case{"[[document]]\nfile = \"none.txt\"\n", "record.toml:1: file \"none.txt\" does not exist"},
        Case{"[[document]]\nfile = \"a.txt\"\n[[document]]\nfile = \"./a.txt\"\n",
             "record.toml:3: file \"./a.txt\" is described twice"},
        Case{"[[document]]\nfile = \"a.txt\"\n[[document.part]]\nlines = \"2-9\"\n",
             "record.toml:3: lines \"2-9\" go past the end"},
        Case{"[[document]]\nfile = \"a.txt\"\n[[document.part]]\nlines = \"x\"\n", "is no range"},
        Case{"[[document]]\nfile = \"a.txt\"\n[[document.part]]\nlines = \"3-2\"\n", "is no range"},
        Case{"[[document]]\nfile = \"a.txt\"\n[[document.part]]\nlines = \"99999999999999999999-2\"\n",
             "is no range"},
        Case{"[[document]]\nfile = \"a.txt\"\n[[document.part]]\npages = \"1-2\"\n", "are not known"},
        Case{"[[document]]\nfile = \"a.txt\"\n[[document.part]]\nid = \"d1\"\n", "no element"},
        Case{"nonsense", "is not valid TOML"}));

TEST(Load, UnreadableFilesAreErrorsAndTheRestIsRead) {
  TestFolder folder;
  folder.file("a.txt", "Text.\n");
  folder.file("empty.txt", "");
  folder.file("binary.txt", std::string("ab\0\0\0\x01", 6));
  const Record record = load({folder.path(), folder.path() + "/missing"});
  EXPECT_EQ(record.documents.size(), 1u);
  std::vector<std::string> codes;
  for (const Error& e : record.errors) codes.push_back(e.code);
  EXPECT_EQ(codes, (std::vector<std::string>{"not-found", "binary", "empty"}));
}

TEST(Load, SameForAnyNumberOfThreadsAndProgressReachesTheEnd) {
  TestFolder folder;
  std::uint64_t bytes = 0;
  for (int i = 0; i < 40; ++i) {
    std::string text;
    for (int j = 0; j <= i * 20; ++j) text += "Line " + std::to_string(j) + " of the file.\n\n";
    bytes += text.size();
    folder.file("f" + std::to_string(i) + ".txt", text);
  }
  const Record one = load({folder.path()});
  LoadOptions options;
  options.threads = 4;
  std::uint64_t last = 0, total = 0;
  options.progress = [&](std::uint64_t done, std::uint64_t all) {
    EXPECT_GE(done, last);
    last = done;
    total = all;
  };
  const Record four = load({folder.path()}, options);
  EXPECT_EQ(last, bytes);
  EXPECT_EQ(total, bytes);
  ASSERT_EQ(one.documents.size(), four.documents.size());
  for (std::size_t i = 0; i < one.documents.size(); ++i) {
    EXPECT_EQ(one.documents[i].name, four.documents[i].name);
    EXPECT_EQ(one.documents[i].words.size(), four.documents[i].words.size());
  }
}

}  // namespace
}  // namespace sicut::record
