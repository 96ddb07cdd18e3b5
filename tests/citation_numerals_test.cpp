#include <gtest/gtest.h>

#include "citation/catalogue.h"
#include "citation/likeness.h"
#include "citation/numerals.h"

namespace sicut::citation {
namespace {

TEST(Numerals, RomanAndArabic) {
  EXPECT_EQ(read_numeral("174"), (Numeral{174, NumeralStyle::arabic}));
  EXPECT_EQ(read_numeral("XXV"), (Numeral{25, NumeralStyle::roman}));
  EXPECT_EQ(read_numeral("xii"), (Numeral{12, NumeralStyle::roman_small}));
  for (const char* none : {"", "0x1", "IVX", "MIX ", "Xii", "12345", "IIII", "seven", "99999999999999999999"})
    EXPECT_FALSE(read_numeral(none)) << none;
}

// Every number below 4,000 is read back from its Roman form as written by the rules, and only from that.
TEST(Numerals, EveryRomanNumberOnce) {
  const char* const letters[4][10] = {{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"},
                                      {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"},
                                      {"", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"},
                                      {"", "M", "MM", "MMM", "", "", "", "", "", ""}};
  for (unsigned n = 1; n < 4000; ++n) {
    const std::string roman = std::string(letters[3][n / 1000]) + letters[2][n / 100 % 10] +
                              letters[1][n / 10 % 10] + letters[0][n % 10];
    ASSERT_EQ(read_numeral(roman), (Numeral{n, NumeralStyle::roman})) << roman;
  }
}

TEST(Numerals, Ranges) {
  const struct {
    const char* text;
    unsigned first, last;
    bool open;
  } cases[] = {{"415-16", 415, 416, false}, {"205–06", 205, 206, false}, {"399-402", 399, 402, false},
               {"423f.", 423, 424, false},  {"423ff.", 423, 423, true},  {"75 et seq.", 75, 75, true},
               {"xii–xv", 12, 15, false},   {"248", 248, 248, false},    {"40-30", 30, 40, false}};
  for (const auto& c : cases) {
    const auto range = read_range(c.text);
    ASSERT_TRUE(range) << c.text;
    EXPECT_EQ(range->first.value, c.first) << c.text;
    EXPECT_EQ(range->last.value, c.last) << c.text;
    EXPECT_EQ(range->open, c.open) << c.text;
  }
  EXPECT_FALSE(read_range("and"));
  EXPECT_FALSE(read_range("12-"));
}

TEST(Numerals, Lists) {
  using List = std::vector<std::string>;
  EXPECT_EQ(split_list("173 and 189, 200-1"), (List{"173", "189", "200-1"}));
  EXPECT_EQ(split_list("343, 335, and 12"), (List{"343", "335", "12"}));
  EXPECT_EQ(split_list("75 et seq."), (List{"75 et seq."}));
  EXPECT_EQ(split_list(""), List{});
}

TEST(Likeness, NamesInOtherLetters) {
  EXPECT_TRUE(may_be_same_author("Shlyapnikov", "A. Shliapnikov"));
  EXPECT_TRUE(may_be_same_author("Yoitinsky", "Voitinsky"));
  EXPECT_TRUE(may_be_same_author("Trotsky", "L. Trotzky"));
  EXPECT_TRUE(may_be_same_author("K. Marx and F. Engels", "Engels, F."));
  EXPECT_FALSE(may_be_same_author("K. Marx", "G. Marx"));
  EXPECT_FALSE(may_be_same_author("Halvorsen", "Pellworth"));
  EXPECT_FALSE(may_be_same_author("Lena", "Lenin"));
}

TEST(Catalogue, YearsOfTitles) {
  EXPECT_EQ(years_in("Papers, 1961–1963"), (std::vector<Years>{{1961, 1963}}));
  EXPECT_EQ(years_in("Papers, 1961-63, and 1970"), (std::vector<Years>{{1961, 1963}, {1970, 1970}}));
  EXPECT_TRUE(years_in("Document 12345, page 19").empty());
}

}  // namespace
}  // namespace sicut::citation
