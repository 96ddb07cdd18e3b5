#include "record/record_toml.h"

#include <gtest/gtest.h>

#include <random>

#include "record/edtf.h"

namespace sicut::record {
namespace {

const char* const kSample = R"(# A record
[[document]]
file = "works-25.txt"
author = "A. Miller"
title = "Works, Volume 25"
series = "Works"
volume = 25
edition = "3rd"
language = "en"
date = "1920-04-27"
citekey = "miller25"
  [[document.part]]
  title = "On Rain"
  date = { julian = "1917-10-10" }
  lines = "120-4810"
  [[document.part]]
  pages = "1-98"
[[document]]
file = "letters/1.html"
date = 1911-02-03
  [[document.part]]
  id = "d14"
)";

TEST(RecordToml, TakesAllItKnows) {
  std::vector<Error> errors;
  const Description description = parse_description("record.toml", kSample, errors);
  for (const Error& e : errors) ADD_FAILURE() << e.message;
  ASSERT_EQ(description.documents.size(), 2u);
  const DocumentEntry& first = description.documents[0];
  EXPECT_EQ(first.file, "works-25.txt");
  EXPECT_EQ(first.line, 2u);
  EXPECT_EQ(first.meta.author, "A. Miller");
  EXPECT_EQ(first.meta.title, "Works, Volume 25");
  EXPECT_EQ(first.meta.series, "Works");
  EXPECT_EQ(first.meta.volume, "25");
  EXPECT_EQ(first.meta.edition, "3rd");
  EXPECT_EQ(first.meta.language, "en");
  EXPECT_EQ(first.meta.date, "1920-04-27");
  EXPECT_EQ(first.meta.citekey, "miller25");
  ASSERT_EQ(first.parts.size(), 2u);
  EXPECT_EQ(first.parts[0].date, "1917-10-10 (O.S.)");
  EXPECT_EQ(first.parts[0].place, "120-4810");
  EXPECT_EQ(first.parts[1].by, PartEntry::By::pages);
  EXPECT_EQ(description.documents[1].meta.date, "1911-02-03");
  EXPECT_EQ(description.documents[1].parts[0].by, PartEntry::By::id);
}

struct TomlCase {
  const char* toml;
  const char* message;  // a part of it
};

class RecordTomlErrors : public ::testing::TestWithParam<TomlCase> {};

TEST_P(RecordTomlErrors, NameLineAndRemedy) {
  std::vector<Error> errors;
  static_cast<void>(parse_description("some/record.toml", GetParam().toml, errors));
  ASSERT_EQ(errors.size(), 1u) << GetParam().toml;
  EXPECT_EQ(errors[0].path, "some/record.toml");
  EXPECT_EQ(errors[0].kind, ErrorKind::input);
  EXPECT_NE(errors[0].message.find(GetParam().message), std::string::npos) << errors[0].message;
}

INSTANTIATE_TEST_SUITE_P(
    All, RecordTomlErrors,
    ::testing::Values(
        TomlCase{"[[document]]\nfile = \"a\"\nauther = \"x\"\n",
                 "record.toml:3: unknown key \"auther\"; did you mean \"author\"?"},
        TomlCase{"[[documents]]\nfile = \"a\"\n", "did you mean \"document\"?"},
        TomlCase{"[[document]]\nfile = \"a\"\nzzzzzzzzzzz = 1\n",
                 "record.toml:3: unknown key \"zzzzzzzzzzz\"; known here: file,"},
        TomlCase{"[[document]]\nfile = \"a\"\n[[document.part]]\nline = \"1-2\"\nlines = \"1\"",
                 "record.toml:4: unknown key \"line\"; did you mean \"lines\"?"},
        TomlCase{"[[document]]\nfile = \"a\"\nauthor = 5\n", "record.toml:3: \"author\" is not a string"},
        TomlCase{"[[document]]\nfile = \"a\"\ntitle = [\"x\"]\n", "record.toml:3: \"title\" is not a string"},
        TomlCase{"[[document]]\nfile = \"a\"\ntitle = \"\"\n", "record.toml:3: \"title\" is empty"},
        TomlCase{"[document]\nfile = \"a\"\n", "write [[document]]"},
        TomlCase{"document = 3\n", "record.toml:1: \"document\" is not a list of tables"},
        TomlCase{"document = [3]\n", "record.toml:1: \"document\" is not a list of tables"},
        TomlCase{"[[document]]\nfile = \"a\"\npart = 1\n", "write [[document.part]]"},
        TomlCase{"[[document]]\ntitle = \"a\"\n", "record.toml:1: a [[document]] without \"file\""},
        TomlCase{"[[document]]\nfile = \"../a\"\n", "outside the folder"},
        TomlCase{"[[document]]\nfile = \"a/../../b\"\n", "outside the folder"},
        TomlCase{"[[document]]\nfile = \"/etc/passwd\"\n", "outside the folder"},
        TomlCase{"[[document]]\nfile = \"a\\u0000b\"\n", "outside the folder"},
        TomlCase{"[[document]]\nfile = \"a\"\ndate = \"27 April\"\n",
                 "record.toml:3: \"27 April\" is not an EDTF date"},
        TomlCase{"[[document]]\nfile = \"a\"\ndate = { julien = \"1917-10-10\" }\n", "julian"},
        TomlCase{"[[document]]\nfile = \"a\"\n[[document.part]]\ntitle = \"x\"\n",
                 "record.toml:3: a part needs exactly one"},
        TomlCase{"[[document]]\nfile = \"a\"\n[[document.part]]\nid = \"x\"\nlines = \"1\"\n", "exactly one"},
        TomlCase{"[[document]\n", "record.toml:1: is not valid TOML"},
        TomlCase{"[[document]]\nfile = \"a\"\nfile = \"b\"\n", "record.toml:3: is not valid TOML"}));

TEST(RecordToml, OneErrorDoesNotHideTheRest) {
  std::vector<Error> errors;
  const Description description = parse_description(
      "record.toml",
      "[[document]]\nfile = \"a\"\nauther = \"x\"\ntitle = \"t\"\n[[document]]\nfile = \"b\"\n", errors);
  EXPECT_EQ(errors.size(), 1u);
  ASSERT_EQ(description.documents.size(), 2u);
  EXPECT_EQ(description.documents[0].meta.title, "t");
}

TEST(RecordToml, NearestKeys) {
  const std::vector<std::string_view> known = {"file", "author", "title"};
  EXPECT_EQ(nearest_key("titel", known), "title");
  EXPECT_EQ(nearest_key("Author", known), "author");
  EXPECT_EQ(nearest_key("publisher", known), "");
  EXPECT_EQ(nearest_key(std::string(100'000, 'a'), known), "");
}

TEST(RecordToml, HostileTextDoesNoHarm) {
  std::vector<Error> errors;
  for (const char* pattern : {"a.", "[", "{a=", "[[", "\"", "'''", "a = [", "[a.b.c.d]\n", "a=1\n", "\\",
                              "[[document]]\n", "x={a=[", "\xFF", "\r", "a . "}) {
    std::string text;
    while (text.size() < 100'000) text += pattern;
    static_cast<void>(parse_description("record.toml", text, errors));
    static_cast<void>(parse_description("record.toml", "a = " + text, errors));
    static_cast<void>(parse_description("record.toml", "[" + text + "]", errors));
  }
  std::mt19937 random(5);
  const std::string sample = kSample;
  for (int round = 0; round < 3000; ++round) {
    std::string text = sample;
    for (unsigned i = 0; i < 1 + random() % 6; ++i) {
      const std::size_t at = random() % text.size();
      if (random() % 2 == 0) text[at] = static_cast<char>(random() % 256);
      if (random() % 3 == 0) text.insert(at, 1, "[]{}=\"'.\n,#"[random() % 11]);
      if (random() % 3 == 0) text.erase(at, 1 + random() % 10);
    }
    static_cast<void>(parse_description("record.toml", text, errors));
  }
  for (const Error& e : errors) ASSERT_TRUE(e.message.starts_with("record.toml:")) << e.message;
}

TEST(Edtf, Shapes) {
  for (const char* good :
       {"1920", "1920-04", "1920-04-27", "1917~", "1917-10?", "192X", "19XX", "1917-XX", "1917-10-XX",
        "1916-02-29", "-0043-03-15", "1917/1920", "../1920", "1917/..", "1917-21", "1917-02-XX"}) {
    EXPECT_TRUE(is_edtf(good)) << good;
  }
  for (const char* bad :
       {"", "27 April 1920", "1920-4-27", "1920-13", "1920-00", "1917-02-29", "1920-04-31", "192", "1920-",
        "1920-04-27T10", "/", "../..", "1917/1918/1919", "20-04-1920", "1920-21-01", "~", "1920-04-"}) {
    EXPECT_FALSE(is_edtf(bad)) << bad;
  }
}

}  // namespace
}  // namespace sicut::record
