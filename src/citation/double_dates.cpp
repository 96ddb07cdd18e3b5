#include "citation/double_dates.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <array>
#include <optional>

#include "citation/numerals.h"
#include "text/fold.h"

namespace sicut::citation {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

int month_of(std::string_view name) {
  const std::string folded = text::folded(name);
  for (std::size_t m = 0; m < kMonths.size(); ++m)
    if (folded.starts_with(kMonths[m])) return static_cast<int>(m) + 1;
  return 0;
}

// Days of month and year behind each other in both calendars' notation.
struct Patterns {
  RE2 month_first, day_first;
  Patterns()
      : month_first(
            R"(\b(?P<m>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?)\s(?P<d>\d{1,2})\s?[(\[]\s?(?:(?P<m2>[A-Z][a-z]{2,8}\.?)\s)?(?P<d2>\d{1,2})\s?[)\]],?\s(?P<y>1[5-9]\d\d|20\d\d)\b)"),
        day_first(
            R"(\b(?P<d>\d{1,2})\s?(?:(?P<m0>[A-Z][a-z]{2,8}\.?)\s)?[(\[]\s?(?P<d2>\d{1,2})\s?(?:(?P<m2>[A-Z][a-z]{2,8}\.?)\s?)?[)\]]\s(?:(?P<m>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?)\s)?(?P<y>1[5-9]\d\d|20\d\d)\b)") {
  }
};

const Patterns& patterns() {
  static const Patterns compiled;
  return compiled;
}

bool is_leap(int year, bool gregorian_rules) {
  if (year % 4 != 0) return false;
  return !gregorian_rules || year % 100 != 0 || year % 400 == 0;
}

Day next_year(Day day, int years) {
  day.year += years;
  return day;
}

// The two days as printed, one of which is the other's Gregorian name; a year's end may lie between.
DoubleDate judged(const Day& first, const Day& second) {
  DoubleDate date;
  for (const int years : {0, 1, -1}) {
    const Day other = next_year(second, years);
    if (exists(first, false) && gregorian(first) == other) {
      date.old_style = first, date.new_style = other;
      return date;
    }
    // The year printed is that of the later day.
    const Day earlier = next_year(first, years);
    if (years != 0 && exists(earlier, false) && gregorian(earlier) == second) {
      date.old_style = earlier, date.new_style = second;
      return date;
    }
    if (exists(other, false) && gregorian(other) == first) {
      date.old_style = other, date.new_style = first, date.new_first = true;
      return date;
    }
    if (years != 0 && exists(second, false) && gregorian(second) == next_year(first, years)) {
      date.old_style = second, date.new_style = next_year(first, years), date.new_first = true;
      return date;
    }
  }
  date.old_style = first, date.new_style = second, date.one_day = false;
  return date;
}

class Finder {
 public:
  explicit Finder(const Paragraph& paragraph) : paragraph_(paragraph), text_(paragraph.reading.text()) {}

  std::vector<DoubleDate> find() {
    // Most paragraphs have none: a figure, a bracket and a figure must stand near each other.
    if (text_.find('(') == std::string_view::npos && text_.find('[') == std::string_view::npos) return {};
    search(patterns().month_first, false);
    if (found_.empty()) search(patterns().day_first, true);
    return std::move(found_);
  }

 private:
  void search(const RE2& pattern, bool day_first) {
    const int groups = pattern.NumberOfCapturingGroups();
    const auto& names = pattern.NamedCapturingGroups();
    std::array<re2::StringPiece, 8> match;
    const re2::StringPiece whole(text_.data(), text_.size());
    for (std::size_t at = 0;
         pattern.Match(whole, at, text_.size(), RE2::UNANCHORED, match.data(), groups + 1);) {
      const auto start = static_cast<std::size_t>(match[0].data() - text_.data());
      const std::size_t end = start + match[0].size();
      at = end;
      const auto group = [&](const char* name) {
        const auto index = names.find(name);
        if (index == names.end()) return std::string_view();
        const re2::StringPiece& piece = match[static_cast<std::size_t>(index->second)];
        return piece.data() == nullptr ? std::string_view() : std::string_view(piece.data(), piece.size());
      };
      add(start, end, group("m"), day_first ? group("m0") : std::string_view(), group("m2"), group("d"),
          group("d2"), group("y"));
    }
  }

  void add(std::size_t start, std::size_t end, std::string_view month, std::string_view first_month,
           std::string_view second_month, std::string_view day, std::string_view second_day,
           std::string_view year) {
    const auto number = [](std::string_view s) { return static_cast<int>(read_numeral(s)->value); };
    const int all = month_of(month), own = month_of(first_month), other = month_of(second_month);
    Day first{number(year), own > 0 ? own : all > 0 ? all : other, number(day)};
    Day second{number(year), other > 0 ? other : all > 0 ? all : own, number(second_day)};
    if (first.month == 0 || second.month == 0) return;
    // "October 31 (13), 1917": the second is a day of the next month or the one before.
    DoubleDate best = judged(first, second);
    for (const int step : {1, -1}) {
      if (best.one_day || other > 0) break;
      Day moved = second;
      moved.month += step;
      if (moved.month == 13) moved.month = 1, ++moved.year;
      if (moved.month == 0) moved.month = 12, --moved.year;
      const DoubleDate tried = judged(first, moved);
      if (tried.one_day) best = tried;
    }
    best.span = paragraph_.reading.span(start, end);
    best.raw = text_.substr(start, end - start);
    found_.push_back(std::move(best));
  }

  const Paragraph& paragraph_;
  std::string_view text_;
  std::vector<DoubleDate> found_;
};

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

std::string iso(const Day& day) {
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

std::vector<DoubleDate> find_double_dates(const Paragraph& paragraph) {
  return Finder(paragraph).find();
}

}  // namespace sicut::citation
