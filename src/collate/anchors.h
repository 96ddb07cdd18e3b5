// Anchors: runs of words that stand once on either side, and the heaviest of them that come in one order.
#pragma once

#include <vector>

#include "collate/sequence.h"

namespace sicut::collate {

struct Run {  // left words [l, l + length) are right words [r, r + length), by their keys
  std::uint32_t l = 0, r = 0, length = 0;
  [[nodiscard]] std::uint32_t l_end() const { return l + length; }
  [[nodiscard]] std::uint32_t r_end() const { return r + length; }
};

// Runs of equal keys in `box` that hold a stretch of `k` words which stands once on the left and once on the
// right of the box, each as long as it goes, by left word. Cost: linear.
[[nodiscard]] std::vector<Run> unique_runs(const Sequence& left, const Sequence& right, const Box& box,
                                           std::uint32_t k);

// The runs, of those given by left word, that come in the same order on both sides and have the most words
// together, cut where they overlap. Source: heaviest increasing subsequence, as in patience diff. Cost:
// n log n. `kept`, where given, tells for each run whether it was taken.
[[nodiscard]] std::vector<Run> heaviest_chain(const std::vector<Run>& runs,
                                              std::vector<bool>* kept = nullptr);

}  // namespace sicut::collate
