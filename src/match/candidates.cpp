#include "match/candidates.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "match/chance.h"
#include "match/seeds.h"

namespace sicut::match {
namespace {

// Room on both sides of a window: words that a page break, a note or an unmarked cut may put between.
constexpr std::uint32_t kRoom = 12;
constexpr std::uint32_t kCutRoom = 30;     // an unmarked omission of up to 25 words
constexpr std::uint32_t kClusterGap = 40;  // words without a seed that end a cluster

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

// A short phrase: every place of its rarest words where most of the others stand beside it. Of a longer one a
// third of the words is enough: in a bad scan hardly a stretch of letters as long as a seed is whole, but
// words are.
void add_phrase(const Index& index, const Pattern& pattern, const CandidateOptions& options,
                std::vector<Hit>& hits) {
  const auto n = static_cast<std::uint32_t>(pattern.size());
  if (n > options.noisy_pattern || n < 2) return;
  std::vector<std::uint32_t> order(n);
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return index.count(pattern.words[a].form) < index.count(pattern.words[b].form);
  });
  const std::uint32_t needed = n <= 3 ? 2 : n <= options.short_pattern ? n - n / 3 : std::max(4u, n / 3);
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

// Every seed is too common: a formula that stands on hundreds of pages. The first places of its rarest seed
// will do.
void add_commonplace(const Index& index, const Pattern& pattern, const CandidateOptions& options,
                     std::vector<Hit>& hits) {
  SeedRoller roller(index.options().k);
  SeedRoller::Seed seed{}, rarest{};
  std::span<const Index::Posting> fewest;
  for (std::uint32_t i = 0; i < pattern.size(); ++i)
    for (char c : pattern.words[i].letters) {
      if (!roller.feed(static_cast<unsigned char>(c), i, seed)) continue;
      const auto postings = index.seed_postings(seed.hash);
      if (!postings.empty() && (fewest.empty() || postings.size() < fewest.size()))
        fewest = postings, rarest = seed;
    }
  for (const auto& posting : fewest.first(std::min<std::size_t>(fewest.size(), options.commonplace)))
    hits.push_back({posting.word, rarest.word, rarest.last_word});
}

class Clusterer {
 public:
  // `taken`: words that no candidate may use; a candidate lies before or behind them.
  Clusterer(const Index& index, const Pattern& pattern, std::optional<RecordSpan> taken,
            std::optional<RecordSpan> within = std::nullopt)
      : index_(index), pattern_(pattern), taken_(taken), within_(within) {}

  std::vector<Candidate> run(std::vector<Hit> hits) {
    if (taken_) std::erase_if(hits, [&](const Hit& h) { return taken_->contains(RecordWord(h.record)); });
    const auto widest = static_cast<std::uint32_t>(3 * pattern_.size() + 200);
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < hits.size();) {
      const RecordSpan free = free_stretch(RecordWord(hits[i].record));
      std::size_t j = i + 1;
      while (j < hits.size() && hits[j].record < free.end.value &&
             hits[j].record - hits[j - 1].record <= kClusterGap && hits[j].record - hits[i].record <= widest)
        ++j;
      found.push_back(candidate({hits.data() + i, hits.data() + j}, free));
      i = j;
    }
    // A seed only touches its first and last word ("might have been" has the letters "ighthavebeen" of "night
    // have been"), so of equals the one with more whole words comes first. Sums of the same bits in another
    // order are equal too, hence the rounding.
    const auto order = [](const Candidate& c) {
      return std::pair(static_cast<std::int64_t>(c.weight * 1000 + 0.5),
                       static_cast<std::int64_t>(c.exact_weight * 1000 + 0.5));
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const Candidate& a, const Candidate& b) { return order(a) > order(b); });
    return found;
  }

 private:
  // The part of a word's document that lies on its side of the words taken.
  [[nodiscard]] RecordSpan free_stretch(RecordWord p) const {
    RecordSpan free = within_ ? *within_ : index_.document(index_.document_of(p));
    if (taken_ && taken_->overlaps(free)) {
      if (p < taken_->start)
        free.end = taken_->start;
      else
        free.start = taken_->end;
    }
    return free;
  }

  [[nodiscard]] Candidate candidate(std::span<const Hit> hits, RecordSpan free) const {
    Candidate c;
    c.hits.assign(hits.begin(), hits.end());
    c.free = free;
    c.covered.assign(pattern_.size() / 64 + 1, 0);
    std::vector<std::uint64_t> whole(c.covered.size(), 0);
    std::int64_t first = hits.front().record, last = hits.front().record;
    const auto n = static_cast<std::int64_t>(pattern_.size());
    for (const Hit& hit : hits) {
      for (std::uint32_t q = hit.pattern; q <= hit.pattern_last; ++q)
        cover(c, whole, q, hit.record + (q - hit.pattern));
      first = std::min<std::int64_t>(first, std::int64_t{hit.record} - hit.pattern);
      last = std::max<std::int64_t>(last, std::int64_t{hit.record} + (n - hit.pattern));
    }
    const std::int64_t room = kRoom + n / 8, low = free.start.value, high = free.end.value;
    c.window.start = RecordWord(static_cast<std::size_t>(std::clamp(first - room, low, high)));
    c.window.end = RecordWord(static_cast<std::size_t>(std::clamp(last + room + kCutRoom, low, high)));
    c.seeds = {RecordWord(hits.front().record), RecordWord(hits.back().record) + 1};
    return c;
  }

  // `whole`: which words of the pattern stand there letter for letter.
  void cover(Candidate& c, std::vector<std::uint64_t>& whole, std::uint32_t q, std::uint32_t record) const {
    const std::uint64_t bit = 1ULL << (q % 64);
    const text::FormId form = pattern_.words[q].form;
    const double bits = seed_weight(index_, form);
    if (!(c.covered[q / 64] & bit)) {
      c.covered[q / 64] |= bit;
      c.weight += bits;
    }
    if (whole[q / 64] & bit || record >= index_.size() || index_.form(RecordWord(record)) != form) return;
    whole[q / 64] |= bit;
    c.exact_weight += bits;
  }

  const Index& index_;
  const Pattern& pattern_;
  std::optional<RecordSpan> taken_, within_;
};

}  // namespace

std::vector<Candidate> find_candidates(const Index& index, const Pattern& pattern,
                                       const CandidateOptions& options) {
  if (index.size() == 0 || pattern.size() == 0) return {};
  std::vector<Hit> hits;
  add_letter_seeds(index, pattern, options, hits);
  add_rare_words(index, pattern, options, hits);
  add_phrase(index, pattern, options, hits);
  if (hits.empty()) add_commonplace(index, pattern, options, hits);
  std::sort(hits.begin(), hits.end());
  hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
  return Clusterer(index, pattern, options.excluded).run(std::move(hits));
}

std::vector<Candidate> remainder(const Index& index, const Pattern& pattern, const Candidate& candidate,
                                 RecordSpan taken) {
  return Clusterer(index, pattern, taken, candidate.free).run(candidate.hits);
}

}  // namespace sicut::match
