// Lists of words.
#include <gtest/gtest.h>

#include <string>

#include "text/folded_words.h"

namespace sicut::text {
namespace {

TEST(FoldedWords, PrintedWordsAreFoundAsTheirFoldedForms) {
  const FoldedWords list(
      "chair prasident председатель mr cooperative averyveryverylongwordoffortyfourlettersinall");
  for (const char* word : {"Chair", "CHAIR", "chair", "Präsident", "Председатель", "Mr", "co-operative",
                           "Co'operative", "AveryVeryVeryLongWordOfFortyFourLettersInAll", "chair."})
    EXPECT_TRUE(list.contains_printed(word)) << word;
  for (const char* word : {"", "chairs", "hair", "Cha", "ms", "Prasidentin", "-", "председател", "1",
                           "averyveryverylongwordofotherlettersthatisnone"})
    EXPECT_FALSE(list.contains_printed(word)) << word;
  for (const char* word : {"Stuhl", "Mr", "MR", "mrs", "Ünal", "x-y", "председатель"})
    EXPECT_EQ(list.contains_printed(word), list.contains(folded(word))) << word;
}

TEST(FoldedWords, AnEmptyListHasNothing) {
  EXPECT_FALSE(FoldedWords("").contains_printed("a"));
  EXPECT_FALSE(FoldedWords(" - ").contains_printed("a"));
}

}  // namespace
}  // namespace sicut::text
