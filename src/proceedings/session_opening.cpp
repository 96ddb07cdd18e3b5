// Who opens the meeting in the first person presides: "I'll call the meeting to order", "Ich eröffne die
// Sitzung".
#include <algorithm>

#include "proceedings/session_reader.h"

namespace sicut::proceedings {

void SessionReader::note_who_opens(const ItemDraft& speech) {
  if (speech.speakers.size() != 1) return;
  const Mention speaker = speech.speakers.front();
  if (draft_.mentions[speaker].kind != ActorKind::person) return;
  bool own = false;
  for (std::size_t i = 0; i + 3 < tokens_.size(); ++i) {
    const Token& t = tokens_[i];
    if (t.quoted || t.sign == '?') return;
    own |= t.has(Concept::first_person) || t.form == "ill" || t.form == "id" || t.form == "declaro";
    const auto meeting = [&](std::size_t k) {
      return k < tokens_.size() && tokens_[k].concepts.any_of(Concept::session | Concept::assembly);
    };
    const bool calls = (t.form == "call" || t.form == "calling") && meeting(i + 2) &&
                       i + 4 < tokens_.size() && tokens_[i + 3].form == "to" &&
                       tokens_[i + 4].form == "order";
    const bool opens = (t.form == "eroffne" || t.form == "open") && meeting(i + 2);
    if (!own || !(calls || opens)) continue;
    draft_.chair.push_back(speaker);
    from_chair_ = true;
    return;
  }
}

// "87/12 We appoint ...": the meeting itself speaks, as that of Friends does.
bool SessionReader::meeting_says_we() const {
  std::size_t at = 0;
  while (at < tokens_.size() && (!tokens_[at].is_word() || tokens_[at].digit)) ++at;
  return at < 6 && at + 1 < tokens_.size() && tokens_[at].form == "we" && draft_.fields > 0;
}

}  // namespace sicut::proceedings
