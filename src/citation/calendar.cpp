#include "citation/calendar.h"

#include <fmt/format.h>

#include <array>

#include "text/fold.h"

namespace sicut::citation {
namespace {

bool is_leap(int year, bool gregorian_rules) {
  if (year % 4 != 0) return false;
  return !gregorian_rules || year % 100 != 0 || year % 400 == 0;
}

}  // namespace

bool exists(const Day& day, bool gregorian_rules) {
  static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day.month < 1 || day.month > 12 || day.day < 1 || day.year < 1) return false;
  const int february = day.month == 2 && is_leap(day.year, gregorian_rules) ? 1 : 0;
  return day.day <= kDays[static_cast<std::size_t>(day.month - 1)] + february;
}

Day gregorian(const Day& julian) {
  const int a = (14 - julian.month) / 12;
  const int y = julian.year + 4800 - a, m = julian.month + 12 * a - 3;
  const int number = julian.day + (153 * m + 2) / 5 + 365 * y + y / 4 - 32083;
  const int f = number + 1401 + ((4 * number + 274277) / 146097 * 3) / 4 - 38;
  const int e = 4 * f + 3, h = 5 * (e % 1461 / 4) + 2;
  const int month = (h / 153 + 2) % 12 + 1;
  return {e / 1461 - 4716 + (14 - month) / 12, month, h % 153 / 5 + 1};
}

int month_of(std::string_view name) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  constexpr std::size_t kShortest = 3;
  const std::string folded = text::folded(name);
  if (folded.size() < kShortest) return 0;
  for (std::size_t m = 0; m < kMonths.size(); ++m)
    if (kMonths[m].starts_with(folded)) return static_cast<int>(m) + 1;
  return 0;
}

std::string iso(const Day& day) {
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

}  // namespace sicut::citation
