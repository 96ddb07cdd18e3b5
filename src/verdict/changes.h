// From an edit script to the changes of a passage.
#pragma once

#include <span>
#include <vector>

#include "match/align.h"
#include "sicut/evidence.h"
#include "verdict/wording.h"

namespace sicut::verdict {

// The steps of one passage: without jumps but those at an ellipsis that go forward in the document.
struct PassageSteps {
  std::span<const match::Step> steps;
  match::DocumentId document = 0;
};

// The words of the passage's language. `steps` must not be empty.
[[nodiscard]] variant::Lexicon passage_lexicon(const Library& library, const PassageSteps& passage);

// Every difference with its place, kind, class and effects, in the order of the quotation.
[[nodiscard]] std::vector<Change> changes_of(const Library& library, const Query& query,
                                             const PassageSteps& passage);

// The place where the source goes on elsewhere than at its next word, as a change of kind `elision` (marked,
// forward) or `join`; `from` and `to` are the words left and reached.
[[nodiscard]] Change gap_change(const Library& library, const Query& query, std::size_t at_word,
                                match::RecordWord from, match::RecordWord to);

}  // namespace sicut::verdict
