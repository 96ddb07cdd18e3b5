// What a difference in the words does to what is said.
#include <gtest/gtest.h>

#include "variant/effects.h"
#include "variant_sample.h"

namespace sicut::variant::test {
namespace {

using enum Effect;

struct Row {
  std::vector<std::string> quote, source;
  std::vector<Effect> effects;
};

TEST(Effects, Table) {
  const Row rows[] = {
      {{}, {"not"}, {negation}},
      {{"never"}, {}, {negation}},
      {{"isn't"}, {"is"}, {negation}},
      {{"cannot"}, {"can"}, {negation, modality}},
      {{"never"}, {"not"}, {}},  // still denied
      {{"nicht"}, {}, {negation}},
      {{"не"}, {}, {negation}},
      {{"three"}, {"five"}, {quantity}},
      {{"dozen"}, {}, {quantity}},
      {{"1917"}, {"1919"}, {date}},
      {{"12"}, {"13"}, {quantity}},
      {{"Monday"}, {"Tuesday"}, {date}},
      {{"May"}, {"June"}, {date}},
      {{"may"}, {"must"}, {modality}},
      {{}, {"only"}, {modality}},
      {{"Harding"}, {"Blount"}, {name}},
      {{"Harding"}, {"Harding"}, {}},
      {{"house"}, {"garden"}, {}},
      {{"want"}, {"wish"}, {}},  // ends like "n’t", denies nothing
      {{"no", "three"}, {}, {negation, quantity}},
      {{}, {}, {}},
  };
  for (const Row& row : rows) {
    const Words quote(row.quote), source(row.source);
    EXPECT_EQ(effects_of(*quote, *source), row.effects)
        << (row.quote.empty() ? "" : row.quote[0]) << " <- " << (row.source.empty() ? "" : row.source[0]);
  }
}

TEST(Effects, AreTheSameTheOtherWayRound) {
  const std::vector<std::vector<std::string>> sides = {
      {"not"}, {"never", "three"}, {"Harding"}, {"may"}, {"May"}, {"1917"}, {}, {"all", "men"}};
  for (const auto& a : sides)
    for (const auto& b : sides) {
      const Words x(a), y(b);
      EXPECT_EQ(effects_of(*x, *y), effects_of(*y, *x));
    }
}

TEST(Effects, Denials) {
  const Words deny({"not", "Never", "don’t", "won't", "nicht", "kein", "jamais", "нет", "nobody", "without"});
  for (const EffectWord& word : *deny) EXPECT_TRUE(denies(word)) << word.surface;
  const Words affirm({"now", "note", "want", "spent", "went", "ever", "knot", "point", "know", "nichte"});
  for (const EffectWord& word : *affirm) EXPECT_FALSE(denies(word)) << word.surface;
}

}  // namespace
}  // namespace sicut::variant::test
