// The record out of an index says what the record read whole says.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "aids/aid_codec.h"
#include "index/pieces.h"
#include "index/segment_builder.h"
#include "verdict/library.h"
#include "verdict/wording.h"
#include "verdict_sample.h"

namespace sicut::verdict::test {
namespace {

std::vector<formats::Document> example_documents() {
  std::vector<formats::Document> documents;
  for (const char* folder : {"/examples/record", "/examples/minutes", "/examples/text"})
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::string(SICUT_SOURCE_DIR) + folder)) {
      if (!entry.is_regular_file() || entry.path().extension() == ".toml") continue;
      auto document = formats::read(entry.path());
      EXPECT_TRUE(document);
      if (document) documents.push_back(std::move(*document));
    }
  std::string story;
  for (int i = 0; i < 40; ++i)
    story += "“I do not know where you put the lan-\ntern, Tom,” said the miller.\n\n";
  documents.push_back(document_of("story", story));
  documents.push_back(
      document_of("broken", "The com-\n\n\f                 17\n\nmittee met. T H E  C H A I R."));
  return documents;
}

index::Holding holding_of(const std::vector<formats::Document>& documents) {
  std::vector<index::Digest> digests;
  index::Holding holding;
  for (const formats::Document& document : documents) {
    const index::Flow flow{document.words, &document.forms};
    digests.push_back(index::digest(flow, {}, {}));
    digests.back().aid = aids::encode(document);
    digests.back().pieces = index::encode_pieces(
        flow, document.extracted.empty() ? document.original.view() : std::string_view());
    holding.documents.push_back(static_cast<std::uint32_t>(holding.documents.size()));
  }
  auto bytes = index::build_segment(digests, {});
  EXPECT_TRUE(bytes);
  auto segment = index::Segment::open(std::move(*bytes), "sample");
  EXPECT_TRUE(segment);
  holding.segment = std::move(*segment);
  return holding;
}

// The same documents twice: in memory, and out of an index.
class LibraryTwins : public ::testing::Test {
 protected:
  LibraryTwins() {
    std::vector<match::Flow> flows;
    std::vector<std::uint32_t> words;
    std::vector<formats::Document> documents = example_documents();
    index::Holding holding = holding_of(documents);
    for (formats::Document& document : documents) {
      record::Shelf::Source source;
      source.bytes = [bytes = document.original] { return bytes; };
      source.document = [this, name = document.name, bytes = document.original] {
        ++read_;
        return std::move(*formats::read_bytes(name, bytes));
      };
      indexed_.documents.push_back(record::card_of(document), std::move(source));
      whole_.documents.push_back(std::move(document));
    }
    for (const formats::Document& document : whole_.documents) {
      flows.push_back({document.words, &document.forms});
      words.push_back(static_cast<std::uint32_t>(document.words.size()));
    }
    match::Index::Sources sources;
    sources.text = [this](match::DocumentId d) { return indexed_.documents.bytes(d).view(); };
    sources.changed = [](match::DocumentId) { FAIL() << "a document is said to have changed"; };
    sources.flow = [](match::DocumentId) -> match::Flow {
      ADD_FAILURE() << "the words of a document were not told by its pieces";
      return {};
    };
    whole_index_ = std::make_unique<match::Index>(flows, match::IndexOptions{});
    kept_index_ = std::make_unique<match::Index>(words, std::vector<index::Holding>{holding}, sources);
    whole_library_ = std::make_unique<Library>(whole_, *whole_index_, quote::Options{});
    kept_library_ = std::make_unique<Library>(indexed_, *kept_index_, quote::Options{});
  }

  record::Record whole_, indexed_;
  std::unique_ptr<match::Index> whole_index_, kept_index_;
  std::unique_ptr<Library> whole_library_, kept_library_;
  int read_ = 0;  // documents that were read whole
};

TEST_F(LibraryTwins, SayTheSameOfEveryPlace) {
  const Library &whole = *whole_library_, &kept = *kept_library_;
  std::mt19937 chance(5);
  for (match::DocumentId d = 0; d < whole_.documents.size(); ++d) {
    const match::RecordSpan all = whole.index().document(d);
    ASSERT_EQ(all, kept.index().document(d));
    for (std::size_t first = 0; first < all.size(); first += 1 + chance() % 3) {
      const match::RecordSpan s{all.start + first,
                                all.start + std::min<std::size_t>(all.size(), first + 1 + chance() % 12)};
      EXPECT_EQ(whole.reading(s), kept.reading(s));
      EXPECT_EQ(source_place(whole, d, s), source_place(kept, d, s));
      EXPECT_EQ(source_word(whole, s.start).surface, source_word(kept, s.start).surface);
      EXPECT_EQ(whole.letters(s), kept.letters(s));
      EXPECT_EQ(whole.interrupts_speech(s), kept.interrupts_speech(s));
      EXPECT_EQ(whole.ends_quotation(s), kept.ends_quotation(s));
      const TextPos at = whole.word(s.start).start;
      const BytePos byte = whole.layers(d).bytes({at, at + 1}).start;
      EXPECT_EQ(whole.layers(d).line(byte), kept.layers(d).line(byte));
      EXPECT_EQ(whole.layers(d).page(at), kept.layers(d).page(at));
      const proceedings::PlacedTurn *a = whole.turn_at(d, byte), *b = kept.turn_at(d, byte);
      ASSERT_EQ(a == nullptr, b == nullptr);
      if (a != nullptr) {
        EXPECT_EQ(std::tie(a->speaker, a->session), std::tie(b->speaker, b->session));
      }
      const aids::QuotedWords *q = whole.quotation_around(s), *r = kept.quotation_around(s);
      ASSERT_EQ(q == nullptr, r == nullptr);
      if (q != nullptr) {
        EXPECT_EQ(q->words, r->words);
        EXPECT_EQ(whole.name_of(d, *q), kept.name_of(d, *r));
      }
    }
  }
}

TEST_F(LibraryTwins, SayTheSameOfEveryName) {
  const Library &whole = *whole_library_, &kept = *kept_library_;
  std::size_t heard = 0;
  for (match::DocumentId d = 0; d < whole_.documents.size(); ++d)
    for (const char* name : {"Tom", "Jane Tom", "the miller", "Marwood", "Nobody", "Chairman", ""}) {
      EXPECT_EQ(whole.is_character(d, name), kept.is_character(d, name)) << name;
      EXPECT_EQ(whole.may_speak(d, name), kept.may_speak(d, name)) << name;
      heard += whole.is_character(d, name) || whole.may_speak(d, name) ? 1 : 0;
    }
  EXPECT_GT(heard, 0u);
}

TEST_F(LibraryTwins, LettingGoChangesNothing) {
  for (match::DocumentId d = 0; d < whole_.documents.size(); ++d) {
    const match::RecordSpan all = kept_index_->document(d);
    const std::string before = kept_library_->reading(all);
    kept_index_->release(0);
    kept_library_->release(0);
    EXPECT_EQ(kept_library_->reading(all), before);
    EXPECT_EQ(kept_library_->letters(all), whole_library_->letters(all));
  }
}

TEST_F(LibraryTwins, PlainTextsAreNotRead) {
  for (match::DocumentId d = 0; d < whole_.documents.size(); ++d) {
    if (!whole_.documents[d].extracted.empty()) continue;
    const match::RecordSpan all = kept_library_->index().document(d);
    static_cast<void>(kept_library_->reading(all));
    static_cast<void>(kept_library_->quotation_around(all));
    static_cast<void>(kept_library_->turn_at(d, BytePos(0)));
    static_cast<void>(kept_library_->may_speak(d, "Tom"));
    static_cast<void>(kept_library_->lexicon(d, "words"));
  }
  EXPECT_EQ(read_, 0);
}

}  // namespace
}  // namespace sicut::verdict::test
