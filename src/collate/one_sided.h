// Words that one witness has and another has not: added, left out, or an accident?
#pragma once

#include "collate/judge.h"

namespace sicut::collate {

struct ReadingIn {
  const WitnessWords& witness;
  Cell cell;  // where there are no words: the next word's number
  const std::string& id;
  std::uint32_t index;
};

// `longer` has the words. Layout where they look like print furniture or a note that the reader of the format
// took for text; transmission where they stand twice ("the the") or are no words at all; accidental where the
// other side has a sign for them ("&"); else substantive. Where an omission begins and ends with the same
// words, the reason says that a copyist's eye may have slipped.
[[nodiscard]] Judgement judge_extra_words(const ReadingIn& longer, const ReadingIn& shorter,
                                          const Forms& forms, const variant::Lexicon& lexicon);

}  // namespace sicut::collate
