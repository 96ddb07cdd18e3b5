// Who speaks from the chair, and what is done in saying it.
#include <unicode/uchar.h>

#include <algorithm>

#include "proceedings/session_reader.h"
#include "text/characters.h"
#include "text/fold.h"

namespace sicut::proceedings {

// Under the office's label, or under the name of who presides.
bool SessionReader::speaks_from_chair(const ItemDraft& speech) const {
  if (speech.role == "chair" || concepts_of(text::folded(speech.role)).has(Concept::chair)) return true;
  return !speech.speakers.empty() && draft_.chair.size() == 1 &&
         can_be_same(draft_.mentions[speech.speakers.front()], draft_.mentions[draft_.chair.front()]);
}

// What is done in saying it: "I put the motion to a vote. For – 9; against – 3. The motion is rejected." What
// was done last year is told in the past.
bool SessionReader::performs(const Sentence& sentence) const {
  constexpr std::size_t kLongest = 40;  // words and signs
  if (sentence.tokens.size() > kLongest) return false;
  const Token& first = tokens_[sentence.tokens.first];  // "Adopted by all votes against two."
  bool present = first.concepts.any_of(Concept::adopted | Concept::rejected | Concept::elected) &&
                 sentence.tokens.size() <= 12;
  bool past = false, counts = false;
  std::size_t sides = 0, figures = 0;
  for (std::size_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    const Token& t = tokens_[i];
    if (t.quoted) continue;
    past |=
        t.form == "was" || t.form == "were" || t.form == "had" || t.form == "last" || t.has(Concept::modal);
    present |= t.has(Trait::present_being) || t.form == "i";
    const bool side = t.concepts.any_of(Concept::for_side | Concept::against_side | Concept::abstain_side);
    sides += side;
    figures += t.digit;
    counts |= (side && t.capital) || (sides > 1 && figures > 1);
  }
  return !past && (present || counts);
}

// "The President having left, Mrs. Lacey took the chair.": who presides from here on.
void SessionReader::note_new_chair(const std::vector<Sentence>& sentences) {
  constexpr std::size_t kLongest = 30;  // words and signs
  for (const Sentence& sentence : sentences) {
    if (sentence.tokens.size() > kLongest || sentence.bracketed || !takes_the_chair(sentence.tokens))
      continue;
    for (const Field& f : read_told_fields(tokens_, sentence.tokens)) {
      if (f.kind != FieldKind::chair || f.actors.size() != 1) continue;
      const Actor& actor = f.actors.front();
      const Mention first = draft_.chair.front(), last = draft_.chair.back();
      if (actor.kind == ActorKind::office && !is_chair(actor)) continue;
      if (actor.kind == ActorKind::person && can_be_same(actor, draft_.mentions[last])) continue;
      another_presides_ = true;
      const bool back = actor.kind == ActorKind::office || can_be_same(actor, draft_.mentions[first]);
      draft_.chair.push_back(back ? first : mention(actor, false));
    }
  }
}

bool SessionReader::takes_the_chair(TokenRange sentence) const {
  for (std::size_t i = sentence.first; i + 2 < sentence.last; ++i) {
    const std::string_view form = tokens_[i].form;
    if (tokens_[i].quoted) return false;
    const bool takes = form == "took" || form == "takes" || form == "resumed" || form == "taking";
    if (takes && tokens_[i + 1].form == "the" && tokens_[i + 2].form == "chair") return true;
    if (form == "chair" && tokens_[i + 1].form == "was" && tokens_[i + 2].form == "taken") return true;
    const bool german = form == "ubernimmt" || form == "ubernahm";
    if (german && tokens_[i + 2].form == "vorsitz") return true;
  }
  return false;
}

bool SessionReader::is_chair(const Actor& actor) const {
  const Tokens tokens = tokenize_minutes(transcript_.book(), actor.name);
  const bool vice = std::any_of(tokens.begin(), tokens.end(),
                                [](const Token& t) { return t.form == "vice" || t.form == "deputy"; });
  return !vice && std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
    return (t.has(Concept::chair) && !t.has(Concept::secretary)) || t.form == "prasident";
  });
}

// "The President" is who presides at this time: the one person in the chair, or who followed in it.
std::optional<Mention> SessionReader::presiding(const Actor& actor) {
  if (actor.kind != ActorKind::office || draft_.chair.empty()) return {};
  if ((draft_.chair.size() > 1 && !another_presides_) || !is_chair(actor)) return {};
  const Mention chair = draft_.chair.back();
  if (draft_.mentions[chair].kind != ActorKind::person) return {};
  draft_.acting[chair] = true;
  return chair;
}

std::string SessionReader::lower_case(std::string_view printed) {
  std::string out;
  for (std::size_t at = 0; at < printed.size();) {
    const text::Character c = text::decode(printed, at);
    text::append_utf8(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.code))), out);
    at += c.length;
  }
  return out;
}

bool SessionReader::names_the_chair(const formats::SpeakerLabel& label) const {
  if (draft_.chair.size() != 1) return false;
  const Tokens name = tokenize_minutes(transcript_.book(), label.name);
  const auto actor = read_actor(name, 0, name.size(), true);
  return actor && can_be_same(*actor, draft_.mentions[draft_.chair.front()]);
}

}  // namespace sicut::proceedings
