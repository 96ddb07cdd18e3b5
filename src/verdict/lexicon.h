// What counts as a word: needed to tell a damaged word from another word.
#pragma once

#include <string_view>

#include "match/index.h"

namespace sicut::verdict {

// English words come from the word lists of the Debian packages wamerican and wbritish (SCOWL), folded and
// put into the program when it is built; words of other languages, and names, from the record itself.
class Lexicon {
 public:
  explicit Lexicon(const match::Index& index) : index_(index) {}

  // Folded letters. True for words of the list, for figures, and for words that stand in the record several
  // times and are no misreading of a much commoner word ("tbe" beside "the"). Cost: microseconds.
  [[nodiscard]] bool knows(std::string_view letters) const;

  // Whether the word list has it (names excluded where they are not words as well).
  [[nodiscard]] static bool lists(std::string_view letters);

 private:
  [[nodiscard]] bool shadows_commoner_word(std::string_view letters, std::uint32_t count) const;

  const match::Index& index_;
};

}  // namespace sicut::verdict
