// Citations as scholars give them: "(Vane 1902, 12)", "Vane (1902: 12)", "(Vane 12)", and in notes "Vane, On
// Dykes, 12.", "Ibid., 12.", "Id. at 12".
#pragma once

#include <string_view>

#include "citation/bracketed.h"
#include "citation/citation.h"

namespace sicut::citation {

// Whether a form of the table is one of these: their matches take a sign more than they need, which must be
// trimmed, and some need evidence that no pattern gives.
[[nodiscard]] bool is_scholarly(const Form& form);

// Takes signs off both ends that only showed where the citation begins and ends.
void trim_scholarly(std::string_view text, Match& match);

// Whether the words are a citation: names are those of persons known, numbers are pages and no years, and a
// bare page in a note has a title before it.
[[nodiscard]] bool stands_as_scholarly(const Citation& citation, const Names& names, bool in_note,
                                       bool names_title);

// "A History of the Dykes (London, 1902)" -> the title; what stood in the brackets behind it is left out.
[[nodiscard]] std::string_view without_imprint(std::string_view title);

// "See Vane v. Orde, 211 U.S. 402" -> "Vane v. Orde"; empty where no parties are named.
[[nodiscard]] std::string parties_in(std::string_view raw);

}  // namespace sicut::citation
