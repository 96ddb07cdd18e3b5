// Which edition was quoted?
#pragma once

#include <optional>
#include <vector>

#include "sicut/evidence.h"
#include "verdict/passages.h"

namespace sicut::verdict {

// How far the print of a passage is from the quotation's: spellings, capitals and punctuation that only make
// no other words. Slips of transmission are no edition's. Of two passages that carry the words equally well
// the one with the smaller number is likelier the one quoted.
[[nodiscard]] int print_distance(const Candidate& candidate);

// The document that the words come from, where others carry them, too, and each of those differs from the
// quotation where this one agrees (a word, a spelling, two marks of punctuation). Nothing where no other has
// the words, or where the variants do not tell the documents apart. `judged` is one of the candidates; those
// of `rivals` with other words altogether, or in the same document, are passed over.
[[nodiscard]] std::optional<EditionFinding> edition_quoted(const Candidate& judged,
                                                           const std::vector<const Candidate*>& rivals);

// "The wording is that of B (“colour”), not of A (“color”)."
[[nodiscard]] std::string edition_sentence(const EditionFinding& edition);

}  // namespace sicut::verdict
