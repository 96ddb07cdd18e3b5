#include "match/index.h"

#include <algorithm>
#include <array>

#include "base/parallel.h"
#include "match/seeds.h"

namespace sicut::match {
namespace {

constexpr unsigned kBucketBits = 16;
constexpr unsigned kSortBits = 8;  // postings are sorted in 256 independent stretches

std::uint32_t bucket_of(std::uint32_t hash) {
  return hash >> (32 - kBucketBits);
}
std::uint32_t stretch_of(std::uint32_t hash) {
  return hash >> (32 - kSortBits);
}

// Sorts postings that agree in the top kSortBits of their hash and are ascending by word, and keeps that
// order among equals: a radix sort, least significant digit first. Linear, where comparing took a fifth of
// the time of indexing a large record.
void sort_by_hash(std::span<Index::Posting> postings) {
  constexpr unsigned kDigitBits = 12;
  constexpr std::uint32_t kDigits = 1u << kDigitBits;
  static_assert(2 * kDigitBits + kSortBits == 32);
  if (postings.size() < kDigits / 4) {  // not worth counting
    std::stable_sort(postings.begin(), postings.end(),
                     [](const auto& a, const auto& b) { return a.hash < b.hash; });
    return;
  }
  std::vector<Index::Posting> other(postings.size());
  std::vector<std::uint32_t> places;
  const auto pass = [&](std::span<const Index::Posting> from, std::span<Index::Posting> to, unsigned shift) {
    places.assign(kDigits + 1, 0);
    for (const Index::Posting& posting : from) ++places[(posting.hash >> shift) % kDigits + 1];
    for (std::uint32_t d = 1; d <= kDigits; ++d) places[d] += places[d - 1];
    for (const Index::Posting& posting : from) to[places[(posting.hash >> shift) % kDigits]++] = posting;
  };
  pass(postings, other, 0);
  pass(other, postings, kDigitBits);
}

}  // namespace

FormShape shape_of(std::string_view letters) {
  FormShape shape;
  shape.length = static_cast<std::uint32_t>(letters.size());
  if (!letters.empty()) shape.last = letters.back();
  for (unsigned char c : letters) shape.mask |= 1u << (c & 31u);
  return shape;
}

Index::Index(std::span<const Flow> flows, const IndexOptions& options) : options_(options) {
  starts_.push_back(0);
  for (const Flow& flow : flows)
    starts_.push_back(starts_.back() + static_cast<std::uint32_t>(flow.words.size()));
  merge_forms(flows);
  lay_word_postings();
  lay_seed_postings();
}

void Index::merge_forms(std::span<const Flow> flows) {
  std::vector<std::vector<text::FormId>> renumbered(flows.size());
  for (std::size_t d = 0; d < flows.size(); ++d) {
    const text::FormTable& local = *flows[d].forms;
    renumbered[d].resize(local.size());
    for (text::FormId f = 0; f < local.size(); ++f) renumbered[d][f] = forms_.intern(local.letters(f));
  }
  words_.resize(starts_.back());
  parallel_for(flows.size(), options_.threads, [&](std::size_t d) {
    std::uint32_t at = starts_[d];
    for (const text::Word& word : flows[d].words) words_[at++] = renumbered[d][word.form];
  });
  shapes_.resize(forms_.size());
  for (text::FormId f = 0; f < forms_.size(); ++f) shapes_[f] = shape_of(forms_.letters(f));
}

void Index::lay_word_postings() {
  counts_.assign(forms_.size(), 0);
  for (text::FormId f : words_) ++counts_[f];
  posting_starts_.assign(forms_.size() + 1, 0);
  for (std::size_t f = 0; f < forms_.size(); ++f) posting_starts_[f + 1] = posting_starts_[f] + counts_[f];
  postings_.resize(words_.size());
  std::vector<std::uint32_t> next(posting_starts_.begin(), posting_starts_.end() - 1);
  for (std::uint32_t p = 0; p < words_.size(); ++p) postings_[next[words_[p]]++] = p;
}

void Index::lay_seed_postings() {
  const std::size_t count = documents();
  constexpr std::size_t kStretches = 1u << kSortBits;
  std::vector<std::vector<Posting>> kept(count);
  std::vector<std::array<std::uint32_t, kStretches>> sizes(count);
  parallel_for(count, options_.threads, [&](std::size_t d) {
    SeedRoller roller(options_.k);
    Minimizer minimizer(options_.w);
    SeedRoller::Seed seed{};
    sizes[d].fill(0);
    for (std::uint32_t p = starts_[d]; p < starts_[d + 1]; ++p)
      for (char c : forms_.letters(words_[p]))
        if (roller.feed(static_cast<unsigned char>(c), p, seed))
          minimizer.feed(seed, [&](const SeedRoller::Seed& s) {
            kept[d].push_back({s.hash, s.word});
            ++sizes[d][stretch_of(s.hash)];
          });
  });

  // Scatter: each document has its own place in each stretch, so the order does not depend on threads.
  std::vector<std::uint32_t> stretch_starts(kStretches + 1, 0);
  std::vector<std::array<std::uint32_t, kStretches>> places(count);
  std::uint32_t at = 0;
  for (std::size_t s = 0; s < kStretches; ++s) {
    stretch_starts[s] = at;
    for (std::size_t d = 0; d < count; ++d) {
      places[d][s] = at;
      at += sizes[d][s];
    }
  }
  stretch_starts[kStretches] = at;
  seeds_.resize(at);
  parallel_for(count, options_.threads, [&](std::size_t d) {
    for (const Posting& posting : kept[d]) seeds_[places[d][stretch_of(posting.hash)]++] = posting;
    std::vector<Posting>().swap(kept[d]);
  });
  parallel_for(kStretches, options_.threads, [&](std::size_t s) {
    sort_by_hash(std::span(seeds_).subspan(stretch_starts[s], stretch_starts[s + 1] - stretch_starts[s]));
  });

  seed_buckets_.assign((1u << kBucketBits) + 1, 0);
  for (const Posting& posting : seeds_) ++seed_buckets_[bucket_of(posting.hash) + 1];
  for (std::size_t b = 1; b < seed_buckets_.size(); ++b) seed_buckets_[b] += seed_buckets_[b - 1];
}

DocumentId Index::document_of(RecordWord p) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), p.value);
  return static_cast<DocumentId>(after - starts_.begin() - 1);
}

std::span<const std::uint32_t> Index::postings(text::FormId f) const {
  if (f >= counts_.size()) return {};
  return std::span(postings_).subspan(posting_starts_[f], counts_[f]);
}

std::span<const Index::Posting> Index::seed_postings(std::uint32_t hash) const {
  const std::uint32_t bucket = bucket_of(hash);
  const auto first = seeds_.begin() + seed_buckets_[bucket];
  const auto last = seeds_.begin() + seed_buckets_[bucket + 1];
  const auto from =
      std::lower_bound(first, last, hash, [](const Posting& p, std::uint32_t h) { return p.hash < h; });
  auto to = from;
  while (to != last && to->hash == hash) ++to;
  return {from, to};
}

}  // namespace sicut::match
