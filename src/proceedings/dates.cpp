#include "proceedings/dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "proceedings/numbers.h"

namespace sicut::proceedings {
namespace {

constexpr int kFirstYear = 1000, kLastYear = 2199;
constexpr int kLastOldYear = 1752;  // when Britain, the last of the West but Sweden (1753), changed
constexpr std::size_t kGap = 3;     // tokens between the parts of a date

bool is_leap(int year, Calendar calendar) {
  return year % 4 == 0 && (calendar == Calendar::julian || year % 100 != 0 || year % 400 == 0);
}

int days_in(int year, int month, Calendar calendar) {
  constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year, calendar) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// "1", "1st", "1er", "3rd": figures with an ordinal's ending; "third", "twenty-first".
int day_of(const Token& token) {
  static constexpr std::array<std::string_view, 31> kWords{
      "first",       "second",      "third",         "fourth",       "fifth",       "sixth",
      "seventh",     "eighth",      "ninth",         "tenth",        "eleventh",    "twelfth",
      "thirteenth",  "fourteenth",  "fifteenth",     "sixteenth",    "seventeenth", "eighteenth",
      "nineteenth",  "twentieth",   "twentyfirst",   "twentysecond", "twentythird", "twentyfourth",
      "twentyfifth", "twentysixth", "twentyseventh", "twentyeighth", "twentyninth", "thirtieth",
      "thirtyfirst"};
  if (!token.is_word()) return 0;
  if (const auto word = std::find(kWords.begin(), kWords.end(), token.form); word != kWords.end())
    return static_cast<int>(word - kWords.begin()) + 1;
  std::size_t i = 0;
  int value = 0;
  while (i < token.form.size() && token.form[i] >= '0' && token.form[i] <= '9' && i < 3)
    value = value * 10 + (token.form[i++] - '0');
  static constexpr std::array<std::string_view, 8> kEndings{"", "st", "nd", "rd", "th", "er", "o", "го"};
  const std::string_view rest = std::string_view(token.form).substr(i);
  const bool ends_well = std::find(kEndings.begin(), kEndings.end(), rest) != kEndings.end();
  return i > 0 && ends_well && value >= 1 && value <= 31 ? value : 0;
}

int year_of(const Token& token) {
  if (!token.is_word() || token.form.size() != 4) return 0;
  int value = 0;
  for (const char c : token.form) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + (c - '0');
  }
  return value >= kFirstYear && value <= kLastYear ? value : 0;
}

class DateReader {
 public:
  DateReader(const Tokens& tokens, TokenRange range) : tokens_(tokens), range_(range) {}

  std::optional<DateFound> find() {
    for (std::size_t i = range_.first; i < range_.last; ++i) {
      if (auto iso = read_iso(i)) return iso;
      if (!tokens_[i].has(Concept::month) || !is_month_here(i)) continue;
      if (auto date = read_at(i)) return date;
    }
    return {};
  }

 private:
  // "may" and "march" are months only with a capital, or where the language writes months small.
  [[nodiscard]] bool is_month_here(std::size_t i) const {
    const Token& t = tokens_[i];
    return t.capital ||
           (t.form != "may" && t.form != "march" && t.form != "mars" && t.form != "sep" && t.form != "dec");
  }

  [[nodiscard]] std::optional<DateFound> read_iso(std::size_t i) const {
    if (i + 4 >= range_.last || year_of(tokens_[i]) == 0 || tokens_[i + 1].sign != '-' ||
        tokens_[i + 3].sign != '-')
      return {};
    const int day = day_of(tokens_[i + 4]);
    const auto month = read_count(tokens_, i + 2);
    if (day == 0 || !month || month->value < 1 || month->value > 12) return {};
    DateFound found;
    found.tokens = {i, i + 5};
    found.first = {year_of(tokens_[i]), static_cast<int>(month->value), day};
    found.marked = Calendar::gregorian;
    return found;
  }

  std::optional<DateFound> read_at(std::size_t month) {
    DateFound found;
    found.first.month = month_number(tokens_[month].form);
    found.tokens = {month, month + 1};
    if (!day_before(month, found) && !day_behind(month, found)) return {};
    second_date(found);
    year_behind(found);
    weekday_near(found);
    style_near(found);
    return found;
  }

  // "1 April", "the first day of April", "3. Mai", "1st of April", "25 octubre".
  bool day_before(std::size_t month, DateFound& found) {
    std::size_t i = month;
    bool of = false;
    for (std::size_t steps = 0; steps < kGap + 1 && i > range_.first; ++steps) {
      --i;
      const Token& t = tokens_[i];
      of |= t.form == "of" || t.form == "de";
      if (t.form == "day" && !of) return false;  // "SECOND DAY. September 4"
      if (const int day = day_of(t)) {
        found.first.day = day;
        found.tokens.first = i;
        before_is_double(i, found);
        return true;
      }
      if (!(t.sign == '.' || t.form == "of" || t.form == "de" || t.form == "day" || t.sign == ')'))
        return false;
    }
    return false;
  }

  // "1 (14) November": the figure before is the day, in brackets stands the other calendar's.
  void before_is_double(std::size_t i, DateFound& found) {
    if (i < range_.first + 2 || tokens_[i - 1].sign != '(') return;
    const int day = day_of(tokens_[i - 2]);
    if (day == 0) return;
    found.second = CalendarDay{0, found.first.month, found.first.day};
    found.first.day = day;
    found.tokens.first = i - 2;
  }

  // "April 1", "April the 1st".
  bool day_behind(std::size_t month, DateFound& found) {
    std::size_t i = month + 1;
    while (i < range_.last && i < month + kGap && (tokens_[i].sign == '.' || tokens_[i].form == "the")) ++i;
    if (i >= range_.last) return false;
    found.first.day = day_of(tokens_[i]);
    found.tokens.last = i + 1;
    return found.first.day != 0;
  }

  // "(14)", "(November 7)", "/7 November", "/14".
  void second_date(DateFound& found) {
    if (found.second) return;
    std::size_t i = found.tokens.last;
    if (i + 1 >= range_.last || (tokens_[i].sign != '(' && tokens_[i].sign != '/')) return;
    const bool bracket = tokens_[i].sign == '(';
    CalendarDay second{0, found.first.month, 0};
    std::size_t last = i + 1;
    for (; last < range_.last && last < i + 5 && tokens_[last].sign != ')'; ++last) {
      const Token& t = tokens_[last];
      if (t.has(Concept::month)) {
        second.month = month_number(t.form);
      } else if (second.day == 0 && day_of(t) != 0) {
        second.day = day_of(t);
      } else {
        break;
      }
    }
    if (second.day == 0 || (bracket && (last >= range_.last || tokens_[last].sign != ')'))) return;
    found.second = second;
    found.tokens.last = bracket ? last + 1 : last;
  }

  void year_behind(DateFound& found) {
    for (std::size_t i = found.tokens.last; i < range_.last && i < found.tokens.last + kGap; ++i) {
      if (const int year = year_of(tokens_[i])) {
        found.first.year = year;
        found.tokens.last = i + 1;
        second_date(found);
        break;
      }
      if (tokens_[i].is_word() && tokens_[i].form != "de" && tokens_[i].form != "in" &&
          tokens_[i].form != "the")
        break;
    }
    if (found.second) complete(found);
  }

  // The year of the other calendar's day: the same, or one off at the turn of the year.
  static void complete(DateFound& found) {
    CalendarDay& second = *found.second;
    second.year = found.first.year;
    if (second.year == 0) return;
    if (found.first.month == 12 && second.month == 1) ++second.year;
    if (found.first.month == 1 && second.month == 12) --second.year;
  }

  void weekday_near(DateFound& found) {
    std::size_t i = found.tokens.first;
    for (std::size_t steps = 0; steps < kGap && i > range_.first; ++steps) {
      --i;
      if (tokens_[i].has(Concept::weekday) && tokens_[i].capital) {
        found.weekday = weekday_number(tokens_[i].form);
        found.tokens.first = i;
        return;
      }
      if (tokens_[i].is_word() && tokens_[i].form != "the" && tokens_[i].form != "le" &&
          tokens_[i].form != "den")
        return;
    }
  }

  // "O.S.", "Old Style", "N.S.".
  void style_near(DateFound& found) {
    for (std::size_t i = found.tokens.last; i + 2 < range_.last && i < found.tokens.last + kGap; ++i) {
      const Token& t = tokens_[i];
      const bool style =
          tokens_[i + 1].form == "style" || (tokens_[i + 1].sign == '.' && tokens_[i + 2].form == "s");
      if (style && (t.form == "o" || t.form == "old")) found.marked = Calendar::julian;
      if (style && (t.form == "n" || t.form == "new")) found.marked = Calendar::gregorian;
    }
  }

  const Tokens& tokens_;
  TokenRange range_;
};

int weekday_of(long days) {
  return static_cast<int>(days % 7) + 1;  // Julian day 0 was a Monday
}

std::string words_of(const CalendarDay& day) {
  return fmt::format("{}-{:02}-{:02}", day.year, day.month, day.day);
}

class Judge {
 public:
  Judge(const DateFound& found, const DateContext& context) : found_(found), context_(context) {
    const int year = context.year;
    if (found_.first.year == 0 && year != 0) {
      found_.first.year = year;
      if (found_.second) {
        found_.second->year = year;
        if (found_.first.month == 12 && found_.second->month == 1) ++found_.second->year;
      }
    }
  }

  DateJudged run() {
    if (found_.first.year == 0) {
      impossible_in_any_year();
    } else if (found_.second) {
      pair();
    } else {
      single();
    }
    return std::move(judged_);
  }

 private:
  void impossible_in_any_year() {
    judged_.why = "no year is given";
    if (found_.first.day > days_in(2000, found_.first.month, Calendar::julian))
      judged_.contradiction = "there is no such day in any year";
  }

  // One of the two is Julian, the other Gregorian, whichever way round they stand.
  void pair() {
    const CalendarDay a = found_.first, b = *found_.second;
    for (const auto& [julian, gregorian] : {std::pair{a, b}, std::pair{b, a}}) {
      const auto old_day = day_count(julian, Calendar::julian);
      const auto new_day = day_count(gregorian, Calendar::gregorian);
      if (!old_day || !new_day || *old_day != *new_day) continue;
      judged_.old_style = julian;
      judged_.new_style = gregorian;
      judged_.calendar = Calendar::both;
      judged_.why = "both calendars are given, and they agree";
      check_weekday(*new_day, *new_day);
      return;
    }
    judged_.why = "two dates are given";
    const auto expected = day_count(a, Calendar::julian);
    judged_.contradiction =
        expected ? fmt::format("the two dates are no day of both calendars: {} Old Style is {} New Style",
                               words_of(a), words_of(from_day_count(*expected, Calendar::gregorian)))
                 : fmt::format("there is no day {}", words_of(a));
  }

  void single() {
    const CalendarDay day = found_.first;
    const auto as_old = day_count(day, Calendar::julian);
    const auto as_new = day_count(day, Calendar::gregorian);
    if (!as_old && !as_new) {
      judged_.contradiction = fmt::format("there is no day {} in either calendar", words_of(day));
      return;
    }
    decide(day, as_old, as_new);
    if (as_old && as_new) {
      const bool known = judged_.calendar == Calendar::julian || judged_.calendar == Calendar::gregorian;
      const bool marked = found_.marked.has_value();
      const long only = judged_.calendar == Calendar::julian ? *as_old : *as_new;
      check_weekday(known && marked ? only : *as_old, known && marked ? only : *as_new);
    }
  }

  void decide(const CalendarDay& day, std::optional<long> as_old, std::optional<long> as_new) {
    const int weekday = found_.weekday;
    const bool fits_old = as_old && weekday != 0 && weekday_of(*as_old) == weekday;
    const bool fits_new = as_new && weekday != 0 && weekday_of(*as_new) == weekday;
    if (found_.marked) {
      set(*found_.marked, day, "the date says so");
    } else if (!as_new) {
      set(Calendar::julian, day, "only the Julian calendar has this day");
    } else if (fits_new != fits_old) {
      set(fits_new ? Calendar::gregorian : Calendar::julian, day, "the weekday fits this calendar alone");
    } else if (day.year < 1582) {
      set(Calendar::julian, day, "the Gregorian calendar was not yet made");
    } else if (day.year > 1923) {
      set(Calendar::gregorian, day, "no country's civil calendar was Julian by then");
    } else if (day.year > kLastOldYear && !context_.old_style_near) {
      set(Calendar::gregorian, day, "nothing in the document points to the Old Style");
    } else {
      judged_.why = "neither the date nor its weekday tells the calendar";
    }
  }

  void set(Calendar calendar, const CalendarDay& day, std::string why) {
    judged_.calendar = calendar;
    judged_.why = std::move(why);
    (calendar == Calendar::julian ? judged_.old_style : judged_.new_style) = day;
  }

  void check_weekday(long as_old, long as_new) {
    if (found_.weekday == 0 || weekday_of(as_old) == found_.weekday || weekday_of(as_new) == found_.weekday)
      return;
    static constexpr std::array kNames{"a Monday", "a Tuesday",  "a Wednesday", "a Thursday",
                                       "a Friday", "a Saturday", "a Sunday"};
    const auto named = [](long days) { return kNames[static_cast<std::size_t>(weekday_of(days) - 1)]; };
    judged_.contradiction =
        as_old == as_new
            ? fmt::format("that day was {}", named(as_new))
            : fmt::format(
                  "the weekday fits neither calendar: the day was {} in the Gregorian and {} in the Julian",
                  named(as_new), named(as_old));
  }

  DateFound found_;
  DateContext context_;
  DateJudged judged_;
};

}  // namespace

std::string CalendarDay::iso() const {
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::optional<DateFound> find_date(const Tokens& tokens, TokenRange range) {
  return DateReader(tokens, range).find();
}

DateJudged judge_date(const DateFound& found, const DateContext& context) {
  return Judge(found, context).run();
}

std::optional<long> day_count(const CalendarDay& day, Calendar calendar) {
  if (day.month < 1 || day.month > 12 || day.day < 1 || day.year < 1) return {};
  if (day.day > days_in(day.year, day.month, calendar)) return {};
  const long a = (14 - day.month) / 12;
  const long y = day.year + 4800 - a;
  const long m = day.month + 12 * a - 3;
  const long plain = day.day + (153 * m + 2) / 5 + 365 * y + y / 4;
  return calendar == Calendar::julian ? plain - 32083 : plain - y / 100 + y / 400 - 32045;
}

CalendarDay from_day_count(long days, Calendar calendar) {
  long b = 0, c = days + 32082;
  if (calendar != Calendar::julian) {
    const long a = days + 32044;
    b = (4 * a + 3) / 146097;
    c = a - 146097 * b / 4;
  }
  const long d = (4 * c + 3) / 1461;
  const long e = c - 1461 * d / 4;
  const long m = (5 * e + 2) / 153;
  return {static_cast<int>(100 * b + d - 4800 + m / 10), static_cast<int>(m + 3 - 12 * (m / 10)),
          static_cast<int>(e - (153 * m + 2) / 5 + 1)};
}

}  // namespace sicut::proceedings
