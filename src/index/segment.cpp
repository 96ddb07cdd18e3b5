#include "index/segment.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/hash.h"
#include "index/codec.h"
#include "index/header.h"

namespace sicut::index {
namespace {

constexpr std::uint8_t kWhole = 1, kDamaged = 2;
// Where a document's entry has the places of what is kept of it: the end of one is the start of the next.
constexpr std::size_t kCardPlace = 4, kAidPlace = 12, kPiecesPlace = 20;
constexpr std::uint64_t kMostWordHead = 4 + 10 + 10;  // bytes of a word's tag, count and size
constexpr const char* kBadPlaces = "the places of a word contradict each other";

}  // namespace

Segment::Segment(Bytes bytes, std::string path, const Header& header)
    : bytes_(std::move(bytes)), path_(std::move(path)), header_(header) {
  checked_ = std::make_unique<std::atomic<std::uint8_t>[]>(header_.checksums.size / 8);
}

Result<std::shared_ptr<const Segment>> Segment::open(Bytes bytes, std::string path) {
  const auto header = decode_header(bytes.view(), path);
  if (!header) return tl::unexpected(header.error());
  std::shared_ptr<const Segment> segment(new Segment(std::move(bytes), std::move(path), *header));
  // The table of documents is needed by everything, so it is read whole now.
  std::uint32_t word = 0;
  std::uint64_t card = 0;
  const std::string_view table = segment->bytes(
      Section::documents, 0, header->sections[static_cast<std::size_t>(Section::documents)].size);
  const std::uint64_t cards = header->sections[static_cast<std::size_t>(Section::cards)].size;
  for (std::size_t at = 0; at < table.size(); at += kDocumentEntry) {
    const auto next_word = load_fixed<std::uint32_t>(table, at);
    const auto next_card = load_fixed<std::uint64_t>(table, at + kCardPlace);
    const auto next_aid = load_fixed<std::uint64_t>(table, at + kAidPlace);
    const auto next_pieces = load_fixed<std::uint64_t>(table, at + kPiecesPlace);
    if (next_word < word || next_card < card || next_aid < next_card || next_pieces < next_aid ||
        next_pieces > cards)
      return tl::unexpected(damaged(segment->path_, "its documents contradict each other"));
    word = next_word;
    card = next_pieces;
  }
  if (table.empty() || word != header->words) {
    if (auto damage = segment->damage()) return tl::unexpected(*damage);
    return tl::unexpected(damaged(segment->path_, "its documents contradict each other"));
  }
  return segment;
}

std::uint32_t Segment::first_word(std::size_t d) const {
  return load_fixed<std::uint32_t>(bytes(Section::documents, d * kDocumentEntry, kDocumentEntry), 0);
}

std::string_view Segment::kept(std::size_t d, std::size_t from, std::size_t to) const {
  const std::string_view entries = bytes(Section::documents, d * kDocumentEntry, 2 * kDocumentEntry);
  const auto start = load_fixed<std::uint64_t>(entries, from), end = load_fixed<std::uint64_t>(entries, to);
  return bytes(Section::cards, start, end - start);
}

std::string_view Segment::card(std::size_t d) const {
  return kept(d, kCardPlace, kAidPlace);
}

std::string_view Segment::aid(std::size_t d) const {
  return kept(d, kAidPlace, kPiecesPlace);
}

std::string_view Segment::pieces(std::size_t d) const {
  return kept(d, kPiecesPlace, kDocumentEntry + kCardPlace);
}

Segment::Word Segment::find(std::uint64_t hash) const {
  const std::uint64_t bucket = bucket_of(hash, 64, header_.word_bucket_bits);
  const std::string_view starts = bytes(Section::word_starts, bucket * 8, 16);
  if (starts.empty()) return {};
  const auto from = load_fixed<std::uint64_t>(starts, 0), to = load_fixed<std::uint64_t>(starts, 8);
  if (to < from) {
    note_damage("a bucket of words ends before it begins");
    return {};
  }
  const std::uint32_t tag = tag_of(hash, header_.word_bucket_bits);
  for (std::uint64_t at = from; at < to;) {
    const std::string_view head = bytes(Section::word_lists, at, std::min(kMostWordHead, to - at));
    if (head.empty()) return {};
    Cursor cursor(head);
    const auto found = cursor.fixed<std::uint32_t>();
    Word word;
    word.count = cursor.varint();
    word.size = cursor.varint();
    word.at = at + (head.size() - cursor.left());
    if (cursor.failed() || word.count / 4 > word.size || word.size > to - word.at) {
      note_damage("a list of words does not fit its bucket");
      return {};
    }
    if (found == tag) return word;
    at = word.at + word.size;
  }
  return {};
}

PlaceList Segment::list(const Word& word) const {
  return {word.count, word.size, header_.words,
          [this, at = word.at](std::uint64_t first, std::uint64_t last) {
            return bytes(Section::word_lists, at + first, last - first);
          }};
}

std::uint32_t Segment::count(std::uint64_t hash) const {
  return static_cast<std::uint32_t>(find(hash).count);
}

void Segment::places(std::uint64_t hash, std::vector<std::uint32_t>& out) const {
  if (!list(find(hash)).append_all(out)) note_damage(kBadPlaces);
}

void Segment::look_up(std::uint64_t hash, std::span<const std::uint32_t> wanted,
                      std::span<std::uint8_t> found) const {
  if (!list(find(hash)).look_up(wanted, found)) note_damage(kBadPlaces);
}

void Segment::seed_places(std::uint32_t hash, std::vector<std::uint32_t>& out) const {
  const std::uint64_t bucket = bucket_of(hash, 32, header_.seed_bucket_bits);
  const std::string_view starts = bytes(Section::seed_starts, bucket * 8, 16);
  if (starts.empty()) return;
  const auto from = load_fixed<std::uint64_t>(starts, 0), to = load_fixed<std::uint64_t>(starts, 8);
  if (to < from || to > header_.seeds) {
    note_damage("a bucket of seeds lies outside its section");
    return;
  }
  if (from == to) return;
  const unsigned width = kFingerprintBits + header_.place_bits;
  const std::uint64_t first = from * width / 8, last = to * width / 8 + PackedView::kPadding;
  const std::uint64_t size = header_.sections[static_cast<std::size_t>(Section::seed_postings)].size;
  if (bytes(Section::seed_postings, first, std::min(last, size) - first).empty()) return;
  const PackedView postings(
      bytes_.view().substr(header_.sections[static_cast<std::size_t>(Section::seed_postings)].offset, size),
      width);
  const std::uint32_t fingerprint = fingerprint_of(hash, header_.seed_bucket_bits);
  for (std::uint64_t i = from; i < to; ++i) {
    const std::uint64_t posting = postings[i];
    if (posting >> header_.place_bits != fingerprint) continue;
    const std::uint64_t place = posting & ((1ULL << header_.place_bits) - 1);
    if (place >= header_.words) {
      note_damage("a seed stands behind the last document");
      return;
    }
    out.push_back(static_cast<std::uint32_t>(place));
  }
}

void Segment::expect_seed(std::uint32_t hash) const {
  const SectionPlace& starts = header_.sections[static_cast<std::size_t>(Section::seed_starts)];
  const std::uint64_t bucket = bucket_of(hash, 32, header_.seed_bucket_bits);
  if (bucket * 8 < starts.size) __builtin_prefetch(bytes_.view().data() + starts.offset + bucket * 8);
}

std::string_view Segment::bytes(Section section, std::uint64_t at, std::uint64_t size) const {
  const SectionPlace& place = header_.sections[static_cast<std::size_t>(section)];
  if (at > place.size || size > place.size - at) {
    note_damage("a place lies outside its section");
    return {};
  }
  if (!check_blocks(place.offset + at, size)) return {};
  return bytes_.view().substr(place.offset + at, size);
}

bool Segment::check_blocks(std::uint64_t offset, std::uint64_t size) const {
  if (size == 0) return true;
  const std::uint64_t first = (offset - kHeaderSize) / kBlockSize;
  const std::uint64_t last = (offset + size - 1 - kHeaderSize) / kBlockSize;
  for (std::uint64_t block = first; block <= last; ++block)
    if (!block_is_whole(block)) return false;
  return true;
}

bool Segment::block_is_whole(std::uint64_t block) const {
  std::atomic<std::uint8_t>& state = checked_[block];
  if (const std::uint8_t known = state.load(std::memory_order_relaxed); known != 0) return known == kWhole;
  const std::uint64_t start = kHeaderSize + block * kBlockSize;
  const std::uint64_t end = std::min<std::uint64_t>(start + kBlockSize, header_.checksums.offset);
  const auto sum = load_fixed<std::uint64_t>(bytes_.view(), header_.checksums.offset + block * 8);
  const bool whole = hash64(bytes_.view().substr(start, end - start)) == sum;
  state.store(whole ? kWhole : kDamaged, std::memory_order_relaxed);
  if (!whole) note_damage(fmt::format("bytes {} to {} have changed", start, end));
  return whole;
}

void Segment::note_damage(const std::string& what) const {
  const std::lock_guard lock(noting_);
  if (!damage_) damage_ = damaged(path_, what);
}

std::optional<Error> Segment::damage() const {
  const std::lock_guard lock(noting_);
  return damage_;
}

Result<void> Segment::verify() const {
  for (std::uint64_t block = 0; block < header_.checksums.size / 8; ++block)
    static_cast<void>(block_is_whole(block));
  if (auto found = damage()) return tl::unexpected(std::move(*found));
  return {};
}

}  // namespace sicut::index
