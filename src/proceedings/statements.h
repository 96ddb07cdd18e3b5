// What one sentence of the secretary's account says was done: moved, seconded, put, adopted, elected,
// withdrawn.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "proceedings/names.h"
#include "proceedings/tokens.h"
#include "proceedings/votes.h"
#include "sicut/proceedings.h"

namespace sicut::proceedings {

// What is moved.
inline constexpr Concepts kThings = Concept::motion | Concept::amendment | Concept::resolution;

enum class StatementKind : std::uint8_t {
  motion,
  amendment,
  seconding,
  put,       // put to the vote, without saying how it ended
  outcome,   // something was adopted, rejected, tabled, referred, closed
  decision,  // "Decided to", "It was resolved that": an outcome with the wording of what was decided
  vote,      // figures alone
  election,
  withdrawal,
  arrival,  // somebody came or left: the list of those present no longer holds
};

// What a statement is about: "the second amendment of Mr. Wendt", "Article 3", "the motion as amended".
struct Reference {
  std::optional<Concept> noun;  // motion, amendment, resolution, article, matter, discussion, session
  std::vector<Actor> movers;
  int ordinal = 0;           // 1 first, -1 last
  bool several = false;      // "the motions"
  bool indefinite = false;   // "a motion to adjourn": another than those told before
  std::string article;       // "Article 3", as printed
  std::string quoted;        // folded words in quotation marks
  bool amended = false;      // "as amended", "with the following amendment"
  bool whole = false;        // "the draft as a whole"
  std::string word;          // folded: the noun as it stands
  bool substantive = false;  // an amendment put "as the substantive motion", in the place of what it amends
};

struct Statement {
  StatementKind kind = StatementKind::outcome;
  TokenRange tokens;
  std::vector<Actor> movers, seconders, elected;
  TokenRange wording;       // of a motion or decision; may be empty
  bool announces = false;   // ends in a colon: wording or names stand in what follows
  bool impersonal = false;  // "It is moved that": by whom is not said, or behind the verb
  bool weak = false;  // "proposes", "speaks in favor of creating": a motion only if something comes of it
  Reference about;
  std::optional<VoteCount> vote;
  std::optional<Outcome> outcome;
  std::string office;          // elected to what
  bool second = false;         // stands in a clause of its own behind another end: no more of the same vote
  bool puts = false;           // "Question put, and agreed to": says that it was put, too
  bool by_poll = false;        // "a poll was demanded": the vote before is held again
  bool by_ballot = false;      // a ballot is of persons as a rule
  bool in_saying = false;      // "Mr. Holl, in moving the adoption of the report, said"
  bool unseconded = false;     // "There was no second."
  bool candidates = false;     // its figures are those of candidates
  std::string_view pronoun;    // "He was elected": the person is to be found before
  bool counts_behind = false;  // "adopted by the following vote:"
};

// Whose sentence it is. What somebody says may be told in the third person without a subject ("Moves that
// ..."): whoever speaks moves. Figures that a speech tells are a vote only beside what became of it.
enum class Teller : std::uint8_t { record, chair, speaker };

// All that the sentence states, in order; nothing for a sentence that only talks, asks or supposes. Cost:
// linear but for look-backs of bounded length.
[[nodiscard]] std::vector<Statement> read_statements(const Tokens& tokens, const Sentence& sentence,
                                                     Teller teller = Teller::record);

// "Mr. Holl said that": who speaks in a sentence that tells of a speech; `behind` is set to the token behind
// the verb.
[[nodiscard]] std::vector<Actor> reported_speaker(const Tokens& tokens, TokenRange sentence,
                                                  std::size_t* behind = nullptr);

// "Article 3", "§ 4", "Clause 7", "Section II", "Ordinance No. 412" at token `at`; the range is empty if
// there is none.
[[nodiscard]] TokenRange article_at(const Tokens& tokens, std::size_t at, std::size_t end);

}  // namespace sicut::proceedings
