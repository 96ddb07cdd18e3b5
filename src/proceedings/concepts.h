// What the words of minutes mean: one small vocabulary for all languages, so that the rules speak of
// concepts ("a motion", "is adopted") and never of a language's words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace sicut::proceedings {

enum class Concept : std::uint8_t {
  // What is dealt with.
  motion,      // motion, proposal, Antrag
  amendment,   // amendment, Änderungsantrag
  resolution,  // resolution, resolutions
  article,     // article, clause, section, §: numbered parts of a text
  matter,      // report, minutes, agenda, bill, ordinance, question, draft
  body,        // committee, commission, bureau, board
  office,      // chairman, treasurer, teller
  session,     // session, sitting, meeting
  assembly,    // council, house, congress, society: who sits
  discussion,  // discussion, debate
  ballot,      // vote, ballot, division, poll, show of hands
  majority,
  // What is done.
  moves,       // moves, moved
  proposes,    // proposes, suggests: weaker
  introduces,  // introduces, submits, offers (a motion)
  seconds,
  puts,  // put (to the vote), voted upon
  adopted,
  rejected,
  withdrawn,
  tabled,
  referred,
  closed,
  elected,
  resolved,  // resolved, decided, agreed
  says,      // said, considers, replied: what a third-person summary reports
  asks,      // asked, inquired
  favours,   // "in favor of", "supports"
  opens,     // opened, met, called to order
  arrives,   // arrived, entered, took his seat
  presides,
  // Votes.
  for_side,
  against_side,
  abstain_side,
  house,  // bishops, clergy, laity; lords, commons: who vote one beside the other
  unanimous,
  nobody,  // none, nil
  everybody,
  // Heads of lists.
  chair,
  secretary,
  present,
  absent,
  agenda,
  // Names.
  title,        // Mr., Comrade, Councillor
  anonymous,    // delegate, voice, member
  conjunction,  // and, &, und
  particle,     // von, de
  // Time.
  month,
  weekday,
  ordinal,
  // Grammar.
  first_person,
  pronoun,
  article_word,  // the, a
  modal,         // should, may, would, if, whether
  negation,
  following,
  that,
  by,
  reaction,  // applause, laughter
  shout,     // shouts, voices, cries
  count_
};

class Concepts {
 public:
  constexpr Concepts() = default;
  constexpr explicit Concepts(Concept c) : bits_(std::uint64_t{1} << static_cast<unsigned>(c)) {}
  [[nodiscard]] constexpr bool has(Concept c) const {
    return ((bits_ >> static_cast<unsigned>(c)) & 1U) != 0;
  }
  [[nodiscard]] constexpr bool any_of(Concepts o) const { return (bits_ & o.bits_) != 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  constexpr Concepts operator|(Concepts o) const {
    Concepts both;
    both.bits_ = bits_ | o.bits_;
    return both;
  }
  constexpr Concepts& operator|=(Concepts o) {
    bits_ |= o.bits_;
    return *this;
  }
  // All others.
  constexpr Concepts operator~() const {
    Concepts others;
    others.bits_ = ~bits_;
    return others;
  }
  constexpr bool operator==(const Concepts&) const = default;

 private:
  std::uint64_t bits_ = 0;
};
static_assert(static_cast<unsigned>(Concept::count_) <= 64);

constexpr Concepts operator|(Concept a, Concept b) {
  return Concepts(a) | Concepts(b);
}
constexpr Concepts operator|(Concepts a, Concept b) {
  return a | Concepts(b);
}

// The concepts of a folded form (text::folded); none if the vocabulary does not have it. Cost: one look-up.
// Thread safe.
[[nodiscard]] Concepts concepts_of(std::string_view form);

// The concepts of every form of a document. Cost: a look-up for each word of the vocabulary, some thousand.
[[nodiscard]] std::vector<Concepts> concepts_of(const text::FormTable& forms);

// 1-12 for a month's folded name or abbreviation, 1 (Monday) - 7 for a weekday's; 0 for other forms.
[[nodiscard]] int month_number(std::string_view form);
[[nodiscard]] int weekday_number(std::string_view form);

}  // namespace sicut::proceedings
