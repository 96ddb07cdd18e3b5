#include "citation/double_dates.h"
#include "citation_sample.h"

namespace sicut::citation {
namespace {

std::vector<DoubleDate> dates_in(const std::string& text) {
  const formats::Document document = document_of(text + "\n");
  std::vector<DoubleDate> all;
  for (const Paragraph& paragraph : read_paragraphs(document))
    for (DoubleDate& date : find_double_dates(paragraph)) all.push_back(std::move(date));
  return all;
}

TEST(DoubleDates, EitherOrderAndEveryCentury) {
  const struct {
    const char* text;
    const char *old_style, *new_style;
    bool new_first, one_day;
  } cases[] = {
      {"They met on October 10 (23), 1917.", "1917-10-10", "1917-10-23", false, true},
      {"They met on November 14 (1), 1917.", "1917-11-01", "1917-11-14", true, true},
      {"They met on October 25 (November 7), 1917.", "1917-10-25", "1917-11-07", false, true},
      {"They met on 10 (23) October 1917.", "1917-10-10", "1917-10-23", false, true},
      {"They met on 25 October (7 November) 1917.", "1917-10-25", "1917-11-07", false, true},
      {"They met on October 31 (13), 1917.", "1917-10-31", "1917-11-13", false, true},
      {"They met on March 1 (13), 1881.", "1881-03-01", "1881-03-13", false, true},
      {"They met on July 5 (16), 1762.", "1762-07-05", "1762-07-16", false, true},
      {"They met on May 30 (9), 1672.", "1672-05-30", "1672-06-09", false, true},
      {"They met on December 25 (7), 1917.", "1917-12-25", "1918-01-07", false, true},
      {"They met on October 10 (24), 1917.", "1917-10-10", "1917-10-24", false, false},
      {"They met on March 1 (14), 1881.", "1881-03-01", "1881-03-14", false, false},
  };
  for (const auto& c : cases) {
    const auto dates = dates_in(c.text);
    ASSERT_EQ(dates.size(), 1u) << c.text;
    EXPECT_EQ(iso(dates[0].old_style), c.old_style) << c.text;
    EXPECT_EQ(iso(dates[0].new_style), c.new_style) << c.text;
    EXPECT_EQ(dates[0].new_first, c.new_first) << c.text;
    EXPECT_EQ(dates[0].one_day, c.one_day) << c.text;
  }
}

TEST(DoubleDates, NoneElsewhere) {
  for (const char* text :
       {"No. 11 (34), November 1924", "in 1917 (23) men", "Article 10 (3), 1917 edition", "May (12), 1917"})
    EXPECT_TRUE(dates_in(text).empty()) << text;
}

// Against counting day by day through four centuries.
TEST(DoubleDates, GregorianDaysByCounting) {
  Day julian{1582, 10, 5}, expected{1582, 10, 15};
  const auto step = [](Day& day, bool rules) {
    ++day.day;
    if (exists(day, rules)) return;
    day.day = 1;
    if (++day.month == 13) day.month = 1, ++day.year;
  };
  while (julian.year < 2101) {
    ASSERT_EQ(gregorian(julian), expected) << iso(julian);
    step(julian, false);
    step(expected, true);
  }
}

}  // namespace
}  // namespace sicut::citation
