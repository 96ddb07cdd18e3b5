// Where in the record is it worth aligning a pattern?
#pragma once

#include <optional>
#include <vector>

#include "match/index.h"
#include "match/pattern.h"

namespace sicut::match {

// A seed: a stretch of letters, or a rare word, that both sides have.
struct Hit {
  std::uint32_t record;        // word of the record
  std::uint32_t pattern;       // word of the pattern it would be
  std::uint32_t pattern_last;  // last word of the pattern the seed touches
  auto operator<=>(const Hit&) const = default;
};

inline constexpr std::size_t kMostCandidates = 1000;
// What has less than this share of the best candidate's weight is looked at only for words that the best
// lacks.
inline constexpr double kWorthTrying = 0.5;
inline constexpr double kWorthAdding =
    18;  // bits: words that the best lacks and that may be a part of their own

// A neighbourhood in which seeds of the pattern lie.
struct Candidate {
  std::vector<Hit> hits;    // ascending
  RecordSpan free;          // where it may lie: its document, short of words already accounted for
  RecordSpan window;        // where the whole pattern would lie if it stood here, with some room
  RecordSpan seeds;         // from the first to behind the last seeded word
  double weight = 0;        // bits of the pattern's words that are seeded here
  double in_line = 0;       // the same of those that are seeded as far from each other as in the pattern
  double exact_weight = 0;  // bits of the words that stand here whole, as far from each other as in the
                            // pattern; only of the first candidates
  std::vector<std::uint64_t> covered;  // which words of the pattern, a bit each
};

struct CandidateOptions {
  std::optional<RecordSpan> excluded;  // the quotation itself, where its text is part of the record
  std::uint32_t common_seed = 200;     // a seed met more often is passed over ...
  std::uint32_t rare_word = 64;        // ... and so is a word, as a seed of its own
  std::uint32_t short_pattern = 8;     // words; up to here phrases are looked up word by word as well
  std::uint32_t commonplace = 1000;    // places of the rarest seed where every seed is too common
  std::uint32_t noisy_pattern = 64;    // words; up to here this is done for what is left of a bad scan ...
  double clear_share = 0.85;           // ... where no candidate has this share of the pattern's bits
  std::uint32_t common_word = 60'000;  // of the rarest words of a pattern, looked up word by word
  std::size_t compared = 64;           // candidates whose words are looked at
  // Where the words of a phrase stand whole, places that lack more than one, or one in eight, are not looked
  // for: most of the work is that. For those who ask where words stand, not whether a certain place has them.
  bool whole_suffices = false;
};

// Best first, at most kMostCandidates, only those worth trying or adding.
// Of equals the one with more words in line, then with more of them whole, then the earlier in the record.
// Cost: the postings of the pattern's seeds.
[[nodiscard]] std::vector<Candidate> find_candidates(const Index& index, const Pattern& pattern,
                                                     const CandidateOptions& options);

// The candidates that remain of one when the words of `taken` are accounted for: its seeds before and behind
// them.
[[nodiscard]] std::vector<Candidate> remainder(const Index& index, const Pattern& pattern,
                                               const Candidate& candidate, RecordSpan taken);

}  // namespace sicut::match
