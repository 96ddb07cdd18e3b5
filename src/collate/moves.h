// Words that stand elsewhere on the other side: moved words, sentences, paragraphs, chapters.
#pragma once

#include <vector>

#include "collate/sequence.h"

namespace sicut::collate {

struct MovedStretch {
  Box box;                     // left words that stand at the right words, out of order
  std::vector<Match> matches;  // inside it
};

struct Alignment {
  std::vector<Match> matches;       // in order on both sides
  std::vector<MovedStretch> moved;  // by left word; disjoint on both sides, and from the matches
};

// Aligns two sequences, whatever the order of their parts: the heaviest order stays, what is out of it has
// moved. Found are stretches of some five words and more anywhere, and shorter ones near their old place.
// Cost: as align_in_order.
[[nodiscard]] Alignment align(const Forms& forms, const Sequence& left, const Sequence& right);

}  // namespace sicut::collate
