// Figures that belong to a vote told before.
#include <algorithm>

#include "proceedings/session_reader.h"

namespace sicut::proceedings {

// A vote that is told in several sentences: the figures, and then that it was unanimous or by what majority.
void SessionReader::set_vote(ItemDraft& item, const VoteCount& vote) {
  if (item.vote && item.vote->has_figures() && !vote.has_figures()) {
    item.vote->unanimous |= vote.unanimous;
    if (vote.majority) item.vote->majority = vote.majority;
    item.vote_span.end = std::max(item.vote_span.end, span_of(tokens_, vote.tokens).end);
    return;
  }
  if (item.vote && item.vote->ayes && item.vote->noes && vote.noes && !vote.ayes)
    return;  // "for the motion 9, against it 4. It was carried, Mr. Holl dissenting."
  const TextSpan span = span_of(tokens_, vote.tokens);
  if (item.vote && item.vote->counted_by_names && !vote.counted_by_names && vote.has_figures()) {
    const VoteCount names = *std::move(item.vote);  // "Holl – aye; Reed – nay. Carried 5-1."
    item.vote = vote;
    item.vote->counted_by_names = true;
    item.vote->heads_differ = names.heads_differ;
    item.vote_span.end = std::max(item.vote_span.end, span.end);
    return;
  }
  item.vote = vote;
  item.vote_span = span;
  item.for_names = mention_all(vote.for_names, false);
  item.against_names = mention_all(vote.against_names, false);
  item.abstaining_names = mention_all(vote.abstaining_names, false);
}

// "Ayes 61, noes 38, as follows:" and, below, the names: no vote of their own.
bool SessionReader::names_of_last_vote(const Statement& s) {
  if (s.kind != StatementKind::vote || !s.vote->counted_by_names || draft_.items.empty()) return false;
  ItemDraft& last = draft_.items.back();
  const bool counted =
      last.type == ItemType::vote && last.vote && last.vote->has_figures() && !last.vote->counted_by_names;
  if (!counted || at_ - last.unit > 6 || at_ == last.unit) return false;
  const auto add = [&](Mentions& list, const std::vector<Actor>& names) {
    const Mentions more = mention_all(names, false);
    list.insert(list.end(), more.begin(), more.end());
  };
  add(last.for_names, s.vote->for_names);
  add(last.against_names, s.vote->against_names);
  add(last.abstaining_names, s.vote->abstaining_names);
  return true;
}

// "Resulted—yeas 9, nays 14; as follows:" and, below, "YEAS—9." over the names.
bool SessionReader::side_of_last_vote_again(const Statement& s) {
  if (s.kind != StatementKind::vote || draft_.items.empty() || s.outcome) return false;
  std::size_t last = draft_.items.size();
  while (last > 0 && draft_.items[last - 1].type == ItemType::note && draft_.items.size() - last < 3) --last;
  if (last == 0) return false;
  ItemDraft& item = draft_.items[last - 1];
  if (item.type != ItemType::vote || !item.vote || !item.vote->ayes || !item.vote->noes || at_ == item.unit ||
      at_ - item.unit > 3 || item.basis == OutcomeBasis::stated)
    return false;
  const VoteCount &all = *item.vote, &side = *s.vote;
  const bool one = (side.ayes && !side.noes && *side.ayes == *all.ayes) ||
                   (side.noes && !side.ayes && *side.noes == *all.noes);
  if (!one || side.abstentions) return false;
  item.unit = names_unit_ = at_;
  return true;
}

// "For the motion 9, for the amendment 4. The motion was carried.": the figures are the motion's then, and
// what stood against it falls.
void SessionReader::motion_won_contest(std::size_t vote, const Statement& s) {
  constexpr std::size_t kNear = 4;  // items
  auto& count = draft_.items[vote].vote;
  if (!count || !count->contest || s.outcome != Outcome::adopted || !s.about.noun ||
      *s.about.noun == Concept::amendment)
    return;
  std::swap(count->ayes, count->noes);
  count->contest = false;
  std::size_t& target = draft_.items[vote].refers_to;
  if (target != kNone && draft_.items[target].basis != OutcomeBasis::stated) {
    draft_.items[target].outcome.reset();  // what the figures let it seem
    draft_.items[target].basis.reset();
    draft_.items[target].voted = false;
  }
  target = kNone;
  for (std::size_t k = vote; k-- > 0 && vote - k <= kNear;) {
    ItemDraft& rival = draft_.items[k];
    if (rival.type != ItemType::motion && rival.type != ItemType::amendment) continue;
    if (rival.basis == OutcomeBasis::stated) return;
    rival.outcome = Outcome::rejected;
    rival.basis = OutcomeBasis::implied;
    return;
  }
}

// "Hale moved to adjourn. 4-0.": figures alone, right behind what was moved.
bool SessionReader::bare_ratio(const Sentence& sentence) {
  constexpr std::size_t kLongestRatio = 6;  // figures and signs
  const TokenRange range = sentence.tokens;
  if (range.size() < 3 || range.size() > kLongestRatio || tokens_[range.first + 1].sign != '-' ||
      draft_.items.empty())
    return false;
  for (std::size_t i = range.first; i < range.last; ++i)
    if (tokens_[i].is_word() && !tokens_[i].digit) return false;
  const ItemDraft& motion = draft_.items.back();
  const bool moved = motion.type == ItemType::motion || motion.type == ItemType::amendment;
  if (!moved || motion.outcome || motion.unit != at_) return false;
  Statement vote;
  vote.kind = StatementKind::vote;
  vote.tokens = range;
  vote.vote = read_votes(tokens_, range, true);
  if (!vote.vote || !vote.vote->ayes || !vote.vote->noes) return false;
  end_turn();
  flush_note();
  apply(vote, sentence);
  return true;
}

// "Bishops: Ayes 4, Noes 1", and next "Clergy: Ayes 31, Noes 12": one vote of several houses.
bool SessionReader::next_house_of_last_vote(const Statement& s, TextSpan span) {
  if (!s.vote || s.vote->houses == 0 || draft_.items.empty()) return false;
  const std::size_t last = draft_.items.size() - 1;
  ItemDraft& item = draft_.items[last];
  if (item.type != ItemType::vote || !item.vote || item.vote->houses == 0 || at_ - item.unit > 1 ||
      item.vote->first_house == s.vote->first_house)
    return false;
  add_houses(*item.vote, *s.vote);
  item.span.end = item.text.end = span.end;
  item.vote_span.end = span_of(tokens_, s.vote->tokens).end;
  item.unit = at_;
  if (s.outcome)
    motions_.ended(last, s, mention_all(s.about.movers, false));
  else
    motions_.recounted(last);
  return true;
}

// "In favour: ..." and, in a paragraph of its own, "Against: ...": one roll call.
bool SessionReader::next_side_of_last_vote(const Statement& s, TextSpan span) {
  if (s.kind != StatementKind::vote || !s.vote->has_figures() || draft_.items.empty()) return false;
  ItemDraft& last = draft_.items.back();
  const bool nobody =
      s.vote->ayes.value_or(0) + s.vote->noes.value_or(0) + s.vote->abstentions.value_or(0) == 0;
  if (last.type != ItemType::vote || !last.vote || !last.vote->has_figures() ||
      (last.vote->counted_by_names != s.vote->counted_by_names && !nobody) || at_ - last.unit > 3 ||
      (at_ == last.unit && !tokens_[s.tokens.first].line_start) ||
      (last.basis == OutcomeBasis::stated && !last.awaits_count))
    return false;
  const auto sides = [](const VoteCount& v) {
    return (v.ayes ? 1 : 0) + (v.noes ? 1 : 0) + (v.abstentions ? 1 : 0);
  };
  if (sides(*s.vote) + sides(*last.vote) > 3 || s.vote->by_ratio) return false;
  VoteCount& all = *last.vote;
  const bool another =
      (s.vote->ayes && all.ayes) || (s.vote->noes && all.noes) || (s.vote->abstentions && all.abstentions);
  if (another) return false;
  if (s.vote->ayes) all.ayes = s.vote->ayes;
  if (s.vote->noes) all.noes = s.vote->noes;
  if (s.vote->abstentions) all.abstentions = s.vote->abstentions;
  const auto join = [&](Mentions& list, const std::vector<Actor>& names) {
    for (const Mention m : mention_all(names, false)) list.push_back(m);
  };
  join(last.for_names, s.vote->for_names);
  join(last.against_names, s.vote->against_names);
  join(last.abstaining_names, s.vote->abstaining_names);
  last.span.end = last.text.end = last.vote_span.end = span.end;
  last.unit = at_;
  motions_.recounted(draft_.items.size() - 1);
  return true;
}

// "Agreed to object. (Proposed Mr. Holl, seconded Mr. Reed; 3 in favour)": figures of the decision before.
bool SessionReader::figures_of_credited(const Statement& s) {
  const std::size_t size = draft_.items.size();
  if (s.kind != StatementKind::vote || !s.vote->has_figures() || size < 2) return false;
  const ItemDraft& motion = draft_.items[size - 1];
  ItemDraft& decision = draft_.items[size - 2];
  if (motion.unit != at_ || motion.basis != OutcomeBasis::stated || decision.refers_to != size - 1 ||
      (decision.vote && decision.vote->has_figures()))
    return false;
  decision.type = ItemType::vote;
  set_vote(decision, *s.vote);
  return true;
}

// "M/S/C (Holl/Reed) to adjourn." and below it "Vote: 6-0": the figures of what was said to be carried.
bool SessionReader::figures_of_last_decision(const Statement& s, TextSpan span) {
  const bool counts = s.kind == StatementKind::vote || s.kind == StatementKind::put;
  if (!counts || !s.vote || !s.vote->has_figures() || s.announces || draft_.items.empty()) return false;
  ItemDraft& last = draft_.items.back();
  const bool settled = (last.type == ItemType::decision || last.type == ItemType::vote) &&
                       last.basis == OutcomeBasis::stated && last.refers_to != kNone &&
                       (last.outcome == Outcome::adopted || last.outcome == Outcome::rejected);
  // "Der Änderungsantrag wird vom Antragsteller übernommen.": without a vote.
  const bool taken_over = document_.text(last.text).find("übernommen") != std::string_view::npos;
  if (!settled || taken_over || at_ - last.unit > 1 || (last.vote && last.vote->has_figures()) ||
      s.about.noun || !s.about.movers.empty())
    return false;
  last.type = ItemType::vote;
  if (last.span.start == draft_.items[last.refers_to].span.start) last.span = last.text = span;
  last.span.end = last.text.end = span.end;
  last.unit = at_;
  set_vote(last, *s.vote);
  return true;
}

// "AYES." over the names of those who voted so, and "Abbot, Sir W." under it: told in the figures above.
bool SessionReader::in_division(const Unit& u) {
  if (division_ != at_ && tokens_.size() > 6 &&
      !(tokens_.front().has(Trait::plain_side) && (heads_names_in_lines() || heads_two_columns())))
    return false;
  const bool heads = heads_division();
  const bool lists = !heads && division_ == at_ && !u.label &&
                     std::all_of(tokens_.begin(), tokens_.end(), [](const Token& t) {
                       const Concepts joining = Concept::conjunction | Concept::particle;
                       return !t.is_word() || (t.capital && !t.digit) || t.concepts.any_of(joining) ||
                              t.has(Trait::lower_title) || t.has(Concept::article_word) ||
                              t.has(Concept::for_side);
                     });
  if (heads) begin_side();
  if (lists) voters();
  if (heads || lists) division_ = at_ + 1;
  return heads || lists;
}

bool SessionReader::heads_division() {
  const Token& first = tokens_.front();
  if ((tokens_.size() > 6 && !heads_names_in_lines() && !heads_two_columns()) || !first.capital ||
      tokens_.back().sign == ':' || draft_.items.empty())
    return false;
  const bool not_voting = tokens_.size() > 1 && first.form == "not" && tokens_[1].form == "voting";
  if (!(first.has(Trait::plain_side) && first.capitals) && !not_voting) return false;
  const ItemDraft& last = draft_.items.back();
  const bool counted = last.type == ItemType::vote && last.vote && last.vote->ayes && last.vote->noes;
  if (!counted && counts_by_columns(last)) return true;
  return counted && at_ <= last.unit + kLongestDivision;
}

}  // namespace sicut::proceedings
