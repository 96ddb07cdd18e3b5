#include "proceedings/session_reader.h"

namespace sicut::proceedings {

// "Sister Beever seconded. She said that": the seconder speaks.
bool SessionReader::seconder_says(const Sentence& sentence) {
  const std::size_t first = sentence.tokens.first;
  if (turn_ == Turn::summary || seconders_.size() != 1 || seconders_unit_ != at_ || first == 0 ||
      sentence.tokens.size() < 4)
    return false;
  const bool pronoun = tokens_[first].form == "he" || tokens_[first].form == "she";
  if (!pronoun || !tokens_[first + 1].concepts.any_of(Concept::says | Concept::asks)) return false;
  begin_summary(sentence, seconders_, draft_.mentions[seconders_.front()].printed);
  return true;
}

}  // namespace sicut::proceedings
