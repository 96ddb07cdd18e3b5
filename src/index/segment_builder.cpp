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

class Builder {
 public:
  Builder(std::span<Digest> digests, const BuildOptions& options) : digests_(digests), options_(options) {}

  Result<std::string> run() {
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
    image_.reserve(likely_size());
    image_.assign(kHeaderSize, '\0');
    lay_documents();
    lay_words();
    lay_seeds();
    lay_checksums();
    image_.replace(0, kHeaderSize, encode(header_));
    return std::move(image_);
  }

 private:
  // Growing by doubling would copy it over and over; what is not used costs nothing.
  [[nodiscard]] std::size_t likely_size() const {
    std::size_t size = kHeaderSize + (1 << 20);
    for (const Digest& digest : digests_)
      size += digest.card.size() + digest.aid.size() + digest.pieces.size() + digest.words.size() * 2 +
              digest.forms.size() * 2 + digest.seeds.size() * 5;
    return size + size / 8;
  }

  SectionPlace& place(Section section) { return header_.sections[static_cast<std::size_t>(section)]; }
  void open(Section section) { place(section).offset = image_.size(); }
  void close(Section section) { place(section).size = image_.size() - place(section).offset; }

  void lay_documents() {
    open(Section::documents);
    std::uint64_t at = 0;
    for (std::size_t d = 0; d <= digests_.size(); ++d) {
      append_fixed(image_, first_words_[d]);
      append_fixed(image_, at);
      if (d < digests_.size()) at += digests_[d].card.size();
      append_fixed(image_, at);
      if (d < digests_.size()) at += digests_[d].aid.size();
      append_fixed(image_, at);
      if (d < digests_.size()) at += digests_[d].pieces.size();
    }
    close(Section::documents);
    open(Section::cards);
    for (Digest& digest : digests_) {
      for (std::string* const kept : {&digest.card, &digest.aid, &digest.pieces}) {
        image_ += *kept;
        std::string().swap(*kept);
      }
    }
    close(Section::cards);
  }

  void lay_words() {
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
    append_starts(sizes);
    close(Section::word_starts);
    open(Section::word_lists);
    for (std::string& list : lists) {
      image_ += list;
      std::string().swap(list);
    }
    close(Section::word_lists);
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

  void append_starts(const std::vector<std::uint64_t>& sizes) {
    std::uint64_t at = 0;
    append_fixed(image_, at);
    for (const std::uint64_t size : sizes) append_fixed(image_, at += size);
  }

  void lay_seeds() {
    const std::vector<Seed> seeds = collect_seeds(digests_, first_words_, options_.threads);
    const unsigned bits = header_.seed_bucket_bits =
        std::max<std::uint8_t>(kLeastSeedBits, bits_for(seeds.size(), kSeedsInBucket, 24));
    header_.place_bits = static_cast<std::uint8_t>(std::bit_width(header_.words));
    header_.seeds = seeds.size();
    std::vector<std::uint64_t> sizes(1ULL << bits);
    for (const Seed& seed : seeds) ++sizes[bucket_of(seed.hash, 32, bits)];
    open(Section::seed_starts);
    append_starts(sizes);
    close(Section::seed_starts);
    open(Section::seed_postings);
    const unsigned width = kFingerprintBits + header_.place_bits;
    const std::size_t at = image_.size();
    image_.resize(at + PackedView::size_for(seeds.size(), width), '\0');
    char* const bytes = image_.data() + at;
    // Tasks begin at every eighth posting, which begins a byte.
    const std::size_t eights = (seeds.size() + 7) / 8;
    parallel_for(kTasks, options_.threads, [&](std::size_t task) {
      const std::size_t last = std::min(seeds.size(), eights * (task + 1) / kTasks * 8);
      for (std::size_t i = eights * task / kTasks * 8; i < last; ++i) {
        const std::uint64_t fingerprint = fingerprint_of(seeds[i].hash, bits);
        pack(bytes, width, i, fingerprint << header_.place_bits | seeds[i].word);
      }
    });
    close(Section::seed_postings);
  }

  void lay_checksums() {
    const std::size_t size = image_.size() - kHeaderSize, blocks = (size + kBlockSize - 1) / kBlockSize;
    std::vector<std::uint64_t> sums(blocks);
    const std::string_view bytes = std::string_view(image_).substr(kHeaderSize);
    parallel_for(blocks, options_.threads,
                 [&](std::size_t b) { sums[b] = hash64(bytes.substr(b * kBlockSize, kBlockSize)); });
    header_.checksums = {image_.size(), blocks * 8};
    for (const std::uint64_t sum : sums) append_fixed(image_, sum);
    header_.checksums_hash = hash64(std::string_view(image_).substr(header_.checksums.offset));
  }

  std::span<Digest> digests_;
  const BuildOptions& options_;
  Header header_;
  std::vector<std::uint32_t> first_words_;
  std::string image_;
};

}  // namespace

Result<std::string> build_segment(std::span<Digest> digests, const BuildOptions& options) {
  return Builder(digests, options).run();
}

Result<std::shared_ptr<const Segment>> segment_in_memory(std::span<const Flow> flows,
                                                         const BuildOptions& options) {
  std::vector<Digest> digests(flows.size());
  parallel_for(flows.size(), options.threads,
               [&](std::size_t d) { digests[d] = digest(flows[d], options.seeds, {}); });
  auto image = build_segment(digests, options);
  if (!image) return tl::unexpected(std::move(image.error()));
  return Segment::open(Bytes(std::move(*image)), "memory");
}

}  // namespace sicut::index
