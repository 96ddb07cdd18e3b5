// Seeds that lie near each other, as candidates.
#pragma once

#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "match/candidates.h"

namespace sicut::match {

// Bits of the pattern's words that stand at a candidate one after another, as far apart as in the pattern; of
// the places that its seeds tell, the best of a few.
[[nodiscard]] double whole_weight(const Index& index, const Pattern& pattern, const Candidate& candidate);

// Not thread safe.
class Clusterer {
 public:
  // `taken`: words that no candidate may use; a candidate lies before or behind them. All candidates lie
  // `within`, where that is given.
  Clusterer(const Index& index, const Pattern& pattern, std::optional<RecordSpan> taken,
            std::optional<RecordSpan> within = std::nullopt)
      : index_(index), pattern_(pattern), taken_(taken), within_(within), weights_(pattern.size(), -1.0) {}

  // `hits`: ascending. As find_candidates returns them, but for those of one weight: these stand by their
  // words in line. Cost: linear in the hits.
  [[nodiscard]] std::vector<Candidate> run(std::vector<Hit> hits);

  // A seed only touches its first and last word ("might have been" has the letters "ighthavebeen" of "night
  // have been"), so of equals the one with more whole words is put first.
  void compare(std::span<Candidate> candidates) const;

 private:
  // Hits near each other, of which few become candidates.
  struct Cluster {
    std::span<const Hit> hits;
    RecordSpan free;
    double weight, in_line;
  };

  [[nodiscard]] static std::tuple<std::int64_t, std::int64_t, const Hit*> rank(const Cluster& c);
  [[nodiscard]] RecordSpan free_stretch(RecordWord p) const;
  [[nodiscard]] Cluster cluster(std::span<const Hit> hits, RecordSpan free);
  [[nodiscard]] double in_line(std::span<const Hit> hits);
  void drop_idle(std::vector<Cluster>& found);
  [[nodiscard]] double added(const Cluster& one);
  [[nodiscard]] Candidate candidate(const Cluster& cluster) const;
  [[nodiscard]] double weight_of(std::uint32_t q);
  [[nodiscard]] double weight_of_all();

  const Index& index_;
  const Pattern& pattern_;
  std::optional<RecordSpan> taken_, within_;
  std::vector<double> weights_;  // of the pattern's words, once asked for
  // Memory that is used again for each cluster; `seeded_`: where the pattern would begin, and its word.
  std::vector<std::uint64_t> covered_, extra_;
  std::vector<std::pair<std::int64_t, std::uint32_t>> seeded_;
};

}  // namespace sicut::match
