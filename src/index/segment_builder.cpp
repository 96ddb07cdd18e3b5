#include "index/segment_builder.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "base/hash.h"
#include "base/parallel.h"
#include "index/codec.h"
#include "index/header.h"
#include "index/place_list.h"
#include "index/seed_lists.h"
#include "index/term_lists.h"

namespace sicut::index {
namespace {

constexpr std::uint64_t kWordsInBucket = 8;
constexpr std::uint64_t kSeedsInBucket = 16;
// A look-up sees the bucket and kFingerprintBits of a seed. In a large record the few that only look alike
// lie scattered; in one of a page they would lie beside what is looked for.
constexpr unsigned kLeastSeedBits = 12;
constexpr std::size_t kTasks = 64;

// As many bits as make buckets of about `size`.
std::uint8_t bits_for(std::uint64_t count, std::uint64_t size, unsigned most) {
  const auto bits = static_cast<unsigned>(std::bit_width(count / size));
  return static_cast<std::uint8_t>(std::min(bits, most));
}

// Makes all sections but the largest, lays them into the image by several threads, and packs the seeds there.
class Builder {
 public:
  Builder(std::span<Digest> digests, const BuildOptions& options) : digests_(digests), options_(options) {}

  Result<Bytes> run() {
    std::uint64_t words = 0;
    for (const Digest& digest : digests_) {
      first_words_.push_back(static_cast<std::uint32_t>(words));
      words += digest.words.size();
      if (words > std::numeric_limits<std::uint32_t>::max())
        return tl::unexpected(Error{ErrorKind::input, "too-large", "",
                                    "more than 4 thousand million words in one part of the index; give a "
                                    "smaller --memory"});
    }
    first_words_.push_back(static_cast<std::uint32_t>(words));
    header_.documents = static_cast<std::uint32_t>(digests_.size());
    header_.words = static_cast<std::uint32_t>(words);
    header_.k = options_.seeds.k;
    header_.w = options_.seeds.w;
    make_documents();
    make_words();
    const SeedLists seeds = collect_seeds(digests_, first_words_, options_.threads);
    make_seed_starts(seeds);
    place(Section::seed_postings) = {size_, PackedView::size_for(seeds.size(), seed_width())};
    size_ += place(Section::seed_postings).size;
    header_.checksums = {size_, (size_ - kHeaderSize + kBlockSize - 1) / kBlockSize * 8};
    image_.resize(size_ + header_.checksums.size);
    lay_parts();
    lay_seeds(seeds);
    lay_checksums();
    encode(header_).copy(image_.data(), kHeaderSize);
    return Bytes(std::move(image_));
  }

 private:
  struct Part {  // of the image
    std::uint64_t offset;
    std::string bytes;
  };

  SectionPlace& place(Section section) { return header_.sections[static_cast<std::size_t>(section)]; }
  void open(Section section) { place(section).offset = size_; }
  void add(Section section, std::string bytes) {
    place(section).size += bytes.size();
    parts_.push_back({size_, std::move(bytes)});
    size_ += parts_.back().bytes.size();
  }
  [[nodiscard]] unsigned seed_width() const { return kFingerprintBits + header_.place_bits; }

  void make_documents() {
    std::string table;
    std::uint64_t at = 0;
    for (std::size_t d = 0; d <= digests_.size(); ++d) {
      append_fixed(table, first_words_[d]);
      append_fixed(table, at);
      if (d < digests_.size()) at += digests_[d].card.size();
      append_fixed(table, at);
      if (d < digests_.size()) at += digests_[d].aid.size();
      append_fixed(table, at);
      if (d < digests_.size()) at += digests_[d].pieces.size();
    }
    open(Section::documents);
    add(Section::documents, std::move(table));
    open(Section::cards);
    for (Digest& digest : digests_)
      for (std::string* const kept : {&digest.card, &digest.aid, &digest.pieces})
        add(Section::cards, std::move(*kept));
  }

  void make_words() {
    const TermLists terms = collect_terms(digests_, first_words_, options_.threads);
    const unsigned bits = header_.word_bucket_bits = bits_for(terms.hashes.size(), kWordsInBucket, 28);
    const std::uint64_t buckets = 1ULL << bits;
    const std::size_t tasks = std::min<std::size_t>(kTasks, buckets);
    std::vector<std::string> lists(tasks);
    std::vector<std::uint64_t> sizes(buckets);
    parallel_for(tasks, options_.threads, [&](std::size_t task) {
      const std::uint64_t first = buckets * task / tasks, last = buckets * (task + 1) / tasks;
      auto term = static_cast<std::size_t>(std::lower_bound(terms.hashes.begin(), terms.hashes.end(), first,
                                                            [&](std::uint64_t hash, std::uint64_t b) {
                                                              return bucket_of(hash, 64, bits) < b;
                                                            }) -
                                           terms.hashes.begin());
      for (std::uint64_t bucket = first; bucket < last; ++bucket) {
        const std::size_t before = lists[task].size();
        for (; term < terms.hashes.size() && bucket_of(terms.hashes[term], 64, bits) == bucket; ++term)
          append_word(terms, term, bits, lists[task]);
        sizes[bucket] = lists[task].size() - before;
      }
    });
    open(Section::word_starts);
    add(Section::word_starts, starts_of(sizes));
    open(Section::word_lists);
    for (std::string& list : lists) add(Section::word_lists, std::move(list));
  }

  static void append_word(const TermLists& terms, std::size_t term, unsigned bits, std::string& out) {
    const std::uint64_t first = terms.starts[term], count = terms.starts[term + 1] - first;
    std::string places;
    append_places(places, std::span(terms.places).subspan(first, count));
    append_fixed(out, tag_of(terms.hashes[term], bits));
    append_varint(out, count);
    append_varint(out, places.size());
    out += places;
  }

  static std::string starts_of(const std::vector<std::uint64_t>& sizes) {
    std::string starts;
    starts.reserve((sizes.size() + 1) * 8);
    std::uint64_t at = 0;
    append_fixed(starts, at);
    for (const std::uint64_t size : sizes) append_fixed(starts, at += size);
    return starts;
  }

  void make_seed_starts(const SeedLists& seeds) {
    const unsigned bits = header_.seed_bucket_bits =
        std::max<std::uint8_t>(kLeastSeedBits, bits_for(seeds.size(), kSeedsInBucket, 24));
    static_assert(kLeastSeedBits >= SeedLists::kStretchBits, "a bucket lies in one stretch");
    header_.place_bits = static_cast<std::uint8_t>(std::bit_width(header_.words));
    header_.seeds = seeds.size();
    std::vector<std::uint64_t> sizes(1ULL << bits);
    parallel_for(SeedLists::kStretches, options_.threads, [&](std::size_t s) {
      for (const Seed& seed : seeds.stretch(s)) ++sizes[bucket_of(seed.hash, 32, bits)];
    });
    open(Section::seed_starts);
    add(Section::seed_starts, starts_of(sizes));
  }

  void lay_parts() {
    parallel_for(kTasks, options_.threads, [&](std::size_t task) {
      const std::size_t last = parts_.size() * (task + 1) / kTasks;
      for (std::size_t p = parts_.size() * task / kTasks; p < last; ++p) {
        parts_[p].bytes.copy(image_.data() + parts_[p].offset, parts_[p].bytes.size());
        std::string().swap(parts_[p].bytes);
      }
    });
  }

  void lay_seeds(const SeedLists& seeds) {
    const unsigned width = seed_width(), bits = header_.seed_bucket_bits;
    char* const bytes = image_.data() + place(Section::seed_postings).offset;
    // Tasks begin at every eighth posting, which begins a byte.
    const std::size_t eights = seeds.size() / 8;
    parallel_for(kTasks, options_.threads, [&](std::size_t task) {
      const std::size_t from = eights * task / kTasks, to = eights * (task + 1) / kTasks;
      std::fill(bytes + from * width, bytes + to * width, '\0');
      seeds.for_each(from * 8, to * 8,
                     [&](std::size_t i, const Seed& seed) { pack(bytes, width, i, posting(seed, bits)); });
    });
    std::fill(bytes + eights * width, bytes + place(Section::seed_postings).size, '\0');
    seeds.for_each(eights * 8, seeds.size(),
                   [&](std::size_t i, const Seed& seed) { pack(bytes, width, i, posting(seed, bits)); });
  }

  [[nodiscard]] std::uint64_t posting(const Seed& seed, unsigned bucket_bits) const {
    return std::uint64_t{fingerprint_of(seed.hash, bucket_bits)} << header_.place_bits | seed.word;
  }

  void lay_checksums() {
    const std::string_view image(image_.data(), image_.size());
    const std::string_view bytes = image.substr(kHeaderSize, header_.checksums.offset - kHeaderSize);
    std::vector<std::uint64_t> sums(header_.checksums.size / 8);
    parallel_for(sums.size(), options_.threads,
                 [&](std::size_t b) { sums[b] = hash64(bytes.substr(b * kBlockSize, kBlockSize)); });
    std::string all;
    for (const std::uint64_t sum : sums) append_fixed(all, sum);
    all.copy(image_.data() + header_.checksums.offset, all.size());
    header_.checksums_hash = hash64(all);
  }

  std::span<Digest> digests_;
  const BuildOptions& options_;
  Header header_;
  std::vector<std::uint32_t> first_words_;
  std::vector<Part> parts_;
  std::uint64_t size_ = kHeaderSize;  // of the image up to now, its checksums left out
  RawVector<char> image_;
};

}  // namespace

Result<Bytes> build_segment(std::span<Digest> digests, const BuildOptions& options) {
  return Builder(digests, options).run();
}

Result<std::shared_ptr<const Segment>> segment_in_memory(std::span<const Flow> flows,
                                                         const BuildOptions& options) {
  std::vector<Digest> digests(flows.size());
  std::vector<std::uint64_t> sizes;
  for (const Flow& flow : flows) sizes.push_back(flow.words.size());
  parallel_for_largest(sizes, options.threads,
                       [&](std::size_t d) { digests[d] = digest(flows[d], options.seeds, {}); });
  auto image = build_segment(digests, options);
  if (!image) return tl::unexpected(std::move(image.error()));
  return Segment::open(std::move(*image), "memory");
}

}  // namespace sicut::index
