// Lines, columns, code points and unique words of places.
#include <gtest/gtest.h>

#include <random>

#include "formats/coordinates.h"

namespace sicut::formats {
namespace {

Document document_of(const std::string& text, const std::string& name = "essay.txt") {
  auto document = read_bytes(name, Bytes(text));
  EXPECT_TRUE(document) << (document ? "" : document.error().message);
  return std::move(*document);
}

Place place_of(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  EXPECT_NE(at, std::string::npos) << words;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

std::size_t times(std::string_view text, std::string_view needle) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(needle, at)) != std::string_view::npos; ++at) ++count;
  return count;
}

std::string code_points(std::string_view text, std::uint32_t start, std::uint32_t end) {
  std::string out;
  std::uint32_t at = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++at;
    if (at > start && at <= end) out += c;
  }
  return out;
}

TEST(Coordinates, LinesAndColumnsCountLetters) {
  const std::string text = "Über die Brücke\nging der “Müller\nnach Hause” am Abend.\n";
  const auto at = coordinates(document_of(text), {place_of(text, "Müller\nnach Hause")}).at(0);
  EXPECT_EQ(at.start_line, 2U);
  EXPECT_EQ(at.start_column, 11U);
  EXPECT_EQ(at.end_line, 3U);
  EXPECT_EQ(at.end_column, 11U);
  EXPECT_EQ(at.exact, "Müller\nnach Hause");
  EXPECT_EQ(code_points(text, at.text_start, at.text_end), at.exact);
  EXPECT_TRUE(at.unique);
}

TEST(Coordinates, OfOtherEncodingsOnlyLines) {
  const std::string text =
      "Er sagte: \xFC"
      "ber die M\xFChle\nund die Br\xFC"
      "cke ging es nicht, nein, niemals.\n";
  const auto at = coordinates(document_of(text), {place_of(text, "M\xFChle")}).at(0);
  EXPECT_EQ(at.start_line, 1U);
  EXPECT_EQ(at.start_column, 0U);
  EXPECT_EQ(at.exact, "Mühle");
}

TEST(Coordinates, MarkupIsNoPartOfTheWords) {
  const std::string text = "<html><body><p>They say that <b>bread</b> is dear on the quay.</p></body></html>";
  const auto at = coordinates(document_of(text, "a.html"), {place_of(text, "<b>bread</b> is dear")}).at(0);
  EXPECT_NE(at.exact.find("bread is dear"), std::string::npos);
  EXPECT_EQ(at.exact.find('<'), std::string::npos);
}

TEST(Coordinates, SurroundingsGrowUntilTheyAreUnique) {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "The bell rang and the ferry left the quay and the gulls went after it. ";
  text += "Nobody saw it. ";
  for (int i = 0; i < 40; ++i)
    text += "The bell rang and the ferry left the quay and the gulls went after it. ";
  text += "\n";
  const std::size_t middle = text.find("Nobody");
  const auto near = static_cast<std::uint32_t>(text.rfind("the ferry", middle));
  const auto far = static_cast<std::uint32_t>(text.find("the ferry", 0) + 71 * 20);
  const auto at = coordinates(document_of(text), {{near, near + 9}, {far, far + 9}, {0, 0}});
  EXPECT_TRUE(at[0].unique);
  EXPECT_EQ(times(text, at[0].prefix + at[0].exact + at[0].suffix), 1U);
  EXPECT_TRUE(at[1].unique || times(text, at[1].prefix + at[1].exact + at[1].suffix) > 1);
}

TEST(Coordinates, SameWordsEverywhereAreNotUnique) {
  std::string text;
  for (int i = 0; i < 4000; ++i) text += "ab ";
  const auto at = coordinates(document_of(text + "\n"), {{6000, 6002}});
  EXPECT_FALSE(at[0].unique);
}

// Slow twin: every occurrence counted by searching.
TEST(Coordinates, UniqueMeansUnique) {
  std::mt19937 random(3);
  const char* words[] = {"mill ", "stone ", "brücke ", "to ", "the ", "sea\n"};
  for (int round = 0; round < 40; ++round) {
    std::string text;
    const std::size_t variety = 1 + random() % std::size(words);
    for (int i = 0; i < 400; ++i) text += words[random() % variety];
    const Document document = document_of(text + "end.\n");
    std::vector<Place> places;
    for (int i = 0; i < 10; ++i) {
      const text::Word& word = document.words[random() % document.words.size()];
      places.push_back({word.start.value, word.end().value});
    }
    const auto all = coordinates(document, places);
    for (std::size_t i = 0; i < all.size(); ++i) {
      EXPECT_EQ(all[i].exact, document.text({TextPos(places[i].start), TextPos(places[i].end)}));
      EXPECT_EQ(code_points(document.text(), all[i].text_start, all[i].text_end), all[i].exact);
      const std::string whole = all[i].prefix + all[i].exact + all[i].suffix;
      if (all[i].unique) {
        EXPECT_EQ(times(document.text(), whole), 1U);
      } else {
        EXPECT_GE(whole.size(), 512U);  // long ones were tried
      }
    }
  }
}

TEST(Coordinates, PlacesBeyondTheTextDoNoHarm) {
  const auto at =
      coordinates(document_of("One short line.\n"), {{4'000'000'000U, 4'100'000'000U}, {9, 3}, {16, 16}});
  for (const Coordinates& each : at) EXPECT_LE(each.text_start, each.text_end);
}

}  // namespace
}  // namespace sicut::formats
