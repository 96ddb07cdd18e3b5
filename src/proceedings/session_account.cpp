// The secretary’s account: deeds, speeches told in the third person, notes.
#include <algorithm>
#include <array>

#include "formats/assemble_account.h"
#include "proceedings/session_reader.h"
#include "text/characters.h"
#include "text/fold.h"

namespace sicut::proceedings {

void SessionReader::account(const Unit& u) {
  note_question();
  const auto& sentences = all_sentences();
  ++draft_.accounts;
  note_other_kinds(u);
  bool personal = false;
  if (sentences.empty() || reported_speaker(tokens_, sentences.front().tokens).empty())
    for (const Token& t : tokens_) personal |= t.has(Concept::first_person) && !t.quoted;
  if (personal && meeting_says_we()) personal = false;
  draft_.personal_accounts += personal;
  bool told = false;
  if (at_ < first_ + kHeadUnits) told = told_fields(sentences);
  if (u.concepts.any_of(Concept::chair | Concept::presides) && !draft_.chair.empty() && !draft_.items.empty())
    note_new_chair(sentences);
  note_span_ = {};
  // A new paragraph goes on with what somebody said only if it says "he".
  if (turn_ == Turn::summary && !tokens_[0].has(Concept::pronoun) && !u.continues && tokens_[0].sign != '"')
    end_turn();
  for (const Sentence& sentence : sentences) {
    if (sentence.bracketed) {
      bracketed(sentence, true);
      continue;
    }
    note_election(sentence);
    if (tokens_[sentence.tokens.first].digit && bare_ratio(sentence)) continue;
    const bool told_speech = !reported_speaker(tokens_, sentence.tokens).empty() && !moves_by_name(sentence);
    if (!told_speech && statement_sentence(sentence)) continue;
    if (told_speech) note_seconding(sentence);
    if (summary_sentence(sentence)) continue;
    if (speech_ != kNone && turn_ == Turn::summary) {
      extend_summary(sentence);
      continue;
    }
    note_sentence(sentence, u);
  }
  flush_note();
  const bool opening = at_ == first_ && u.words > 14;  // the head of the session, in prose
  if ((told || opening) && note_item_ != kNone && draft_.items[note_item_].unit == at_ &&
      draft_.items.size() == note_item_ + 1 && at_ < first_ + 4) {
    draft_.items.pop_back();  // the head of the session, told in prose, is in its fields
    note_item_ = kNone;
  }
  flush_note();
}

// "The Congress proceeded to the election of the General Council.": what the next names are elected to.
void SessionReader::note_election(const Sentence& sentence) {
  for (std::size_t i = sentence.tokens.first; i + 2 < sentence.tokens.last; ++i) {
    if (!tokens_[i].has(Trait::election) || tokens_[i].quoted || tokens_[i + 1].form != "of") continue;
    std::size_t last = i + 2;
    while (last < sentence.tokens.last && tokens_[last].is_word() && last < i + 9) ++last;
    office_ = words_of(span_of(tokens_, {i + 2, last}));
    office_unit_ = at_;
  }
}

// "Mr. Wynn, in seconding the motion, said": a speech, and a seconder.
void SessionReader::note_seconding(const Sentence& sentence) {
  for (const Statement& s : statements_of(sentence)) {
    if (s.kind == StatementKind::seconding) motions_.seconded(mention_all(s.seconders, true), s.about.noun);
    if (!s.in_saying) continue;
    end_turn();
    flush_note();
    moved(s, kNone, sentence);
  }
}

bool SessionReader::seconds_in_saying(const Sentence& sentence) const {
  for (std::size_t i = sentence.tokens.first; i < sentence.tokens.last; ++i)
    if (tokens_[i].form == "seconding" && !tokens_[i].quoted) return true;
  return false;
}

void SessionReader::extend_summary(const Sentence& sentence) {
  ItemDraft& item = draft_.items[speech_];
  item.span.end = item.text.end = span_of(tokens_, sentence.tokens).end;
}

// "The Chairman declared the amendment carried."
bool SessionReader::is_declared(const Sentence& sentence) const {
  for (std::size_t i = sentence.tokens.first; i < std::min(sentence.tokens.last, sentence.tokens.first + 8);
       ++i)
    if (tokens_[i].form == "declared" || tokens_[i].form == "declares" || tokens_[i].form == "announced" ||
        tokens_[i].form == "casting")
      return true;
  return false;
}

// "Mr. Holl spoke at length and moved that": the motion counts, not the talk.
bool SessionReader::moves_by_name(const Sentence& sentence) {
  for (const Statement& s : statements_of(sentence)) {
    const bool ends = s.kind == StatementKind::outcome || s.kind == StatementKind::election;
    if (ends && is_declared(sentence)) return true;
    const bool deed = s.kind == StatementKind::motion || s.kind == StatementKind::amendment ||
                      s.kind == StatementKind::seconding || s.kind == StatementKind::withdrawal;
    if (s.in_saying || (s.kind == StatementKind::seconding && seconds_in_saying(sentence))) continue;
    if (deed && (!s.movers.empty() || !s.seconders.empty())) return true;
  }
  return false;
}

bool SessionReader::told_fields(const std::vector<Sentence>& sentences) {
  bool told = false;
  for (const Sentence& sentence : sentences) {
    // "Present: Dr. Fosse, Mr. Ludd." inside a paragraph.
    if (begins_field(tokens_, sentence.tokens)) {
      const Tokens alone(tokens_.begin() + static_cast<std::ptrdiff_t>(sentence.tokens.first),
                         tokens_.begin() + static_cast<std::ptrdiff_t>(sentence.tokens.last));
      for (const Field& f : read_fields(alone, false)) {
        if (f.kind == FieldKind::agenda || f.actors.empty()) continue;
        take(f);
        ++draft_.fields;
        told = true;
      }
    }
    for (const Field& f : read_told_fields(tokens_, sentence.tokens)) {
      if ((f.kind == FieldKind::chair && !draft_.chair.empty()) ||
          (f.kind == FieldKind::secretary && !draft_.secretaries.empty()))
        continue;
      take(f);
      // Who was present is told of any talk: it speaks for no minutes.
      const bool speaks = f.kind == FieldKind::chair || f.kind == FieldKind::secretary ||
                          f.kind == FieldKind::absent || f.number.has_value();
      draft_.fields += speaks;
      draft_.fields_in_prose += speaks;
      told = true;
    }
  }
  return told;
}

bool SessionReader::statement_sentence(const Sentence& sentence) {
  const auto& statements = statements_of(sentence);
  bool any = false;
  for (const Statement& s : statements) {
    if (s.kind == StatementKind::arrival) {
      draft_.attendance_open = true;
      continue;
    }
    if (!s.pronoun.empty() && !s.vote && nominee(s, sentence).empty()) continue;
    const bool motion = s.kind == StatementKind::motion || s.kind == StatementKind::amendment;
    if (turn_ == Turn::summary && motion && s.movers.empty() && speech_ != kNone) {
      extend_summary(sentence);  // "He proposes a resolution."
      moved(s, speech_, sentence);
      any = true;
      continue;
    }
    if (turn_ == Turn::summary && (!ends_summary(s) || supposes(s, sentence))) continue;
    if (!any) {
      end_turn();
      flush_note();
    }
    any = true;
    apply(s, sentence);
  }
  return any;
}

// In the middle of what Mr. Holl is reported to have said, only what is plainly the meeting's own ends it.
bool SessionReader::ends_summary(const Statement& s) const {
  if (!s.movers.empty() || !s.seconders.empty()) return true;
  return s.kind != StatementKind::motion && s.kind != StatementKind::amendment;
}

// "The Bill was carried in haste, and if it were lost here the ratepayers would suffer": more of what was
// said.
bool SessionReader::supposes(const Statement& s, const Sentence& sentence) const {
  if (s.kind != StatementKind::outcome || s.vote) return false;
  const auto first = tokens_.begin() + static_cast<std::ptrdiff_t>(sentence.tokens.first);
  const auto last = tokens_.begin() + static_cast<std::ptrdiff_t>(sentence.tokens.last);
  return std::any_of(first, last,
                     [](const Token& t) { return !t.quoted && (t.form == "if" || t.form == "would"); });
}

// "Comrade Lenin considers that": a speech told in the third person.
bool SessionReader::summary_sentence(const Sentence& sentence) {
  std::size_t behind = 0;
  const auto actors = reported_speaker(tokens_, sentence.tokens, &behind);
  if (actors.empty()) return seconder_says(sentence) || mover_says(sentence) || pronoun_goes_on(sentence);
  if (actors.front().kind == ActorKind::anonymous && actors.front().name.size() > 12) return false;
  ItemDraft& item =
      begin_summary(sentence, mention_all(actors, true),
                    words_of(span_of(tokens_, {actors.front().tokens.first, actors.back().tokens.last})));
  for (const Actor& a : actors)
    if (a.kind == ActorKind::office) item.role = is_chair(a) ? "chair" : lower_case(a.name);
  if (item.speakers.empty()) item.role = lower_case(actors.front().name);
  if (behind > 0 && tokens_[behind - 1].has(Concept::asks) && !tokens_[behind - 1].has(Concept::says))
    item.type = ItemType::question;
  if (behind > 0 && (tokens_[behind - 1].form == "reported" || tokens_[behind - 1].form == "reports"))
    item.type = ItemType::report;
  // "Comrade Lenin ... proposes a resolution" later in the same paragraph stays with the speech.
  return true;
}

// "Mr. Cooper moved: ... He said that": the mover speaks.
bool SessionReader::mover_says(const Sentence& sentence) {
  const std::size_t first = sentence.tokens.first;
  const bool he = tokens_[first].form == "he" || tokens_[first].form == "she";
  if (turn_ == Turn::summary || !he || draft_.items.empty() || sentence.tokens.size() < 4) return false;
  const ItemDraft& motion = draft_.items.back();
  const bool near = motion.unit == at_ || (motion.unit + 1 == at_ && first == 0);  // behind its wording
  const bool moved = (motion.type == ItemType::motion || motion.type == ItemType::amendment) && near &&
                     motion.movers.size() == 1;
  if (!moved || !tokens_[first + 1].concepts.any_of(Concept::says | Concept::asks)) return false;
  begin_summary(sentence, motion.movers, motion.as_printed);
  return true;
}

// By value: adding an item moves those there are.
ItemDraft& SessionReader::begin_summary(const Sentence& sentence, Mentions speakers, std::string printed) {
  flush_note();
  ItemDraft& item = add(ItemType::speech, span_of(tokens_, sentence.tokens));
  item.summary = true;
  item.speakers = std::move(speakers);
  item.as_printed = std::move(printed);
  speech_ = draft_.items.size() - 1;
  turn_ = Turn::summary;
  ++draft_.summaries;
  return item;
}

bool SessionReader::pronoun_goes_on(const Sentence& sentence) {
  if (turn_ != Turn::summary || speech_ == kNone) return false;
  extend_summary(sentence);
  return true;
}

void SessionReader::note_sentence(const Sentence& sentence, const Unit& u) {
  const TextSpan span = span_of(tokens_, sentence.tokens);
  if (tokens_[sentence.tokens.first].sign == '"' && sentence.tokens.first == 0) return;  // a quoted paragraph
  std::size_t words = 0;
  for (std::size_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) words += tokens_[i].is_word();
  if (sentence.tokens.first == 0 && words <= 10 &&
      (is_head_in_capitals(sentence.tokens) || is_numbered_head(sentence.tokens))) {
    subject_ = words_of(span);
    motions_.new_subject(subject_);
    return;
  }
  const char32_t last = tokens_[sentence.tokens.last - 1].sign;
  const bool sentence_like =
      words >= 3 && (last == '.' || last == '!' || last == ':' || last == '"' || last == '?');
  if (!sentence_like || names_unit_ == at_ || is_credit(u)) return;
  if (note_span_.empty()) {
    note_span_ = span;
  } else {
    note_span_.end = span.end;
  }
}

// "Source: ...", "Transcribed by ...": nothing of the meeting.
bool SessionReader::is_credit(const Unit& u) const {
  for (std::size_t i = 0; i < std::min<std::size_t>(tokens_.size(), 2); ++i)
    if (tokens_[i].form == "signed" && u.words < 12) return true;
  if (u.words <= 7 && tokens_.size() > 3) {  // "GEORGE TYNE, Chairman."
    const auto actor = read_actor(tokens_, 0, tokens_.size(), true);
    const std::size_t behind =
        actor && actor->kind == ActorKind::person ? actor->tokens.last : tokens_.size();
    if (behind + 1 < tokens_.size() && tokens_[behind].sign == ',' &&
        tokens_[behind + 1].concepts.any_of(Concept::chair | Concept::secretary | Concept::office) &&
        behind + 4 >= tokens_.size())
      return true;
  }
  static constexpr std::array<std::string_view, 9> kWords{
      "source", "transcribed", "published", "first", "translated", "copyright", "retrieved", "note", "html"};
  return u.words < 30 && std::find(kWords.begin(), kWords.end(), tokens_[0].form) != kWords.end() &&
         tokens_.size() > 1 && tokens_[1].sign == ':';
}

void SessionReader::flush_note() {
  if (note_span_.empty()) return;
  add(ItemType::note, note_span_);
  note_item_ = draft_.items.size() - 1;
  // "The secretary reads a letter:" and the letter.
  if (document_.text(note_span_).ends_with(':') && note_span_.end >= units_[at_].span.end)
    expect(Expecting::paper, note_item_);
  note_span_ = {};
}

}  // namespace sicut::proceedings
