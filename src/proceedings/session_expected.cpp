// What an announcement makes us expect: the wording of a motion, alternatives, names, a paper.
#include <algorithm>

#include "proceedings/numbers.h"
#include "proceedings/session_reader.h"

namespace sicut::proceedings {

bool SessionReader::expected(const Unit& u) {
  if (resolution_heading_ == at_ && tokens_.front().sign == '"') {
    // A heading "The Resolution on ..." and its text.
    ItemDraft& item = add(ItemType::resolution, u.span);
    item.outcome = Outcome::unstated;
    expecting_ = Expecting::decided_text;
    expected_item_ = draft_.items.size() - 1;
    return true;
  }
  if (expecting_ == Expecting::none) return false;
  const Concepts sides = Concept::for_side | Concept::against_side | Concept::abstain_side;
  const bool counts =
      tokens_.size() > 2 && tokens_[0].concepts.any_of(sides) && tokens_[0].capital &&
      (tokens_[1].sign == ':' || tokens_[1].sign == '-' || tokens_[1].sign == '.');  // "For: 41", "Ayes .. 5"
  if (counts) {
    expecting_ = Expecting::none;
    return false;
  }
  if (next_entry() || tells_end_alone(u)) {
    expecting_ = Expecting::none;
    return false;
  }
  const bool wording = tokens_.front().sign == '"' || u.kind == formats::BlockKind::list_item ||
                       u.kind == formats::BlockKind::block_quote || numbered() || begins_preamble() ||
                       head_of_wording() > 0;
  switch (expecting_) {
    case Expecting::wording:
    case Expecting::decided_text:
      if (!wording && !first_expected_) break;
      if (!wording && (u.heading || breaks_off_plainly(u))) break;
      take_wording(u);
      return true;
    case Expecting::paper:
      if (tokens_.front().sign != '"' && u.kind != formats::BlockKind::block_quote) break;
      draft_.items[expected_item_].span.end = draft_.items[expected_item_].text.end = u.span.end;
      return true;
    case Expecting::alternatives:
      if (!wording) break;
      add_alternative(u);
      return true;
    case Expecting::names: {
      Field names = read_name_list(tokens_, FieldKind::present);
      if (names.actors.empty()) break;
      ItemDraft& item = draft_.items[expected_item_];
      for (const Mention m : mention_all(names.actors, false)) item.elected.push_back(m);
      item.span.end = item.text.end = u.span.end;
      expecting_ = Expecting::none;
      return true;
    }
    case Expecting::none:
      break;
  }
  expecting_ = Expecting::none;
  return false;
}

// "6. Bro. Pate offered the following resolution:", what it says, and "7. ...": the next entry.
bool SessionReader::next_entry() const {
  if (!numbered() || !expected_number_) return false;
  const auto number = read_count(tokens_, 0);
  return number && number->value == *expected_number_ + 1;
}

// "Adopted." below what was moved.
bool SessionReader::tells_end_alone(const Unit& u) const {
  return u.words <= 2 && !tokens_.front().quoted &&
         tokens_.front().concepts.any_of(Concept::adopted | Concept::rejected) &&
         tokens_.back().sign == '.' &&
         (expecting_ == Expecting::wording || expecting_ == Expecting::decided_text);
}

bool SessionReader::numbered() const {
  return tokens_.size() > 1 && tokens_[0].digit && (tokens_[1].sign == '.' || tokens_[1].sign == ')');
}

// "WHEREAS, the lease ends; and", "NOW, THEREFORE, BE IT RESOLVED": a resolution in its paragraphs.
bool SessionReader::begins_preamble() const {
  const auto is = [&](std::size_t i, std::string_view form) {
    return i < tokens_.size() && tokens_[i].form == form;
  };
  if (!tokens_.front().capital) return false;
  return is(0, "whereas") || (is(0, "resolved") && tokens_.size() > 4) || (is(0, "be") && is(1, "it")) ||
         (is(0, "now") && (is(1, "therefore") || is(2, "therefore")));
}

bool SessionReader::breaks_off_plainly(const Unit& u) {
  const auto& sentences = all_sentences();
  return u.words < 60 && !sentences.empty() && !statements_of(sentences.front()).empty();
}

// "Resolved, That we go home." and, on the line below it, "Adopted.": no part of what was moved.
void SessionReader::end_in_wording() {
  if (tokens_.size() < 4 || tokens_.back().sign != '.' || tokens_[tokens_.size() - 2].quoted) return;
  const Token& end = tokens_[tokens_.size() - 2];
  if (!end.line_start || !end.capital || !end.concepts.any_of(Concept::adopted | Concept::rejected)) return;
  const std::size_t index = expected_item_;
  ItemDraft& item = draft_.items[index];
  item.text.end = tokens_[tokens_.size() - 3].span.end;
  item.outcome = end.has(Concept::rejected) ? Outcome::rejected : Outcome::adopted;
  item.basis = OutcomeBasis::stated;
  const TextSpan span{end.span.start, tokens_.back().span.end};
  ItemDraft& decision = add(ItemType::decision, span);
  decision.outcome = draft_.items[index].outcome;
  decision.basis = OutcomeBasis::stated;
  decision.refers_to = index;
  expecting_ = Expecting::none;
}

void SessionReader::take_wording(const Unit& u) {
  ItemDraft& item = draft_.items[expected_item_];
  if (first_expected_) {
    item.span.start = item.text.start = u.span.start;
    if (item.type != ItemType::note) item.unit = at_;
  }
  item.span.end = item.text.end = u.span.end;
  if (const std::size_t head = head_of_wording(); head > 0 && first_expected_)
    item.text.start = tokens_[head].span.start;
  // Plain text under an announcement is one paragraph; quoted or numbered text goes on.
  const bool goes_on = tokens_.front().sign == '"' || numbered() || begins_preamble() ||
                       u.kind != formats::BlockKind::paragraph;
  if (!goes_on) expecting_ = Expecting::none;
  first_expected_ = false;
  const bool motion = item.type == ItemType::motion || item.type == ItemType::amendment;
  if (motion) note_same_as(expected_item_, {0, tokens_.size()});
  end_in_wording();
}

void SessionReader::add_alternative(const Unit& u) {
  std::size_t first = numbered() ? 2 : 0;
  ItemDraft& item =
      add(ItemType::motion, span_of(tokens_, {std::min(first, tokens_.size() - 1), tokens_.size()}));
  item.alternative = true;
  item.course = is_course({first, tokens_.size()});
  item.outcome.reset();
  motions_.add_alternative(draft_.items.size() - 1);
  static_cast<void>(u);
}

// "that we proceed to the third question"
bool SessionReader::is_course(TokenRange wording) const {
  for (std::size_t i = wording.first; i < wording.last; ++i)
    if (tokens_[i].has(Trait::course) && !tokens_[i].quoted) return true;
  return false;
}

void SessionReader::expect(Expecting what, std::size_t item) {
  expecting_ = what;
  expected_item_ = item;
  first_expected_ = true;
  expected_number_.reset();
  if (const auto number = numbered() ? read_count(tokens_, 0) : std::nullopt)
    expected_number_ = number->value;
}

}  // namespace sicut::proceedings
