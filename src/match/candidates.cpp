#include "match/candidates.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "index/seeds.h"
#include "match/chance.h"
#include "match/clusters.h"
#include "match/phrases.h"

namespace sicut::match {
namespace {

constexpr std::size_t kAhead = 64;  // seeds whose places are fetched while others are read

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
  Clusterer clusterer(index, pattern, options.excluded);
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
