// The class of one difference.
#include <gtest/gtest.h>

#include "variant/difference.h"
#include "variant_sample.h"

namespace sicut::variant {

void PrintTo(ChangeClass cls, std::ostream* out) {
  *out << name(cls);
}

namespace test {
namespace {

class Difference : public ::testing::Test {
 protected:
  [[nodiscard]] ChangeClass of(const std::vector<std::string>& quote, const std::vector<std::string>& source,
                               const Surroundings& surroundings = {}) const {
    const Words q(quote), s(source);
    return class_of(*q, *s, surroundings, sample_.lexicon());
  }

  Sample sample_{
      {"Qorvath Qorvath Qorvath Qorvath Qorvath Qorvath Qorvath went out. Qorvath, Qorvath, Qorvath."}};
  static constexpr Surroundings kDamagedCloseBy{true, 1, false, false};
};

TEST_F(Difference, AnotherWordIsSubstantive) {
  EXPECT_EQ(of({"now"}, {"not"}), ChangeClass::substantive);
  EXPECT_EQ(of({"had"}, {"bad"}), ChangeClass::substantive);
  EXPECT_EQ(of({"1917"}, {"1919"}), ChangeClass::substantive);
  EXPECT_EQ(of({"house"}, {"garden"}), ChangeClass::substantive);
  EXPECT_EQ(of({"by", "then"}, {"now"}), ChangeClass::substantive);
}

TEST_F(Difference, AnotherSpellingIsAccidental) {
  EXPECT_EQ(of({"honor"}, {"honour"}), ChangeClass::accidental);
  EXPECT_EQ(of({"Honor"}, {"honour"}), ChangeClass::accidental);
  EXPECT_EQ(of({"3"}, {"three"}), ChangeClass::accidental);
  EXPECT_EQ(of({"twenty", "five"}, {"25"}), ChangeClass::accidental);
  EXPECT_EQ(of({"any", "one"}, {"anyone"}), ChangeClass::accidental);
}

TEST_F(Difference, ANonWordNearTheOtherIsTransmission) {
  EXPECT_EQ(of({"the"}, {"tbe"}), ChangeClass::transmission);
  EXPECT_EQ(of({"frorn"}, {"from"}), ChangeClass::transmission);
  EXPECT_EQ(of({"13"}, {"l3"}), ChangeClass::transmission);
  EXPECT_EQ(of({"government"}, {"govemment"}), ChangeClass::transmission);
}

TEST_F(Difference, ANonWordFarFromTheOtherIsSubstantive) {
  EXPECT_EQ(of({"house"}, {"xqzvt"}), ChangeClass::substantive);
  EXPECT_EQ(of({"Brelwick"}, {"Qorvath"}), ChangeClass::substantive);  // names are words of their own
}

// In gigabytes of scans "rvom" stands often enough to be a word, and "from" many thousand times.
TEST(DifferenceInALargeRecord, ARareWordThatNoListHasIsDamageOfTheCommonOneBesideIt) {
  std::string text;
  for (int i = 0; i < 6000; ++i) text += "from there ";
  for (int i = 0; i < 5; ++i) text += "rvom thoro ";
  for (int i = 0; i < 50; ++i) text += "qualk ";
  for (int i = 0; i < 6000; ++i) text += "so ";
  const Sample sample({text});
  const auto of = [&](const std::string& quote, const std::string& source) {
    const Words q({quote}), s({source});
    return class_of(*q, *s, {}, sample.lexicon());
  };
  EXPECT_TRUE(sample.lexicon().knows("rvom"));
  EXPECT_EQ(of("rvom", "from"), ChangeClass::transmission);
  EXPECT_EQ(of("there", "thoro"), ChangeClass::transmission);
  EXPECT_EQ(of("qualk", "from"), ChangeClass::substantive);  // not rare enough, and far from it
  EXPECT_EQ(of("50", "so"), ChangeClass::substantive);       // a figure is one
  EXPECT_EQ(of("form", "from"), ChangeClass::substantive);   // a word of the list
  EXPECT_EQ(of("Rvom", "from"), ChangeClass::substantive);   // it may be a name
}

TEST_F(Difference, AGoodWordIsASlipOnlyAmongDamage) {
  EXPECT_EQ(of({"had"}, {"bad"}), ChangeClass::substantive);
  EXPECT_EQ(of({"had"}, {"bad"}, kDamagedCloseBy), ChangeClass::transmission);
  EXPECT_EQ(of({"house"}, {"garden"}, kDamagedCloseBy), ChangeClass::substantive);
}

TEST_F(Difference, DistanceRunsWordsTogether) {
  const Words divided({"tha", "t"}), whole({"that"});
  EXPECT_DOUBLE_EQ(distance_of(*divided, *whole), 0);
}

}  // namespace
}  // namespace test
}  // namespace sicut::variant
