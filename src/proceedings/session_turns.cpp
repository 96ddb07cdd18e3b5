// Turns under labels: who speaks, until when, and what a speech moves.
#include <algorithm>
#include <array>

#include "formats/assemble_account.h"
#include "proceedings/session_reader.h"
#include "text/characters.h"
#include "text/fold.h"

namespace sicut::proceedings {

void SessionReader::end_turn() {
  from_chair_ = false;
  turn_ = Turn::none;
  speech_ = kNone;
}

void SessionReader::labelled_plainly(const Unit& u) {
  ItemDraft& item = begin_speech(u);
  const std::string_view text = document_.text(item.text);
  std::size_t stops = 0;
  for (std::size_t at = text.find(". "); at != std::string_view::npos && stops <= 2;
       at = text.find(". ", at + 1))
    ++stops;
  if (text.ends_with('?') && stops <= 2) item.type = ItemType::question;
  draft_.address |= u.concepts.any_of(Concept::motion | Concept::amendment);
}

void SessionReader::labelled(const Unit& u) {
  ItemDraft& item = begin_speech(u);
  look_behind_label(item.text);
  item.type = type_of_speech(*u.label, item);
  note_address();
  if (draft_.chair.empty() && draft_.labels < 6) note_who_opens(item);
  speech_statements(true);
}

ItemDraft& SessionReader::begin_speech(const Unit& u) {
  expecting_ = Expecting::none;
  ++draft_.labels;
  const formats::SpeakerLabel& label = *u.label;
  const TextSpan said{std::min(u.span.start + label.length, u.span.end), u.span.end};
  ItemDraft& item = add(ItemType::speech, u.span);
  item.text = trimmed(said);
  speech_ = draft_.items.size() - 1;
  turn_ = Turn::labelled;
  const TextSpan printed{u.span.start, std::max(u.span.start, said.start)};
  item.as_printed = words_of(printed);
  while (!item.as_printed.empty() && (item.as_printed.back() == ' ' || item.as_printed.back() == ':'))
    item.as_printed.pop_back();
  who_speaks(label, item);
  from_chair_ = speaks_from_chair(item);
  told_label_ = !label.verb.empty();
  return item;
}

TextSpan SessionReader::trimmed(TextSpan span) const {
  const std::string_view text = document_.text(span);
  const std::size_t first = std::min(text.find_first_not_of(" \t\r\n—-–*_"), text.size());
  return {span.start + first, span.end};
}

ItemType SessionReader::type_of_speech(const formats::SpeakerLabel& label, const ItemDraft& item) const {
  for (const Token& t : tokenize_minutes(transcript_.book(), label.aside))
    if (t.form == "report" || t.form == "reports" || t.form == "rapport" || t.form == "bericht" ||
        t.form == "доклад")
      return ItemType::report;
  std::size_t words = 0, stops = 0;
  for (const Token& t : tokens_) {
    words += t.is_word();
    stops += t.sign == '.' && !t.quoted;
  }
  if (item.speakers.empty() && words <= kShortInterjection && !item.role.starts_with("delegate"))
    return ItemType::interjection;
  const bool asks =
      !tokens_.empty() && (tokens_.back().sign == '?' || (tokens_.back().sign == '"' && tokens_.size() > 1 &&
                                                          tokens_[tokens_.size() - 2].sign == '?'));
  return asks && stops <= 2 ? ItemType::question : ItemType::speech;
}

// "Mr. Chairman,", "Comrades!", "My Lords", "the hon. Member": the talk of assemblies.
void SessionReader::note_address() {
  const bool careless = !tokens_.empty() && tokens_.front().is_word() && !tokens_.front().capital;
  bool laughs = false;
  for (std::size_t i = 0; i < std::min<std::size_t>(tokens_.size(), 60); ++i) {
    const std::string_view form = tokens_[i].form;
    if (form.size() == 3 || form.size() == 4) laughs |= form == "lol" || form == "haha" || form == "lmao";
    if (form == "comrades" || form == "comrade" || form == "hon" || form == "delegates" ||
        form == "colleagues")
      draft_.address = true;
    if ((form == "speaker" || form == "chairman" || form == "president") && i > 0 &&
        tokens_[i - 1].sign == '.')
      draft_.address = true;
    if (tokens_[i].concepts.any_of(Concept::motion | Concept::amendment)) draft_.address = true;
  }
  draft_.chatted += careless || laughs;
}

void SessionReader::goes_on(const Unit& u) {
  ItemDraft& item = draft_.items[speech_];
  item.span.end = item.text.end = u.span.end;
  speech_statements(false);
}

// A paragraph without a label, inside a speech, that is the secretary's own.
bool SessionReader::breaks_off(const Unit& u) {
  if (u.continues || u.words > kLongestAccount || tokens_[0].sign == '"') return false;
  if (u.kind == formats::BlockKind::block_quote) return false;
  const auto& sentences = all_sentences();
  if (sentences.empty()) return false;
  for (const Token& t : tokens_)
    if (!t.quoted && t.has(Concept::first_person)) return false;
  // A numbered list belongs to the speech that announces it.
  if (tokens_.size() > 1 && tokens_[0].digit && tokens_[1].sign == '.') return false;
  const auto& statements = statements_of(sentences.front());
  for (const Statement& s : statements) {
    const bool named = !s.movers.empty() || !s.seconders.empty();
    if (s.kind == StatementKind::motion || s.kind == StatementKind::amendment)
      return named || s.announces || s.tokens.first == 0;
    if (s.kind == StatementKind::seconding) return named;
    if (s.kind == StatementKind::outcome || s.kind == StatementKind::withdrawal ||
        s.kind == StatementKind::put)
      return is_plain_outcome(s, sentences.front());
    if (s.kind == StatementKind::decision) return sentences.size() <= 3;
    if (s.kind == StatementKind::vote) return true;
    if (s.kind == StatementKind::election) return s.announces || sentences.size() <= 3;
  }
  // A short paragraph that comes to the meeting's business in its second or third sentence.
  if (sentences.size() >= 2 && sentences.size() <= 3 && u.words < 60 && ends_in_business(sentences))
    return true;
  return another_is_reported(u, sentences.front()) ||
         formats::is_account(document_.text(u.span), turn_name());
}

// "Comrade Holl thinks it wrong.": in minutes that report others so, and of somebody who takes part.
bool SessionReader::another_is_reported(const Unit& u, const Sentence& sentence) const {
  constexpr std::size_t kLongest = 80;  // words
  constexpr std::size_t kLately = 200;  // mentions
  if (draft_.summaries == 0 || u.words > kLongest || speech_ == kNone) return false;
  const auto actors = reported_speaker(tokens_, sentence.tokens);
  if (actors.size() != 1 || actors.front().kind != ActorKind::person || actors.front().titles.empty())
    return false;
  for (const Mention m : draft_.items[speech_].speakers)
    if (can_be_same(draft_.mentions[m], actors.front())) return false;
  const std::size_t size = draft_.mentions.size();
  for (std::size_t m = size - std::min(size, kLately); m < size; ++m)
    if (draft_.acting[m] && can_be_same(draft_.mentions[m], actors.front())) return true;
  return std::any_of(draft_.present.begin(), draft_.present.end(),
                     [&](Mention m) { return can_be_same(draft_.mentions[m], actors.front()); });
}

bool SessionReader::ends_in_business(const std::vector<Sentence>& sentences) {
  for (const Sentence& sentence : sentences)
    for (const Statement& s : statements_of(sentence))
      if ((s.kind == StatementKind::outcome && s.tokens.size() < 24) || s.kind == StatementKind::put ||
          s.kind == StatementKind::vote)
        return true;
  return false;
}

// What speeches say of motions goes on in subordinate clauses; the secretary is brief.
bool SessionReader::is_plain_outcome(const Statement& s, const Sentence& sentence) {
  return sentence.tokens.size() <= 40 || s.announces;
}

std::string SessionReader::turn_name() const {
  if (speech_ == kNone || draft_.items[speech_].speakers.empty()) return {};
  return draft_.mentions[draft_.items[speech_].speakers.front()].name;
}

// Motions that a speech makes; what is in brackets behind it is the secretary's.
void SessionReader::speech_statements(bool opening) {
  note_question();
  Concepts here;
  bool bracket = false, figure = false;
  for (const Token& t : tokens_) {
    here |= t.concepts;
    figure |= t.number >= 0 || t.digit;
    bracket |= t.sign == '(' || t.sign == '[';
  }
  const bool chair = speech_ != kNone && from_chair_;
  const bool counts = !chair && figure && here.any_of(Concept::adopted | Concept::rejected) &&
                      tokens_.size() <= kShortInterjection;
  if (!here.any_of(kTriggers) && !bracket && !chair && !told_label_ && !counts) return;
  const auto& sentences = all_sentences();
  const std::size_t speech = speech_;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const bool first = opening && i == 0;
    if (sentences[i].bracketed) {
      bracketed(sentences[i], i + 1 == sentences.size());
      continue;
    }
    const bool in_report = draft_.items[speech].type == ItemType::report;
    const bool declares = chair && (sentences.size() <= kShortRuling || performs(sentences[i]));
    for (const Statement& s :
         read_statements(tokens_, sentences[i], declares ? Teller::chair : Teller::speaker))
      in_speech(s, first, declares, in_report, speech, sentences[i]);
  }
}

// "... That the word stand part of the Question."
void SessionReader::note_question() {
  for (std::size_t i = 0; i + 2 < tokens_.size(); ++i)
    if (tokens_[i].has(Trait::stand) && tokens_[i + 1].form == "part" && tokens_[i + 2].form == "of")
      motions_.question_is_turned();
}

void SessionReader::in_speech(const Statement& s, bool first, bool chair, bool in_report, std::size_t speech,
                              const Sentence& sentence) {
  switch (s.kind) {
    case StatementKind::motion:
    case StatementKind::amendment: {
      // A report tells of many proposals; its own are made in the first person.
      if (in_report && !s.movers.empty()) return;
      if (from_chair_ && s.impersonal) {
        if (!motions_.has_open()) moved(s, kNone, sentence);
        return;  // "It is moved that the report be taken up": whose motion it is was told before
      }
      if (speaks_as_other(s, speech)) {
        if (from_chair_ && is_announced(s, sentence)) moved(s, kNone, sentence);
        return;
      }
      moved(s, speech, sentence);
      return;
    }
    case StatementKind::seconding:
      motions_.seconded(s.seconders.empty() ? draft_.items[speech].speakers : mention_all(s.seconders, true));
      return;
    case StatementKind::withdrawal:
      if (s.movers.empty() || first)
        withdrawn(s, span_of(tokens_, sentence.tokens), chair ? Mentions() : draft_.items[speech].speakers);
      return;
    case StatementKind::put:
    case StatementKind::outcome:
    case StatementKind::vote:
    case StatementKind::decision:
      if (!chair && told_label_ && is_short_ruling(s, sentence)) move_speech(speech, sentence);
      if (chair || is_bare(s, sentence) || counts_for_the_chair(s, speech) ||
          (told_label_ && is_short_ruling(s, sentence)))
        apply(s, sentence);
      return;
    case StatementKind::election:
      if (chair) apply(s, sentence);
      return;
    case StatementKind::arrival:
      return;
  }
}

// "Mr. Reed moved this last year": somebody else's motion, told in a speech, unless the speech is told
// itself in the third person ("Comrade Tolstov moves to instruct the center").
bool SessionReader::speaks_as_other(const Statement& s, std::size_t speech) const {
  for (const Actor& mover : s.movers) {
    bool own = false;
    for (const Mention m : draft_.items[speech].speakers) own |= can_be_same(mover, draft_.mentions[m]);
    if (!own) return true;
  }
  return false;
}

// "M. Holl propose, par voie d'amendement, de supprimer l'article 2", says the chair, of what was handed in.
bool SessionReader::is_announced(const Statement& s, const Sentence& sentence) const {
  constexpr std::size_t kFarthest = 40;  // items
  static constexpr std::array<std::string_view, 8> kNow{"moves",   "proposes", "propose",    "offers",
                                                        "propone", "presenta", "предлагает", "beantragt"};
  bool now = false;
  for (std::size_t i = sentence.tokens.first; i < std::min(sentence.tokens.last, sentence.tokens.first + 12);
       ++i)
    now |= std::find(kNow.begin(), kNow.end(), tokens_[i].form) != kNow.end();
  for (std::size_t k = draft_.items.size(); now && k-- > 0 && draft_.items.size() - k < kFarthest;)
    for (const Mention m : draft_.items[k].movers)
      if (!draft_.items[k].outcome && can_be_same(s.movers.front(), draft_.mentions[m])) return false;
  return now;
}

// "Comrade Holl raises a point of order: the list should be closed. The proposal is adopted."
bool SessionReader::is_short_ruling(const Statement& s, const Sentence& sentence) const {
  return s.kind == StatementKind::outcome && sentence.tokens.size() <= 8 && sentence.tokens.first > 0 &&
         performs(sentence);
}

// What is adopted there is what the speaker has said, if he has moved nothing else.
void SessionReader::move_speech(std::size_t speech, const Sentence& ruling) {
  if (draft_.items.size() > speech + 1) return;
  const ItemDraft said = draft_.items[speech];
  const TextPos end = span_of(tokens_, ruling.tokens).start;
  ItemDraft& item = add(ItemType::motion, {said.text.start, std::max(said.text.start, end)});
  item.movers = said.speakers;
  item.as_printed = said.as_printed;
  motions_.add(draft_.items.size() - 1);
}

// "CLERK REED: Motion passes, two to one."
bool SessionReader::counts_for_the_chair(const Statement& s, std::size_t speech) const {
  if (s.kind != StatementKind::outcome || !s.vote || !s.vote->has_figures()) return false;
  for (const Token& t : tokenize_minutes(transcript_.book(),
                                         draft_.items[speech].role + " " + draft_.items[speech].as_printed))
    if (t.has(Concept::secretary)) return true;
  return false;
}

// "Carried." and "Rejected." behind a motion in its own paragraph.
bool SessionReader::is_bare(const Statement& s, const Sentence& sentence) {
  return s.kind == StatementKind::outcome && sentence.tokens.size() <= 5 && !s.about.noun;
}

}  // namespace sicut::proceedings
