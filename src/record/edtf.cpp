#include "record/edtf.h"

#include <array>
#include <cstddef>
#include <optional>

namespace sicut::record {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// `count` digits or X (an unknown digit) at the start of `s`, which they are taken off. The value counts
// unknown digits as 0; `known` is cleared where there is one.
std::optional<int> take_digits(std::string_view& s, std::size_t count, bool& known) {
  if (s.size() < count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!is_digit(s[i]) && s[i] != 'X') return std::nullopt;
    known = known && s[i] != 'X';
    value = value * 10 + (s[i] == 'X' ? 0 : s[i] - '0');
  }
  s.remove_prefix(count);
  return value;
}

int days_in(int year, int month) {
  constexpr std::array days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

bool is_date(std::string_view s) {
  while (!s.empty() && (s.back() == '?' || s.back() == '~' || s.back() == '%')) s.remove_suffix(1);
  if (s.starts_with('-')) s.remove_prefix(1);  // before our era
  bool year_known = true, month_known = true, day_known = true;
  const auto year = take_digits(s, 4, year_known);
  if (!year) return false;
  if (s.empty()) return true;
  if (s[0] != '-') return false;
  s.remove_prefix(1);
  const auto month = take_digits(s, 2, month_known);
  if (!month) return false;
  const bool season = *month >= 21 && *month <= 41;
  if (month_known && !season && (*month < 1 || *month > 12)) return false;
  if (s.empty()) return true;
  if (s[0] != '-' || season) return false;
  s.remove_prefix(1);
  const auto day = take_digits(s, 2, day_known);
  if (!day || !s.empty()) return false;
  if (!day_known || !month_known) return *day <= 31;
  return *day >= 1 && *day <= (year_known ? days_in(*year, *month) : 31);
}

}  // namespace

bool is_edtf(std::string_view date) {
  const std::size_t slash = date.find('/');
  if (slash == std::string_view::npos) return is_date(date);
  const std::string_view from = date.substr(0, slash), to = date.substr(slash + 1);
  const auto open = [](std::string_view end) { return end.empty() || end == ".."; };
  return (open(from) || is_date(from)) && (open(to) || is_date(to)) && !(open(from) && open(to));
}

}  // namespace sicut::record
