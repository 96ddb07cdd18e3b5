// How far apart two words are to the eye.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>

#include "variant/confusion.h"

namespace sicut::variant {
namespace {

// The definition, written down as a recursion without a table; words of a few letters only.
double slow_distance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return static_cast<double>(a.size() + b.size());
  const auto letter = [](std::string_view s) { return static_cast<char32_t>(s.back()); };
  const auto shorter = [](std::string_view s, std::size_t n = 1) { return s.substr(0, s.size() - n); };
  const double replaced = letter(a) == letter(b) ? 0 : look_alike(letter(a), letter(b)) ? 0.5 : 1;
  double best = slow_distance(shorter(a), shorter(b)) + replaced;
  best = std::min(best, slow_distance(shorter(a), b) + 1);
  best = std::min(best, slow_distance(a, shorter(b)) + 1);
  // Two letters for one look-alike: whatever is half an edit apart alone and is not so by a plain edit.
  const auto two_for_one = [&](std::string_view two, std::string_view one) {
    if (two.size() < 2) return false;
    const auto near = one_confusion_away(std::string(1, one.back()));
    return std::find(near.begin(), near.end(), std::string(two.substr(two.size() - 2))) != near.end();
  };
  if (two_for_one(a, b)) best = std::min(best, slow_distance(shorter(a, 2), shorter(b)) + 0.5);
  if (two_for_one(b, a)) best = std::min(best, slow_distance(shorter(a), shorter(b, 2)) + 0.5);
  if (a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] && b.back() == a[a.size() - 2])
    best = std::min(best, slow_distance(shorter(a, 2), shorter(b, 2)) + 1);
  return best;
}

std::string random_word(std::mt19937& random, std::size_t longest) {
  static const std::string letters = "acdehilmnorstuvw15";
  std::string word;
  for (std::size_t n = random() % (longest + 1); n > 0; --n) word += letters[random() % letters.size()];
  return word;
}

TEST(Confusion, EqualsItsSlowTwin) {
  std::mt19937 random(11);
  for (int round = 0; round < 400; ++round) {
    const std::string a = random_word(random, 5), b = random_word(random, 5);
    EXPECT_DOUBLE_EQ(visual_distance(a, b), slow_distance(a, b)) << a << " / " << b;
  }
}

TEST(Confusion, IsSymmetricAndZeroOnlyForEqualWords) {
  std::mt19937 random(12);
  for (int round = 0; round < 2000; ++round) {
    const std::string a = random_word(random, 9), b = random() % 4 == 0 ? a : random_word(random, 9);
    EXPECT_DOUBLE_EQ(visual_distance(a, b), visual_distance(b, a)) << a << " / " << b;
    EXPECT_EQ(visual_distance(a, b) == 0, a == b) << a << " / " << b;
    EXPECT_LE(visual_distance(a, b), static_cast<double>(std::max(a.size(), b.size())));
  }
}

TEST(Confusion, LooksAreHalfAnEdit) {
  EXPECT_DOUBLE_EQ(visual_distance("the", "tbe"), 0.5);
  EXPECT_DOUBLE_EQ(visual_distance("from", "frorn"), 0.5);
  EXPECT_DOUBLE_EQ(visual_distance("13", "l3"), 0.5);
  EXPECT_DOUBLE_EQ(visual_distance("and", "ancl"), 0.5);
  EXPECT_DOUBLE_EQ(visual_distance("the", "thx"), 1);
  EXPECT_DOUBLE_EQ(visual_distance("", "abc"), 3);
}

TEST(Confusion, LookAlikeIsSymmetric) {
  for (char32_t a = '0'; a <= 'z'; ++a)
    for (char32_t b = '0'; b <= 'z'; ++b) EXPECT_EQ(look_alike(a, b), look_alike(b, a));
}

TEST(Confusion, OneConfusionAwayIsNear) {
  std::mt19937 random(13);
  for (int round = 0; round < 200; ++round) {
    const std::string word = random_word(random, 8);
    for (const std::string& other : one_confusion_away(word)) {
      EXPECT_NE(other, word);
      EXPECT_LE(visual_distance(word, other), 0.5) << word << " / " << other;
    }
  }
}

TEST(Confusion, OtherScriptsCountLettersNotBytes) {
  EXPECT_DOUBLE_EQ(visual_distance("мост", "мосл"), 1);
  EXPECT_DOUBLE_EQ(visual_distance("三个月", "五个月"), 1);
}

}  // namespace
}  // namespace sicut::variant
