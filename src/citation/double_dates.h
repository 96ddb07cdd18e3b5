// Dates given in both calendars: "October 10 (23), 1917", "November 14 (1), 1917".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/position.h"
#include "citation/reading.h"

namespace sicut::citation {

struct Day {
  int year = 0, month = 0, day = 0;
  bool operator==(const Day&) const = default;
};

struct DoubleDate {
  TextSpan span;
  std::string raw;
  Day old_style, new_style;  // Julian, Gregorian; as printed, where they are not one day
  bool new_first = false;    // the Gregorian day stands first
  bool one_day = true;       // the two are the same day
};

// In the order of the text. Also "October 25 (November 7), 1917" and "10 (23) October 1917". Cost: linear.
[[nodiscard]] std::vector<DoubleDate> find_double_dates(const Paragraph& paragraph);

// The Gregorian day of a Julian one (Richards, in Seidelmann's Explanatory Supplement, 3rd ed. 2013, ch. 15).
// Valid for years 1 to 9999.
[[nodiscard]] Day gregorian(const Day& julian);

// Whether the calendar has such a day (of the Gregorian one if `gregorian_rules`).
[[nodiscard]] bool exists(const Day& day, bool gregorian_rules);

// "1917-10-23"
[[nodiscard]] std::string iso(const Day& day);

}  // namespace sicut::citation
