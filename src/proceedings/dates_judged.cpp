// A date held against the calendars (the second half of dates.h).
#include <fmt/format.h>

#include <array>

#include "proceedings/dates.h"

namespace sicut::proceedings {
namespace {

constexpr int kLastOldYear = 1752;  // when Britain, the last of the West but Sweden (1753), changed

// Nothing for a day that does not exist.
std::optional<long> number_of(const Day& day, Calendar calendar) {
  return exists(day, calendar) ? std::optional(day_number(day, calendar)) : std::nullopt;
}

std::string words_of(const Day& day) {
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
    const Day a = found_.first, b = *found_.second;
    for (const auto& [julian, gregorian] : {std::pair{a, b}, std::pair{b, a}}) {
      const auto old_day = number_of(julian, Calendar::julian);
      const auto new_day = number_of(gregorian, Calendar::gregorian);
      if (!old_day || !new_day || *old_day != *new_day) continue;
      judged_.old_style = julian;
      judged_.new_style = gregorian;
      judged_.calendar = CalendarTold::both;
      judged_.why = "both calendars are given, and they agree";
      check_weekday(*new_day, *new_day);
      return;
    }
    judged_.why = "two dates are given";
    const auto expected = number_of(a, Calendar::julian);
    judged_.contradiction =
        expected ? fmt::format("the two dates are no day of both calendars: {} Old Style is {} New Style",
                               words_of(a), words_of(day_of_number(*expected, Calendar::gregorian)))
                 : fmt::format("there is no day {}", words_of(a));
  }

  void single() {
    const Day day = found_.first;
    const auto as_old = number_of(day, Calendar::julian);
    const auto as_new = number_of(day, Calendar::gregorian);
    if (!as_old && !as_new) {
      judged_.contradiction = fmt::format("there is no day {} in either calendar", words_of(day));
      return;
    }
    decide(day, as_old, as_new);
    if (as_old && as_new) {
      const bool known =
          judged_.calendar == CalendarTold::julian || judged_.calendar == CalendarTold::gregorian;
      const bool marked = found_.marked.has_value();
      const long only = judged_.calendar == CalendarTold::julian ? *as_old : *as_new;
      check_weekday(known && marked ? only : *as_old, known && marked ? only : *as_new);
    }
  }

  void decide(const Day& day, std::optional<long> as_old, std::optional<long> as_new) {
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

  void set(Calendar calendar, const Day& day, std::string why) {
    judged_.calendar = calendar == Calendar::julian ? CalendarTold::julian : CalendarTold::gregorian;
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

DateJudged judge_date(const DateFound& found, const DateContext& context) {
  return Judge(found, context).run();
}

}  // namespace sicut::proceedings
