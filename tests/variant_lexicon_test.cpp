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

// A language at a time; more words than are kept, each asked for twice.
TEST(Lexicon, KeptAnswersAreThoseThatAreWorkedOut) {
  const Sample sample({repeated("the", 900) + repeated("tbe", 5) + repeated("weltschmerzig", 8)});
  KnownWords answers;
  std::vector<std::string> words{"tbe", "the", "weltschmerzig", "niemalig", "l3", "1917"};
  for (int i = 0; i < 70'000; ++i) {
    std::string word = "q";
    for (int rest = i; rest > 0; rest /= 20) word += static_cast<char>('a' + rest % 20);
    words.push_back(word);
  }
  for (int round = 0; round < 2; ++round)
    for (const std::string& word : words)
      for (const char* language : {"en", "xx"})
        ASSERT_EQ(Lexicon(sample, language, std::nullopt, &answers).knows(word),
                  Lexicon(sample, language).knows(word))
            << word << " in " << language;
}

}  // namespace
}  // namespace sicut::variant::test
