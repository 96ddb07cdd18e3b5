// Quotations that are set off as blocks instead of being put between marks.
#pragma once

#include <vector>

#include "quote/pairing.h"

namespace sicut::quote {

// Consecutive block-quote paragraphs of one level are one quotation; deeper ones stand inside it. A last line
// that only names the source ("— Name") is left out. Cost: linear in the paragraphs times their levels.
[[nodiscard]] std::vector<Found> find_block_quotes(std::string_view text, const Flow& flow, Marks marks);

}  // namespace sicut::quote
