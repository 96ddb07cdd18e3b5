#include "match/candidates.h"

#include <algorithm>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "index/seeds.h"
#include "match/chance.h"
#include "match/phrases.h"

namespace sicut::match {
namespace {

// Room on both sides of a window: words that a page break, a note or an unmarked cut may put between.
constexpr std::uint32_t kRoom = 12;
constexpr std::uint32_t kCutRoom = 30;     // an unmarked omission of up to 25 words
constexpr std::uint32_t kClusterGap = 40;  // words without a seed that end a cluster
constexpr std::size_t kAhead = 64;         // seeds whose places are fetched while others are read

struct PatternSeed {
  std::uint32_t hash;
  std::uint32_t word, last_word;  // of the pattern: where it begins and ends
};

// Every stretch of k letters of the pattern.
std::vector<PatternSeed> seeds_of(const Index& index, const Pattern& pattern) {
  std::string letters;
  std::vector<std::uint32_t> owners;
  for (std::uint32_t i = 0; i < pattern.size(); ++i) {
    letters += pattern.words[i].letters;
    owners.resize(letters.size(), i);
  }
  const std::uint32_t k = index.seed_letters();
  std::vector<PatternSeed> seeds;
  for (std::size_t at = 0; at + k <= letters.size(); ++at)
    seeds.push_back({index::seed_hash(letters, at, k), owners[at], owners[at + k - 1]});
  return seeds;
}

void add_letter_seeds(const Index& index, const Pattern& pattern, const CandidateOptions& options,
                      std::vector<Hit>& hits) {
  const std::vector<PatternSeed> seeds = seeds_of(index, pattern);
  std::vector<std::uint32_t> postings;
  for (std::size_t i = 0; i < seeds.size(); ++i) {
    if (i % kAhead == 0)
      for (std::size_t next = i; next < std::min(seeds.size(), i + kAhead); ++next)
        index.expect_seed(seeds[next].hash);
    index.seed_postings(seeds[i].hash, postings);
    if (postings.size() > options.common_seed) continue;
    for (const std::uint32_t p : postings) hits.push_back({p, seeds[i].word, seeds[i].last_word});
  }
}

void add_rare_words(const Index& index, const Pattern& pattern, const CandidateOptions& options,
                    std::vector<Hit>& hits) {
  for (std::uint32_t i = 0; i < pattern.size(); ++i) {
    const text::FormId form = pattern.words[i].form;
    if (index.count(form) > options.rare_word) continue;
    for (const std::uint32_t p : index.postings(form)) hits.push_back({p, i, i});
  }
}

// Every seed is too common: a formula that stands on hundreds of pages. The first places of its rarest seed
// will do.
void add_commonplace(const Index& index, const Pattern& pattern, const CandidateOptions& options,
                     std::vector<Hit>& hits) {
  PatternSeed rarest{};
  std::vector<std::uint32_t> fewest, postings;
  for (const PatternSeed& seed : seeds_of(index, pattern)) {
    index.seed_postings(seed.hash, postings);
    if (!postings.empty() && (fewest.empty() || postings.size() < fewest.size()))
      fewest.swap(postings), rarest = seed;
  }
  fewest.resize(std::min<std::size_t>(fewest.size(), options.commonplace));
  for (const std::uint32_t p : fewest) hits.push_back({p, rarest.word, rarest.last_word});
}

// Bits of the pattern's words that stand at a candidate one after another, as far apart as in the pattern; of
// the places that its seeds tell, the best of a few.
double whole_weight(const Index& index, const Pattern& pattern, const Candidate& candidate) {
  constexpr std::size_t kTried = 4;
  const auto forms = index.forms_of(candidate.window);
  double most = 0;
  std::vector<std::int64_t> tried;
  for (const Hit& hit : candidate.hits) {
    const std::int64_t first = std::int64_t{hit.record} - hit.pattern;
    if (std::find(tried.begin(), tried.end(), first) != tried.end()) continue;
    if (tried.size() == kTried) break;
    tried.push_back(first);
    double weight = 0;
    for (std::size_t q = 0; q < pattern.size(); ++q) {
      const std::int64_t at =
          first + static_cast<std::int64_t>(q) - static_cast<std::int64_t>(candidate.window.start.value);
      if (at >= 0 && at < std::ssize(forms) && forms[static_cast<std::size_t>(at)] == pattern.words[q].form)
        weight += seed_weight(index, pattern.words[q].form);
    }
    most = std::max(most, weight);
  }
  return most;
}

class Clusterer {
 public:
  // `taken`: words that no candidate may use; a candidate lies before or behind them.
  Clusterer(const Index& index, const Pattern& pattern, std::optional<RecordSpan> taken,
            std::optional<RecordSpan> within = std::nullopt)
      : index_(index), pattern_(pattern), taken_(taken), within_(within), weights_(pattern.size(), -1.0) {}

  std::vector<Candidate> run(std::vector<Hit> hits) const {
    if (taken_) std::erase_if(hits, [&](const Hit& h) { return taken_->contains(RecordWord(h.record)); });
    const auto widest = static_cast<std::uint32_t>(3 * pattern_.size() + 200);
    std::vector<Cluster> found;
    for (std::size_t i = 0; i < hits.size();) {
      const RecordSpan free = free_stretch(RecordWord(hits[i].record));
      std::size_t j = i + 1;
      while (j < hits.size() && hits[j].record < free.end.value &&
             hits[j].record - hits[j - 1].record <= kClusterGap && hits[j].record - hits[i].record <= widest)
        ++j;
      found.push_back(cluster({hits.data() + i, hits.data() + j}, free));
      i = j;
    }
    drop_idle(found);
    std::sort(found.begin(), found.end(),
              [](const Cluster& a, const Cluster& b) { return rank(a) < rank(b); });
    found.resize(std::min(found.size(), kMostCandidates));
    std::vector<Candidate> candidates;
    candidates.reserve(found.size());
    for (const Cluster& one : found) candidates.push_back(candidate(one));
    return candidates;
  }

  // A seed only touches its first and last word ("might have been" has the letters "ighthavebeen" of "night
  // have been"), so of equals the one with more whole words comes first.
  void compare(std::span<Candidate> candidates) const {
    for (std::size_t first = 0, last = 0; first < candidates.size(); first = last) {
      while (last < candidates.size() &&
             rounded(candidates[last].weight) == rounded(candidates[first].weight))
        ++last;
      if (last - first == 1) continue;
      const auto equals = candidates.subspan(first, last - first);
      for (Candidate& candidate : equals) candidate.exact_weight = whole_weight(index_, pattern_, candidate);
      std::stable_sort(equals.begin(), equals.end(), [](const Candidate& a, const Candidate& b) {
        return rounded(a.exact_weight) > rounded(b.exact_weight);
      });
    }
  }

 private:
  // Hits near each other, of which few become candidates.
  struct Cluster {
    std::span<const Hit> hits;
    RecordSpan free;
    double weight, in_line;
  };

  // Drops those that are neither worth trying nor have words that the best lacks: of a common phrase there
  // are thousands. Cost: linear in the hits.
  void drop_idle(std::vector<Cluster>& found) const {
    if (found.empty()) return;
    const auto best = std::min_element(found.begin(), found.end(),
                                       [](const Cluster& a, const Cluster& b) { return rank(a) < rank(b); });
    const double least = kWorthTrying * best->weight;
    covered_.assign(pattern_.size() / 64 + 1, 0);
    for_each_word(best->hits, [&](std::uint32_t q) { cover(covered_, q); });
    const bool has_all = rounded(best->weight) >= rounded(weight_of_all());
    std::erase_if(found, [&](const Cluster& one) {
      return one.weight < least && (has_all || one.weight < kWorthAdding || added(one) < kWorthAdding);
    });
  }

  // Bits of its words that are not covered.
  [[nodiscard]] double added(const Cluster& one) const {
    extra_ = covered_;
    double bits = 0;
    for_each_word(one.hits, [&](std::uint32_t q) {
      if (cover(extra_, q)) bits += weight_of(q);
    });
    return bits;
  }

  template <class Use>
  static void for_each_word(std::span<const Hit> hits, const Use& use) {
    for (const Hit& hit : hits)
      for (std::uint32_t q = hit.pattern; q <= hit.pattern_last; ++q) use(q);
  }

  [[nodiscard]] double weight_of_all() const {
    double all = 0;
    for (std::uint32_t q = 0; q < pattern_.size(); ++q) all += weight_of(q);
    return all;
  }

  // Sums of the same bits in another order are equal, hence the rounding.
  static std::tuple<std::int64_t, std::int64_t, const Hit*> rank(const Cluster& c) {
    return {-rounded(c.weight), -rounded(c.in_line), c.hits.data()};
  }

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

  [[nodiscard]] Cluster cluster(std::span<const Hit> hits, RecordSpan free) const {
    Cluster c{hits, free, 0, 0};
    if (hits.size() == 1) {
      for_each_word(hits, [&](std::uint32_t q) { c.weight += weight_of(q); });
      c.in_line = c.weight;
      return c;
    }
    covered_.assign(pattern_.size() / 64 + 1, 0);
    for_each_word(hits, [&](std::uint32_t q) {
      if (cover(covered_, q)) c.weight += weight_of(q);
    });
    c.in_line = in_line(hits);
    return c;
  }

  [[nodiscard]] Candidate candidate(const Cluster& cluster) const {
    Candidate c;
    c.hits.assign(cluster.hits.begin(), cluster.hits.end());
    c.free = cluster.free;
    c.weight = cluster.weight;
    c.in_line = cluster.in_line;
    c.covered.assign(pattern_.size() / 64 + 1, 0);
    std::int64_t first = c.hits.front().record, last = c.hits.front().record;
    const auto n = static_cast<std::int64_t>(pattern_.size());
    for (const Hit& hit : c.hits) {
      for (std::uint32_t q = hit.pattern; q <= hit.pattern_last; ++q) cover(c.covered, q);
      first = std::min<std::int64_t>(first, std::int64_t{hit.record} - hit.pattern);
      last = std::max<std::int64_t>(last, std::int64_t{hit.record} + (n - hit.pattern));
    }
    const std::int64_t room = kRoom + n / 8, low = c.free.start.value, high = c.free.end.value;
    c.window.start = RecordWord(static_cast<std::size_t>(std::clamp(first - room, low, high)));
    c.window.end = RecordWord(static_cast<std::size_t>(std::clamp(last + room + kCutRoom, low, high)));
    c.seeds = {RecordWord(c.hits.front().record), RecordWord(c.hits.back().record) + 1};
    return c;
  }

  // Bits of the pattern's words that are seeded as far from each other as in the pattern, where most are.
  [[nodiscard]] double in_line(std::span<const Hit> hits) const {
    seeded_.clear();
    for (const Hit& hit : hits)
      for (std::uint32_t q = hit.pattern; q <= hit.pattern_last; ++q)
        seeded_.emplace_back(std::int64_t{hit.record} - hit.pattern, q);
    std::sort(seeded_.begin(), seeded_.end());
    seeded_.erase(std::unique(seeded_.begin(), seeded_.end()), seeded_.end());
    double most = 0, weight = 0;
    for (std::size_t i = 0; i < seeded_.size(); ++i) {
      if (i == 0 || seeded_[i].first != seeded_[i - 1].first) weight = 0;
      weight += weight_of(seeded_[i].second);
      most = std::max(most, weight);
    }
    return most;
  }

  // Whether it was not covered before.
  static bool cover(std::vector<std::uint64_t>& covered, std::uint32_t q) {
    const std::uint64_t bit = 1ULL << (q % 64);
    const bool known = (covered[q / 64] & bit) != 0;
    covered[q / 64] |= bit;
    return !known;
  }

  // Bits of a word of the pattern, worked out once.
  [[nodiscard]] double weight_of(std::uint32_t q) const {
    if (weights_[q] < 0) weights_[q] = seed_weight(index_, pattern_.words[q].form);
    return weights_[q];
  }

  static std::int64_t rounded(double weight) { return static_cast<std::int64_t>(weight * 1000 + 0.5); }

  const Index& index_;
  const Pattern& pattern_;
  std::optional<RecordSpan> taken_, within_;
  mutable std::vector<double> weights_;  // of the pattern's words, once asked for
  // Memory that is used again for each cluster; `seeded_`: where the pattern would begin, and its word.
  mutable std::vector<std::uint64_t> covered_, extra_;
  mutable std::vector<std::pair<std::int64_t, std::uint32_t>> seeded_;
};

// Whether the best candidate has so much of the pattern that it need not be looked for in other ways.
bool is_clear(const Index& index, const Pattern& pattern, const CandidateOptions& options,
              const std::vector<Candidate>& candidates) {
  if (candidates.empty()) return false;
  double all = 0;
  for (const PatternWord& word : pattern.words) all += seed_weight(index, word.form);
  const double enough = options.clear_share * all;
  return candidates.front().weight >= enough || whole_weight(index, pattern, candidates.front()) >= enough;
}

}  // namespace

std::vector<Candidate> find_candidates(const Index& index, const Pattern& pattern,
                                       const CandidateOptions& options) {
  if (index.size() == 0 || pattern.size() == 0) return {};
  const Clusterer clusterer(index, pattern, options.excluded);
  std::vector<Hit> hits;
  const auto cluster = [&] {
    std::sort(hits.begin(), hits.end());
    hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
    return clusterer.run(hits);
  };
  add_letter_seeds(index, pattern, options, hits);
  add_rare_words(index, pattern, options, hits);
  const bool is_short = pattern.size() <= options.short_pattern;
  if (is_short && pattern.size() > 1) add_phrases(index, pattern, options, hits);
  std::vector<Candidate> candidates = cluster();
  if (!is_short && pattern.size() <= options.noisy_pattern &&
      !is_clear(index, pattern, options, candidates)) {
    add_phrases(index, pattern, options, hits);
    candidates = cluster();
  }
  if (hits.empty()) {
    add_commonplace(index, pattern, options, hits);
    candidates = cluster();
  }
  std::size_t compared = 0;  // those that are likely to be aligned
  while (compared < std::min(candidates.size(), options.compared) &&
         candidates[compared].weight >= kWorthTrying * candidates.front().weight)
    ++compared;
  clusterer.compare(std::span(candidates).first(compared));
  return candidates;
}

std::vector<Candidate> remainder(const Index& index, const Pattern& pattern, const Candidate& candidate,
                                 RecordSpan taken) {
  return Clusterer(index, pattern, taken, candidate.free).run(candidate.hits);
}

}  // namespace sicut::match
