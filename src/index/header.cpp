#include "index/header.h"

#include <fmt/format.h>

#include "base/hash.h"
#include "index/codec.h"
#include "index/seeds.h"

namespace sicut::index {
namespace {

constexpr std::size_t kSum = kHeaderSize - 8;  // where the header's own checksum stands

// 0 where the header makes sense in a file of this size; else what is wrong.
const char* contradiction(const Header& header, std::uint64_t size) {
  std::uint64_t at = kHeaderSize;
  for (const SectionPlace& section : header.sections) {
    if (section.offset != at || section.size > size - at) return "a section lies outside the file";
    at += section.size;
  }
  if (header.checksums.offset != at || header.checksums.size != size - at) return "the file was cut short";
  const std::uint64_t blocks = (at - kHeaderSize + kBlockSize - 1) / kBlockSize;
  if (header.checksums.size != blocks * 8) return "checksums are missing";
  const auto size_of = [&](Section s) { return header.sections[static_cast<std::size_t>(s)].size; };
  if (header.k < kLeastSeedLetters || header.k > kMostSeedLetters || header.w == 0 || header.w > 1024 ||
      header.word_bucket_bits > 28 || header.seed_bucket_bits > 24 || header.place_bits > 32)
    return "its parameters are out of range";
  if (size_of(Section::documents) != (std::uint64_t{header.documents} + 1) * kDocumentEntry ||
      size_of(Section::word_starts) != ((1ULL << header.word_bucket_bits) + 1) * 8 ||
      size_of(Section::seed_starts) != ((1ULL << header.seed_bucket_bits) + 1) * 8 ||
      header.seeds > size * 8 ||
      size_of(Section::seed_postings) !=
          PackedView::size_for(header.seeds, kFingerprintBits + header.place_bits))
    return "a section's size contradicts its contents";
  return nullptr;
}

}  // namespace

Error damaged(const std::string& path, const std::string& what) {
  return {ErrorKind::damaged, "index-damaged", path,
          fmt::format("{}: the index is damaged: {}; run 'sicut index' again, with --rebuild", path, what)};
}

std::string encode(const Header& header) {
  std::string out(kSegmentMagic);
  append_fixed(out, kSegmentVersion);
  append_fixed(out, header.documents);
  append_fixed(out, header.words);
  append_fixed(out, header.k);
  append_fixed(out, header.w);
  append_fixed(out, header.word_bucket_bits);
  append_fixed(out, header.seed_bucket_bits);
  append_fixed(out, header.place_bits);
  append_fixed(out, std::uint8_t{0});
  append_fixed(out, header.seeds);
  for (const SectionPlace& section : header.sections) {
    append_fixed(out, section.offset);
    append_fixed(out, section.size);
  }
  append_fixed(out, header.checksums.offset);
  append_fixed(out, header.checksums.size);
  append_fixed(out, header.checksums_hash);
  out.resize(kSum, '\0');
  append_fixed(out, hash64(out));
  return out;
}

Result<Header> decode_header(std::string_view file, const std::string& path) {
  if (file.size() < kHeaderSize || !file.starts_with(kSegmentMagic))
    return tl::unexpected(damaged(path, "this is no index file of sicut"));
  if (hash64(file.substr(0, kSum)) != load_fixed<std::uint64_t>(file, kSum))
    return tl::unexpected(damaged(path, "its header has changed"));
  Cursor cursor(file.substr(kSegmentMagic.size(), kSum - kSegmentMagic.size()));
  if (const auto version = cursor.fixed<std::uint32_t>(); version != kSegmentVersion) {
    return tl::unexpected(
        Error{ErrorKind::damaged, "index-version", path,
              fmt::format("{}: the index has format {}, this sicut reads {}; run 'sicut index' "
                          "again to rebuild it",
                          path, version, kSegmentVersion)});
  }
  Header header;
  header.documents = cursor.fixed<std::uint32_t>();
  header.words = cursor.fixed<std::uint32_t>();
  header.k = cursor.fixed<std::uint32_t>();
  header.w = cursor.fixed<std::uint32_t>();
  header.word_bucket_bits = cursor.fixed<std::uint8_t>();
  header.seed_bucket_bits = cursor.fixed<std::uint8_t>();
  header.place_bits = cursor.fixed<std::uint8_t>();
  static_cast<void>(cursor.fixed<std::uint8_t>());
  header.seeds = cursor.fixed<std::uint64_t>();
  for (SectionPlace& section : header.sections) {
    section.offset = cursor.fixed<std::uint64_t>();
    section.size = cursor.fixed<std::uint64_t>();
  }
  header.checksums.offset = cursor.fixed<std::uint64_t>();
  header.checksums.size = cursor.fixed<std::uint64_t>();
  header.checksums_hash = cursor.fixed<std::uint64_t>();
  if (const char* wrong = contradiction(header, file.size())) return tl::unexpected(damaged(path, wrong));
  const std::string_view sums = file.substr(header.checksums.offset, header.checksums.size);
  if (hash64(sums) != header.checksums_hash)
    return tl::unexpected(damaged(path, "its table of checksums has changed"));
  return header;
}

}  // namespace sicut::index
