// Days of the Julian and the Gregorian calendar.
#pragma once

#include <string>
#include <string_view>

namespace sicut::citation {

struct Day {
  int year = 0, month = 0, day = 0;
  bool operator==(const Day&) const = default;
};

// The Gregorian day of a Julian one (Richards, in Seidelmann's Explanatory Supplement, 3rd ed. 2013, ch. 15).
// Valid for years 1 to 9999.
[[nodiscard]] Day gregorian(const Day& julian);

// Whether the calendar has such a day (of the Gregorian one if `gregorian_rules`).
[[nodiscard]] bool exists(const Day& day, bool gregorian_rules);

// 1 to 12 of an English month's name or its abbreviation; 0 for any other word.
[[nodiscard]] int month_of(std::string_view name);

// "1917-10-23"
[[nodiscard]] std::string iso(const Day& day);

}  // namespace sicut::citation
