// Motions under a head of their own: "Motion: to adjourn", "Motion (Holl / Reed):", "Antrag Scholz:".
#include "proceedings/statement_reader.h"
#include "proceedings/vote_reader.h"

namespace sicut::proceedings {

// "Resolution: "That this branch protests."": moved as a rule, and what became of it is told behind.
bool StatementReader::titled_resolution() {
  std::size_t at = range_.first;
  if (!is(at, "resolution") || !tokens_[at].capital) return false;
  // "RESOLUTION: Publish the draft.": what the scribe of a call notes as decided.
  if (tokens_[at].capitals && sign(at + 1, ':') && inside(at + 3) && !sign(at + 2, '"')) {
    Statement& decision = add(StatementKind::decision);
    decision.outcome = Outcome::adopted;
    decision.wording = {at + 2, content_end()};
    return true;
  }
  if (inside(at + 1) && tokens_[at + 1].digit) ++at;
  if (!sign(at + 1, ':') || !sign(at + 2, '"')) return false;
  Statement& motion = add(StatementKind::motion);
  motion.wording = {at + 2, content_end()};
  return true;
}

// "Motion: To close the list of speakers.", "Amendment: ..."
bool StatementReader::titled_motion(std::size_t i) {
  if (i == range_.first && titled_resolution()) return true;
  const bool procedural =
      i == range_.first + 1 && tokens_[range_.first].capital &&
      (is(range_.first, "procedural") || is(range_.first, "emergency") || is(range_.first, "composite"));
  if (procedural && moved_in_brackets(i, i + 1)) return true;
  if (i != range_.first || !tokens_[i].concepts.any_of(Concept::motion | Concept::amendment)) return false;
  for (std::size_t k = i + 1; inside(k) && k < i + 12; ++k)
    if (tokens_[k].has(Concept::moves) && !tokens_[k].quoted) return false;  // "Motion: Joan Tilley moved to"
  std::size_t colon = i + 1;
  const bool lettered = inside(colon) && tokens_[colon].capital && tokens_[colon].span.size() == 1;
  if (inside(colon) && (tokens_[colon].digit || lettered)) ++colon;  // "Motion 3:", "Motion B:"
  if (moved_in_brackets(i, colon) || named_behind(i)) return true;
  if (!sign(colon, ':')) return motion_without_colon(i);
  if (inside(colon + 2) && tokens_[colon + 1].concepts.any_of(kSides) &&
      (tokens_[colon + 2].digit || !tokens_[colon + 2].is_word()))
    return false;  // "Motion: For 4; Against 2."
  Statement& motion =
      add(tokens_[i].has(Concept::amendment) ? StatementKind::amendment : StatementKind::motion);
  motion.wording = {colon + 1, content_end()};
  motion.announces = motion.wording.empty();
  if (colon > i + 1) return true;  // "Motion 1: Free Laundry"
  read_mover_lines(colon + 1, motion);
  return true;
}

// "Amendment proposed--"To leave out the word 'now.'"--(Sir James Holl.)"
bool StatementReader::amendment_proposed(std::size_t i) {
  std::size_t first = i, last = range_.last;
  while (inside(first) && !tokens_[first].is_word() && !tokens_[first].quoted) ++first;
  Statement& amendment = add(StatementKind::amendment);
  for (std::size_t k = first; inside(k); ++k)
    if (sign(k, '(') && k > first && !tokens_[k - 1].is_word()) {
      amendment.movers = read_actors(tokens_, k + 1, range_.last);
      last = k;
      break;
    }
  while (last > first && (tokens_[last - 1].sign == '-' || tokens_[last - 1].sign == '.')) --last;
  amendment.wording = {first, std::max(first, last)};
  amendment.announces = amendment.wording.empty();
  return true;
}

// "Motion to adjourn.", "Motion that the report be received": a head without a verb.
bool StatementReader::motion_without_colon(std::size_t i) {
  if (!tokens_[i].has(Concept::motion) || (!is(i + 1, "to") && !is(i + 1, "that"))) return false;
  if (movers_at_the_end()) return true;
  if (numbered_ || found_outcome_behind(i + 2)) return false;
  Statement& motion = add(StatementKind::motion);
  motion.wording = {i + 1, content_end()};
  for (std::size_t k = i + 2; inside(k + 1) && !tokens_[k].has(Concept::seconds); ++k) {
    if (!is(k, "by") || !tokens_[k + 1].capital || tokens_[k].quoted) continue;
    motion.movers = read_actors(tokens_, k + 1, range_.last);  // "Motion to adjourn at 8:15 by Ned"
    if (!motion.movers.empty()) motion.wording.last = k;
    break;
  }
  return true;
}

// "Motion: Osei / Second: Huang / To deny the appeal."
void StatementReader::read_mover_lines(std::size_t first, Statement& motion) const {
  std::size_t stopped = first;
  auto movers = read_actors(tokens_, first, range_.last, &stopped);
  std::size_t next = stopped;
  while (sign(next, ',')) ++next;
  if (is(next, "sec") || (inside(next) && tokens_[next].has(Concept::seconds))) stopped = next;
  const bool alone =
      !movers.empty() && (is(stopped, "sec") || !inside(stopped) || tokens_[stopped].line_start ||
                          tokens_[stopped].has(Concept::seconds) || stopped >= content_end());
  if (!alone) return;
  motion.movers = std::move(movers);
  motion.wording = {};
  motion.announces = false;
  for (std::size_t k = stopped; inside(k) && k < stopped + 3; ++k) {
    if (!tokens_[k].has(Concept::seconds) && !is(k, "sec")) continue;
    if (sign(k + 1, '.')) ++k;
    stopped = k + (is(k + 1, "by") || sign(k + 1, ':') ? 2 : 1);
    motion.seconders = read_actors(tokens_, stopped, range_.last, &stopped);
    break;
  }
  while (inside(stopped) && !tokens_[stopped].is_word()) ++stopped;
  if (stopped < content_end()) motion.wording = {stopped, content_end()};
}

// "Antrag Scholz: die Dividende auf 4 Prozent festzusetzen."
bool StatementReader::named_behind(std::size_t i) {
  if (!tokens_[i].has(Trait::names_follow) || !inside(i + 2) || !tokens_[i + 1].capital) return false;
  std::size_t colon = i + 1;
  auto movers = read_actors(tokens_, i + 1, range_.last, &colon);
  if (movers.empty() || !sign(colon, ':')) return false;
  Statement& motion = add(StatementKind::motion);
  motion.movers = std::move(movers);
  motion.wording = {colon + 1, content_end()};
  motion.announces = motion.wording.empty();
  return true;
}

// Behind a bracket: "Holl / Reed)", "proposed Dan Holt, seconded Liz Poole)", "Costa, second Sato)"; how far
// it goes, or 0 where it names no mover.
std::size_t StatementReader::movers_in_bracket(std::size_t at, Statement& motion) const {
  while (is(at, "proposed") || is(at, "moved") || is(at, "prop") || is(at, "by") || sign(at, '.') ||
         sign(at, ':'))
    ++at;
  motion.movers = read_actors(tokens_, at, range_.last, &at);
  if (motion.movers.empty()) return 0;
  mover_and_seconder(motion);
  while (sign(at, ',') || sign(at, ';') || sign(at, '/') || is(at, "and")) ++at;
  if (!sign(at, ')') && inside(at) && (tokens_[at].has(Concept::seconds) || is(at, "sec"))) {
    ++at;
    while (is(at, "by") || sign(at, '.') || sign(at, ':')) ++at;
    motion.seconders = read_actors(tokens_, at, range_.last, &at);
  }
  return sign(at, ')') ? at : 0;
}

// "Motion to table the ordinance (Tollman/Peck)."
bool StatementReader::movers_at_the_end() {
  const std::size_t last = content_end();
  if (last < range_.first + 5 || !sign(last - 1, ')')) return false;
  std::size_t open = last - 1;
  while (open > range_.first + 2 && last - open < 16 && !sign(open, '(')) --open;
  Statement motion;
  if (!sign(open, '(') || movers_in_bracket(open + 1, motion) + 1 != last) return false;
  Statement& moved = add(StatementKind::motion);
  moved.movers = std::move(motion.movers);
  moved.seconders = std::move(motion.seconders);
  moved.wording = {range_.first + 1, open};
  return true;
}

// "Motion (Holl / Reed): send the letter again."
bool StatementReader::moved_in_brackets(std::size_t i, std::size_t open) {
  if (!sign(open, '(')) return false;
  Statement named;
  const std::size_t close = movers_in_bracket(open + 1, named);
  const bool goes_on =
      is(close + 1, "to") || is(close + 1, "that");  // "Motion (Holl, second Reed) to adjourn"
  if (close == 0 || !(sign(close + 1, ':') || goes_on)) return false;
  Statement& motion =
      add(tokens_[i].has(Concept::amendment) ? StatementKind::amendment : StatementKind::motion);
  motion.movers = std::move(named.movers);
  motion.seconders = std::move(named.seconders);
  motion.wording = {close + (goes_on ? 1 : 2), content_end()};
  motion.announces = motion.wording.empty();
  return true;
}

bool StatementReader::found_outcome_behind(std::size_t i) const {
  for (; inside(i); ++i)
    if (!tokens_[i].quoted && tokens_[i].concepts.any_of(Concept::adopted | Concept::rejected) &&
        tokens_[i].form != "adopt" && !only_thought_of(i))
      return true;
  return false;
}

// Names, and nothing else but a seconder: whose motion it was that stands before.
bool StatementReader::name_alone(std::size_t first) {
  std::size_t stopped = first;
  auto movers = read_actors(tokens_, first, range_.last, &stopped);
  while (inside(stopped) && (sign(stopped, ',') || sign(stopped, ';') || is(stopped, "and"))) ++stopped;
  if (movers.empty() || (stopped < content_end() && !tokens_[stopped].has(Concept::seconds))) return false;
  Statement& motion = add(StatementKind::motion);
  motion.movers = std::move(movers);
  if (stopped < content_end()) {
    const std::size_t named = stopped + (says_by(stopped + 1) || sign(stopped + 1, ':') ? 2 : 1);
    motion.seconders = read_actors(tokens_, named, range_.last);
  }
  return true;
}

}  // namespace sicut::proceedings
