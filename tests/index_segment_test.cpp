// Segments, manifests and the folder of an index: they give back what was put in, and own up to damage.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "index/codec.h"
#include "index/header.h"
#include "index/seeds.h"
#include "index/segment.h"
#include "index/store.h"
#include "index_sample.h"

namespace sicut::index {
namespace {

using test::SampleDocument;

std::shared_ptr<const Segment> opened(std::string bytes) {
  auto segment = Segment::open(Bytes(std::move(bytes)), "sample");
  EXPECT_TRUE(segment) << (segment ? "" : segment.error().message);
  return segment ? *segment : nullptr;
}

TEST(Codec, NumbersComeBack) {
  std::mt19937_64 chance(1);
  std::string bytes;
  std::vector<std::uint64_t> numbers{0, 127, 128, ~0ULL};
  for (int i = 0; i < 1000; ++i) numbers.push_back(chance() >> (chance() % 64));
  for (const std::uint64_t number : numbers) append_varint(bytes, number);
  Cursor cursor(bytes);
  for (const std::uint64_t number : numbers) EXPECT_EQ(cursor.varint(), number);
  EXPECT_FALSE(cursor.failed());
  EXPECT_EQ(cursor.varint(), 0u);
  EXPECT_TRUE(cursor.failed());
}

TEST(Codec, PackedNumbersComeBackAtEveryWidth) {
  std::mt19937_64 chance(2);
  for (unsigned width = 1; width <= 56; ++width) {
    std::vector<std::uint64_t> numbers;
    for (int i = 0; i < 50; ++i) numbers.push_back(chance() & ((1ULL << width) - 1));
    std::string bytes(PackedView::size_for(numbers.size(), width), '\0');
    for (std::size_t i = 0; i < numbers.size(); ++i) pack(bytes.data(), width, i, numbers[i]);
    const PackedView view(bytes, width);
    for (std::size_t i = 0; i < numbers.size(); ++i) EXPECT_EQ(view[i], numbers[i]) << width;
  }
}

TEST(Segment, FindsEveryWordWhereLookingEverywhereFindsIt) {
  for (unsigned seed = 0; seed < 6; ++seed) {
    const auto documents = test::random_documents(seed, 1 + seed * 3, 800);
    const auto segment = opened(test::segment_of(documents));
    ASSERT_TRUE(segment);
    ASSERT_EQ(segment->documents(), documents.size());
    for (const auto& [letters, wanted] : test::places_of_words(documents)) {
      std::vector<std::uint32_t> found;
      segment->places(hash64(letters), found);
      EXPECT_EQ(found, wanted) << letters;
      EXPECT_EQ(segment->count(hash64(letters)), wanted.size());
      std::vector<std::uint8_t> stands(wanted.size());
      segment->look_up(hash64(letters), wanted, stands);
      EXPECT_EQ(std::count(stands.begin(), stands.end(), 1), std::ssize(wanted)) << letters;
    }
    EXPECT_EQ(segment->count(hash64("neverthere")), 0u);
    EXPECT_TRUE(segment->verify());
  }
}

TEST(Segment, FindsEverySeedThatTheDigestKept) {
  const auto documents = test::random_documents(7, 5, 3000);
  const auto segment = opened(test::segment_of(documents));
  std::size_t seeds = 0;
  for (std::size_t d = 0; d < documents.size(); ++d)
    for (const Seed& seed : digest(documents[d].flow(), {}, {}).seeds) {
      std::vector<std::uint32_t> found;
      segment->seed_places(seed.hash, found);
      EXPECT_TRUE(std::count(found.begin(), found.end(), seed.word + segment->first_word(d)));
      ++seeds;
    }
  EXPECT_GT(seeds, 1000u);
}

TEST(Segment, SameBytesForAnyNumberOfThreads) {
  const auto documents = test::random_documents(3, 9, 2000);
  const std::string one = test::segment_of(documents, 1);
  for (const unsigned threads : {2u, 3u, 16u}) EXPECT_TRUE(test::segment_of(documents, threads) == one);
}

TEST(Segment, EmptyDocumentsAndNone) {
  EXPECT_EQ(opened(test::segment_of({}))->documents(), 0u);
  std::vector<SampleDocument> documents;
  documents.emplace_back("");
  documents.emplace_back("one word");
  documents.emplace_back("");
  const auto segment = opened(test::segment_of(documents));
  EXPECT_EQ(segment->first_word(2), 2u);
  EXPECT_EQ(segment->card(1), "card 1");
  EXPECT_EQ(segment->card(2), "card 2");
}

TEST(Segment, OneRepeatedWordStaysSmall) {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "again ";
  std::vector<SampleDocument> documents;
  documents.emplace_back(std::move(text));
  const std::string bytes = test::segment_of(documents);
  EXPECT_LT(bytes.size(), 400'000u);
  EXPECT_EQ(opened(bytes)->count(hash64("again")), 200'000u);
}

TEST(Segment, EveryCutIsNoticed) {
  const std::string bytes = test::segment_of(test::random_documents(4, 3, 300));
  for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 64) {
    const auto segment = Segment::open(Bytes(bytes.substr(0, size)), "cut");
    ASSERT_FALSE(segment) << size;
    EXPECT_EQ(segment.error().kind, ErrorKind::damaged);
    EXPECT_NE(segment.error().message.find("sicut index"), std::string::npos);
  }
  EXPECT_FALSE(Segment::open(Bytes(bytes + "x"), "grown"));
}

// Whatever byte is changed: opening fails, or reading everything says so.
TEST(Segment, EveryChangedByteIsNoticed) {
  const auto documents = test::random_documents(5, 3, 400);
  const std::string whole = test::segment_of(documents);
  const auto words = test::places_of_words(documents);
  std::mt19937 chance(6);
  for (int i = 0; i < 400; ++i) {
    std::string bytes = whole;
    const std::size_t at = i < 200 ? static_cast<std::size_t>(i) : chance() % bytes.size();
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << chance() % 8));
    const auto segment = Segment::open(Bytes(bytes), "changed");
    if (!segment) {
      EXPECT_EQ(segment.error().kind, ErrorKind::damaged);
      continue;
    }
    for (const auto& [letters, places] : words) {
      std::vector<std::uint32_t> found;
      (*segment)->places(hash64(letters), found);
      std::vector<std::uint8_t> stands(places.size());
      (*segment)->look_up(hash64(letters), places, stands);
      (*segment)->seed_places(static_cast<std::uint32_t>(hash64(letters)), found);
    }
    const auto verified = (*segment)->verify();
    ASSERT_FALSE(verified) << "byte " << at;
    EXPECT_EQ(verified.error().code, "index-damaged");
    EXPECT_TRUE((*segment)->damage());
  }
}

// Checksums keep honest damage out; a liar who mends them must still not crash anything.
TEST(Segment, NonsenseWithGoodChecksumsIsSurvived) {
  const auto documents = test::random_documents(8, 3, 400);
  const std::string whole = test::segment_of(documents);
  const auto header = decode_header(whole, "whole");
  ASSERT_TRUE(header);
  std::mt19937 chance(9);
  for (int i = 0; i < 300; ++i) {
    std::string bytes = whole;
    for (int k = 0; k < 3; ++k)
      bytes[kHeaderSize + chance() % (header->checksums.offset - kHeaderSize)] = static_cast<char>(chance());
    Header mended = *header;
    std::string sums;
    for (std::size_t at = kHeaderSize; at < header->checksums.offset; at += kBlockSize)
      append_fixed(sums, hash64(std::string_view(bytes).substr(
                             at, std::min<std::size_t>(kBlockSize, header->checksums.offset - at))));
    mended.checksums_hash = hash64(sums);
    bytes = encode(mended) + bytes.substr(kHeaderSize, header->checksums.offset - kHeaderSize) + sums;
    const auto segment = Segment::open(Bytes(bytes), "liar");
    if (!segment) continue;
    for (const auto& [letters, places] : test::places_of_words(documents)) {
      std::vector<std::uint32_t> found;
      (*segment)->places(hash64(letters), found);
      std::vector<std::uint8_t> stands(places.size());
      (*segment)->look_up(hash64(letters), places, stands);
      (*segment)->seed_places(static_cast<std::uint32_t>(hash64(letters)), found);
      for (const std::uint32_t place : found) EXPECT_LT(place, (*segment)->words());
    }
    for (std::size_t d = 0; d < (*segment)->documents(); ++d)
      static_cast<void>(
          decode_pieces((*segment)->pieces(d), (*segment)->first_word(d + 1) - (*segment)->first_word(d)));
  }
}

TEST(Pieces, TellTheWordsOfATextAgain) {
  const std::string broken =
      "The work-\ning com-\n\nmittee met. T h e  c h a i r  w a s  t a k e n by Mr. O'Brien at 3.50; café";
  std::mt19937 chance(10);
  for (const std::string& text :
       {std::string(), std::string("one"), broken, test::random_text(chance, 500)}) {
    const SampleDocument document(text);
    for (const std::string_view given : {std::string_view(document.text), std::string_view()}) {
      const std::string bytes = encode_pieces(document.flow(), given);
      const auto pieces = decode_pieces(bytes, static_cast<std::uint32_t>(document.tokens.words.size()));
      std::vector<std::string> told;
      std::vector<text::Word> places;
      PieceWords found;
      for (const Piece& piece : pieces) {
        ASSERT_TRUE(words_of(piece, given, found));
        told.insert(told.end(), found.letters.begin(), found.letters.end());
        places.insert(places.end(), found.words.begin(), found.words.end());
      }
      ASSERT_EQ(told.size(), document.tokens.words.size());
      for (std::size_t i = 0; i < told.size(); ++i) {
        EXPECT_EQ(told[i], document.forms.letters(document.tokens.words[i].form));
        if (!given.empty()) {
          EXPECT_EQ(places[i].span(), document.tokens.words[i].span());
        }
      }
    }
  }
}

TEST(Pieces, AnotherTextIsNoticed) {
  const SampleDocument document("the first words of a letter that was changed since");
  const std::string bytes = encode_pieces(document.flow(), document.text);
  const auto pieces = decode_pieces(bytes, static_cast<std::uint32_t>(document.tokens.words.size()));
  PieceWords found;
  ASSERT_EQ(pieces.size(), 1u);
  EXPECT_FALSE(words_of(pieces[0], "too short", found));
  EXPECT_FALSE(words_of(pieces[0], std::string(document.text.size(), '.'), found));
}

TEST(Manifest, ComesBackAndNoticesEveryChange) {
  Manifest manifest;
  manifest.root = "/a path/with % and\nline end";
  manifest.segments = {{"aa.segment", 10, 2, 30}, {"bb.segment", 11, 1, 5}};
  manifest.documents = {{"a b.txt", 5, -7, 0, 1}, {"c\n\r%0A.txt", 6, 1'700'000'000'000'000'000, 1, 0}};
  const std::string text = encode(manifest);
  const auto again = decode_manifest(text, "manifest");
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_EQ(encode(*again), text);
  EXPECT_EQ(again->root, manifest.root);
  EXPECT_EQ(again->documents[1].path, manifest.documents[1].path);
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string changed = text;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    EXPECT_FALSE(decode_manifest(changed, "manifest")) << at;
    EXPECT_FALSE(decode_manifest(text.substr(0, at), "manifest")) << at;
  }
}

class Folder {
 public:
  Folder() : path_(testing::TempDir() + "sicut_index_XXXXXX") {
    if (::mkdtemp(path_.data()) == nullptr) std::abort();
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

TEST(Store, OneWriterAndReadersWhoAreNotDisturbed) {
  const Folder folder;
  const std::string place = folder.path() + "/x.sicut";
  EXPECT_FALSE(is_index(place));
  auto writer = Writer::open(place);
  ASSERT_TRUE(writer) << writer.error().message;
  const auto second = Writer::open(place);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, "busy");
  Manifest manifest;
  manifest.segments.push_back(*writer->add(test::segment_of(test::random_documents(1, 2, 100))));
  ASSERT_TRUE(writer->publish(manifest));
  const auto before = open_index(place);
  ASSERT_TRUE(before) << before.error().message;
  Manifest next;
  next.segments.push_back(*writer->add(test::segment_of(test::random_documents(2, 3, 100))));
  ASSERT_TRUE(writer->publish(next));
  writer->clean(next);
  EXPECT_TRUE(before->segments[0]->verify()) << "a reader keeps what it has opened";
  const auto after = open_index(place);
  ASSERT_TRUE(after);
  EXPECT_EQ(after->segments[0]->documents(), 3u);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(place), {}), 3) << "manifest, lock, segment";
}

TEST(Store, ForeignFoldersAreLeftAlone) {
  const Folder folder;
  std::ofstream(folder.path() + "/letter.txt") << "Dear sir";
  const auto writer = Writer::open(folder.path());
  ASSERT_FALSE(writer);
  EXPECT_EQ(writer.error().code, "foreign-folder");
}

TEST(Store, MissingAndForeignSegmentsAreNamed) {
  const Folder folder;
  auto writer = Writer::open(folder.path());
  Manifest manifest;
  manifest.segments.push_back(*writer->add(test::segment_of(test::random_documents(1, 2, 100))));
  ASSERT_TRUE(writer->publish(manifest));
  const std::string segment = folder.path() + "/" + manifest.segments[0].name;
  std::filesystem::resize_file(segment, 100);
  auto opened = open_index(folder.path());
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().path, segment);
  std::filesystem::remove(segment);
  opened = open_index(folder.path());
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, ErrorKind::damaged);
}

}  // namespace
}  // namespace sicut::index
