// The wording of a motion, who seconded it, who withdrew it.
#include <algorithm>
#include <array>

#include "proceedings/statement_reader.h"

namespace sicut::proceedings {

void StatementReader::by_phrase(std::size_t i, Statement& motion) const {
  for (std::size_t k = i; inside(k) && k < i + 6; ++k) {
    if (!is(k, "by")) continue;
    motion.movers = read_actors(tokens_, k + 1, range_.last);
    return;
  }
}

void StatementReader::seconders(Statement& motion) const {
  if (!motion.seconders.empty()) return;
  for (std::size_t i = motion.tokens.first; inside(i); ++i) {
    if (!(tokens_[i].has(Concept::seconds) || (is(i, "sec") && sec_by(i))) || tokens_[i].quoted) continue;
    if (seconded_for_short(i, motion)) return;
    const bool apposed = sign(i + 1, ',') && !motion.movers.empty() &&
                         motion_verb_ + 2 == motion.movers.front().tokens.first &&
                         sign(motion_verb_ + 1, ',');
    if (says_by(i + 1) || sign(i + 1, ':') || apposed) {
      motion.seconders = seconders_at(i + (says_by(i + 1) && sign(i + 2, ':') ? 3 : 2));
      if (motion.seconders.empty())  // "and Mrs. Udall seconded: "That"
        motion.seconders = actors_before(tokens_, range_.first, i);
      cut_wording(motion, i);
    } else if (motion.movers.empty() || tokens_[i].form != "second") {
      auto before = actors_before(tokens_, range_.first, i);
      const bool mover = !before.empty() && !motion.movers.empty() &&
                         before.front().tokens.first == motion.movers.front().tokens.first;
      if (mover) before = seconders_at(i + 1);  // "proposed by Cllr Holl, seconded Cllr Reed"
      if (mover && !before.empty()) cut_wording(motion, i);
      if (!mover && !before.empty() &&
          (motion.movers.empty() || before.front().tokens.first != motion.movers.front().tokens.first))
        cut_wording(motion, before.front().tokens.first);
      motion.seconders = std::move(before);
    }
    if (!motion.seconders.empty()) return;
  }
}

// "seconded by Miss Wick, Mr. Gerow was elected": who stands right before the verb does not second.
std::vector<Actor> StatementReader::seconders_at(std::size_t first) const {
  std::size_t stopped = first;
  std::vector<Actor> found = read_actors(tokens_, first, range_.last, &stopped);
  const bool subject = found.size() > 1 && inside(stopped) && (is(stopped, "was") || is(stopped, "were")) &&
                       found.back().tokens.last == stopped &&
                       tokens_[found[found.size() - 2].tokens.last].sign == ',';
  if (subject) found.pop_back();
  return found;
}

// ", and Miss Prior seconded": no part of what was moved.
void StatementReader::cut_wording(Statement& motion, std::size_t at) const {
  if (motion.wording.empty() || at <= motion.wording.first || at >= motion.wording.last) return;
  while (at > motion.wording.first &&
         (tokens_[at - 1].sign == ',' || tokens_[at - 1].sign == ';' || tokens_[at - 1].sign == '(' ||
          is(at - 1, "and") || is(at - 1, "was") || is(at - 1, "this") || is(at - 1, "it") ||
          is(at - 1, "which")))
    --at;
  motion.wording.last = at;
}

// The end of what is moved: before a stop, or before the clause that tells how it ended.
std::size_t StatementReader::content_end() const {
  std::size_t last = range_.last;
  while (last > range_.first &&
         (tokens_[last - 1].sign == '.' || tokens_[last - 1].sign == ';' || tokens_[last - 1].sign == ':'))
    --last;
  return last;
}

// What is moved stands behind "that", "to" or a colon, or is the object itself.
void StatementReader::wording_behind(std::size_t i, Statement& motion) const {
  std::size_t seconding = i;
  const std::size_t start = over_leading_words(over_seconding(i, seconding), i);
  std::size_t first = start;
  for (std::size_t k = start; inside(k) && k < start + 8; ++k) {
    if (sign(k, '(') && inside(k + 1) && tokens_[k + 1].has(Concept::seconds)) break;
    const bool led = k == start || tokens_[k - 1].sign == ',' || tokens_[k - 1].concepts.any_of(kThings);
    if (tokens_[k].quoted) break;
    if (tokens_[k].sign == ':' && inside(k + 1) && tokens_[k - 1].digit && tokens_[k + 1].digit)
      continue;  // "7:45"
    if (tokens_[k].sign == ':' || (tokens_[k].form == "that" && led)) {
      first = k + 1;
      break;
    }
  }
  first = over_thing_moved(first);
  const std::size_t last = std::min({content_end(), outcome_tail(first), no_seconder_tail(first)});
  const bool ended =
      inside(first) && !tokens_[first].quoted &&
      (tokens_[first].concepts.any_of(Concept::adopted | Concept::rejected | Concept::unanimous) ||
       (is(first, "duly") && inside(first + 1) && tokens_[first + 1].has(Concept::elected))) &&
      tokens_[first].form != "adoption";
  if (first < last && !ended) motion.wording = {first, last};
  // "moved adoption of the report, seconded by Mr. Reed."
  if (motion.wording.empty() && seconding > i + 1) {
    motion.wording = {i, seconding};
    cut_wording(motion, seconding - 1);
  }
  if (ends_in_colon() && (motion.wording.empty() || first + 6 >= last)) {
    motion.announces = true;
    motion.wording = {};
  }
}

// Behind ", seconded by Mr. Reed," and the like, where it stands between; `seconding`: where that begins.
std::size_t StatementReader::over_seconding(std::size_t i, std::size_t& seconding) const {
  for (std::size_t k = i; inside(k) && k < i + 30 && !is(i, "to"); ++k) {
    if (is(k, "sec") && sec_by(k)) return behind_sec_by(k, seconding);
    if (tokens_[k].has(Concept::seconds) && !tokens_[k].quoted &&
        (tokens_[k].form != "second" || is(k + 1, "by") || sign(k + 1, ':'))) {
      std::size_t stopped = k + 1;
      if (says_by(k + 1) || sign(k + 1, ':'))
        static_cast<void>(read_actors(tokens_, k + 2, range_.last, &stopped));
      else if (inside(k + 1) && tokens_[k + 1].has(Concept::title) && tokens_[k + 1].capital)
        static_cast<void>(read_actors(tokens_, k + 1, range_.last, &stopped));
      seconding = sign(k - 1, '(') ? k - 1 : k;
      return std::max(stopped, k + 1);
    }
    if ((tokens_[k].form == "that" || tokens_[k].sign == ':' || tokens_[k].sign == '"') &&
        !tokens_[k].has(Concept::seconds))
      break;
  }
  return i;
}

// "and RESOLVED that": the decision's own word is no part of what is moved.
std::size_t StatementReader::over_leading_words(std::size_t start, std::size_t i) const {
  const auto decides = [&](std::size_t k) {
    const bool word = inside(k) && (tokens_[k].has(Concept::resolved) || is(k, "agreed"));
    const std::size_t next = sign(k + 1, '-') ? k + 2 : k + 1;  // "Resolved—That"
    return word && k > i && (is(next, "that") || is(next, "to"));
  };
  while (inside(start) && (tokens_[start].sign == ',' || dash_before_wording(start) ||
                           tokens_[start].sign == '.' || is(start, "and") || is(start, "it") ||
                           is(start, "was") || (is(start, "is") && decides(start + 1)) || is(start, "et") ||
                           is(start, "resolu") || decides(start)))
    ++start;
  if (inside(start) && start > i && is(start - 1, "resolu") && tokens_[start].has(Concept::that)) ++start;
  return start;
}

// Behind the noun, where what is moved follows it.
std::size_t StatementReader::over_thing_moved(std::size_t first) const {
  const bool thing = inside(first + 2) && tokens_[first].has(Concept::article_word) &&
                     tokens_[first + 1].concepts.any_of(kThings);
  if (thing && inside(first + 3) && tokens_[first + 2].sign == ',')  // "den Antrag, die Sache zu vertagen"
    first += 3;
  else if (thing && (is(first + 2, "to") || is(first + 2, "that")))  // "a motion to adjourn"
    first += 2;
  // "as an amendment," stands before what is moved.
  if (is(first, "as") && inside(first + 2) &&
      (tokens_[first + 1].has(Concept::amendment) || tokens_[first + 2].has(Concept::amendment))) {
    first += tokens_[first + 1].has(Concept::amendment) ? 2 : 3;
    while (inside(first) && tokens_[first].sign == ',') ++first;
  }
  return first;
}

// "The adoption of the report was moved by Mr. Holl": the wording stands before the verb.
void StatementReader::wording_before(std::size_t verb, Statement& motion) const {
  std::size_t last = verb;
  while (last > range_.first && (is(last - 1, "was") || is(last - 1, "were") || is(last - 1, "is") ||
                                 is(last - 1, "it") || tokens_[last - 1].sign == ','))
    --last;
  std::size_t first = range_.first;
  for (std::size_t k = first; k < std::min(last, first + 5); ++k)
    if (tokens_[k].form == "that" && k > first) {  // "It was resolved that"
      first = k + 1;
      break;
    }
  if (last > first + 1) motion.wording = {first, last};
}

// Where "; this found no seconder" begins.
std::size_t StatementReader::no_seconder_tail(std::size_t first) const {
  constexpr std::size_t kLongest = 9;
  for (std::size_t k = content_end(); k-- > first && content_end() - k <= kLongest;) {
    if ((tokens_[k].sign != ';' && tokens_[k].sign != ',') || tokens_[k].quoted) continue;
    for (std::size_t i = k + 2; inside(i); ++i)
      if (tokens_[i].has(Concept::seconds) && tokens_[i - 1].has(Concept::negation)) return k;
  }
  return range_.last;
}

// Where ", and it was carried" begins, outside quotation marks.
std::size_t StatementReader::outcome_tail(std::size_t first) const {
  for (std::size_t k = first; inside(k); ++k) {
    const bool breaks = tokens_[k].sign == ',' || tokens_[k].sign == ';' || tokens_[k].sign == '.' ||
                        tokens_[k].sign == '-' || is(k, "and") || is(k, "which");
    if (!breaks || tokens_[k].quoted) continue;
    std::size_t next = k + 1;
    while (inside(next) &&
           (is(next, "and") || is(next, "it") || is(next, "was") || is(next, "which") || is(next, "this") ||
            is(next, "the") || is(next, "motion") || is(next, "same") || is(next, "latter") ||
            is(next, "is") || is(next, "being") || is(next, "unanimously") || is(next, "were") ||
            is(next, "put") || is(next, "to") || is(next, "vote") || is(next, "then") || is(next, "duly") ||
            is(next, "declared") || tokens_[next].sign == ','))
      ++next;
    if (inside(next) && next > k && !tokens_[next].quoted &&
        tokens_[next].concepts.any_of(Concept::adopted | Concept::rejected) && !only_thought_of(next) &&
        next <= k + 9)
      return k;
    if (inside(k + 1) && tokens_[k + 1].has(Concept::seconds) && !tokens_[k + 1].quoted) return k;
    if (sign(k, ';') && is(k + 1, "there") && is(k + 2, "being")) return k;
    if (sign(k, ';') && inside(k + 4) && (tokens_[k + 1].has(Concept::article_word) || is(k + 1, "cette")) &&
        tokens_[k + 2].concepts.any_of(kThings) && is_being(k + 3) && ends_what_stands(k + 4))
      return k;  // "; cette proposition est renvoyée au comité"
  }
  return range_.last;
}

void StatementReader::seconding() {
  for (std::size_t i = range_.first; inside(i); ++i) {
    // "Supported by Supervisor Dietz.", as some boards say
    const bool supports = i == range_.first && is(i, "supported") && says_by(i + 1);
    const bool brief = is(i, "sec") && i > range_.first && i + 1 >= content_end();  // "Bro. Holl sec."
    if (!(tokens_[i].has(Concept::seconds) || supports || brief || sec_by(i)) || tokens_[i].quoted ||
        only_thought_of(i))
      continue;
    std::vector<Actor> seconders;
    if (sec_by(i)) return static_cast<void>(seconded_for_short(i, add(StatementKind::seconding)));
    const bool beside = (sign(i + 1, ':') || sign(i + 1, '(')) && i == range_.first;  // "Seconded (Holl)."
    if (says_by(i + 1) || beside) {
      seconders = read_actors(tokens_, i + (says_by(i + 1) && sign(i + 2, ':') ? 3 : 2), range_.last);
    } else if (tokens_[i].form == "seconding" && i > range_.first && is(i - 1, "in")) {
      // "Mr. Wynn, in seconding the motion, said": of whom it is told.
      const std::size_t end = i > range_.first + 1 && sign(i - 2, ',') ? i - 2 : i - 1;
      seconders = actors_before(tokens_, range_.first, end);
    } else if (tokens_[i].form != "second") {
      seconders = actors_before(tokens_, range_.first, i);
      if (seconders.empty() && i == range_.first && inside(i + 1) && tokens_[i + 1].has(Concept::title))
        seconders = read_actors(tokens_, i + 1, range_.last);  // "Seconded Cllr Mayhew."
      if (seconders.empty() && i == range_.first && is(i, "seconded") && inside(i + 1) &&
          tokens_[i + 1].capital)
        if (const auto named = read_actor(tokens_, i + 1, range_.last, false);
            named && named->kind == ActorKind::person && named->tokens.last + 1 >= range_.last)
          seconders.push_back(*named);  // "Seconded Baillie Orr."
      if (seconders.empty() && from_speaker_ && is_opening(i)) {
        add(StatementKind::seconding);
        return;
      }
    }
    const bool alone = tokens_[i].form == "second" && range_.size() <= 2 && i == range_.first;
    if (seconders.empty() && from_speaker_ && (alone || says_i_second(i))) {
      add(StatementKind::seconding);  // "I beg to second the motion."
      return;
    }
    if (seconders.empty()) continue;
    Statement& statement = add(StatementKind::seconding);
    statement.seconders = std::move(seconders);
    if (says_by(i + 1)) statement.about = reference();  // "Mr. Holl's motion was seconded by Mr. Reed."
    statement.about.noun = reference().noun;
    return;
  }
}

// "This was not seconded.", "There was no seconder.": so it fell.
bool StatementReader::found_no_seconder() {
  std::size_t first = range_.first;
  if (motion_ != 0) first = no_seconder_tail(std::max(motion_verb_, found_[motion_ - 1].wording.first));
  if (range_.last - std::min(first, range_.last) > 12) return false;
  for (std::size_t i = first + 1; inside(i); ++i) {
    const bool without = tokens_[i].has(Concept::seconds) && tokens_[i - 1].has(Concept::negation);
    if (!without || tokens_[i].quoted) continue;
    Statement& statement = add(StatementKind::outcome);
    statement.outcome = Outcome::rejected;
    statement.unseconded = true;
    return true;
  }
  return false;
}

// "I beg to second the motion", and not "I have a second vote".
bool StatementReader::says_i_second(std::size_t i) const {
  static constexpr std::array<std::string_view, 9> kBetween{"beg",  "rise",     "to",     "wish", "would",
                                                            "like", "formally", "gladly", "will"};
  std::size_t k = i;
  while (k > range_.first && text::is_one_of(tokens_[k - 1].form, kBetween)) --k;
  return k > range_.first && (is(k - 1, "i") || is(k - 1, "we"));
}

void StatementReader::withdrawal() {
  for (std::size_t i = range_.first; inside(i); ++i) {
    const Token& t = tokens_[i];
    if (!t.has(Concept::withdrawn) || t.quoted || only_thought_of(i)) continue;
    const Concepts things = kThings | Concept::matter | Concept::ballot;
    const bool before = mentions_before(kThings | Concept::article, i);
    const bool behind = object_behind(i, things) || is(i + 1, "it") || is(i + 1, "his") || is(i + 1, "her");
    if (!before && !behind) continue;
    Statement& withdrawal = add(StatementKind::withdrawal);
    withdrawal.outcome = Outcome::withdrawn;
    withdrawal.movers = actors_before(tokens_, range_.first, i);
    withdrawal.about = reference();
    if (withdrawal.about.movers.empty()) withdrawal.about.movers = withdrawal.movers;
    return;
  }
}

}  // namespace sicut::proceedings
