#include "base/calendar.h"

#include <fmt/format.h>

#include <array>

namespace sicut {
namespace {

bool is_leap(int year, Calendar calendar) {
  return year % 4 == 0 && (calendar == Calendar::julian || year % 100 != 0 || year % 400 == 0);
}

}  // namespace

int days_in(int year, int month, Calendar calendar) {
  constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year, calendar) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

bool exists(const Day& day, Calendar calendar) {
  return day.year >= 1 && day.month >= 1 && day.month <= 12 && day.day >= 1 &&
         day.day <= days_in(day.year, day.month, calendar);
}

long day_number(const Day& day, Calendar calendar) {
  const long a = (14 - day.month) / 12;
  const long y = day.year + 4800 - a;
  const long m = day.month + 12 * a - 3;
  const long plain = day.day + (153 * m + 2) / 5 + 365 * y + y / 4;
  return calendar == Calendar::julian ? plain - 32083 : plain - y / 100 + y / 400 - 32045;
}

Day day_of_number(long number, Calendar calendar) {
  long b = 0, c = number + 32082;
  if (calendar != Calendar::julian) {
    const long a = number + 32044;
    b = (4 * a + 3) / 146097;
    c = a - 146097 * b / 4;
  }
  const long d = (4 * c + 3) / 1461;
  const long e = c - 1461 * d / 4;
  const long m = (5 * e + 2) / 153;
  return {static_cast<int>(100 * b + d - 4800 + m / 10), static_cast<int>(m + 3 - 12 * (m / 10)),
          static_cast<int>(e - (153 * m + 2) / 5 + 1)};
}

int weekday_of(long number) {
  return static_cast<int>(number % 7) + 1;  // day 0 was a Monday
}

std::string iso(const Day& day) {
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

}  // namespace sicut
