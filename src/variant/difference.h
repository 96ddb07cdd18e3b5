// The class of one difference: another word, another spelling, or a damaged word?
#pragma once

#include <cstdint>
#include <vector>

#include "sicut/evidence.h"
#include "variant/effects.h"
#include "variant/lexicon.h"

namespace sicut::variant {

// How much damage was seen round a difference on either side.
struct Surroundings {
  bool damaged_close_by = false;    // a damaged word within five words
  std::uint32_t damaged_words = 0;  // in the passage, this difference left out
  std::uint32_t long_s = 0;         // of them those whose long s was read as an f
  bool plainly_damaged = false;     // is_plain_damage has said so: it is not asked again
  bool first_word = false,
       last_word = false;  // of the quotation: the word may be run together with one outside it
  // How often the words of each side are counted in the texts at hand by standing at this very place.
  std::uint32_t quote_places = 0, source_places = 1;
};

// Words that stand for each other; both sides have at least one. Source: the rules of docs/verdicts.md.
[[nodiscard]] ChangeClass class_of(const std::vector<EffectWord>& quote,
                                   const std::vector<EffectWord>& source, const Surroundings& surroundings,
                                   const Lexicon& lexicon);

// Whether both sides are one number, in figures or in words.
[[nodiscard]] bool same_number(const std::vector<EffectWord>& a, const std::vector<EffectWord>& b,
                               std::string_view language);

// Whether the difference shows damage whatever stands round it: one side is no word, and the letters are
// close.
[[nodiscard]] bool is_plain_damage(const std::vector<EffectWord>& quote,
                                   const std::vector<EffectWord>& source, const Surroundings& surroundings,
                                   const Lexicon& lexicon);

// Whether the source has nothing but "f" for a long s: "fchool-houfe".
[[nodiscard]] bool is_long_s_read_as_f(const std::vector<EffectWord>& quote,
                                       const std::vector<EffectWord>& source);

// Whether the words have a word that the lexicon does not know: it may be a damaged one.
[[nodiscard]] bool has_odd_word(const std::vector<EffectWord>& words, std::uint32_t own_places,
                                const Lexicon& lexicon);

// How far apart the letters of both sides are, words run together.
[[nodiscard]] double distance_of(const std::vector<EffectWord>& quote, const std::vector<EffectWord>& source);

}  // namespace sicut::variant
