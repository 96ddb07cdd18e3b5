// The grammar of attributions, clause by clause; see attribution.h for how the clauses are found.
#pragma once

#include <optional>

#include "quote/names.h"

namespace sicut::quote {

enum class Speaker : std::uint8_t {
  none,  // the clause introduces nobody's words
  name,
  pronoun,  // "he", "the author": somebody named before
  other,    // somebody, but nobody by name: "a reviewer", "they"
};

struct Reading {
  Speaker speaker = Speaker::none;
  Name name;             // where speaker is `name`
  bool reports = false;  // "according to X": X may only tell what somebody else said
};

struct Before {
  bool is_term = false;  // the quotation is too short to be more than an expression
};
// The clause that runs up to a quotation: "As X writes,".
[[nodiscard]] Reading read_before(const Clause& clause, const std::vector<Name>& names, const Before& before);

// The clause that follows a quotation: "said X", "— X", "(X, Letters, p. 3)".
// `pauses`: the quotation or what follows it pauses with a comma, dash or question; `tail`: the clause ends
// with the paragraph, so that "— X" is a signature.
struct After {
  bool pauses = false;           // it, or what follows it, pauses with a comma, dash or question
  bool set_off = false;          // the quotation is a paragraph of its own: a dash may lead to its signature
  bool full_stop = false;        // the quotation itself ends with a full stop
  bool introduces_next = false;  // the clause leads to another quotation
  bool signature = false;        // the clause is a line that names the source, without a dash
  bool begins_sentence = false;  // nothing of the text's own sentence stands before the quotation
};
[[nodiscard]] Reading read_after(const Clause& clause, const std::vector<Name>& names, const After& after);

// The person the sentence is about, if it names exactly one, as its subject.
[[nodiscard]] std::optional<Name> only_subject(const Clause& clause, const std::vector<Name>& names);

}  // namespace sicut::quote
