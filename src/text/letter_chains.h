// Letter-spaced words whose ends still show: "f o r  t h e  p a r t y".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace sicut::text {

struct WordRange {
  std::size_t first = 0, end = 0;  // indexes of words
  [[nodiscard]] std::size_t size() const { return end - first; }
};

// One-letter words behind one another, over lines, of which one space makes a word and more space, or a
// line's end, ends it. Normal words before and behind are no part of it, whatever the space between.
struct LetterChain {
  WordRange letters;             // all of them
  std::vector<WordRange> words;  // what they make, in order: every letter is in one of these
  bool open_start = false;       // the first letter may be a normal word that stands before ("a", "I")
  bool open_end = false;         // the last letter may be one that stands behind
};

// Finds the chains among `words`, which stand in order in `whole`. Where nothing shows the ends of words, or
// the letters are initials or a table, there is no chain. Cost: linear.
[[nodiscard]] std::vector<LetterChain> find_letter_chains(std::string_view whole,
                                                          const std::vector<Word>& words);

}  // namespace sicut::text
