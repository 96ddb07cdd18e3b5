#include "citation/cited_dates.h"
#include "citation/double_dates.h"
#include "citation_sample.h"

namespace sicut::citation {
namespace {

std::vector<DoubleDate> dates_in(const std::string& text) {
  const formats::Document document = document_of(text + "\n");
  return find_double_dates(read_paragraphs(document));
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
    EXPECT_EQ(edtf(dates[0].old_style, dates[0].join), c.old_style) << c.text;
    EXPECT_EQ(edtf(dates[0].new_style, dates[0].join), c.new_style) << c.text;
    EXPECT_EQ(dates[0].new_first, c.new_first) << c.text;
    EXPECT_EQ(dates[0].one_day, c.one_day) << c.text;
  }
}

TEST(DoubleDates, SeveralDays) {
  const struct {
    const char* text;
    const char *old_style, *new_style;
    bool new_first, one_day;
  } cases[] = {
      {"It sat on October 24-26 (11-13), 1917.", "1917-10-11/1917-10-13", "1917-10-24/1917-10-26", true,
       true},
      {"It sat on April 14–22 (April 27–May 5), 1917.", "1917-04-14/1917-04-22", "1917-04-27/1917-05-05",
       false, true},
      {"It sat from April 30 to May 19 (May 13 to June 1), 1907.", "1907-04-30/1907-05-19",
       "1907-05-13/1907-06-01", false, true},
      {"It sat on 30 April – 19 May (13 May – 1 June) 1907.", "1907-04-30/1907-05-19",
       "1907-05-13/1907-06-01", false, true},
      {"It sat on 24-26 (11-13) October 1917.", "1917-10-11/1917-10-13", "1917-10-24/1917-10-26", true, true},
      {"On May 28 or 29 (9 or 10), 1762.", "[1762-05-28,1762-05-29]", "[1762-06-08,1762-06-09]", false,
       false},
      {"On May 28 or 29 (8 or 9), 1762.", "[1762-05-28,1762-05-29]", "[1762-06-08,1762-06-09]", false, true},
      {"On May 3 and 4 (15 and 16), 1881.", "{1881-05-03,1881-05-04}", "{1881-05-15,1881-05-16}", false,
       true},
      {"It sat on October 24-26 (11-14), 1917.", "1917-10-11/1917-10-14", "1917-10-24/1917-10-26", true,
       false},
  };
  for (const auto& c : cases) {
    const auto dates = dates_in(c.text);
    ASSERT_EQ(dates.size(), 1u) << c.text;
    if (dates[0].one_day) {
      EXPECT_EQ(edtf(dates[0].old_style, dates[0].join), c.old_style) << c.text;
      EXPECT_EQ(edtf(dates[0].new_style, dates[0].join), c.new_style) << c.text;
      EXPECT_EQ(dates[0].new_first, c.new_first) << c.text;
    }
    EXPECT_EQ(dates[0].one_day, c.one_day) << c.text;
  }
}

// A date without a year has that of those around it.
TEST(DoubleDates, YearsFromAround) {
  const auto dates = dates_in(
      "In 1917 they met twice, on June 1 (14) and then on the night of November 5 or 6 (18 or 19).\n\n"
      "The well was closed on December 30 (12).");
  ASSERT_EQ(dates.size(), 2u);
  EXPECT_EQ(iso(dates[0].new_style.first), "1917-06-14");
  EXPECT_EQ(edtf(dates[1].old_style, dates[1].join), "[1917-11-05,1917-11-06]");
  const auto later =
      dates_in("They met on June 1 (13), and again on July 1 (13), 1881; page May 3 (11) is lost.");
  ASSERT_EQ(later.size(), 2u);
  EXPECT_EQ(iso(later[0].old_style.first), "1881-06-01");
  EXPECT_EQ(later[0].raw, "June 1 (13)");
}

TEST(DoubleDates, NoneElsewhere) {
  for (const char* text :
       {"No. 11 (34), November 1924", "in 1917 (23) men", "Article 10 (3), 1917 edition",
        "on May 3 (16) nobody came", "May 24-26 (11), 1917", "In 1917, May 3 (12) men", "May (12), 1917"})
    EXPECT_TRUE(dates_in(text).empty()) << text;
}

TEST(CitedDates, HeldAgainstTheWorksOwn) {
  const struct {
    const char *printed, *own;
    bool contradict;
  } cases[] = {
      {"May 3, 1917", "1917-05-03", false}, {"3 May 1917", "1917-05-03", false},
      {"May 4, 1917", "1917-05-03", true},  {"May 16, 1917", "1917-05-03", false},
      {"May 3, 1917", "1917-05-16", false}, {"May 1917", "1917-05-03", false},
      {"July 1917", "1917-05-03", true},    {"Dec. 1917", "1918-01-10", false},
      {"1917", "1917-05", false},           {"1913", "1917-05", true},
      {"May 3", "1917-05-03", false},       {"May 3, 1917", "", false},
      {"May 3-5, 1917", "1918", false},     {"1917", "1916/1918", false},
      {"the spring", "1917", false},
  };
  for (const auto& c : cases)
    EXPECT_EQ(dates_contradict(c.printed, c.own), c.contradict) << c.printed << " " << c.own;
}

}  // namespace
}  // namespace sicut::citation
