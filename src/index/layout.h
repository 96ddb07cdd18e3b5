// The layout of a segment file; docs/format.md describes it for other programs.
//
//   header        192 bytes: magic, version, parameters, the sections' places, checksums
//   documents     per document: u32 first word, u64 first bytes of its card, its aid and its pieces (all in
//                 `cards`); then the ends of all, once more
//   cards         per document its card, its aid and its pieces (see pieces.h)
//   word starts   u64 for each bucket of words, and one more: its first byte in `word lists`
//   word lists    per bucket its words: u32 tag, varint count, varint bytes, then its places (see
//                 place_list.h)
//   seed starts   u64 for each bucket of seeds, and one more: its first posting
//   seed postings bit-packed: fingerprint, then place; ascending within a bucket
//   checksums     u64 (XXH3) for each block of 64 KiB from the header's end to here
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace sicut::index {

inline constexpr std::string_view kSegmentMagic{"SICUTSEG", 8};
inline constexpr std::uint32_t kSegmentVersion = 5;
inline constexpr std::size_t kHeaderSize = 192;
inline constexpr std::size_t kDocumentEntry = 28;
inline constexpr std::size_t kBlockSize = 1 << 16;  // bytes that one checksum stands for
inline constexpr unsigned kFingerprintBits = 8;
inline constexpr std::uint32_t kMostSeedPlaces = 1000;  // of one seed in a segment; the others are left out

enum class Section : std::uint8_t { documents, cards, word_starts, word_lists, seed_starts, seed_postings };
inline constexpr std::size_t kSections = 6;

struct SectionPlace {
  std::uint64_t offset = 0, size = 0;
};

struct Header {
  std::uint32_t documents = 0;
  std::uint32_t k = 0, w = 0;
  std::uint32_t words = 0;            // of all documents
  std::uint8_t word_bucket_bits = 0;  // a word's bucket: the top bits of its hash
  std::uint8_t seed_bucket_bits = 0;
  std::uint8_t place_bits = 0;  // of a seed posting
  std::uint64_t seeds = 0;      // postings
  std::array<SectionPlace, kSections> sections;
  SectionPlace checksums;
  std::uint64_t checksums_hash = 0;  // of the checksums' bytes
};

// The bucket of a hash of `hash_bits` bits.
[[nodiscard]] constexpr std::uint64_t bucket_of(std::uint64_t hash, unsigned hash_bits, unsigned bits) {
  return bits == 0 ? 0 : hash >> (hash_bits - bits);
}

// What tells words of one bucket apart: the 32 bits below those that name the bucket.
[[nodiscard]] constexpr std::uint32_t tag_of(std::uint64_t hash, unsigned bucket_bits) {
  return static_cast<std::uint32_t>((hash << bucket_bits) >> 32);
}

[[nodiscard]] constexpr std::uint32_t fingerprint_of(std::uint32_t hash, unsigned bucket_bits) {
  return static_cast<std::uint32_t>((std::uint64_t{hash} << bucket_bits) & 0xffffffffu) >>
         (32 - kFingerprintBits);
}

}  // namespace sicut::index
