// Days of both calendars against a slow twin that steps from day to day.
#include <gtest/gtest.h>

#include "base/calendar.h"

namespace sicut {
namespace {

TEST(Calendars, NumbersAgreeWithCountingDays) {
  for (const Calendar calendar : {Calendar::julian, Calendar::gregorian}) {
    long number = day_number({1500, 1, 1}, calendar);
    for (int year = 1500; year < 2101; ++year) {
      for (int month = 1; month <= 12; ++month) {
        for (int day = 1; day <= 31; ++day) {
          if (!exists({year, month, day}, calendar)) continue;
          ASSERT_EQ(day_number({year, month, day}, calendar), number) << year << ' ' << month << ' ' << day;
          ASSERT_EQ(day_of_number(number, calendar), (Day{year, month, day}));
          ++number;
        }
      }
    }
  }
}

TEST(Calendars, GregorianDaysByCounting) {
  Day julian{1582, 10, 5}, expected{1582, 10, 15};
  const auto step = [](Day& day, Calendar calendar) {
    ++day.day;
    if (exists(day, calendar)) return;
    day.day = 1;
    if (++day.month == 13) day.month = 1, ++day.year;
  };
  while (julian.year < 2101) {
    ASSERT_EQ(gregorian(julian), expected) << iso(julian);
    step(julian, Calendar::julian);
    step(expected, Calendar::gregorian);
  }
}

TEST(Calendars, DaysThatDoNotExist) {
  EXPECT_FALSE(exists({1900, 2, 29}, Calendar::gregorian));
  EXPECT_TRUE(exists({1900, 2, 29}, Calendar::julian));
  for (const Day day : {Day{1917, 0, 1}, Day{1917, 13, 1}, Day{1917, 4, 31}, Day{1917, 4, 0}, Day{0, 4, 1}})
    EXPECT_FALSE(exists(day, Calendar::julian)) << iso(day);
}

TEST(Calendars, Weekdays) {
  EXPECT_EQ(weekday_of(day_number({1917, 11, 7}, Calendar::gregorian)), 3);
  EXPECT_EQ(weekday_of(day_number({1917, 10, 25}, Calendar::julian)), 3);
}

}  // namespace
}  // namespace sicut
