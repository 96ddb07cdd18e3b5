// Dates of sessions, in either calendar and any order: "April 1", "Tuesday, 3rd May 1921", "November 14 (1),
// 1917", "25 October/7 November 1917", "3. Mai 1921", "le 1er mai 1921", "1921-05-03".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "proceedings/tokens.h"

namespace sicut::proceedings {

struct CalendarDay {
  int year = 0, month = 0, day = 0;  // 0: not given
  bool operator==(const CalendarDay&) const = default;
  [[nodiscard]] bool whole() const { return year > 0 && month > 0 && day > 0; }
  [[nodiscard]] std::string iso() const;  // "1917-11-14"
};

enum class Calendar : std::uint8_t { unknown, julian, gregorian, both };

struct DateFound {
  TokenRange tokens;
  CalendarDay first;                  // as printed
  std::optional<CalendarDay> second;  // of a double date, completed from the first
  int weekday = 0;                    // 1 Monday - 7 Sunday; 0: none printed
  std::optional<Calendar> marked;     // "O.S.", "N.S."
};

// What a date says when it is held against the calendars.
struct DateJudged {
  std::optional<CalendarDay> old_style, new_style;
  Calendar calendar = Calendar::unknown;
  std::string why;  // of the calendar, one plain clause
  std::string
      contradiction;  // empty, or what is wrong: no such day, a wrong difference, a weekday that fits neither
};

// The first date in the range that has at least a month and a day. Cost: linear in the range.
[[nodiscard]] std::optional<DateFound> find_date(const Tokens& tokens, TokenRange range);

// What the document around a date says of it.
struct DateContext {
  int year = 0;                 // of the sessions around, used where the date has none; 0 if not known
  bool old_style_near = false;  // the document has Old Style dates or speaks of a country that kept them
};

// Sources: the day count is the Julian day number (Fliegel and Van Flandern 1968); that the difference is 10
// days from 1582, 11 from 1700, 12 from 1800, 13 from 1900 follows from it.
[[nodiscard]] DateJudged judge_date(const DateFound& found, const DateContext& context);

// The days since an epoch common to both calendars; nothing for a day that does not exist.
[[nodiscard]] std::optional<long> day_count(const CalendarDay& day, Calendar calendar);
[[nodiscard]] CalendarDay from_day_count(long days, Calendar calendar);

}  // namespace sicut::proceedings
