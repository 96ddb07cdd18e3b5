// Dates given in both calendars: "October 10 (23), 1917", "November 14 (1), 1917".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/position.h"
#include "citation/reading.h"

namespace sicut::citation {

enum class DayJoin : std::uint8_t { none, through, either, both };  // "24-26", "5 or 6", "5 and 6"

// A day, or the first and the last of several.
struct Days {
  Day first, last;
  bool operator==(const Days&) const = default;
};

struct DoubleDate {
  TextSpan span;
  std::string raw;
  Days old_style, new_style;  // Julian, Gregorian; as printed, where they are not the same
  DayJoin join = DayJoin::none;
  bool new_first = false;  // the Gregorian day stands first
  bool one_day = true;     // the two are the same day, or the same days
};

// In the order of the text. Also "October 25 (November 7), 1917", "10 (23) October 1917" and several days:
// "October 24-26 (11-13), 1917", "April 30 to May 19 (May 13 to June 1), 1907", "5 or 6 (18 or 19) November
// 1917". A date without a year ("November 1 (14)") is one where a year named before it in its paragraph, or
// that of the dates next to it, makes both one day. Cost: linear.
[[nodiscard]] std::vector<DoubleDate> find_double_dates(const std::vector<Paragraph>& paragraphs);

// In EDTF: "1917-10-23", "1917-10-24/1917-10-26", "[1917-11-05,1917-11-06]" (one of them), "{...}" (both).
[[nodiscard]] std::string edtf(const Days& days, DayJoin join);

}  // namespace sicut::citation
