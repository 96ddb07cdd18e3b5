// Pages that notes name. Texts are fictional.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "citation/citation.h"
#include "formats/layers_back_references.h"
#include "formats_sample.h"

namespace sicut::formats {
namespace {

std::vector<std::string> told(std::string_view text, std::uint32_t note) {
  std::vector<std::string> all;
  for (const Calling& calling : figures_calling(text, note))
    all.push_back(fmt::format("{}{}", calling.at, calling.sure ? " sure" : ""));
  return all;
}

using Told = std::vector<std::string>;

TEST(BackReferences, FiguresThatCallNotes) {
  EXPECT_EQ(told("So he says in the report 46).", 46), Told({"25"}));
  EXPECT_EQ(told("It is “Unity.” 33\nHence", 33), Told({"19 sure"}));
  EXPECT_EQ(told("The council (1905), 27 in all", 27), Told({"20"}));
  EXPECT_EQ(told("They must change it. 25 But", 25), Told({"21 sure"}));
  EXPECT_EQ(told("See No. 25, p. 25", 25), Told{}) << "an abbreviation is no sentence";
  EXPECT_EQ(told("25 men, 125 and 251 and 25th", 25), Told{});
  EXPECT_EQ(told("", 1), Told{});
  EXPECT_EQ(only_calling({{5, false}, {9, true}, {12, false}}), 9u);
  EXPECT_EQ(only_calling({{5, true}, {9, true}}), std::nullopt);
  EXPECT_EQ(only_calling({{5, false}, {9, false}}), std::nullopt);
  EXPECT_EQ(only_calling({{5, false}}), 5u);
}

TEST(BackReferences, PageNamedAloneOnALine) {
  EXPECT_EQ(page_named("p. 174"), 174u);
  EXPECT_EQ(page_named("p.9"), 9u);
  for (const char* line : {"p. 174.", "pp. 3", "see p. 3", "p. iv", "p.", ""})
    EXPECT_EQ(page_named(line), std::nullopt);
}

// A page of hard-wrapped lines that breaks off; what stands before a line's end may be given.
std::string page(int pairs, const std::string& sign = "") {
  std::string text = " men had come down to see it off in the rain of the\n";  // after what a page break left
  for (int i = 0; i < pairs; ++i) {
    text += "The harbour lay quiet that evening, and the gulls had\n";
    text += i == 1 ? fmt::format("gone out past the lighthouse to where the boats{} were\n", sign)
                   : "gone out past the lighthouse to where the boats were.\n";
  }
  return text + "and the ferry left the pier before any of them\n";
}

std::string numbered(int number, const std::string& text) {
  return fmt::format("\n{}\n\n{}", number, text.substr(1));
}

std::string page_of(const Document& document, std::string_view words) {
  const std::size_t at = document.text().find(words);
  return at == std::string_view::npos ? "none" : std::string(document.page(TextPos(at)));
}

// Two page breaks for three pages: by the length of the text the second stretch would be two pages. The notes
// say that the first one is.
TEST(BackReferences, NotesDecideWhereAPageBreakWasLost) {
  const std::string book = page(8) + numbered(2, page(8)) + page(10) + page(9, " 1") + page(14) +
                           numbered(7, page(8)) + page(8) + "home.\n\nNOTES\n\n";
  const auto with_notes = [&](const std::string& first) {
    return testing::must_read(
        book + "1\n\nThe boats of the harbour guild, which were taken in the spring.\n" + first +
        "\n2\n\nNamed after the first of the harbour masters, as one is told.\np. 7\n");
  };
  EXPECT_EQ(page_of(with_notes("p. 5\n"), "boats 1 were"), "5");
  EXPECT_EQ(page_of(with_notes("p. 4\n"), "boats 1 were"), "4");
  EXPECT_EQ(page_of(with_notes("p. 61\n"), "boats 1 were"), page_of(with_notes(""), "boats 1 were"))
      << "a page far off is a slip, or another book's";
}

TEST(BackReferences, NotesFindTheirSignsByThePage) {
  const Document document = testing::must_read(
      page(8) + numbered(2, page(8, " (as he put it 12)")) + numbered(3, page(8)) + numbered(4, page(8)) +
      "home.\n\nNOTES\n\n11\n\nThe boats of the guild.\np. 1\n\n12\n\nNot printed.\np. 2\n");
  const auto notes = citation::find_notes(document);
  ASSERT_EQ(notes.size(), 2u);
  ASSERT_EQ(notes[1].called_at.size(), 1u);
  EXPECT_EQ(document.text().substr(notes[1].called_at[0].value, 4), "12) ");
  EXPECT_TRUE(notes[0].called_at.empty());
}

}  // namespace
}  // namespace sicut::formats
