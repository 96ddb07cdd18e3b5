// Motions under a head of their own: "Motion: to adjourn", "Motion (Holl / Reed):", "Antrag Scholz:".
#include "proceedings/statement_reader.h"

namespace sicut::proceedings {

// "Resolution: "That this branch protests."": moved as a rule, and what became of it is told behind.
bool StatementReader::titled_resolution() {
  std::size_t at = range_.first;
  if (!is(at, "resolution") || !tokens_[at].capital) return false;
  if (inside(at + 1) && tokens_[at + 1].digit) ++at;
  if (!sign(at + 1, ':') || !sign(at + 2, '"')) return false;
  Statement& motion = add(StatementKind::motion);
  motion.wording = {at + 2, content_end()};
  return true;
}

// "Motion: To close the list of speakers.", "Amendment: ..."
bool StatementReader::titled_motion(std::size_t i) {
  if (i == range_.first && titled_resolution()) return true;
  if (i != range_.first || !tokens_[i].concepts.any_of(Concept::motion | Concept::amendment)) return false;
  for (std::size_t k = i + 1; inside(k) && k < i + 12; ++k)
    if (tokens_[k].has(Concept::moves) && !tokens_[k].quoted) return false;  // "Motion: Joan Tilley moved to"
  std::size_t colon = i + 1;
  const bool lettered = inside(colon) && tokens_[colon].capital && tokens_[colon].span.size() == 1;
  if (inside(colon) && (tokens_[colon].digit || lettered)) ++colon;  // "Motion 3:", "Motion B:"
  if (moved_in_brackets(i, colon) || named_behind(i)) return true;
  if (!sign(colon, ':')) {
    // "Motion to adjourn.", "Motion that the report be received": a head without a verb.
    const bool bare = !numbered_ && tokens_[i].has(Concept::motion) &&
                      (is(i + 1, "to") || is(i + 1, "that")) && !found_outcome_behind(i + 2);
    if (!bare) return false;
    add(StatementKind::motion).wording = {i + 1, content_end()};
    return true;
  }
  Statement& motion =
      add(tokens_[i].has(Concept::amendment) ? StatementKind::amendment : StatementKind::motion);
  motion.wording = {colon + 1, content_end()};
  motion.announces = motion.wording.empty();
  // "Motion: Osei / Second: Huang / To deny the appeal."
  std::size_t stopped = colon + 1;
  auto movers = read_actors(tokens_, colon + 1, range_.last, &stopped);
  const bool alone = !movers.empty() && (!inside(stopped) || tokens_[stopped].line_start ||
                                         tokens_[stopped].has(Concept::seconds) || stopped >= content_end());
  if (!alone) return true;
  motion.movers = std::move(movers);
  motion.wording = {};
  motion.announces = false;
  for (std::size_t k = stopped; inside(k) && k < stopped + 3; ++k) {
    if (!tokens_[k].has(Concept::seconds)) continue;
    stopped = k + (is(k + 1, "by") || sign(k + 1, ':') ? 2 : 1);
    motion.seconders = read_actors(tokens_, stopped, range_.last, &stopped);
    break;
  }
  while (inside(stopped) && !tokens_[stopped].is_word()) ++stopped;
  if (stopped < content_end()) motion.wording = {stopped, content_end()};
  return true;
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

// "Motion (Holl / Reed): send the letter again."
bool StatementReader::moved_in_brackets(std::size_t i, std::size_t open) {
  if (!sign(open, '(')) return false;
  std::size_t close = open + 1;
  auto movers = read_actors(tokens_, open + 1, range_.last, &close);
  if (movers.empty() || !sign(close, ')') || !sign(close + 1, ':')) return false;
  Statement& motion =
      add(tokens_[i].has(Concept::amendment) ? StatementKind::amendment : StatementKind::motion);
  motion.movers = std::move(movers);
  motion.wording = {close + 2, content_end()};
  motion.announces = motion.wording.empty();
  return true;
}

bool StatementReader::found_outcome_behind(std::size_t i) const {
  for (; inside(i); ++i)
    if (!tokens_[i].quoted && tokens_[i].concepts.any_of(Concept::adopted | Concept::rejected) &&
        !only_thought_of(i))
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
