// The letters behind a judge's name in law reports: "Hale J", "Hale, J.", "Bramley L.J.".
#pragma once

#include "quote/clause.h"

namespace sicut::quote {

// The letters of a judge's rank, folded: "lj" of "Hale LJ".
[[nodiscard]] bool is_judges_rank(std::string_view folded);

// Takes them out of the clause, so that the name before them stands as any other: "Hale, J.:" is "Hale:".
// "Hale J Brown" keeps its initial. Cost: linear.
void drop_judges_letters(std::string_view text, Clause& clause);

}  // namespace sicut::quote
