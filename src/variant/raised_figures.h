// Figures that stand raised or lowered at a word and are no call of a note: "10⁶", "m²", "¹⁴C", "CO₂".
#pragma once

#include <string>
#include <string_view>

#include "base/position.h"

namespace sicut::variant {

// The word `span` of `text` with the raised and lowered figures that touch it, folded: "10⁻⁶" as "10-6",
// "¹⁴C" as "14c"; empty where none do, and at a word that may well have a note: of more than two letters
// without a raised minus, or a year. Cost: two looks at bytes where there are none.
[[nodiscard]] std::string with_raised_figures(std::string_view text, TextSpan span);
// Where they begin and end; `span` where none do.
[[nodiscard]] TextSpan raised_span(std::string_view text, TextSpan span);

// The figures of an exponent that is not raised, with its minus: behind "^", as of "10^6" and "10^{-3}", or
// behind a minus that touches letters ("yr-1", "m−2"); empty for other figures.
[[nodiscard]] std::string exponent_set_low(std::string_view text, TextSpan span);

}  // namespace sicut::variant
