// Days of the Julian and the Gregorian calendar. All functions take constant time and are thread safe.
#pragma once

#include <cstdint>
#include <string>

namespace sicut {

enum class Calendar : std::uint8_t { julian, gregorian };

struct Day {
  int year = 0, month = 0, day = 0;  // 0: not given
  bool operator==(const Day&) const = default;
  [[nodiscard]] bool is_whole() const { return year > 0 && month > 0 && day > 0; }
};

// Whether the calendar has such a day, from the year 1 on.
[[nodiscard]] bool exists(const Day& day, Calendar calendar);

// How many days a month has, 1 to 12.
[[nodiscard]] int days_in(int year, int month, Calendar calendar);

// The Julian day number (Fliegel and Van Flandern 1968): one count for both calendars, from which their
// difference follows, 10 days from 1582, 11 from 1700, 12 from 1800, 13 from 1900. `day` must be whole; of
// one that does not exist it is the number as many days behind its month's first.
[[nodiscard]] long day_number(const Day& day, Calendar calendar);
[[nodiscard]] Day day_of_number(long number, Calendar calendar);

// The Gregorian day of a Julian one.
[[nodiscard]] inline Day gregorian(const Day& julian) {
  return day_of_number(day_number(julian, Calendar::julian), Calendar::gregorian);
}

// 1 (Monday) to 7 (Sunday), of a day number.
[[nodiscard]] int weekday_of(long number);

// "1917-10-23"
[[nodiscard]] std::string iso(const Day& day);

}  // namespace sicut
