// A finding aid as bytes: what is kept of a document comes back, and nonsense leads nowhere.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "aids/aid_codec.h"
#include "formats_sample.h"

namespace sicut::aids {
namespace {

using formats::testing::must_read;

// A book's page with all that can lie over a text.
const char* const kBook =
    "12                    THE HARBOUR BOOK\n\n"
    "The lamps were lit at dusk.1 \"A lamp is a promise,\" said the warden, \"and a promise is kept.\" The "
    "har-\n"
    "bour-master was well-\nknown to us; the well-known lamp was his.\n\n"
    "----------\n1. See the order of May.\n\n\f"
    "THE HARBOUR BOOK                    13\n\n"
    "M R.  W A R D E N  S P O K E. The chair was taken by Mr. Lowe at eight o'clock.\n\n"
    "MR. LOWE: I move that the lamps be lit.\n\nMR. PELL: I second the motion.\n\n"
    "The motion was carried by 4 votes to 2.\n\nMR. LOWE: The meeting is adjourned.\n\n";

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<formats::Document> plain_documents() {
  std::vector<formats::Document> documents;
  for (const char* folder : {"/examples/record", "/examples/minutes", "/examples/text"})
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::string(SICUT_SOURCE_DIR) + folder))
      if (entry.path().extension() == ".txt") documents.push_back(must_read(contents(entry.path())));
  std::string twice = kBook;
  for (int i = 0; i < 6; ++i) twice += kBook;
  documents.push_back(must_read(twice));
  return documents;
}

std::uint32_t words_of(const formats::Document& document) {
  return static_cast<std::uint32_t>(document.words.size());
}

void expect_same_layers(const formats::Layers& layers, const formats::Document& document) {
  EXPECT_EQ(layers.text(), document.text());
  EXPECT_EQ(layers.body_end, document.body_end);
  EXPECT_EQ(layers.notes_end, document.notes_end);
  EXPECT_EQ(layers.line_starts, document.line_starts);
  EXPECT_EQ(layers.blocks_by_word, document.blocks_by_word);
  EXPECT_EQ(layers.speakers, document.speakers);
  ASSERT_EQ(layers.blocks.size(), document.blocks.size());
  for (std::size_t i = 0; i < layers.blocks.size(); ++i) {
    const formats::Block &a = layers.blocks[i], &b = document.blocks[i];
    EXPECT_EQ(std::tie(a.kind, a.span, a.words, a.continues, a.level, a.speaker),
              std::tie(b.kind, b.span, b.words, b.continues, b.level, b.speaker));
  }
  ASSERT_EQ(layers.pages.size(), document.pages.size());
  for (std::size_t i = 0; i < layers.pages.size(); ++i) {
    const formats::PageBreak &a = layers.pages[i], &b = document.pages[i];
    EXPECT_EQ(std::tie(a.at, a.number, a.inferred), std::tie(b.at, b.number, b.inferred));
  }
  ASSERT_EQ(layers.parts.size(), document.parts.size());
  for (std::size_t i = 0; i < layers.parts.size(); ++i) {
    const formats::Part &a = layers.parts[i], &b = document.parts[i];
    EXPECT_EQ(std::tie(a.title, a.author, a.date, a.span, a.id, a.number),
              std::tie(b.title, b.author, b.date, b.span, b.id, b.number));
  }
  ASSERT_EQ(layers.markers.size(), document.markers.size());
  for (std::size_t i = 0; i < layers.markers.size(); ++i) {
    EXPECT_EQ(layers.markers[i].span, document.markers[i].span);
    EXPECT_EQ(layers.markers[i].label, document.markers[i].label);
  }
}

TEST(FindingAid, ComesBack) {
  std::size_t quoted = 0, turned = 0;
  for (const formats::Document& document : plain_documents()) {
    const auto aid = decode(encode(document), document.original, words_of(document));
    ASSERT_TRUE(aid && aid->layers);
    expect_same_layers(*aid->layers, document);
    const Quotations quotations = quotations_of(document, {});
    EXPECT_EQ(aid->quotations.narrative, quotations.narrative);
    ASSERT_EQ(aid->quotations.all.size(), quotations.all.size());
    for (std::size_t i = 0; i < quotations.all.size(); ++i) {
      EXPECT_EQ(aid->quotations.all[i].words, quotations.all[i].words);
      EXPECT_EQ(aid->quotations.all[i].pieces, quotations.all[i].pieces);
    }
    const proceedings::Turns turns = turns_of(document);
    ASSERT_EQ(aid->turns.all().size(), turns.all().size());
    for (std::size_t i = 0; i < turns.all().size(); ++i) {
      const proceedings::PlacedTurn &a = aid->turns.all()[i], &b = turns.all()[i];
      EXPECT_EQ(std::tie(a.place, a.session, a.speaker, a.certain),
                std::tie(b.place, b.session, b.speaker, b.certain));
    }
    std::vector<std::string> hyphenated;
    for (const text::FormId form : document.hyphenated) hyphenated.emplace_back(document.forms.letters(form));
    std::sort(hyphenated.begin(), hyphenated.end());
    EXPECT_EQ(aid->hyphenated, hyphenated);
    quoted += quotations.all.size();
    turned += turns.all().size();
  }
  EXPECT_GT(quoted, 0u);
  EXPECT_GT(turned, 0u);
}

TEST(FindingAid, OfMarkupHasNoLayers) {
  const auto document =
      must_read("<html><body><p>The clerk wrote: “the lamps are lit”.</p></body></html>", "a.html");
  const auto aid = decode(encode(document), document.original, words_of(document));
  ASSERT_TRUE(aid);
  EXPECT_FALSE(aid->layers);
  EXPECT_EQ(aid->quotations.all.size(), 1u);
}

TEST(FindingAid, OfOtherBytesIsNone) {
  const auto document = must_read("The lamps were lit at dusk.\n");
  EXPECT_FALSE(decode(encode(document), Bytes("The lamps were lit at dawn.\n"), words_of(document)));
  EXPECT_FALSE(decode({}, document.original, words_of(document)));
}

// Whatever its bytes say, a place is a place of the document.
void expect_within(const FindingAid& aid, const formats::Document& document) {
  const formats::Layers& layers = *aid.layers;
  const std::size_t words = document.words.size(), bytes = document.text().size();
  for (const formats::Block& block : layers.blocks) {
    EXPECT_LE(block.words.start, block.words.end);
    EXPECT_LE(block.words.end.value, words);
    EXPECT_LE(block.span.start, block.span.end);
    EXPECT_LE(block.span.end.value, bytes);
    EXPECT_TRUE(block.speaker == formats::kNoSpeaker || block.speaker < layers.speakers.size());
  }
  for (const QuotedWords& quoted : aid.quotations.all) EXPECT_LE(quoted.words.end.value, words);
  for (const proceedings::PlacedTurn& turn : aid.turns.all()) EXPECT_LE(turn.place.end.value, bytes);
  for (std::size_t w = 0; w < words; w += 7) {
    const auto some = std::span(document.words).subspan(w, std::min<std::size_t>(9, words - w));
    const TextPos at = some.front().start;
    static_cast<void>(layers.reading(WordIndex(w), some, [](const text::Word&) { return false; }));
    static_cast<void>(layers.page(at));
    static_cast<void>(layers.part(at));
    static_cast<void>(aid.turns.at(BytePos(at.value)));
  }
}

TEST(FindingAid, NonsenseLeadsNowhere) {
  std::mt19937 chance(21);
  std::size_t read = 0;
  for (const formats::Document& document : plain_documents()) {
    const std::string whole = encode(document);
    for (int i = 0; i < 150; ++i) {
      std::string bytes = whole;
      for (int k = 0; k < 3; ++k) bytes[10 + chance() % (bytes.size() - 10)] = static_cast<char>(chance());
      if (i % 5 == 0) bytes.resize(10 + chance() % (bytes.size() - 10));
      const auto aid = decode(bytes, document.original, words_of(document));
      EXPECT_EQ(is_whole(bytes, document.original.view().size(), words_of(document)), aid.has_value());
      if (!aid || !aid->layers) continue;
      expect_within(*aid, document);
      ++read;
    }
  }
  EXPECT_GT(read, 100u);
}

}  // namespace
}  // namespace sicut::aids
