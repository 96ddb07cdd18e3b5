// Hearings: questions and answers, who asks and who answers.
#include <algorithm>

#include "proceedings/session_reader.h"

namespace sicut::proceedings {

void SessionReader::testimony(const Unit& u) {
  look_at(u.span);
  listing_.reset();
  expecting_ = Expecting::none;
  if (u.testimony == Testimony::question || u.testimony == Testimony::answer) return testify(u);
  if (u.testimony == Testimony::both) return question_and_answer(u);
  end_turn();
  if (u.testimony == Testimony::witness) {
    if (const auto actor = named_witness(tokens_)) call_witness(*actor, u);
    for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) {  // "sworn, examined by Mr. Hale:"
      if (tokens_[i].form != "by" || !tokens_[i - 1].form.ends_with("examined")) continue;
      if (const auto actor = read_actor(tokens_, i + 1, tokens_.size(), true))
        examiner_ = {mention(*actor, true)};
    }
  } else if (const auto actor = named_examiner(tokens_)) {
    examiner_ = {mention(*actor, true)};
  }
}

// A witness is sworn as the secretary tells; who examined the one before does not examine this one as well.
void SessionReader::call_witness(const Actor& actor, const Unit& u) {
  witness_ = {mention(actor, true)};
  examiner_.clear();
  add(ItemType::note, u.span);
}

// What witnesses tell of votes and motions was no business of this meeting: nothing is read from it.
void SessionReader::testify(const Unit& u) {
  const bool asks = u.testimony == Testimony::question;
  ++draft_.labels;
  const std::size_t mark = std::min<std::size_t>(u.testimony_mark, u.span.size());
  ItemDraft& item = add(asks ? ItemType::question : ItemType::speech, u.span);
  item.text = {u.span.start + mark, u.span.end};
  item.as_printed = words_of({u.span.start, u.span.start + mark});
  if (!item.as_printed.empty() && item.as_printed.back() == ' ') item.as_printed.pop_back();
  item.role = asks ? "examiner" : "witness";
  if (asks) item.text = behind_examiner(item.text);
  if (asks) behind_label(item);
  item.speakers = asks ? examiner_ : witness_;
  draft_.answers += !asks && is_examined();
  speech_ = draft_.items.size() - 1;
  turn_ = Turn::labelled;
  from_chair_ = false;
}

// "3. Mr. Hale. Where were you?—At home.": who asks goes on asking until another is named.
void SessionReader::question_and_answer(const Unit& u) {
  const TextPos dash = u.span.start + answer_in(document_.text(u.span));
  std::size_t first = 2;
  if (first < tokens_.size() && tokens_[first].sign == '(') ++first;
  // "1. Chairman. You are": the office alone.
  const bool office = first + 1 < tokens_.size() && tokens_[first + 1].sign == '.' &&
                      tokens_[first].concepts.any_of(Concept::chair | Concept::office);
  const auto actor = read_actor(tokens_, first, office ? first + 1 : tokens_.size(), false);
  const std::size_t stop = actor ? actor->tokens.last : 0;
  const bool named = actor && actor->kind != ActorKind::anonymous && stop + 2 < tokens_.size() &&
                     tokens_[stop].sign == '.' && tokens_[stop].span.end < dash;
  if (named) {
    const auto presides = presiding(*actor);
    examiner_ = {presides ? *presides : mention(*actor, true)};
    first = stop + 1;
    while (first + 1 < tokens_.size() && !tokens_[first].is_word()) ++first;  // ".)", ".]"
  }
  ++draft_.labels;
  draft_.answers += is_examined();
  const auto last =
      std::find_if(tokens_.begin(), tokens_.end(), [&](const Token& t) { return t.span.end >= dash; });
  TextPos end = dash;
  for (auto t = last; t != tokens_.begin() && end == dash;)
    if ((--t)->sign == '?') end = t->span.end;
  ItemDraft& question = add(ItemType::question, {u.span.start, end});
  question.text.start = std::min(tokens_[std::min(first, tokens_.size() - 1)].span.start, end);
  question.role = "examiner";
  question.speakers = examiner_;
  ItemDraft& answer = add(ItemType::speech, {dash, u.span.end});
  answer.role = "witness";
  answer.speakers = witness_;
  speech_ = draft_.items.size() - 1;
  turn_ = Turn::labelled;
  from_chair_ = false;
}

// "Q14 Mr. Hale: Where were you?"
void SessionReader::behind_label(ItemDraft& item) {
  const std::string_view said = document_.text(item.text);
  const auto label = formats::read_speaker_label(said, formats::LabelCase::mixed);
  if (!label || label->length >= said.size()) return;
  const Tokens name = tokenize_minutes(transcript_.book(), label->name);
  const auto actor = read_actor(name, 0, name.size(), true);
  if (!actor || actor->kind == ActorKind::anonymous || actor->tokens.last < name.size()) return;
  const auto presides = presiding(*actor);
  examiner_ = {presides ? *presides : mention(*actor, true)};
  item.text.start = item.text.start + label->length;
  ++draft_.answers;
}

// "Q. (By Mr. Hale) Where were you?"
TextSpan SessionReader::behind_examiner(TextSpan said) {
  const auto open = std::find_if(tokens_.begin(), tokens_.end(),
                                 [&](const Token& t) { return t.span.start >= said.start; });
  if (open == tokens_.end() || (open->sign != '(' && open->sign != '[')) return said;
  const auto close =
      std::find_if(open, tokens_.end(), [](const Token& t) { return t.sign == ')' || t.sign == ']'; });
  if (close == tokens_.end() || std::next(close) == tokens_.end()) return said;
  const auto actor = named_examiner(Tokens(std::next(open), close));
  if (!actor) return said;
  examiner_ = {mention(*actor, true)};
  return {std::next(close)->span.start, said.end};
}

}  // namespace sicut::proceedings
