// Numbers of notes that the reader of a format took for words of the text.
#pragma once

#include <vector>

#include "collate/drafts.h"

namespace sicut::collate {

// Which of the drafts differ in nothing but the number of a note: every reading is empty or one number of up
// to three figures, and that number stands in square brackets ("[3]"), or belongs to a series: three and more
// that count up one by one through the witness, note markers known already included. Cost: linear.
[[nodiscard]] std::vector<bool> find_note_marks(const VariantContext& context,
                                                const std::vector<Draft>& drafts);

}  // namespace sicut::collate
