// Statements become items; announcements take what follows them.
#include <algorithm>
#include <array>

#include "formats/assemble_account.h"
#include "proceedings/session_reader.h"
#include "text/characters.h"
#include "text/fold.h"

namespace sicut::proceedings {

void SessionReader::apply(const Statement& s, const Sentence& sentence) {
  ++draft_.statements;
  switch (s.kind) {
    case StatementKind::motion:
    case StatementKind::amendment:
      return moved(s, kNone, sentence);
    case StatementKind::seconding:
      if (!s.about.movers.empty() && !motions_.has_open()) {  // of which notice was given before
        Statement motion = s;
        motion.kind = StatementKind::motion;
        motion.movers = s.about.movers;
        return moved(motion, kNone, sentence);
      }
      seconders_ = mention_all(s.seconders, true);
      seconders_unit_ = at_;
      return motions_.seconded(seconders_, s.about.noun);
    case StatementKind::withdrawal:
      return withdrawn(s, span_of(tokens_, sentence.tokens), {});
    case StatementKind::election:
      return elected(s, sentence);
    case StatementKind::vote:
      if (s.candidates) return polled(s, sentence);
      return ended(s, sentence);
    case StatementKind::put:
    case StatementKind::outcome:
    case StatementKind::decision:
      return ended(s, sentence);
    case StatementKind::arrival:
      return;
  }
}

// "Motion B: "That the van be sold." Proposed: Jan Ivers. Seconded: Kit Sayers.": one motion.
bool SessionReader::credits_motion(const Statement& s) {
  if (!s.wording.empty() || s.announces || s.movers.empty() || draft_.items.empty()) return false;
  ItemDraft& motion = draft_.items.back();
  const bool open = (motion.type == ItemType::motion || motion.type == ItemType::amendment) &&
                    motion.movers.empty() && !motion.outcome && at_ - motion.unit <= 1;
  if (!open) return false;
  motion.movers = mention_all(s.movers, true);
  for (const Mention m : mention_all(s.seconders, true)) motion.seconders.push_back(m);
  return true;
}

void SessionReader::moved(const Statement& s, std::size_t speech, const Sentence& sentence) {
  if (speech == kNone && credits_motion(s)) return;
  const TextSpan whole = span_of(tokens_, sentence.tokens);
  ItemDraft& item = add(s.kind == StatementKind::amendment ? ItemType::amendment : ItemType::motion, whole);
  if (!s.wording.empty()) item.text = span_of(tokens_, s.wording);
  item.movers = s.movers.empty() && speech != kNone ? Mentions(draft_.items[speech].speakers)
                                                    : mention_all(s.movers, true);
  if (s.movers.empty() && speech == kNone && turn_ != Turn::summary)
    item.movers = movers_in_brackets(sentence);
  if (s.movers.empty() && speech == kNone && turn_ == Turn::summary && speech_ != kNone)
    item.movers = draft_.items[speech_].speakers;
  item.as_printed =
      s.movers.empty()
          ? (speech != kNone ? draft_.items[speech].as_printed : std::string())
          : words_of(span_of(tokens_, {s.movers.front().tokens.first, s.movers.back().tokens.last}));
  item.seconders = mention_all(s.seconders, true);
  item.weak = s.weak;
  const std::size_t index = draft_.items.size() - 1;
  for (std::size_t i = s.wording.first; i < s.wording.last; ++i) item.folded += tokens_[i].form;
  item.course = is_course(s.wording);
  for (std::size_t i = sentence.tokens.first; i < std::min(sentence.tokens.last, sentence.tokens.first + 12);
       ++i)
    item.additional |= tokens_[i].has(Trait::additional) && !tokens_[i].quoted;
  if (credits_decision(s, index)) return;
  motions_.add(index);
  if (speech != kNone) ++draft_.statements;
  if (s.announces) expect(Expecting::wording, index);
  note_same_as(index, s.wording);
}

// "Resolved that the minutes be signed. Proposed by Mr. Holl, seconded by Mr. Reed.": whose motion it was.
bool SessionReader::credits_decision(const Statement& s, std::size_t index) {
  if (!s.wording.empty() || s.announces || s.movers.empty() || index == 0) return false;
  ItemDraft& motion = draft_.items[index];
  ItemDraft& decision = draft_.items[index - 1];
  const bool bare = s.movers.front().tokens.first <= s.tokens.first + 2;
  if (!bare || (decision.type != ItemType::decision && decision.type != ItemType::vote) ||
      decision.unit + 1 < motion.unit || decision.refers_to != kNone ||
      decision.basis != OutcomeBasis::stated || decision.outcome == Outcome::closed ||
      decision.about.noun == Concept::session)
    return false;
  motion.text = decision.text;
  motion.outcome = decision.outcome;
  motion.basis = decision.basis;
  decision.refers_to = index;
  return true;
}

// "2) Same as comrade Stalin’s."
void SessionReader::note_same_as(std::size_t index, TokenRange words) {
  for (std::size_t i = words.first; i + 2 < words.last; ++i) {
    if (tokens_[i].form != "same" || tokens_[i + 1].form != "as") continue;
    auto actors = read_actors(tokens_, i + 2, words.last);
    if (!actors.empty()) motions_.same_as(index, mention_all(actors, true));
    return;
  }
}

void SessionReader::withdrawn(const Statement& s, TextSpan span, const Mentions& speakers) {
  ItemDraft& item = add(ItemType::withdrawal, span);
  item.movers = s.movers.empty() && s.about.movers.empty() ? speakers : mention_all(s.movers, true);
  item.outcome = Outcome::withdrawn;
  item.basis = OutcomeBasis::stated;
  motions_.withdrawn(draft_.items.size() - 1, s.about);
}

void SessionReader::elected(const Statement& s, const Sentence& sentence) {
  ItemDraft& item = add(ItemType::election, span_of(tokens_, s.second ? s.tokens : sentence.tokens));
  item.elected = mention_all(s.pronoun.empty() ? s.elected : nominee(s, sentence), false);
  item.outcome = Outcome::elected;
  item.basis = OutcomeBasis::stated;
  item.office = s.office;
  if (item.office.empty() && !office_.empty() && at_ <= office_unit_ + 2) item.office = office_;
  if (s.vote) set_vote(item, *s.vote);
  const std::size_t index = draft_.items.size() - 1;
  motions_.elected(index);
  if (s.announces) expect(Expecting::names, index);
}

// "Votes cast: Hale 23, Voss 17."
void SessionReader::polled(const Statement& s, const Sentence& sentence) {
  ItemDraft& item = add(ItemType::vote, span_of(tokens_, sentence.tokens));
  item.ballot = true;
  set_vote(item, *s.vote);
}

// An outcome, a vote, or both: one item for what one paragraph says of one vote.
void SessionReader::ended(const Statement& s, const Sentence& sentence) {
  const TextSpan span = span_of(tokens_, s.second ? s.tokens : sentence.tokens);
  if (names_of_last_vote(s) || figures_of_credited(s) || side_of_last_vote_again(s)) return;
  if (s.outcome == Outcome::rejected && unseconded_ != kNone && unseconded_ + 1 == draft_.items.size() &&
      draft_.items.back().unit == at_ && !s.vote) {  // "There was no second. The motion died."
    draft_.items.back().span.end = draft_.items.back().text.end = span.end;
    unseconded_ = kNone;
    return;
  }
  if (next_house_of_last_vote(s, span) || next_side_of_last_vote(s, span) ||
      figures_of_last_decision(s, span))
    return;
  const std::size_t open = motions_.open_vote(at_, s);
  if (open != kNone) {
    ItemDraft& item = draft_.items[open];
    item.span.end = std::max(item.span.end, span.end);
    item.text.end = std::max(item.text.end, span.end);
    if (open + 2 == draft_.items.size() && draft_.items.back().type == ItemType::note) {
      draft_.items.pop_back();  // what was told between a vote and its figures is told in it
      note_item_ = kNone;
      item.unit = at_;
    }
    motion_won_contest(open, s);
    if (s.vote) set_vote(draft_.items[open], *s.vote);
    motions_.ended(open, s, mention_all(s.about.movers, false));
    after_outcome(s, open);
    return;
  }
  // Where the words before the sentence's outcome were a motion's ("On motion of ... it was carried").
  const bool votes = s.kind == StatementKind::put || s.kind == StatementKind::vote || s.vote.has_value() ||
                     says_vote(sentence);
  ItemDraft& item = add(s.kind == StatementKind::decision && !s.vote ? ItemType::decision
                        : votes                                      ? ItemType::vote
                                                                     : ItemType::decision,
                        span);
  if (!s.wording.empty()) item.text = span_of(tokens_, s.wording);
  if (s.vote) set_vote(item, *s.vote);
  if (s.kind == StatementKind::decision) {
    item.movers = movers_in_brackets(sentence);
    if (motions_.has_open())
      for (std::size_t i = s.wording.first; i < s.wording.last; ++i) item.folded += tokens_[i].form;
  }
  item.about = s.about;
  item.awaits_count = s.counts_behind;
  if (s.unseconded) unseconded_ = draft_.items.size() - 1;
  const std::size_t index = draft_.items.size() - 1;
  motions_.ended(index, s, mention_all(s.about.movers, false));
  after_outcome(s, index);
  if (s.about.amended && !s.wording.empty() && s.outcome == Outcome::adopted) adopted_amendment(s, index);
}

// "Article 5 is adopted with the following amendment: ..."
void SessionReader::adopted_amendment(const Statement& s, std::size_t decision) {
  draft_.items[decision].text = draft_.items[decision].span;
  ItemDraft& item = add(ItemType::amendment, span_of(tokens_, s.wording));
  item.outcome = Outcome::adopted;
  item.basis = OutcomeBasis::stated;
  if (!s.about.article.empty()) item.subject = s.about.article;
}

// "Resolved, ...—[Mr. Tregarth.]": the mover, after the habit of some houses.
Mentions SessionReader::movers_in_brackets(const Sentence& sentence) {
  std::size_t open = sentence.tokens.first;
  const auto behind_dash = [&](std::size_t i) {  // "—(Lord Hesketh.)"
    return tokens_[i].sign == '(' && i > sentence.tokens.first && tokens_[i - 1].sign == '-' &&
           i <= sentence.tokens.last + 2;
  };
  for (std::size_t i = sentence.tokens.first; i < tokens_.size(); ++i)
    if ((tokens_[i].sign == '[' || behind_dash(i)) &&
        i + 1 >= sentence.tokens.last - std::min<std::size_t>(sentence.tokens.last, 8))
      open = i;
  if (tokens_[open].sign != '[' && tokens_[open].sign != '(') return {};
  const auto actor = read_actor(tokens_, open + 1, tokens_.size(), false);
  if (!actor || actor->kind != ActorKind::person) return {};
  return {mention(*actor, true)};
}

bool SessionReader::says_vote(const Sentence& sentence) const {
  for (std::size_t i = sentence.tokens.first; i < sentence.tokens.last; ++i)
    if (!tokens_[i].quoted &&
        tokens_[i].concepts.any_of(Concept::ballot | Concept::majority | Concept::unanimous) &&
        !(i + 1 < sentence.tokens.last && tokens_[i].form == "vote" &&
          (tokens_[i + 1].form == "of" || tokens_[i + 1].form == "by")))
      return true;  // and not "a vote of thanks", "the vote by which the bill was passed"
  return false;
}

void SessionReader::after_outcome(const Statement& s, std::size_t index) {
  if (!s.announces) return;
  if (s.kind == StatementKind::put) {
    expect(Expecting::alternatives, index);
    motions_.begin_alternatives();
    return;
  }
  // "Passed unanimously:" and the text of what was passed.
  ItemDraft& item = add(ItemType::resolution, draft_.items[index].span);
  item.outcome = s.outcome;
  item.basis = OutcomeBasis::stated;
  item.refers_to = kNone;
  draft_.items[index].refers_to = draft_.items.size() - 1;
  // "On motion of Mr. Holl the following was adopted:": that is what he moved.
  ItemDraft& motion = draft_.items[index > 0 ? index - 1 : 0];
  if (index > 0 && motion.type == ItemType::motion && motion.unit == at_ && !motion.outcome) {
    motion.outcome = s.outcome;
    motion.basis = OutcomeBasis::stated;
    draft_.items.back().refers_to = index - 1;
  }
  expect(Expecting::decided_text, draft_.items.size() - 1);
}

}  // namespace sicut::proceedings
