#include <algorithm>
#include <array>

#include "formats/assemble_account.h"
#include "proceedings/session_reader.h"
#include "text/characters.h"
#include "text/fold.h"

namespace sicut::proceedings {

SessionDraft SessionReader::read() {
  draft_.units = last_ - first_;
  draft_.items.reserve(last_ - first_ + (last_ - first_) / 2);
  draft_.mentions.reserve(last_ - first_ + (last_ - first_) / 2);
  draft_.span = {units_[first_].span.start, units_[last_ - 1].span.end};
  may_have_tables_ =
      !document_.map.identity() || document_.text(draft_.span).find('|') != std::string_view::npos;
  for (at_ = first_; at_ < body_; ++at_) head_unit(units_[at_]);
  for (at_ = body_; at_ < last_; ++at_) unit(units_[at_]);
  motions_.finish();
  return std::move(draft_);
}

// A title, a date, "The House met at two, Mr. Speaker in the Chair.": only who presided is of use.
void SessionReader::head_unit(const Unit& u) {
  look_at(u.span);
  static_cast<void>(told_fields(all_sentences()));
}

void SessionReader::unit(const Unit& u) {
  if (u.testimony != Testimony::none) return testimony(u);
  if (is_plain_speech(u)) return plain_speech(u);
  if (table()) return;
  look_at(u.span);
  if (tokens_.empty()) return;
  if (field(u) || in_division(u)) return;
  if (tokens_.size() > 2 && !tokens_[1].is_word() && mover_line()) return;
  if (at_ < first_ + kHeadUnits && attendance_lines()) return;
  if (u.label) return labelled(u);
  if (expected(u)) return;
  if ((u.heading && !counts_votes(u)) || is_heading_like(u)) return heading(u);
  if (is_whole_aside()) return aside(u, u.span);
  if (turn_ == Turn::labelled || turn_ == Turn::report) {
    if (!breaks_off(u)) return goes_on(u);
    end_turn();
  }
  account(u);
}

// "Vote: 6-0": set as a heading is, and none.
bool SessionReader::counts_votes(const Unit& u) {
  if (document_.text(u.span).starts_with("\u00a7")) return !no_statement();  // "§ 3. Adopted."
  if (!u.concepts.any_of(Concept::ballot | Concept::for_side) || u.words > 12) return false;
  for (const Sentence& sentence : all_sentences())
    for (const Statement& s : statements_of(sentence))
      if (s.vote && s.vote->has_figures()) return true;
  return false;
}

// Most of a report is talk: a paragraph that cannot be anything else is not looked at word by word. It must
// be so long, or speak of so little, that no rule below could take it for a heading, a field or the
// secretary's account.
bool SessionReader::is_plain_speech(const Unit& u) const {
  if (expecting_ != Expecting::none || listing_ || u.heading || at_ < first_ + 4) return false;
  if (u.words <= 24 || u.concepts.any_of(kTriggers)) return false;
  const std::string_view text = document_.text(u.span);
  const auto has_bracket = [&] {
    return text.find('(') != std::string_view::npos || text.find('[') != std::string_view::npos;
  };
  if (u.label)
    return u.label->aside.empty() && !has_bracket() && names_a_person(*u.label) && !names_the_chair(*u.label);
  if (turn_ != Turn::labelled && turn_ != Turn::report) return false;
  if (u.words < 40 || text.front() == '"') return false;
  return !from_chair_ && (u.words > kLongestAccount || u.concepts.has(Concept::first_person)) &&
         !has_bracket();
}

// In capitals, and no office: "STALIN:", "Mr. SMITH."
bool SessionReader::names_a_person(const formats::SpeakerLabel& label) const {
  if (!label.capitals) return false;
  for (const Token& t : tokenize_minutes(transcript_.book(), label.name))
    if (t.concepts.any_of(Concept::chair | Concept::office | Concept::anonymous | Concept::secretary))
      return false;
  return true;
}

void SessionReader::plain_speech(const Unit& u) {
  if (u.label) {
    labelled_plainly(u);
  } else {
    draft_.items[speech_].span.end = draft_.items[speech_].text.end = u.span.end;
  }
}

void SessionReader::look_at(TextSpan span) {
  transcript_.read(span, tokens_);
  divided_ = false;
}

// A label's words are taken off; what is said behind it is read anew only if a quotation mark stands in it,
// since marks are paired from the beginning.
void SessionReader::look_behind_label(TextSpan said) {
  if (std::any_of(tokens_.begin(), tokens_.end(), [](const Token& t) { return t.sign == '"'; }))
    return look_at(said);
  const auto first = std::find_if(tokens_.begin(), tokens_.end(),
                                  [&](const Token& t) { return t.span.start >= said.start; });
  if (first != tokens_.begin() && std::prev(first)->span.end > said.start) return look_at(said);
  tokens_.erase(tokens_.begin(), first);
  if (!tokens_.empty()) tokens_.front().line_start = true;
  divided_ = false;
}

const std::vector<Sentence>& SessionReader::all_sentences() {
  if (!divided_) {
    sentences_of(tokens_, sentences_);
    statements_.clear();
    statements_.resize(sentences_.size());
    divided_ = true;
  }
  return sentences_;
}

const std::vector<Statement>& SessionReader::statements_of(const Sentence& sentence) {
  auto& known = statements_[static_cast<std::size_t>(&sentence - sentences_.data())];
  if (!known) known = read_statements(tokens_, sentence);
  return *known;
}

std::string SessionReader::words_of(TextSpan span) const {
  std::string out;
  for (const char c : document_.text(span)) {
    const bool white = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!white) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

Mention SessionReader::mention(const Actor& actor, bool acting) {
  draft_.mentions.push_back(actor);
  draft_.acting.push_back(acting);
  return static_cast<Mention>(draft_.mentions.size() - 1);
}

Mentions SessionReader::mention_all(const std::vector<Actor>& actors, bool acting) {
  Mentions all;
  for (const Actor& actor : actors) {
    if (actor.kind == ActorKind::anonymous) continue;
    const auto presides = acting ? presiding(actor) : std::nullopt;
    all.push_back(presides ? *presides : mention(actor, acting));
  }
  return all;
}

ItemDraft& SessionReader::add(ItemType type, TextSpan span) {
  ItemDraft& item = draft_.items.emplace_back();
  item.type = type;
  item.span = item.text = span;
  item.subject = subject_;
  item.unit = at_;
  return item;
}

SessionDraft read_session(const formats::Document& document, const std::vector<Unit>& units,
                          Transcript& transcript, std::size_t first, std::size_t body, std::size_t last) {
  return SessionReader(document, units, transcript, first, body, last).read();
}

}  // namespace sicut::proceedings
