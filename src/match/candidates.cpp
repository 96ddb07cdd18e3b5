#include "match/candidates.h"

#include <algorithm>
#include <numeric>

#include "match/chance.h"
#include "match/seeds.h"

namespace sicut::match {
namespace {

struct Hit {
  std::uint32_t record;         // word of the record
  std::uint32_t pattern;        // word of the pattern it would be
  std::uint32_t pattern_last;   // last word of the pattern the seed touches
  auto operator<=>(const Hit&) const = default;
};

// Room on both sides of a window: words that a page break, a note or an unmarked cut may put between.
constexpr std::uint32_t kRoom = 12;
constexpr std::uint32_t kCutRoom = 30;      // an unmarked omission of up to 25 words
constexpr std::uint32_t kClusterGap = 40;   // words without a seed that end a cluster

void add_letter_seeds(const Index& index, const Pattern& pattern, const CandidateOptions& options,
                      std::vector<Hit>& hits) {
  SeedRoller roller(index.options().k);
  SeedRoller::Seed seed{};
  for (std::uint32_t i = 0; i < pattern.size(); ++i)
    for (char c : pattern.words[i].letters) {
      if (!roller.feed(static_cast<unsigned char>(c), i, seed)) continue;
      const auto postings = index.seed_postings(seed.hash);
      if (postings.size() > options.common_seed) continue;
      for (const auto& posting : postings) hits.push_back({posting.word, seed.word, seed.last_word});
    }
}

void add_rare_words(const Index& index, const Pattern& pattern, const CandidateOptions& options,
                    std::vector<Hit>& hits) {
  for (std::uint32_t i = 0; i < pattern.size(); ++i) {
    const auto postings = index.postings(pattern.words[i].form);
    if (postings.size() > options.rare_word) continue;
    for (std::uint32_t p : postings) hits.push_back({p, i, i});
  }
}

// How many words of the pattern stand where they should if pattern word `i` is record word `p`.
std::uint32_t words_in_place(const Index& index, const Pattern& pattern, std::uint32_t i, std::uint32_t p) {
  std::uint32_t equal = 0;
  for (std::uint32_t q = 0; q < pattern.size(); ++q) {
    if (p + q < i) continue;
    const std::uint32_t at = p + q - i;
    if (at < index.size() && index.form(RecordWord(at)) == pattern.words[q].form) ++equal;
  }
  return equal;
}

// A short phrase: every place of its rarest words where most of the others stand beside it.
void add_phrase(const Index& index, const Pattern& pattern, const CandidateOptions& options,
                std::vector<Hit>& hits) {
  const auto n = static_cast<std::uint32_t>(pattern.size());
  if (n > options.short_pattern || n < 2) return;
  std::vector<std::uint32_t> order(n);
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return index.count(pattern.words[a].form) < index.count(pattern.words[b].form);
  });
  const std::uint32_t needed = n <= 3 ? 2 : n - n / 3;
  std::uint32_t looked_up = 0;
  for (std::uint32_t i : order) {
    const auto postings = index.postings(pattern.words[i].form);
    if (postings.empty() || postings.size() > options.common_word) continue;
    for (std::uint32_t p : postings)
      if (words_in_place(index, pattern, i, p) >= needed)
        for (std::uint32_t q = 0; q < n; ++q)
          if (p + q >= i && p + q - i < index.size() &&
              index.form(RecordWord(p + q - i)) == pattern.words[q].form)
            hits.push_back({p + q - i, q, q});
    // The rarest word may be the altered one: two more are tried, so that a find does not hang on it.
    if (++looked_up == 3) break;
  }
}

class Clusterer {
 public:
  Clusterer(const Index& index, const Pattern& pattern, const CandidateOptions& options)
      : index_(index), pattern_(pattern), options_(options) {}

  std::vector<Candidate> run(std::vector<Hit> hits) {
    std::sort(hits.begin(), hits.end());
    hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
    if (options_.excluded)
      std::erase_if(hits, [&](const Hit& h) { return options_.excluded->contains(RecordWord(h.record)); });
    const auto widest = static_cast<std::uint32_t>(3 * pattern_.size() + 200);
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < hits.size();) {
      const DocumentId document = index_.document_of(RecordWord(hits[i].record));
      const std::uint32_t limit = index_.document(document).end.value;
      std::size_t j = i + 1;
      // No cluster lies on both sides of the quotation's own words.
      const bool before_own = options_.excluded && hits[i].record < options_.excluded->start.value;
      const std::uint32_t stop = before_own ? std::min(limit, options_.excluded->start.value) : limit;
      while (j < hits.size() && hits[j].record < stop && hits[j].record - hits[j - 1].record <= kClusterGap &&
             hits[j].record - hits[i].record <= widest)
        ++j;
      found.push_back(candidate({hits.data() + i, hits.data() + j}, index_.document(document)));
      i = j;
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate& a, const Candidate& b) { return a.weight > b.weight; });
    return found;
  }

 private:
  Candidate candidate(std::span<const Hit> hits, RecordSpan document) const {
    Candidate c;
    c.covered.assign(pattern_.size() / 64 + 1, 0);
    std::int64_t first = hits.front().record, last = hits.front().record;
    const auto n = static_cast<std::int64_t>(pattern_.size());
    for (const Hit& hit : hits) {
      for (std::uint32_t q = hit.pattern; q <= hit.pattern_last; ++q) cover(c, q);
      first = std::min<std::int64_t>(first, std::int64_t{hit.record} - hit.pattern);
      last = std::max<std::int64_t>(last, std::int64_t{hit.record} + (n - hit.pattern));
    }
    const std::int64_t room = kRoom + n / 8;
    std::int64_t low = document.start.value, high = document.end.value;
    if (options_.excluded && options_.excluded->start >= document.start && options_.excluded->end <= document.end) {
      if (hits.front().record >= options_.excluded->end.value)
        low = options_.excluded->end.value;
      else if (hits.back().record < options_.excluded->start.value)
        high = options_.excluded->start.value;
    }
    c.window.start = RecordWord(static_cast<std::size_t>(std::clamp(first - room, low, high)));
    c.window.end = RecordWord(static_cast<std::size_t>(std::clamp(last + room + kCutRoom, low, high)));
    c.seeds = {RecordWord(hits.front().record), RecordWord(hits.back().record) + 1};
    return c;
  }

  void cover(Candidate& c, std::uint32_t q) const {
    std::uint64_t& bits = c.covered[q / 64];
    const std::uint64_t bit = 1ULL << (q % 64);
    if (bits & bit) return;
    bits |= bit;
    const text::FormId form = pattern_.words[q].form;
    c.weight += form == text::kNoForm ? 8.0 : std::min(14.0, information(index_, form));
  }

  const Index& index_;
  const Pattern& pattern_;
  const CandidateOptions& options_;
};

}  // namespace

std::vector<Candidate> find_candidates(const Index& index, const Pattern& pattern,
                                       const CandidateOptions& options) {
  if (index.size() == 0 || pattern.size() == 0) return {};
  std::vector<Hit> hits;
  add_letter_seeds(index, pattern, options, hits);
  add_rare_words(index, pattern, options, hits);
  add_phrase(index, pattern, options, hits);
  return Clusterer(index, pattern, options).run(std::move(hits));
}

}  // namespace sicut::match
