#include "proceedings/motions.h"

#include <algorithm>

namespace sicut::proceedings {
namespace {

// "to reconsider the vote, and to lay that motion on the table": what is carried lays it there.
bool tables_itself(const ItemDraft& motion) {
  const std::size_t reconsider = motion.folded.find("reconsider");
  return reconsider != std::string::npos && motion.folded.find("onthetable", reconsider) != std::string::npos;
}

bool is_motion(const ItemDraft& item) {
  return item.type == ItemType::motion || item.type == ItemType::amendment;
}

}  // namespace

void Motions::add(std::size_t item) {
  // What it amends: the motion that is open, if one is.
  if (draft_.items[item].type == ItemType::amendment)
    draft_.items[item].refers_to = latest_open(false, true, item);
  motions_.push_back(item);
}

void Motions::same_as(std::size_t item, const Mentions& named) {
  draft_.items[item].refers_to = by_mover(named, {}, item);
}

void Motions::add_alternative(std::size_t item) {
  motions_.push_back(item);
  alternatives_.push_back(item);
}

void Motions::new_subject(const std::string&) {
  subject_begins_ = motions_.size();
  alternatives_.clear();
}

void Motions::seconded(const Mentions& seconders, std::optional<Concept> noun) {
  if (motions_.empty() || seconders.empty()) return;
  ItemDraft& motion = draft_.items[motions_.back()];
  if (noun == Concept::amendment && motion.type == ItemType::motion) return;
  if (draft_.items.size() > motions_.back() + 4 || motion.outcome) return;  // too far back to be meant
  for (const Mention m : seconders) motion.seconders.push_back(m);
  motion.weak = false;  // what was proposed in passing was taken up
}

bool Motions::is_open(std::size_t item) const {
  return !draft_.items[item].outcome && !draft_.items[item].voted;
}

std::size_t Motions::open_vote(std::size_t unit, const Statement& s) const {
  if (draft_.items.empty() || s.announces || s.second || s.kind == StatementKind::decision) return kNone;
  if (s.outcome == Outcome::closed || s.about.substantive)
    return kNone;  // put a second time, in the place of what it amended
  std::size_t last = draft_.items.size() - 1;
  // "Sweden, having been drawn by lot, was called upon to vote first": between a vote and its figures.
  if (s.kind == StatementKind::vote && last > 0 && draft_.items[last].type == ItemType::note) --last;
  // A motion made of a speech stands behind its vote in the list.
  if (is_motion(draft_.items[last]) && last > 0 && draft_.items[last - 1].refers_to == last) --last;
  const ItemDraft& item = draft_.items[last];
  if (item.type == ItemType::vote && is_counted_again(item, s, unit)) return last;
  if (item.type != ItemType::vote || unit - item.unit > 2) return kNone;
  if (s.vote && s.vote->unanimous && unit != item.unit && item.vote && item.vote->noes.value_or(0) > 0)
    return kNone;  // "All in favor." is another vote than "2 for, 2 against"
  if (item.awaits_count && s.vote && s.vote->has_figures() && !item.vote) return last;
  const bool same_unit = item.unit == unit;
  const auto noun = s.about.noun;
  const bool plain =
      !noun || noun == Concept::motion || noun == Concept::amendment || noun == Concept::resolution;
  if (!plain && !(same_unit && noun == item.about.noun) && !puts_same_article(item, s)) return kNone;
  if (!s.about.quoted.empty() && !same_unit) return kNone;  // "Question, ..., put, and agreed to": its own
  const bool bare_put =
      item.put && !item.about.noun && !item.vote;  // "Abstimmung.", and below it the figures
  if (!s.about.movers.empty() && !same_unit && !(bare_put && s.kind == StatementKind::vote)) return kNone;
  const auto differ = [](const std::vector<Actor>& a, const std::vector<Actor>& b) {
    return !a.empty() && !b.empty() && !can_be_same(a.front(), b.front());
  };
  if (differ(s.about.movers, item.about.movers)) return kNone;  // of another's motion
  if (noun && item.about.noun && noun != item.about.noun && s.kind != StatementKind::vote && plain &&
      *item.about.noun != Concept::motion)
    return kNone;
  const bool counted = item.vote && item.vote->has_figures();
  const bool stated = item.basis == OutcomeBasis::stated;
  // "I put it to the vote." and, told by the secretary, "A vote was taken by show of hands."
  if (s.kind == StatementKind::put && !s.vote && !noun && item.put && !item.vote && !stated) return last;
  if (s.kind == StatementKind::vote || s.kind == StatementKind::put) {
    if (s.vote && s.vote->has_figures() && counted) return kNone;
    const bool goes_on = s.kind == StatementKind::vote || (s.vote && item.put && !counted);
    return goes_on && (!stated || same_unit) ? last : kNone;
  }
  // "The House divided: ... Question put, and agreed to": another question.
  if (s.puts && counted && !same_unit) return kNone;
  return stated ? kNone : last;
}

void Motions::settle(std::size_t item, std::size_t motion, Outcome outcome, OutcomeBasis basis) {
  ItemDraft& vote = draft_.items[item];
  vote.outcome = outcome;
  vote.basis = basis;
  if (motion == kNone) return;
  if ((turned_ || motion == turned_motion_) && draft_.items[motion].type == ItemType::amendment &&
      (outcome == Outcome::adopted || outcome == Outcome::rejected)) {
    turned_ = false;
    turned_motion_ = motion;  // "Contents 34; Not-contents 21. Resolved in the affirmative."
    outcome = outcome == Outcome::adopted ? Outcome::rejected : Outcome::adopted;
    basis = OutcomeBasis::implied;
  }
  if (outcome == Outcome::adopted && tables_itself(draft_.items[motion])) outcome = Outcome::tabled;
  draft_.items[motion].outcome = outcome;
  draft_.items[motion].basis = basis;
  if (outcome == Outcome::adopted && draft_.items[motion].alternative) reject_other_alternatives(motion);
  if (outcome == Outcome::adopted && draft_.items[motion].course) reject_other_courses(motion);
}

// Rejected, though nobody says so.
void Motions::falls(std::size_t motion) {
  draft_.items[motion].outcome = Outcome::rejected;
  draft_.items[motion].basis = OutcomeBasis::implied;
}

// Where it is resolved to proceed to one thing, what was moved before, to proceed to another, falls.
void Motions::reject_other_courses(std::size_t carried) {
  for (std::size_t k = motions_.size(); k-- > subject_begins_ && motions_.size() - k <= kFarthestBack;) {
    const std::size_t other = motions_[k];
    if (other >= carried || !is_open(other) || !draft_.items[other].course) continue;
    falls(other);
  }
}

void Motions::reject_other_alternatives(std::size_t carried) {
  for (const std::size_t other : alternatives_) {
    if (other == carried || !is_open(other)) continue;
    falls(other);
  }
}

std::optional<Outcome> Motions::implied_by(const VoteCount& vote) {
  if (vote.unanimous) return Outcome::adopted;
  if (vote.houses > 1) {  // each must agree
    if (vote.houses_against > 0) return Outcome::rejected;
    return vote.houses_for == vote.houses ? std::optional(Outcome::adopted) : std::nullopt;
  }
  if (vote.majority_for) return *vote.majority_for ? Outcome::adopted : Outcome::rejected;
  if (vote.ayes && vote.noes) {
    if (*vote.ayes == *vote.noes) return {};
    return *vote.ayes > *vote.noes ? Outcome::adopted : Outcome::rejected;
  }
  return {};
}

void Motions::ended(std::size_t item, const Statement& s, const Mentions& named) {
  std::size_t target = draft_.items[item].refers_to;
  if (s.about.ordinal != 0 && s.about.noun == Concept::motion && s.outcome == Outcome::adopted) {
    // "First or Second motion": who carries one has lost the other.
    const std::size_t one = by_ordinal(s.about.ordinal), two = by_ordinal(s.about.ordinal == 1 ? 2 : 1);
    if (one != kNone && two != kNone) {
      draft_.items[item].refers_to = target = one;
      falls(two);
    }
  }
  if (target == kNone && s.kind != StatementKind::decision && !s.announces) {
    target = s.outcome == Outcome::closed ? same_wording(item) : target_of(s, item, named);
    // "The theses are put to the vote. Adopted.": not what was proposed in passing.
    const ItemDraft& vote = draft_.items[item];
    if (target != kNone && draft_.items[target].weak && vote.put && vote.about.noun == Concept::matter)
      target = kNone;
    const bool figures = s.vote && s.vote->has_figures();
    draft_.items[item].ballot |= s.by_ballot;
    const bool plain = s.kind == StatementKind::vote && !draft_.items[item].ballot;
    if (target == kNone && figures && plain && named.empty() && !s.about.noun)
      target = speech_as_motion(item);
    if (target == kNone && implied_otherwise(s)) target = last_voted_;
    draft_.items[item].refers_to = target;
    // A poll is held on what has been voted upon by hands, if nothing has been moved since.
    if (s.by_poll && last_voted_ != kNone && (target == kNone || target < last_voted_))
      draft_.items[item].refers_to = target = polled(s);
    if (target != kNone && s.vote) draft_.items[target].voted = true;
    if (target != kNone) last_voted_ = target;
  }
  if (s.kind == StatementKind::decision) {
    const std::size_t same = same_wording(item);
    draft_.items[item].refers_to = target = same;
    // "It was proposed by Mr. Holl and agreed that": the wording stands behind the decision's word.
    if (same != kNone && draft_.items[same].text == draft_.items[same].span)
      draft_.items[same].text = draft_.items[item].text;
    // "The agenda is put to a vote." and, next, what was decided.
    if (item > 0 && draft_.items[item - 1].put && !draft_.items[item - 1].outcome)
      settle(item - 1, draft_.items[item - 1].refers_to, Outcome::adopted, OutcomeBasis::implied);
  }
  if (s.vote && s.vote->ayes && s.vote->noes)
    most_voters_ = std::max(most_voters_, *s.vote->ayes + *s.vote->noes);
  if (s.outcome) {
    settle(item, target, *s.outcome, OutcomeBasis::stated);
    if (*s.outcome == Outcome::tabled && target != kNone) tabled_with(target);
    if (s.about.substantive && target != kNone && *s.outcome == Outcome::adopted) displaced(target);
    // With an article all that was moved to it is done with.
    if (s.outcome == Outcome::adopted && !s.about.article.empty() && target == kNone)
      subject_begins_ = motions_.size();
    draft_.items[item].put = false;
    return;
  }
  draft_.items[item].put = true;
  const auto& vote = draft_.items[item].vote;
  if (!vote || draft_.items[item].basis == OutcomeBasis::stated) return;
  if (const auto implied = implied_by(*vote)) settle(item, target, *implied, OutcomeBasis::implied);
}

// "The motion was therefore lost", said behind figures that let it seem carried: what is said counts.
bool Motions::implied_otherwise(const Statement& s) const {
  if (!s.outcome || last_voted_ == kNone || motions_.empty() || motions_.back() != last_voted_) return false;
  const ItemDraft& motion = draft_.items[last_voted_];
  const bool same = motion.type == ItemType::amendment ? s.about.noun == Concept::amendment
                                                       : s.about.noun == Concept::motion;
  return same && motion.basis == OutcomeBasis::implied && motion.outcome != s.outcome;
}

void Motions::recounted(std::size_t item) {
  if (draft_.items[item].basis == OutcomeBasis::stated) return;
  if (const auto implied = implied_by(*draft_.items[item].vote))
    settle(item, draft_.items[item].refers_to, *implied, OutcomeBasis::implied);
}

// A decision whose wording is a motion's is that motion's outcome.
std::size_t Motions::same_wording(std::size_t decision) const {
  const ItemDraft& item = draft_.items[decision];
  // "PROPOSED: Drop the default." and, when nobody objects, "RESOLUTION: Drop the default."
  constexpr std::size_t kTelling = 12;  // letters
  if (item.folded.size() >= kTelling)
    if (const std::size_t open = latest_open(true, true, decision);
        open != kNone && draft_.items[open].folded == item.folded)
      return open;
  for (auto m = motions_.rbegin(); m != motions_.rend() && item.unit - draft_.items[*m].unit <= 1; ++m) {
    // "On the motion of Mr. Holl it was resolved that": one sentence, or the next.
    const bool same_sentence = draft_.items[*m].span.overlaps(item.span);
    if (is_open(*m) && same_sentence && *m < decision) return *m;
  }
  return kNone;
}

void Motions::withdrawn(std::size_t item, const Reference& about) {
  Statement s;
  s.kind = StatementKind::withdrawal;
  s.about = about;
  Mentions named = draft_.items[item].movers;
  if (named.empty() && !about.movers.empty()) {
    for (const Actor& mover : about.movers) {
      draft_.mentions.push_back(mover);
      draft_.acting.push_back(true);
      named.push_back(static_cast<Mention>(draft_.mentions.size() - 1));
    }
    draft_.items[item].movers = named;
  }
  std::size_t target = named.empty() ? target_of(s, item, named) : by_mover(named, s, item);
  // Somebody may withdraw for the mover; "Mr. Hope's proposal" is none but his.
  if (target == kNone && about.movers.empty()) target = target_of(s, item, {});
  if (target != kNone && !is_open(target))
    target = kNone;  // what was decided cannot be withdrawn: another is meant
  // An amendment of which nothing was told is no motion that was.
  if (target != kNone && about.noun == Concept::amendment && draft_.items[target].type == ItemType::motion)
    target = kNone;
  draft_.items[item].refers_to = target;
  if (target == kNone) return;
  draft_.items[target].outcome = Outcome::withdrawn;
  draft_.items[target].basis = OutcomeBasis::stated;
}

// "The vote is taken by ballot. For: 9. Against: 3. Mr. Holl is elected."
void Motions::elected(std::size_t item) {
  if (item == 0) return;
  // "Mr. Holl is appointed to see the bailiff", when it was moved to see the bailiff.
  if (const std::size_t motion = by_office(draft_.items[item].office, item); motion != kNone) {
    draft_.items[item].refers_to = motion;
    draft_.items[motion].outcome = Outcome::adopted;
    draft_.items[motion].basis = OutcomeBasis::implied;
  }
  ItemDraft& before = draft_.items[item - 1];
  if (before.type == ItemType::motion && is_open(item - 1) && before.span.overlaps(draft_.items[item].span)) {
    draft_.items[item].refers_to = item - 1;  // "Mr. Holl was elected on the motion of Mr. Reed."
    before.outcome = Outcome::adopted;
    before.basis = OutcomeBasis::stated;
    return;
  }
  if (before.type != ItemType::vote || before.unit != draft_.items[item].unit ||
      before.basis == OutcomeBasis::stated)
    return;
  before.outcome = Outcome::elected;
  before.basis = OutcomeBasis::stated;
  if (before.refers_to == kNone) before.refers_to = item;
}

}  // namespace sicut::proceedings
