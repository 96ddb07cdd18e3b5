// Dates of sessions, in either calendar and any order: "April 1", "Tuesday, 3rd May 1921", "November 14 (1),
// 1917", "25 October/7 November 1917", "3. Mai 1921", "le 1er mai 1921", "1921-05-03".
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/calendar.h"
#include "proceedings/tokens.h"

namespace sicut::proceedings {

// The calendar, or the calendars, that a date is known to be of.
enum class CalendarTold : std::uint8_t { unknown, julian, gregorian, both };

struct DateFound {
  TokenRange tokens;
  Day first;                       // as printed
  std::optional<Day> second;       // of a double date, completed from the first
  int weekday = 0;                 // 1 Monday - 7 Sunday; 0: none printed
  std::optional<Calendar> marked;  // "O.S.", "N.S."
};

// What a date says when it is held against the calendars.
struct DateJudged {
  std::optional<Day> old_style, new_style;
  CalendarTold calendar = CalendarTold::unknown;
  std::string why;  // of the calendar, one plain clause
  // Empty, or what is wrong: no such day, a wrong difference, a weekday that fits neither.
  std::string contradiction;
};

// The first date in the range that has at least a month and a day. Cost: linear in the range. Thread safe.
[[nodiscard]] std::optional<DateFound> find_date(const Tokens& tokens, TokenRange range);

// What the document around a date says of it.
struct DateContext {
  int year = 0;                 // of the sessions around, used where the date has none; 0 if not known
  bool old_style_near = false;  // the document has Old Style dates or speaks of a country that kept them
};

// Cost: constant. Thread safe.
[[nodiscard]] DateJudged judge_date(const DateFound& found, const DateContext& context);

}  // namespace sicut::proceedings
