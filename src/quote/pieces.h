// Which quotations stand in which, and which are one quotation that the text interrupts.
#pragma once

#include <optional>
#include <vector>

#include "quote/pairing.h"

namespace sicut::quote {

struct Nested {
  Found found;
  std::optional<std::size_t> parent;    // index in the result
  std::vector<TextSpan> interruptions;  // the words between two pieces: ", he goes on,"
};

// Sorts, finds each quotation's parent, and joins siblings that one sentence carries on over an interruption.
// Cost: n log n.
[[nodiscard]] std::vector<Nested> nest(std::string_view text, std::vector<Found> found);

// Is `between` (from closing to opening mark) an interruption of a quotation whose words end at `words_end`?
[[nodiscard]] bool interrupts(std::string_view text, TextPos words_end, TextSpan between);

}  // namespace sicut::quote
