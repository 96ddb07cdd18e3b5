// Finding a pattern in the record: candidates, alignment, and what is more than chance.
#pragma once

#include <optional>
#include <vector>

#include "match/align.h"
#include "match/candidates.h"
#include "match/chance.h"

namespace sicut::match {

struct Reading {
  Alignment alignment;
  RecordSpan span;        // from the first to behind the last word taken; of several parts, of the first part
  double quality = 0;     // its score, as a share of that of an exact reading; below zero for nothing alike
  double similarity = 0;  // share of the pattern's words that are matched, in order
  double log2_expected = 0;
  double information_share = 0;  // see chance.h
};

struct SearchOptions {
  std::optional<RecordSpan> excluded;
  std::size_t max_readings = 40;
  bool best_only = false;               // no other places
  bool whole_suffices = false;          // see CandidateOptions
  std::uint32_t min_side = 5;           // words on each side of a jump to another place
  std::uint32_t longest_omission = 25;  // words; a longer unmarked cut is a jump
};

// The readings of the pattern, best first. Only the first may consist of several parts (steps of kind
// `jump`); the others are other places for the whole pattern. Places that lie within a better reading are
// left out. Thread safe. Cost: see align.h; for patterns of over 400 words the alignment is done in pieces.
[[nodiscard]] std::vector<Reading> search(const Index& index, const Pattern& pattern,
                                          const SearchOptions& options = {});

}  // namespace sicut::match
