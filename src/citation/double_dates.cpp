#include "citation/double_dates.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>

#include "citation/numerals.h"
#include "text/fold.h"
#include "text/months.h"

namespace sicut::citation {
namespace {

// Groups a to d: the first day in one calendar and the last, the first in the other and the last; "m" before
// them their months.
struct Patterns {
  RE2 month_first{
      expanded(R"(\b(?P<ma>{M})\s(?P<a>{D})(?:(?P<join>{J})(?:(?P<mb>{M})\s)?(?P<b>{D}))?\s?[(\[]\s?)"
               R"((?:(?P<mc>{M})\s)?(?P<c>{D})(?:(?:{J})(?:(?P<md>{M})\s)?(?P<d>{D}))?\s?[)\]]{Y})")};
  RE2 day_first{
      expanded(R"(\b(?P<a>{D})(?:\s(?P<ma>{M}))?(?:(?P<join>{J})(?P<b>{D})(?:\s(?P<mb>{M}))?)?\s?[(\[]\s?)"
               R"((?P<c>{D})(?:\s(?P<mc>{M}))?(?:(?:{J})(?P<d>{D})(?:\s(?P<md>{M}))?)?\s?[)\]])"
               R"((?:\s(?P<all>{M}))?{Y})")};
  RE2 year{R"(\b(1[5-9]\d\d|20\d\d)\b)"};

  static std::string expanded(std::string pattern) {
    static constexpr std::pair<std::string_view, std::string_view> kShort[] = {
        {"{M}", R"((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?)"},
        {"{D}", R"(\d{1,2})"},
        {"{J}", R"(\s?[-–—]\s?|\sto\s|\sor\s|\sand\s)"},
        {"{Y}", R"((?:,?\s(?P<year>1[5-9]\d\d|20\d\d)\b)?)"}};
    for (const auto& [name, stands_for] : kShort)
      for (std::size_t at = pattern.find(name); at != std::string::npos; at = pattern.find(name, at))
        pattern.replace(at, name.size(), stands_for);
    return pattern;
  }
};

const Patterns& patterns() {
  static const Patterns compiled;
  return compiled;
}

struct MonthDay {
  int month = 0, day = 0;  // 0 where not given
};

// As printed.
struct Printed {
  std::size_t paragraph = 0, start = 0, end = 0;
  MonthDay first, first_last, second, second_last;
  int year = 0;         // 0 where not given
  int year_before = 0;  // the last year named before it in its paragraph
  DayJoin join = DayJoin::none;
};

// One day in both calendars.
struct Pair {
  Day first, second;  // as printed
  bool one_day = false, new_first = false;
  [[nodiscard]] const Day& old_style() const { return new_first ? second : first; }
  [[nodiscard]] const Day& new_style() const { return new_first ? first : second; }
};

Pair pair_of(const Day& first, const Day& second) {
  if (exists(first, Calendar::julian) && gregorian(first) == second) return {first, second, true, false};
  if (exists(second, Calendar::julian) && gregorian(second) == first) return {first, second, true, true};
  return {first, second, false, false};
}

// A month that is not given is that of `before`, or of what stands first, the one after it or before it; a
// year's end may lie between, and the year printed is that of the later day.
Pair judged(const MonthDay& first, const MonthDay& second, int before, int year) {
  const int month = second.month > 0 ? second.month : before > 0 ? before : first.month;
  const Day as_printed{year, month, second.day};
  for (const int step : {0, 1, -1}) {
    if (step != 0 && second.month > 0) break;
    Day moved = as_printed;
    moved.month += step;
    if (moved.month == 13) moved.month = 1, ++moved.year;
    if (moved.month == 0) moved.month = 12, --moved.year;
    for (const int years : {0, 1, -1}) {
      const Day own{year, first.month, first.day};
      Day other = moved, earlier = own;
      other.year += years, earlier.year += years;
      for (const Pair& pair : {pair_of(own, other), pair_of(earlier, moved)})
        if (pair.one_day) return pair;
    }
  }
  return pair_of({year, first.month, first.day}, as_printed);
}

DoubleDate settled(const Printed& printed, int year) {
  const Pair from = judged(printed.first, printed.second, 0, year);
  Pair to = from;
  if (printed.join != DayJoin::none) {
    const int second = from.second.month;
    MonthDay last = printed.first_last;
    if (last.month == 0) last.month = printed.first.month;
    to = judged(last, printed.second_last, printed.second.month > 0 ? second : 0, year);
  }
  DoubleDate date;
  date.join = printed.join;
  date.new_first = from.one_day && from.new_first;
  date.one_day = from.one_day && to.one_day && from.new_first == to.new_first;
  to.new_first = date.new_first;
  date.old_style = {from.old_style(), to.old_style()};
  date.new_style = {from.new_style(), to.new_style()};
  return date;
}

class DoubleDateFinder {
 public:
  explicit DoubleDateFinder(const std::vector<Paragraph>& paragraphs) : paragraphs_(paragraphs) {
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
      const std::string_view text = paragraphs[p].reading.text();
      // Most paragraphs have none: a figure, a bracket and a figure must stand near each other.
      if (text.find('(') == std::string_view::npos && text.find('[') == std::string_view::npos) continue;
      const std::size_t before = printed_.size();
      search(p, patterns().month_first);
      search(p, patterns().day_first);
      drop_overlaps(before);
    }
  }

  std::vector<DoubleDate> find() const {
    std::vector<DoubleDate> dates;
    for (std::size_t i = 0; i < printed_.size(); ++i) {
      std::optional<DoubleDate> date = date_of(i);
      if (!date) continue;
      const Reading& reading = paragraphs_[printed_[i].paragraph].reading;
      date->span = reading.span(printed_[i].start, printed_[i].end);
      date->raw = reading.text().substr(printed_[i].start, printed_[i].end - printed_[i].start);
      dates.push_back(std::move(*date));
    }
    std::stable_sort(dates.begin(), dates.end(),
                     [](const DoubleDate& a, const DoubleDate& b) { return a.span < b.span; });
    return dates;
  }

 private:
  void search(std::size_t paragraph, const RE2& pattern) {
    const std::string_view text = paragraphs_[paragraph].reading.text();
    const auto& names = pattern.NamedCapturingGroups();
    std::array<re2::StringPiece, 16> match;
    const re2::StringPiece whole(text.data(), text.size());
    for (std::size_t at = 0; pattern.Match(whole, at, text.size(), RE2::UNANCHORED, match.data(),
                                           pattern.NumberOfCapturingGroups() + 1);) {
      const auto start = static_cast<std::size_t>(match[0].data() - text.data());
      at = start + match[0].size();
      const auto group = [&](const char* name) {
        const auto index = names.find(name);
        if (index == names.end()) return std::string_view();
        const re2::StringPiece& piece = match[static_cast<std::size_t>(index->second)];
        return piece.data() == nullptr ? std::string_view() : std::string_view(piece.data(), piece.size());
      };
      const auto number = [&](const char* name) {
        const std::string_view figures = group(name);
        return figures.empty() ? 0 : static_cast<int>(read_numeral(figures)->value);
      };
      const auto day = [&](const char* month, const char* name) {
        return MonthDay{text::abbreviated_month(text::folded(group(month))), number(name)};
      };
      Printed printed{
          paragraph,      start,          at, day("ma", "a"),        day("mb", "b"), day("mc", "c"),
          day("md", "d"), number("year"), 0,  join_of(group("join"))};
      const int all = text::abbreviated_month(text::folded(group("all")));
      for (MonthDay* one : {&printed.first, &printed.first_last})
        if (one->month == 0) one->month = all;
      add(printed, text);
    }
  }

  void add(Printed printed, std::string_view text) {
    // "24 (11) to 26 May": several days on one side alone are no date in both calendars.
    if ((printed.first_last.day > 0) != (printed.second_last.day > 0)) return;
    if (printed.first.month == 0) printed.first.month = printed.first_last.month;
    if (printed.first.month == 0) return;
    if (printed.year == 0) printed.year_before = last_year(text, printed.start);
    printed_.push_back(printed);
  }

  // The last year named in the few lines before `end`; 0 for none.
  static int last_year(std::string_view text, std::size_t end) {
    constexpr std::size_t kBefore = 400;  // bytes
    const re2::StringPiece before(text.data(), end);
    re2::StringPiece year;
    int last = 0;
    for (std::size_t at = end > kBefore ? end - kBefore : 0;
         patterns().year.Match(before, at, end, RE2::UNANCHORED, &year, 1);
         at = static_cast<std::size_t>(year.data() - text.data()) + year.size())
      last = static_cast<int>(read_numeral({year.data(), year.size()})->value);
    return last;
  }

  static DayJoin join_of(std::string_view words) {
    if (words.empty()) return DayJoin::none;
    return words == " or " ? DayJoin::either : words == " and " ? DayJoin::both : DayJoin::through;
  }

  // Of two that overlap the one that begins first stays.
  void drop_overlaps(std::size_t first) {
    const auto from = printed_.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(from, printed_.end(), [](const Printed& a, const Printed& b) { return a.start < b.start; });
    std::size_t end = 0;
    printed_.erase(std::remove_if(from, printed_.end(),
                                  [&](const Printed& one) {
                                    if (one.start < end) return true;
                                    end = one.end;
                                    return false;
                                  }),
                   printed_.end());
  }

  // Nothing where the year is to be guessed and no year near makes one day of it.
  [[nodiscard]] std::optional<DoubleDate> date_of(std::size_t i) const {
    const Printed& printed = printed_[i];
    if (printed.year > 0) return settled(printed, printed.year);
    for (const int year : {printed.year_before, year_near(i, -1), year_near(i, 1)}) {
      if (year == 0) continue;
      DoubleDate date = settled(printed, year);
      if (date.one_day) return date;
    }
    return {};
  }

  // The year of the nearest date before or behind.
  [[nodiscard]] int year_near(std::size_t i, int direction) const {
    constexpr int kFarthest = 100;  // dates
    for (int step = 1; step <= kFarthest; ++step) {
      const std::size_t other = i + static_cast<std::size_t>(direction * step);
      if (other >= printed_.size()) return 0;
      if (printed_[other].year > 0) return printed_[other].year;
    }
    return 0;
  }

  const std::vector<Paragraph>& paragraphs_;
  std::vector<Printed> printed_;
};

}  // namespace

std::vector<DoubleDate> find_double_dates(const std::vector<Paragraph>& paragraphs) {
  return DoubleDateFinder(paragraphs).find();
}

std::string edtf(const Days& days, DayJoin join) {
  switch (join) {
    case DayJoin::none:
      break;
    case DayJoin::through:
      return iso(days.first) + "/" + iso(days.last);
    case DayJoin::either:
      return fmt::format("[{},{}]", iso(days.first), iso(days.last));
    case DayJoin::both:
      return fmt::format("{{{},{}}}", iso(days.first), iso(days.last));
  }
  return iso(days.first);
}

}  // namespace sicut::citation
