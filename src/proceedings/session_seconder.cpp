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
  flush_note();
  ItemDraft& item = add(ItemType::speech, span_of(tokens_, sentence.tokens));
  item.summary = true;
  item.speakers = seconders_;
  item.as_printed = draft_.mentions[seconders_.front()].printed;
  speech_ = draft_.items.size() - 1;
  turn_ = Turn::summary;
  ++draft_.summaries;
  return true;
}

}  // namespace sicut::proceedings
