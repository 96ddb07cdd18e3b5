// What rules ask of a word besides its meaning (concepts.h): small closed lists, each looked up once for a
// distinct word instead of at every place where it stands.
#pragma once

#include <cstdint>
#include <string_view>

namespace sicut::proceedings {

enum class Trait : std::uint32_t {
  abbreviation = 1U << 0,      // its full stop ends no sentence: "no", "vol", "viz"
  short_title = 1U << 1,       // a title that is written with a full stop: "mr", "messrs", "rev"
  plain_side = 1U << 2,        // of votes whatever stands beside it: "ayes", "dagegen"
  vote_filler = 1U << 3,       // may stand between a side and its figure: "were", "votes"
  of_shares = 1U << 4,         // a vote by shares or mandates: "proxies", "poll"
  function_word = 1U << 5,     // opens sentences with a capital and names nobody: "in", "therefore"
  being = 1U << 6,             // is, was, wurde, est: and what may stand with them
  adverb = 1U << 7,            // may stand between who moves and "moves": "then", "also", "has"
  thought_of = 1U << 8,        // be, been: with "to" before them, not yet done
  sentence_telling = 1U << 9,  // "nem", "to", "roll": a sentence may state something for them alone
  outcome_telling =
      1U << 11,             // no outcome word, and yet an outcome may be stated by it: "read", "instructed"
  put_telling = 1U << 12,   // the same of putting to the vote: "divided"
  course = 1U << 13,        // goes on to another business: "proceed", "passer"
  additional = 1U << 14,    // "supplementary"
  letter_title = 1U << 15,  // "M." before a name, in a French document: a title, no initial
  procedural = 1U << 16,    // what is asked for in moving it: "renvoi", "ajournement"
  lower_title = 1U << 17,   // a title that may be printed without a capital: "comrade", "señor"
  names_follow =
      1U << 18,  // its mover's bare name may stand behind it: "Der Antrag Frey", "la proposta Conti"
  count_telling = 1U << 19,    // no figure and no side, and yet unanimity may be told by it: "nem", "without"
  field_telling = 1U << 20,    // who was in the chair, or present, may be told behind it: "took", "opened"
  meeting_word = 1U << 21,     // names a meeting: "session", "minutes"
  another_meeting = 1U << 22,  // of a meeting that is spoken of, not opened: "last", "confirmed"
  election = 1U << 23,         // "election": what the next names are elected to may stand behind it
  stand = 1U << 24,            // "that the words stand part": a question that is turned round
  old_style = 1U << 25,        // a country that kept the Julian calendar long, or the name of that calendar
  voice = 1U << 26,            // what a member answers in a roll call: "aye", "abstain"
  present_being = 1U << 27,    // is, are, wird, est: what a chairman declares in saying it
  given_name = 1U << 28,       // a person may be called so: "Bill", "Grant"
  before_ordinal = 1U << 29,   // "zum 1. Vorsitzenden": the figure behind it ends no sentence
  suffix = 1U << 30,           // stands behind a name: "Jr.", "Esq."
  country = 1U << 31,          // names a state, or begins its name: a delegation, in a roll call
  far_being = 1U << 10,        // German auxiliaries, which stand far before the participle
};

class Traits {
 public:
  constexpr Traits() = default;
  [[nodiscard]] constexpr bool has(Trait t) const { return (bits_ & static_cast<std::uint32_t>(t)) != 0; }
  constexpr Traits& operator|=(Traits o) {
    bits_ |= o.bits_;
    return *this;
  }
  constexpr Traits& operator|=(Trait t) {
    bits_ |= static_cast<std::uint32_t>(t);
    return *this;
  }

 private:
  std::uint32_t bits_ = 0;
};

// The traits of a folded form. Cost: one look-up. Thread safe.
[[nodiscard]] Traits traits_of(std::string_view form);

}  // namespace sicut::proceedings
