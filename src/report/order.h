// Which findings a reader should see first, and what they are called.
#pragma once

#include <string>
#include <vector>

#include "report/paint.h"
#include "sicut/evidence.h"

namespace sicut::report {

// How much a finding asks for a reader's eyes, most first. What harms somebody if it is overlooked comes
// before what is merely unproved:
// words given to the wrong person; words sewn together or changed without a mark; words that the cited
// source does not have, or has elsewhere; a negation that went with words openly left out; words that only
// resemble their source; words of unknown origin; honest editing; what could not be tested; what is right.
enum class Concern : std::uint8_t {
  wrong_person,
  spliced,
  altered,
  not_in_cited_source,
  wrong_place,
  negation_left_out,
  loose,
  absent,
  absent_source_not_held,
  edited,
  untested,
  verbatim
};

[[nodiscard]] Concern concern_of(const QuotationFinding& finding);

// Only counted unless the reader asks for all: nothing is known to be wrong with them.
[[nodiscard]] constexpr bool is_only_counted(Concern concern) {
  return concern == Concern::untested || concern == Concern::verbatim;
}

// Indexes of the findings, most serious first, in the order of the text where equally serious.
[[nodiscard]] std::vector<std::size_t> by_concern(const std::vector<QuotationFinding>& findings);

// "ALTERED", "ABSENT (the cited source is in the record)", "VERBATIM, BUT ANOTHER PERSON'S WORDS".
[[nodiscard]] std::string label_of(const QuotationFinding& finding);
[[nodiscard]] Ink ink_of(Concern concern);

// True where an elision took a negation with it, in the passage that was judged.
[[nodiscard]] bool drops_negation(const QuotationFinding& finding);

}  // namespace sicut::report
