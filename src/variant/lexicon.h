// What counts as a word: needed to tell a damaged word from another word.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "variant/known_words.h"
#include "variant/word_counts.h"

namespace sicut::variant {

// The words of one language, as the word lists built into the program and the texts at hand (below: the
// record) know them. Cheap to make and to copy; holds references to the counts and to the answers kept.
class Lexicon {
 public:
  // `language`: ISO 639 code; empty where it is not known.
  // `early`: whether the text that the words are from is in early modern spelling, where that is known.
  // `answers`: of the same counts; null to keep none.
  Lexicon(const WordCounts& counts, std::string language, std::optional<bool> early = std::nullopt,
          KnownWords* answers = nullptr)
      : counts_(counts), language_(std::move(language)), early_(early), answers_(answers) {}

  // Folded letters. With a word list: true for its words, for figures, and for words that stand in the record
  // several times and are no misreading of a much commoner word ("tbe" beside "the"). Without one nearly
  // anything may be a word: false only for letters mixed with figures, and in a large record for a word met
  // once at most that is one look-alike away from a common one. Cost: microseconds.
  [[nodiscard]] bool knows(std::string_view letters) const;

  // Times the record has it.
  [[nodiscard]] std::uint32_t count(std::string_view letters) const;

  // Whether it looks like a word that is ten times commoner in the texts: "Mlss" beside "Miss".
  [[nodiscard]] bool is_misreading(std::string_view letters) const;

  // Whether a word (no figure) that is in no list is met a thousand times less often in the texts than this
  // one of the list: gigabytes of scans have every misreading of a common word some times.
  [[nodiscard]] bool is_rare_beside(std::string_view letters, std::string_view listed) const;

  // Whether the language's word list has it.
  [[nodiscard]] bool lists(std::string_view letters) const;

  // Two spellings that differ in accents alone (case-folded, see text/casefold.h): are they two words?
  // "schon" and "schön" are, "cafe" for "café" is not. Without a word list they are, but for the optional
  // points of the Cyrillic ё and the accents of Greek.
  [[nodiscard]] bool accents_tell_apart(std::string_view a, std::string_view b) const;

  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] std::size_t words() const { return counts_.words(); }
  [[nodiscard]] std::optional<bool> early() const { return early_; }

 private:
  [[nodiscard]] bool is_met_as_word(std::string_view letters) const;
  [[nodiscard]] bool shadows_commoner_word(std::string_view letters, std::uint32_t count,
                                           std::uint32_t times) const;

  const WordCounts& counts_;
  std::string language_;
  std::optional<bool> early_;
  KnownWords* answers_;
};

}  // namespace sicut::variant
