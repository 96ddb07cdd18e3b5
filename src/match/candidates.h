// Where in the record is it worth aligning a pattern?
#pragma once

#include <optional>
#include <vector>

#include "match/index.h"
#include "match/pattern.h"

namespace sicut::match {

// A neighbourhood in which seeds of the pattern lie.
struct Candidate {
  RecordSpan window;       // where the whole pattern would lie if it stood here, with some room
  RecordSpan seeds;        // from the first to behind the last seeded word
  double weight = 0;       // bits of the pattern's words that are seeded here
  std::vector<std::uint64_t> covered;  // which words of the pattern, a bit each
};

struct CandidateOptions {
  std::optional<RecordSpan> excluded;  // the quotation itself, where its text is part of the record
  std::uint32_t common_seed = 200;     // a seed met more often is passed over ...
  std::uint32_t rare_word = 64;        // ... and so is a word, as a seed of its own
  std::uint32_t short_pattern = 8;     // words; up to here phrases are looked up word by word as well
  std::uint32_t common_word = 60'000;  // of the rarest words of a short pattern
};

// Best first; of equals, the earlier in the record. Cost: the postings of the pattern's seeds.
[[nodiscard]] std::vector<Candidate> find_candidates(const Index& index, const Pattern& pattern,
                                                     const CandidateOptions& options);

}  // namespace sicut::match
