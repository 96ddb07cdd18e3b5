// Names of months, in the languages that the program reads dates of.
#pragma once

#include <string_view>

namespace sicut::text {

// 1 to 12 of a month's name (folded: "marz", "aout", "мая"); 0 for any other word. English, German, French,
// Spanish, Italian, Russian. Cost: some tens of ns. Thread safe.
[[nodiscard]] int month_of(std::string_view folded);

// The same of an abbreviation, too: three letters or more that only one month begins with, an English one
// before others ("mar" is March).
[[nodiscard]] int abbreviated_month(std::string_view folded);

}  // namespace sicut::text
