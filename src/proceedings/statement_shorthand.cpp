// Motions as clerks note them for short: "M/S/C (Holl/Reed) to adjourn", "Holl/Reed moved".
#include <array>

#include "proceedings/statement_reader.h"

namespace sicut::proceedings {

// "Holl/Reed": who moves and who seconds.
void StatementReader::mover_and_seconder(Statement& motion) const {
  if (motion.movers.size() != 2 || !motion.seconders.empty()) return;
  if (!sign(motion.movers[0].tokens.last, '/')) return;
  motion.seconders.push_back(std::move(motion.movers[1]));
  motion.movers.pop_back();
}

// "Hale/Wick to approve the minutes"
bool StatementReader::begins_with_pair() const {
  const std::size_t first = range_.first;
  if (!sign(first + 1, '/') || !inside(first + 3) || bracketed_) return false;
  const auto names = [&](std::size_t i) {
    return tokens_[i].capital && !tokens_[i].digit && tokens_[i].concepts.empty();
  };
  return names(first) && names(first + 2) && (is(first + 3, "to") || is(first + 3, "that"));
}

// It is a motion only if something comes of it: two names are not all that a stroke stands between.
bool StatementReader::moved_by_pair() {
  if (!begins_with_pair()) return false;
  Statement motion;
  motion.movers = read_actors(tokens_, range_.first, range_.first + 3);
  mover_and_seconder(motion);
  if (motion.seconders.size() != 1) return false;
  Statement& moved = add(StatementKind::motion);
  moved.movers = std::move(motion.movers);
  moved.seconders = std::move(motion.seconders);
  moved.weak = true;
  const std::size_t first = range_.first + (is(range_.first + 3, "that") ? 4 : 3);
  moved.wording = {first, std::max(first, content_end())};
  motion_ = found_.size();
  motion_verb_ = range_.first + 3;
  return true;
}

// "(prop. Jan Ivers, sec. Des Holt)" behind what was decided.
bool StatementReader::credited_in_brackets() {
  if (!bracketed_ || !(is(range_.first, "prop") || is(range_.first, "proposed"))) return false;
  const auto names_at = [&](std::size_t at, std::size_t& stopped) {
    while (inside(at) && (sign(at, '.') || sign(at, ':') || says_by(at))) ++at;
    stopped = at;
    return read_actors(tokens_, at, range_.last, &stopped);
  };
  std::size_t at = range_.first;
  auto movers = names_at(range_.first + 1, at);
  if (movers.empty()) return false;
  Statement& motion = add(StatementKind::motion);
  motion.movers = std::move(movers);
  while (inside(at) && !tokens_[at].is_word()) ++at;
  if (is(at, "sec") || is(at, "seconded") || is(at, "and")) motion.seconders = names_at(at + 1, at);
  // "...; 4 in favour, 1 abstention)"
  if (at + 1 >= range_.last || !(may_count_ || sign(at, ';') || sign(at, ','))) return true;
  if (auto vote = read_votes(tokens_, {at, range_.last}, true))
    add(StatementKind::vote).vote = std::move(vote);
  return true;
}

bool StatementReader::begins_in_letters() const {
  const Token& first = tokens_[range_.first];
  return (first.form == "m" && sign(range_.first + 1, '/')) ||
         (first.capitals && first.form.starts_with("ms"));
}

// "M/S/C", "MSC", "m/s/p", "Moved/Seconded/Carried", and in brackets who moved and seconded; the letter
// behind the two tells how it ended.
bool StatementReader::noted_in_letters(std::size_t i) {
  if (i > range_.first + 1 || found_.size() > 0) return false;
  std::size_t at = i;
  std::string letters;
  while (inside(at) && tokens_[at].is_word() && letters.size() < 4) {
    const std::string_view form = tokens_[at].form;
    const bool first = at == i;
    if (form.size() == 1 || (form.size() <= 4 && first && tokens_[at].capitals)) {
      letters += form;
    } else if (first && (form == "moved" || form == "motion")) {
      letters += 'm';
    } else if (letters == "m" && (form == "seconded" || form == "second")) {
      letters += 's';
    } else if (letters == "ms" && tokens_[at].concepts.any_of(Concept::adopted | Concept::rejected)) {
      letters += tokens_[at].has(Concept::rejected) ? 'f' : 'c';
    } else {
      break;
    }
    ++at;
    if (!sign(at, '/')) break;
    ++at;
  }
  if (!letters.starts_with("ms")) return false;
  std::size_t stopped = at;
  while (inside(stopped) &&
         (sign(stopped, '(') || sign(stopped, ':') || sign(stopped, '-') || is(stopped, "by")))
    ++stopped;
  std::vector<Actor> actors = read_actors(tokens_, stopped, range_.last, &stopped);
  if (actors.empty()) return false;
  if (sign(stopped, '(') && inside(stopped + 1) && tokens_[stopped + 1].digit)  // "(4-0-0)"
    while (inside(stopped) && !sign(stopped, ')')) ++stopped;
  while (inside(stopped) && !tokens_[stopped].is_word()) ++stopped;
  Statement& motion = add(StatementKind::motion);
  motion.movers = std::move(actors);
  if (motion.movers.size() == 2) {
    motion.seconders.push_back(std::move(motion.movers[1]));
    motion.movers.pop_back();
  }
  if (is(stopped, "that")) ++stopped;
  motion.wording = {stopped, std::max(stopped, content_end())};
  motion_ = found_.size();
  motion_verb_ = i;
  const char end = letters.size() > 2 ? letters[2] : ' ';
  if (end != 'c' && end != 'p' && end != 'u' && end != 'a' && end != 'f' && end != 'd') return true;
  Statement& outcome = add(StatementKind::outcome);
  outcome.outcome = end == 'f' || end == 'd' ? Outcome::rejected : Outcome::adopted;
  if (letters.ends_with('u')) {
    outcome.vote.emplace();
    outcome.vote->unanimous = true;
    outcome.vote->tokens = {i, at};
  }
  return true;
}

}  // namespace sicut::proceedings
