// What counts as a word.
#include <gtest/gtest.h>

#include "variant/lexicon.h"
#include "variant_sample.h"

namespace sicut::variant::test {
namespace {

std::string repeated(const std::string& words, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += words + (i % 12 == 11 ? "\n" : " ");
  return text;
}

TEST(Lexicon, TheWordList) {
  const Sample sample({"nothing in particular"});
  const Lexicon english = sample.lexicon("en");
  for (const char* word : {"the", "house", "honour", "honor", "zebra", "aardvark", "a"})
    EXPECT_TRUE(english.lists(word)) << word;
  for (const char* word : {"", "tbe", "frorn", "zzzzzz", "hous", "aaaa", "\xff", "~"})
    EXPECT_FALSE(english.lists(word)) << word;
}

// Of a language without a word list nothing is known: a word is a word.
TEST(Lexicon, WithoutAWordListNearlyAnythingIsAWord) {
  const Sample sample({"nothing in particular"});
  const Lexicon unknown = sample.lexicon("xx");
  for (const char* word : {"the", "tbe", "weltschmerzig"}) EXPECT_TRUE(unknown.knows(word)) << word;
  EXPECT_FALSE(unknown.knows("l3"));
}

TEST(Lexicon, FiguresAreWordsAndMixturesAreNot) {
  const Sample sample({"l3 l3 l3 l3 l3 l3"});
  EXPECT_TRUE(sample.lexicon().knows("1917"));
  EXPECT_FALSE(sample.lexicon().knows("l3"));
}

TEST(Lexicon, LearnsWordsThatTheRecordUsesOften) {
  const Sample sample({repeated("weltschmerzig", 8) + "einmalig"});
  EXPECT_TRUE(sample.lexicon().knows("weltschmerzig"));
  EXPECT_FALSE(sample.lexicon().knows("einmalig"));
  EXPECT_FALSE(sample.lexicon().knows("niemalig"));
}

TEST(Lexicon, AMisreadingOfACommonerWordIsNoWord) {
  const Sample sample({repeated("the", 900) + repeated("tbe", 5)});
  EXPECT_FALSE(sample.lexicon().knows("tbe"));
  EXPECT_TRUE(sample.lexicon().knows("the"));
}

}  // namespace
}  // namespace sicut::variant::test
