// Dates in either calendar and any order.
#include <gtest/gtest.h>

#include <string>

#include "proceedings/dates.h"

namespace sicut::proceedings {
namespace {

std::string shown(const std::string& text, DateContext context = {}) {
  WordBook book;
  const Tokens tokens = tokenize_minutes(book, text);
  const auto found = find_date(tokens, {0, tokens.size()});
  if (!found) return "none";
  const DateJudged judged = judge_date(*found, context);
  std::string out = (judged.old_style ? iso(*judged.old_style) : "-") + " " +
                    (judged.new_style ? iso(*judged.new_style) : "-");
  if (!judged.contradiction.empty()) out += " !";
  return out;
}

TEST(Dates, AnyOrder) {
  for (const char* text : {"May 3, 1921", "3 May 1921", "Tuesday, 3rd May, 1921", "3. Mai 1921",
                           "le 3 mai 1921", "3 мая 1921 г.", "the third day of May, 1921", "1921-05-03",
                           "May the 3rd, 1921", "3 de mayo de 1921"})
    EXPECT_EQ(shown(text), "- 1921-05-03") << text;
  EXPECT_EQ(shown("April 1"), "- -");
  EXPECT_EQ(shown("they may 3 times"), "none");
  EXPECT_EQ(shown("no date at all"), "none");
}

TEST(Dates, DoubleDates) {
  for (const char* text : {"November 14 (1), 1917", "November 1 (14), 1917", "1 (14) November 1917",
                           "November 1/14, 1917", "1 November (14 November) 1917"})
    EXPECT_EQ(shown(text), "1917-11-01 1917-11-14") << text;
  EXPECT_EQ(shown("October 25 (November 7), 1917"), "1917-10-25 1917-11-07");
  EXPECT_EQ(shown("December 20, 1917 (January 2)"), "1917-12-20 1918-01-02");
  EXPECT_EQ(shown("November 14 (2), 1917"), "- - !") << "twelve days apart in a century of thirteen";
  EXPECT_EQ(shown("February 10 (22), 1850"), "1850-02-10 1850-02-22");
}

TEST(Dates, CalendarIsToldByWeekdayOrMark) {
  const DateContext russia{0, true};
  EXPECT_EQ(shown("April 4, 1917", russia), "- -");
  EXPECT_EQ(shown("Tuesday, April 4, 1917", russia), "1917-04-04 -");
  EXPECT_EQ(shown("Wednesday, April 4, 1917", russia), "- 1917-04-04");
  EXPECT_EQ(shown("Monday, April 4, 1917", russia), "- - !") << "fits neither calendar";
  EXPECT_EQ(shown("April 4, 1917 O.S.", russia), "1917-04-04 -");
  EXPECT_EQ(shown("Monday, June 4, 1962"), "- 1962-06-04");
  EXPECT_EQ(shown("Tuesday, June 4, 1962"), "- 1962-06-04 !");
  EXPECT_EQ(shown("February 30, 1898"), "- - !");
  EXPECT_EQ(shown("February 29, 1900"), "1900-02-29 -") << "only the Julian calendar has the day";
}

}  // namespace
}  // namespace sicut::proceedings
