// What a source sets in brackets between its sentences: an audience's applause, a play's directions.
#pragma once

#include <string_view>

#include "base/position.h"

namespace sicut::variant {

// Whether the words `span` of `text` fill a pair of brackets and are nobody's wording: round or square ones
// with nothing but what an audience or a stage does ("(Applause.)", "(Beifall links)", "[Laughter]",
// "(aside)"), or square ones that hold a whole sentence ("[He sits.]") or fill a line. A sentence that an
// author sets in round brackets is the author's.
[[nodiscard]] bool is_aside(std::string_view text, TextSpan span);

}  // namespace sicut::variant
