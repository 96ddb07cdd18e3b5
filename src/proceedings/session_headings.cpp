// Headings, reports under headings, and what stands in brackets.
#include <algorithm>
#include <array>

#include "formats/assemble_account.h"
#include "proceedings/session_reader.h"
#include "text/characters.h"
#include "text/fold.h"

namespace sicut::proceedings {

// A short line that ends no sentence, or a numbered one, with a label or an account behind it.
bool SessionReader::is_heading_like(const Unit& u) {
  if (u.words > 14 || u.kind == formats::BlockKind::block_quote) return false;
  if (tokens_.front().sign == '"' || tokens_.front().sign == '(' || tokens_.front().sign == '[') return false;
  if (names_article_alone()) return true;
  const Concepts sides = Concept::for_side | Concept::against_side | Concept::abstain_side;
  const bool counted = tokens_.back().digit || (tokens_.size() > 1 && tokens_[1].sign == ':');
  if (tokens_.front().concepts.any_of(sides) && counted) return false;  // "Against . . . 46", "No: none"
  const char32_t last = tokens_.back().sign;
  if (last == ':' && u.words <= 5 && is_all_capitals() && is_head_of_business()) return true;
  if (last == ':' || last == ',' || last == ';' || last == '!' || last == '?') return false;
  if (turn_ != Turn::none && in_a_list()) return false;
  if (reads_report()) return true;
  const bool of_a_year = tokens_.size() > 3 && tokens_[0].digit && tokens_[1].sign == '/' &&
                         tokens_[2].digit && tokens_[3].capital;  // "45/19 Playground"
  const bool numbered = of_a_year || (tokens_.size() > 2 && (tokens_[0].digit || is_roman(tokens_[0])) &&
                                      (tokens_[1].sign == '.' || tokens_[1].sign == ')'));
  if (!numbered) return tokens_.front().capital && last == 0 && u.words <= 8 && no_statement();
  return last == '.' ? no_statement() && is_noun_phrase() : no_statement();
}

// "ROLL CALL:", "APPROVAL OF AGENDA:", "NEW BUSINESS:"
bool SessionReader::is_head_of_business() {
  if (tokens_[0].form == "roll" && tokens_[1].form == "call") return tokens_.size() == 3;
  return no_statement() && std::any_of(tokens_.begin(), tokens_.end(), [](const Token& t) {
           return t.form == "approval" || t.form == "adjournment" || t.form == "business" ||
                  t.form == "hearing" || t.form == "comments" || t.form == "comment" || t.form == "consent" ||
                  t.form == "reports";
         });
}

// "Article 3.", "Clause 2 (Liability of owners):"
bool SessionReader::names_article_alone() const {
  std::size_t at = article_at(tokens_, 0, tokens_.size()).last;
  if (at == 0) return false;
  if (at < tokens_.size() && tokens_[at].sign == '(') {
    while (at < tokens_.size() && tokens_[at].sign != ')') ++at;
    ++at;
    return at + 1 >= tokens_.size();
  }
  return at + 1 >= tokens_.size() && tokens_.back().sign != ':';
}

// A numbered line that goes on a list, or that a colon has announced, or that begins in lower case.
bool SessionReader::in_a_list() const {
  if (!numbered()) return false;
  if (tokens_.size() > 2 && tokens_[2].is_word() && !tokens_[2].capital) return true;
  if (at_ == first_) return false;
  const std::string_view before = document_.text(units_[at_ - 1].span);
  return before.ends_with(':') || before.ends_with(';') ||
         (before.size() > 2 && text::is_ascii_digit(before[0]) && (before[1] == '.' || before[1] == ')'));
}

bool SessionReader::is_roman(const Token& t) {
  return t.capital && t.form.find_first_not_of("ivxlc") == std::string::npos;
}

bool SessionReader::no_statement() {
  for (const Sentence& s : all_sentences())
    if (!statements_of(s).empty()) return false;
  return true;
}

bool SessionReader::is_noun_phrase() const {
  // "3. The CHAIRMAN called for a vote."
  const auto actor = numbered() ? read_actor(tokens_, 2, tokens_.size(), false) : std::nullopt;
  if (actor && !actor->possessive && actor->tokens.last < tokens_.size()) {
    const Token& next = tokens_[actor->tokens.last];
    const Concepts joining = Concept::conjunction | Concept::particle | Concept::by;
    if (next.is_word() && !next.capital && next.form.ends_with("ed") && !next.concepts.any_of(joining))
      return false;
  }
  return std::none_of(tokens_.begin(), tokens_.end(), [](const Token& t) {
    return t.has(Concept::says) || t.has(Concept::moves) || t.has(Concept::modal) ||
           t.has(Trait::far_being) || t.form == "is" || t.form == "was" || t.form == "were" ||
           t.form == "are";
  });
}

// "Report by comrade Lenin."
bool SessionReader::reads_report() const {
  static constexpr std::array<std::string_view, 12> kKinds{"report",    "speech",  "address", "lecture",
                                                           "statement", "paper",   "remarks", "doklad",
                                                           "доклад",    "rapport", "bericht", "referat"};
  std::size_t i = 0;
  while (i < std::min<std::size_t>(tokens_.size(), 3) &&
         std::find(kKinds.begin(), kKinds.end(), tokens_[i].form) == kKinds.end())
    ++i;
  if (i >= std::min<std::size_t>(tokens_.size(), 3) || i + 2 >= tokens_.size() + 0) return false;
  if (!(tokens_[i + 1].form == "by" || tokens_[i + 1].form == "of" || tokens_[i + 1].form == "from" ||
        tokens_[i + 1].form == "von" || tokens_[i + 1].form == "de"))
    return false;
  const auto actor = read_actor(tokens_, i + 2, tokens_.size(), tokens_[i + 1].form == "by");
  return actor && actor->kind == ActorKind::person && actor->tokens.last + 2 >= tokens_.size();
}

// "PRÉSIDENCE DE M. VAUX, VICE-PRÉSIDENT": who is in the chair from here on.
bool SessionReader::names_who_presides() {
  const std::size_t last = tokens_.size() - (tokens_.back().sign == '.' ? 1 : 0);
  const bool in_chair = last > 3 && tokens_[last - 1].form == "chair" && tokens_[last - 2].form == "the" &&
                        tokens_[last - 3].form == "in";  // "COLONEL HOLL IN THE CHAIR."
  if ((!tokens_.front().has(Concept::presides) && !in_chair) || tokens_.size() > 14) return false;
  for (const Field& f : read_told_fields(tokens_, {0, tokens_.size()})) {
    if (f.kind != FieldKind::chair) continue;
    another_presides_ = !draft_.chair.empty();
    take(f);
    ++draft_.fields;
    return true;
  }
  return false;
}

void SessionReader::heading(const Unit& u) {
  expecting_ = Expecting::none;
  if (names_who_presides()) return end_turn();
  if (turn_ != Turn::none && heading_inside_turn(u)) {
    if (turn_ != Turn::summary) {
      ItemDraft& item = draft_.items[speech_];
      item.span.end = item.text.end = u.span.end;
    }
    return;
  }
  end_turn();
  if (is_particular()) return;
  if (reads_report()) return begin_report(u);
  subject_ = words_of(u.span);
  while (!subject_.empty() && subject_.back() == '.') subject_.pop_back();
  if (subject_.size() > 160) subject_.resize(160);
  motions_.new_subject(subject_);
  if (tokens_.size() >= 2 && tokens_.size() < 20) {
    for (std::size_t i = 0; i < std::min<std::size_t>(4, tokens_.size()); ++i)
      if (tokens_[i].has(Concept::resolution) && tokens_[i].form != "resolutions")
        resolution_heading_ = at_ + 1;
  }
}

// "Ort: Gasthaus Krone", "Time: 7 p.m.": of the meeting, and no subject.
bool SessionReader::is_particular() const {
  static constexpr std::array<std::string_view, 22> kHeads{
      "datum", "ort",   "beginn", "ende", "zeit",  "uhrzeit", "date", "time",  "place", "location", "venue",
      "lieu",  "heure", "lugar",  "hora", "fecha", "luogo",   "data", "start", "end",   "дата",     "место"};
  return tokens_.size() > 2 && tokens_[1].sign == ':' &&
         std::find(kHeads.begin(), kHeads.end(), tokens_[0].form) != kHeads.end();
}

// A heading belongs to the speech around it if the speech goes on behind it.
bool SessionReader::heading_inside_turn(const Unit& u) const {
  if (turn_ == Turn::summary) return false;
  if (tokens_[0].digit || is_roman(tokens_[0]) || !article_at(tokens_, 0, tokens_.size()).empty() ||
      reads_report())
    return false;
  for (const Token& t : tokens_)
    if (t.has(Concept::resolution)) return false;
  std::size_t next = at_ + 1;
  while (next < last_ && units_[next].heading) ++next;
  if (next >= last_ || units_[next].label) return false;
  if (u.heading && is_all_capitals()) return false;
  const Tokens behind = transcript_.read(units_[next].span);
  if (behind.empty() || !read_fields(behind, false).empty()) return false;
  if (behind.front().sign == '"') return false;
  const auto sentences = sentences_of(behind);
  if (sentences.empty()) return false;
  return read_statements(behind, sentences.front()).empty() &&
         reported_speaker(behind, sentences.front().tokens).empty();
}

bool SessionReader::is_all_capitals() const {
  std::size_t capitals = 0, words = 0;
  for (const Token& t : tokens_) {
    if (!t.is_word() || t.span.size() < 3) continue;
    ++words;
    capitals += t.capitals;
  }
  return words > 0 && capitals * 2 > words;
}

void SessionReader::begin_report(const Unit& u) {
  std::size_t i = 0;
  while (i < tokens_.size() &&
         !(tokens_[i].form == "by" || tokens_[i].form == "of" || tokens_[i].form == "from" ||
           tokens_[i].form == "von" || tokens_[i].form == "de"))
    ++i;
  const auto actor = read_actor(tokens_, i + 1, tokens_.size(), true);
  if (!actor) return;
  subject_ = words_of(u.span);
  motions_.new_subject(subject_);
  // Only if words follow that are nobody else's.
  if (at_ + 1 >= last_ || units_[at_ + 1].label || units_[at_ + 1].heading) return;
  ItemDraft& item = add(ItemType::report, u.span);
  item.text = {u.span.end, u.span.end};
  item.speakers.push_back(mention(*actor, true));
  item.as_printed = subject_;
  if (units_[at_ + 1].span.start > u.span.end)
    item.text = {units_[at_ + 1].span.start, units_[at_ + 1].span.start};
  speech_ = draft_.items.size() - 1;
  turn_ = Turn::report;
  ++draft_.labels;
}

// "2. FINANCE COMMITTEE. - Alderman Coles moved": a heading in the line of what is told under it.
bool SessionReader::is_head_in_capitals(TokenRange sentence) const {
  std::size_t words = 0;
  for (std::size_t i = sentence.first; i < sentence.last; ++i) {
    const Token& t = tokens_[i];
    if (!t.is_word() || t.digit || t.span.size() < 3) continue;
    if (!t.capitals) return false;
    ++words;
  }
  return words > 0;
}

// "6. Garden Fete." before what is told under it.
bool SessionReader::is_numbered_head(TokenRange sentence) const {
  if (!numbered() || sentence.size() > 9 || sentence.last >= tokens_.size() || !tokens_[2].capital)
    return false;
  if (tokens_[sentence.last - 1].sign != '.') return false;
  return std::none_of(tokens_.begin() + 2, tokens_.begin() + static_cast<std::ptrdiff_t>(sentence.last),
                      [](const Token& t) {
                        return t.has(Concept::says) || t.has(Concept::moves) || t.has(Concept::title) ||
                               t.has(Concept::modal) || t.has(Trait::being) || t.has(Trait::far_being) ||
                               t.form.ends_with("ed");
                      });
}

bool SessionReader::is_whole_aside() const {
  const char32_t open = tokens_.front().sign, close = tokens_.back().sign == '.' && tokens_.size() > 2
                                                          ? tokens_[tokens_.size() - 2].sign
                                                          : tokens_.back().sign;
  if (!((open == '(' && close == ')') || (open == '[' && close == ']'))) return false;
  return std::count_if(tokens_.begin(), tokens_.end(), [&](const Token& t) { return t.sign == open; }) == 1;
}

void SessionReader::aside(const Unit& u, TextSpan span) {
  const auto& sentences = all_sentences();
  if (sentences.size() == 1 && bracketed_statements(sentences.front())) return;
  ++draft_.asides;
  add_aside(span);
  static_cast<void>(u);
}

// "(Laughter.)" is a note; "(Shouts: “Up to three o’clock.”)" is said by somebody.
void SessionReader::add_aside(TextSpan span) {
  const Tokens tokens = transcript_.read(span);
  bool shouted = false, quoted = false, colon = false;
  for (const Token& t : tokens) {
    shouted |= t.has(Concept::shout);
    quoted |= t.quoted;
    colon |= t.sign == ':';
  }
  ItemDraft& item = add(shouted && (quoted || colon) ? ItemType::interjection : ItemType::note, span);
  if (item.type == ItemType::interjection) item.role = "voices";
  item.as_printed = words_of(span);
}

void SessionReader::bracketed(const Sentence& sentence, bool) {
  if (bracketed_statements(sentence)) return;
  bool reaction = false;
  for (std::size_t i = sentence.tokens.first; i < sentence.tokens.last; ++i)
    reaction |= tokens_[i].concepts.any_of(Concept::reaction | Concept::shout);
  if (!reaction || sentence.tokens.size() > 40) return;
  ++draft_.asides;
  TextSpan span = span_of(tokens_, sentence.tokens);
  add_aside({span.start - 1, span.end + 1});
}

bool SessionReader::bracketed_statements(const Sentence& sentence) {
  bool any = false;
  // Inside the brackets there may be several sentences: "(For: 3. Against: 9. Lost.)"
  for (const Statement& s : statements_of(sentence)) {
    const bool telling = s.kind == StatementKind::vote || s.kind == StatementKind::outcome ||
                         s.kind == StatementKind::put || s.kind == StatementKind::withdrawal ||
                         (s.kind == StatementKind::motion && s.wording.empty() && !s.movers.empty() &&
                          s.tokens.first == sentence.tokens.first);
    if (!telling) continue;
    apply(s, sentence);
    any = true;
  }
  return any;
}

}  // namespace sicut::proceedings
