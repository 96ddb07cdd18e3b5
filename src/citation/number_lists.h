// The numbers that a citation gives: "pp. 30, 35 and 40-42", and where such a list ends.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "citation/forms.h"

namespace sicut::citation {

// The items of a list, as printed, without words repeated in it: "Document 12", "p. 7".
[[nodiscard]] std::vector<std::string> items_of(std::string_view list);

// Cuts the lists of a match in `text` where they go too far ("p. 30, 12 men", "pp. 7, 1917"), and signs from
// its ends; false where the match is no pointer after all. Cost: linear in the match.
[[nodiscard]] bool tidy(std::string_view text, Match& match);

}  // namespace sicut::citation
