// What kind of difference two readings are.
#include "collate_sample.h"

namespace sicut::collate::test {
namespace {

using Lines = std::vector<std::string>;

const std::string kBefore =
    "The keeper of the lamp climbed the stairs before the evening bell and counted the boats that lay in the "
    "harbour below him. ";
const std::string kBehind =
    " When the night came over the water he trimmed the wick, wrote the hour into his book and waited for "
    "the wind "
    "to change.";

Lines differences(const std::string& a, const std::string& b) {
  return told(Sample({kBefore + a + kBehind, kBefore + b + kBehind}).collate());
}

struct Case {
  const char *a, *b;
  Lines expected;
};

TEST(CollateClasses, Words) {
  const Case cases[] = {
      {"He saw nine ships.", "He saw nine ships.", {}},
      {"He saw a grey ship.", "He saw a wooden ship.", {"substantive substitution: grey | wooden"}},
      {"He did see the ship.", "He did not see the ship.", {"substantive addition:  | not"}},
      {"He saw the old ship.", "He saw the ship.", {"substantive omission: old | "}},
      {"It was organised in colour.",
       "It was organized in color.",
       {"accidental substitution: organised | organized", "accidental substitution: colour | color"}},
      {"He saw three ships.", "He saw 3 ships.", {"accidental substitution: three | 3"}},
      {"He left to-day for home.", "He left today for home.", {"accidental substitution: to-day | today"}},
      {"I my selfe haue seene seuen yeares.",
       "I myself have seen seven years.",
       {"accidental substitution: my selfe | myself", "accidental substitution: haue | have",
        "accidental substitution: seene | seen", "accidental substitution: seuen | seven",
        "accidental substitution: yeares | years"}},
      {"He saw the Ship.", "He saw the ship.", {"accidental substitution: Ship. | ship."}},
      {"He saw the ship; it sank.", "He saw the ship, it sank.", {"accidental substitution: ship; | ship,"}},
      {"He saw “the ship” sink.", "He saw \"the ship\" sink.", {}},
      {"He waited... then left.", "He waited… then left.", {}},
      {"He saw tbe ship sink.", "He saw the ship sink.", {"transmission substitution: tbe | the"}},
      {"He saw the the ship.", "He saw the ship.", {"transmission omission: the | "}},
      {"He had no time.", "He bad no time.", {"substantive substitution: had | bad"}},
      {"Salt & bread he ate.", "Salt and bread he ate.", {"accidental addition:  | and"}},
  };
  for (const Case& one : cases) EXPECT_EQ(differences(one.a, one.b), one.expected) << one.a << " / " << one.b;
}

TEST(CollateClasses, TheDamagedSideIsNamed) {
  const Collation collation =
      Sample({kBefore + "He saw tbe ship sink." + kBehind, kBefore + "He saw the ship sink." + kBehind})
          .collate();
  ASSERT_EQ(collation.variants.size(), 1U);
  EXPECT_EQ(collation.variants[0].suspects, std::vector<std::uint32_t>{0});
  EXPECT_NE(collation.variants[0].reason.find("“tbe” (A)"), std::string::npos)
      << collation.variants[0].reason;
}

TEST(CollateClasses, ALostNotIsSaidToBeOne) {
  const Collation collation =
      Sample({kBefore + "He did not see it." + kBehind, kBefore + "He did see it." + kBehind}).collate();
  ASSERT_EQ(collation.variants.size(), 1U);
  EXPECT_EQ(collation.variants[0].effects, std::vector<Effect>{Effect::negation});
}

TEST(CollateClasses, AnEyeThatSlippedIsSaidToBePossible) {
  const Collation collation =
      Sample({kBefore + "He called the ferryman, and the woman who stood beside the ferryman, and paid." +
                  kBehind,
              kBefore + "He called the ferryman, and paid." + kBehind})
          .collate();
  ASSERT_EQ(collation.variants.size(), 1U);
  EXPECT_EQ(collation.variants[0].cls, VariantClass::substantive);
  EXPECT_NE(collation.variants[0].reason.find("eye"), std::string::npos) << collation.variants[0].reason;
}

TEST(CollateClasses, AHabitIsNamedOnce) {
  std::string a = kBefore, b = kBefore;
  for (const char* stem : {"organ", "real", "recogn", "apolog", "civil"}) {
    a += std::string("They would ") + stem + "ise the matter at the pier of that town, said one. ";
    b += std::string("They would ") + stem + "ize the matter at the pier of that town, said one. ";
  }
  const Collation collation = Sample({a, b}).collate();
  ASSERT_EQ(collation.habits.size(), 1U);
  EXPECT_EQ(collation.habits[0].from, "-ise");
  EXPECT_EQ(collation.habits[0].to, "-ize");
  EXPECT_EQ(collation.habits[0].count, 5U);
  for (const Variant& variant : collation.variants) EXPECT_EQ(variant.habit, 0U);
}

TEST(CollateClasses, PositionsAreBytesOfTheWords) {
  const std::string a = kBefore + "He saw a grey, old ship." + kBehind,
                    b = kBefore + "He saw an old ship." + kBehind;
  const Collation collation = Sample({a, b}).collate();
  ASSERT_FALSE(collation.variants.empty());
  for (const Variant& variant : collation.variants)
    for (const Reading& reading : variant.readings) {
      const std::string& whole = reading.witness == 0 ? a : b;
      EXPECT_EQ(whole.substr(reading.place.start, reading.place.end - reading.place.start), reading.text);
    }
}

}  // namespace
}  // namespace sicut::collate::test
