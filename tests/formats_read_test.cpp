#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>

#include "formats/read.h"
#include "formats_sample.h"

namespace sicut::formats {
namespace {

using testing::must_read;

class ReadFile : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("sicut-read-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string file(const std::string& name, const std::string& contents) {
    const std::string path = folder_ / name;
    std::ofstream(path, std::ios::binary) << contents;
    return path;
  }
  std::filesystem::path folder_;
};

TEST_F(ReadFile, PlainText) {
  const std::string path = file("a.txt", "One paragraph.\n\nAnother one.\n");
  const auto document = read(path);
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(document->name, path);
  EXPECT_EQ(document->blocks.size(), 2u);
  EXPECT_EQ(document->words.size(), 4u);
  EXPECT_TRUE(document->extracted.empty());
  EXPECT_EQ(document->text(document->words[2].span()), "Another");
}

TEST_F(ReadFile, MissingAndFolder) {
  EXPECT_EQ(read(folder_ / "none.txt").error().code, "not-found");
  EXPECT_EQ(read(folder_).error().code, "is-a-folder");
}

TEST_F(ReadFile, AHugeSparseFileIsRefusedAtOnce) {
  const std::string path = file("big.txt", "text");
  ASSERT_EQ(::truncate(path.c_str(), 2'100'000'000), 0);
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(read(path).error().code, "too-large");
  ASSERT_EQ(::truncate(path.c_str(), 1'900'000'000), 0);
  const auto binary = read(path);
  EXPECT_EQ(binary.error().code, "binary");
  EXPECT_NE(binary.error().message.find("offset 4"), std::string::npos) << binary.error().message;
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
}

TEST(Read, OverlongLines) {
  ReadOptions options;
  options.max_line = 1'000'000;
  const std::string text = "short\n" + std::string(1'000'001, 'a') + "\nshort\n";
  const auto document = read_bytes("a.txt", Bytes(text), options);
  ASSERT_FALSE(document.has_value());
  EXPECT_EQ(document.error().code, "line-too-long");
  EXPECT_NE(document.error().message.find("line 2 is longer than 1 MB"), std::string::npos)
      << document.error().message;
  EXPECT_TRUE(
      read_bytes("a.txt", Bytes("short\n" + std::string(1'000'000, 'a') + "\n"), options).has_value());
}

TEST(Read, TooLarge) {
  ReadOptions options;
  options.max_bytes = 10;
  EXPECT_EQ(read_bytes("a.txt", Bytes(std::string(11, 'a')), options).error().code, "too-large");
}

TEST(Read, FormatByNameThenByContent) {
  EXPECT_EQ(tell_format("a.MD", "x"), Format::markdown);
  EXPECT_EQ(tell_format("a.markdown", "<html>"), Format::markdown);
  EXPECT_EQ(tell_format("a.Htm", "x"), Format::html);
  EXPECT_EQ(tell_format("a.xhtml", "x"), Format::html);
  EXPECT_EQ(tell_format("a.txt", "\xEF\xBB\xBF <!doctype HTML>"), Format::html);
  EXPECT_EQ(tell_format("-", "<!-- x --><html>"), Format::html);
  EXPECT_EQ(tell_format("a.txt", "# Title"), Format::plain);
  ReadOptions options;
  options.format = Format::plain;
  EXPECT_EQ(read_bytes("a.md", Bytes(std::string("*a*")), options)->text(), "*a*");
}

TEST(Read, SameBytesSameDocument) {
  const std::string text = "# A\n\n> b “c” d[^1]\n\n[^1]: e\n";
  const Document one = must_read(text, "a.md"), two = must_read(text, "a.md");
  EXPECT_EQ(one.text(), two.text());
  EXPECT_EQ(one.words.size(), two.words.size());
}

}  // namespace
}  // namespace sicut::formats
