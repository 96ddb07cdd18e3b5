// The parts of an alignment: stretches between two jumps.
#pragma once

#include <vector>

#include "match/align.h"

namespace sicut::match {

struct Part {
  std::size_t first_step = 0, last_step = 0;  // half open, jumps excluded
  std::uint32_t pattern_first = 0, pattern_last = 0;
  RecordSpan source;          // from its first to its last word that is not merely left out
  std::uint32_t matched = 0;  // words of the pattern
  double information = 0;     // bits of those
};

[[nodiscard]] std::vector<Part> parts_of(const Index& index, const Alignment& alignment);

// Counts what is matched into `alignment`.
void take_stock(const Index& index, Alignment& alignment);

// Turns parts that are too short or too common to be more than chance into insertions, jumps over no more
// than `longest_omission` words forward into omissions, and drops empty steps at both ends.
void prune(const Index& index, const Pattern& pattern, Alignment& alignment, std::uint32_t min_side,
           std::uint32_t longest_omission);

}  // namespace sicut::match
