// What a quotation leaves out at its very edge.
#pragma once

#include <string>

#include "verdict/passages.h"

namespace sicut::verdict {

// "The source has “not” right behind these words." where a sentence of the source denies just before or
// behind the passage, and the text, which may quote from anywhere to anywhere, does not say so in its own
// words there; empty otherwise. `candidate` is a passage that carries the words in one piece.
[[nodiscard]] std::string cut_negation(const Library& library, const Query& query,
                                       const Candidate& candidate);

}  // namespace sicut::verdict
