#include <gtest/gtest.h>

#include "variant/written_figures.h"

namespace sicut::variant {
namespace {

TEST(WrittenFigures, AreOneInAllTheirWays) {
  for (const char* day :
       {"3 March", "March 3", "March 3rd", "the 3rd of March", "the third of March", "3. März", "3 mars"})
    EXPECT_EQ(figures_value(day), "day 3 3") << day;
  for (const char* span : {"1904-06", "1904–6", "1904 to 1906", "1904—1906"})
    EXPECT_EQ(figures_value(span), "span 1904 1906") << span;
  EXPECT_EQ(figures_value("114–15"), figures_value("114–115"));
  for (const char* number : {"12½", "12 1/2", "12.5", "12,50", "twelve and a half"})
    EXPECT_EQ(figures_value(number), "ratio 25/2") << number;
  EXPECT_EQ(figures_value("three quarters"), figures_value("0.75"));
}

TEST(WrittenFigures, WhatMayBeSomethingElseIsNone) {
  for (const char* other :
       {"", "12", "March", "1904", "1.200", "12.125", "32 March", "3 of the March", "1906-04", "3-5 March",
        "½½", "1/0", "5/2", "the", "-", "a half a half", "12 . 5"})
    EXPECT_EQ(figures_value(other), std::nullopt) << other;
}

}  // namespace
}  // namespace sicut::variant
