// Who moved what.
#include <algorithm>
#include <array>

#include "proceedings/statement_reader.h"

namespace sicut::proceedings {

void StatementReader::motion() {
  if (moved_by_pair()) return;
  for (std::size_t i = range_.first; inside(i); ++i) {
    if (tokens_[i].quoted || !tokens_[i].is_word()) continue;
    if (noted_in_letters(i)) return;
    if (moved_by(i) || motion_of(i) || owned_motion(i) || somebody_moves(i) || impersonal(i) ||
        titled_motion(i)) {
      motion_ = found_.size();
      motion_verb_ = i;
      Statement& motion = found_.back();
      mover_and_seconder(motion);
      if (motion.kind == StatementKind::motion && is_amendment(i, motion))
        motion.kind = StatementKind::amendment;
      seconders(motion);
      return;
    }
  }
}

// "moved by Mr. Holl", "proposed by the Chairman, seconded by Mr. Tull".
bool StatementReader::moved_by(std::size_t i) {
  const Token& t = tokens_[i];
  const bool verb =
      t.has(Concept::moves) || t.has(Concept::proposes) ||
      (t.has(Concept::introduces) && (mentions(kThings, i) || (is_cyrillic(i) && object_behind(i, kThings))));
  // "—Moved, Moody; seconded, Eastwood."
  const bool apposed = (t.form == "moved" || t.form == "proposed") && sign(i + 1, ',') &&
                       (i == range_.first || (i == range_.first + 1 && !tokens_[range_.first].is_word())) &&
                       inside(i + 2) && tokens_[i + 2].capital;
  // "Proposed Des Holt, seconded Mo Pitt.", "Proposed: Jan Ivers."
  const bool behind = verb && i > range_.first && (sign(i - 1, ',') || sign(i - 1, ';') || sign(i - 1, '('));
  if (behind && !apposed && proposed_behind(i)) return true;
  const bool elliptic = !apposed && (t.form == "moved" || t.form == "proposed") && i == range_.first &&
                        inside(i + 2) &&
                        (sign(i + 1, ':') ? tokens_[i + 2].capital && !tokens_[i + 2].has(Concept::that)
                                          : tokens_[i + 1].capital && seconds_near(i));
  if (elliptic && name_alone(sign(i + 1, ':') ? i + 2 : i + 1)) return true;
  const bool titled = t.form == "moved" && i == range_.first + 1 && sign(i + 1, ':') &&
                      tokens_[range_.first].concepts.any_of(kThings);  // "Amendment moved: Bro. Pitcher."
  if (titled && name_alone(i + 2)) {
    if (tokens_[range_.first].has(Concept::amendment)) found_.back().kind = StatementKind::amendment;
    return true;
  }
  const bool by = says_by(i + 1) || apposed;
  const bool cyrillic = is_cyrillic(i) && ends_in_passive(i) && inside(i + 1) &&
                        (tokens_[i + 1].capital || tokens_[i + 1].has(Trait::lower_title));
  if (!verb || !(by || cyrillic)) return false;
  for (std::size_t k = range_.first; k < i; ++k)
    if (assembly_acts(k)) return false;  // "The congress adopts the resolution proposed by Mr. Holl"
  // "The President put to the vote the amendment proposed by Mr. Holl.": it was moved before.
  if (said_.has(Concept::ballot))
    for (std::size_t k = range_.first; k < std::min(i, range_.first + 8); ++k)
      if (is(k, "put") && put_to_the_vote(k)) return false;
  std::size_t stopped = by ? i + 2 : i + 1;
  if (by && sign(stopped, ':')) ++stopped;  // "Moved by: Reed"
  auto movers = read_actors(tokens_, stopped, range_.last, &stopped);
  if (movers.empty()) return false;
  for (Actor& mover : movers) mover.oblique = cyrillic;  // "внесено Ивановым"
  Statement& motion = add(amends_before(i) ? StatementKind::amendment : StatementKind::motion);
  motion.movers = std::move(movers);
  if (apposed) return true;
  if (resolved_before(i)) {  // "RESOLVED that the accounts be paid, proposed by Mr. Holl"
    wording_before(i, motion);
    on_motion_ = true;
    return true;
  }
  const bool opposed = is(stopped, "opposed") || (is(stopped, "and") && is(stopped + 1, "opposed"));
  const bool labelled = sign(i + 2, ':');                      // "Moved by: Reed Seconded by: Voss Vote: 3-0"
  if (!opposed && !labelled) wording_behind(stopped, motion);  // "moved by Mr. Holl and opposed by Mr. Reed"
  if (motion.wording.empty() && i > range_.first + 2 && !labelled) wording_before(i, motion);
  on_motion_ = says_on_motion(i);
  return true;
}

// "The minutes were approved, proposed Ailsa Drum, seconded Fergus Lamb."
bool StatementReader::proposed_behind(std::size_t i) {
  if (!is(i, "proposed") && !is(i, "moved")) return false;
  std::size_t stopped = i + 1;
  auto movers = read_actors(tokens_, i + 1, range_.last, &stopped);
  if (sign(stopped, ',')) ++stopped;
  if (movers.size() != 1 || movers.front().kind != ActorKind::person || !is(stopped, "seconded"))
    return false;
  Statement& motion = add(StatementKind::motion);
  motion.movers = std::move(movers);
  motion.seconders = read_actors(tokens_, stopped + 1 + (says_by(stopped + 1) ? 1 : 0), range_.last);
  wording_before(i, motion);
  on_motion_ = true;
  return true;
}

// "upon motion duly made by Mr. Holl and seconded by Mr. Reed, the following resolution was adopted"
bool StatementReader::says_on_motion(std::size_t verb) const {
  std::size_t k = verb;
  while (k > range_.first && (is(k - 1, "duly") || is(k - 1, "made"))) --k;
  if (k < range_.first + 2 || !tokens_[k - 1].has(Concept::motion)) return false;
  k -= tokens_[k - 2].has(Concept::article_word) ? 3 : 2;
  return is(k, "on") || is(k, "upon");
}

bool StatementReader::resolved_first() const {
  for (std::size_t k = range_.first; inside(k + 1) && k < range_.first + 4; ++k)
    if ((tokens_[k].has(Concept::resolved) || is(k, "agreed")) &&
        (sign(k + 1, ',') || is(k + 1, "on") || is(k + 1, "upon")))
      return true;
  return false;
}

bool StatementReader::resolved_before(std::size_t i) const {
  for (std::size_t k = range_.first; k < std::min(i, range_.first + 5); ++k)
    if ((tokens_[k].has(Concept::resolved) || is(k, "agreed")) && !tokens_[k].quoted && !only_thought_of(k))
      return i > k + 4;
  return false;
}

// "An amendment, proposed by Mr. Vane", "An amendment was moved by Mr. Vane".
bool StatementReader::amends_before(std::size_t i) const {
  for (std::size_t k = i; k-- > range_.first && i - k <= 3;)
    if (tokens_[k].has(Concept::amendment) && !tokens_[k].quoted) return !of_old(k);
  return false;
}

// "внесено", "предложена", "внесенное"
bool StatementReader::ends_in_passive(std::size_t i) const {
  static constexpr std::array<std::string_view, 6> kEndings{"но", "на", "ны", "ное", "ная", "ные"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return tokens_[i].form.ends_with(ending); });
}

// "Motion by Holl", "On the motion of Mr. Holl", "The motion of comrade Holl:", "Amendment by Reed:".
bool StatementReader::motion_of(std::size_t i) {
  const Token& t = tokens_[i];
  if (!t.concepts.any_of(kThings) || t.has(Concept::matter)) return false;
  const bool by =
      is(i + 1, "by") || is(i + 1, "of") || is(i + 1, "from") || is(i + 1, "von") || is(i + 1, "de");
  if (!by) return false;
  const bool made_by = is(i + 1, "by") || is(i + 1, "from") || is(i + 1, "von");
  const std::size_t before = i > range_.first + 1 && is(i - 1, "the") ? i - 1 : i;
  const bool voted = before > range_.first + 1 && tokens_[before - 2].has(Concept::ballot);
  const bool on = before > range_.first && !voted && (is(before - 1, "on") || is(before - 1, "upon"));
  // "The question being upon the amendment of Senator Lund": it was moved before.
  if (on && t.has(Concept::amendment))
    for (std::size_t k = range_.first; k < std::min(i, range_.first + 6); ++k)
      if (is(k, "question")) return false;
  std::size_t stopped = i + 2;
  auto movers = read_actors(tokens_, i + 2, range_.last, &stopped);
  const bool unnamed = movers.empty() && is(i + 1, "by") && i <= range_.first + 1 && inside(i + 3) &&
                       tokens_[i + 2].has(Concept::article_word) && tokens_[i + 3].has(Concept::body);
  if (unnamed) stopped = i + 4;  // "Motion by the Committee"
  if (movers.empty() && !unnamed) return false;
  const bool announced = ends_in_colon() && stopped + 2 >= range_.last;
  const bool clause =
      made_by && i > range_.first && sign(i - 1, ',');  // "There being no more business, motion by"
  const bool body = is(i + 1, "from") && movers.size() == 1 && movers[0].titles.empty() &&
                    movers[0].tokens.size() == 1;  // "Resolution from Engineers"
  if (body) movers.clear();
  const bool told = sign(stopped, ':') && i <= range_.first + 1;  // "An amendment of Mr. Holl: to add"
  const bool there =
      made_by && is(range_.first, "there") && is(range_.first + 1, "is") && i <= range_.first + 4;
  if (!(on || announced || clause || told || there || (made_by && i <= range_.first + 2))) return false;
  Statement& motion = add(t.has(Concept::amendment) ? StatementKind::amendment : StatementKind::motion);
  motion.movers = std::move(movers);
  motion.announces = announced;
  on_motion_ = on;
  if (!announced) wording_behind(stopped, motion);
  if (!on && !announced) cut_end(motion);
  const bool agreed = resolved_first();  // "It was agreed, on the motion of Mr. Holl, to send a delegate"
  if (on && i > range_.first + 4 && !agreed) wording_before(i - (is(i - 1, "the") ? 2 : 1), motion);
  return true;
}

// "Der Antrag von Herrn Pohl auf Vertagung wurde abgelehnt": how it ended is no part of what was moved.
void StatementReader::cut_end(Statement& motion) const {
  for (std::size_t k = motion.wording.first; k < motion.wording.last; ++k) {
    if (tokens_[k].quoted || !tokens_[k].has(Trait::being) || (k > 0 && tokens_[k - 1].has(Concept::that)))
      continue;
    for (std::size_t end = k + 1; inside(end) && end < k + 12; ++end) {
      if (!tokens_[end].concepts.any_of(Concept::adopted | Concept::rejected) || only_thought_of(end))
        continue;
      motion.wording.last = k;
      return;
    }
  }
}

// "It was moved that", "Moved, that", "A motion was made to".
bool StatementReader::impersonal(std::size_t i) {
  const Token& t = tokens_[i];
  const bool it = i >= range_.first + 2 && is(i - 2, "it") && (is(i - 1, "was") || is(i - 1, "is"));
  if ((t.form == "moved" || t.form == "proposed") && it) {
    Statement& motion = add(StatementKind::motion);
    motion.impersonal = true;
    by_phrase(i + 1, motion);
    wording_behind(i + 1, motion);
    return true;
  }
  if (i == range_.first && t.form == "motion" &&
      is(i + 1, "made")) {  // "Motion made, and Question proposed, "That"
    std::size_t quoted = i + 2;
    while (inside(quoted) && !tokens_[quoted].quoted && !tokens_[quoted].has(Concept::that)) ++quoted;
    Statement& motion = add(StatementKind::motion);
    by_phrase(i + 2, motion);
    if (inside(quoted)) motion.wording = {quoted, content_end()};
    return true;
  }
  if (i == range_.first && t.form == "amendment" && is(i + 1, "proposed") && !sign(i + 2, ',') &&
      (!inside(i + 2) || !tokens_[i + 2].is_word()))
    return amendment_proposed(i + 2);
  if (i == range_.first && t.form == "amendment" && is(i + 1, "moved") && sign(i + 2, ',') && is(i + 3, "to"))
    return amendment_proposed(i + 3);  // "Amendment moved, To leave out"
  const bool made = t.has(Concept::motion) && (is(i + 1, "was") || is(i + 1, "is")) &&
                    (is(i + 2, "made") || is(i + 2, "introduced") || is(i + 2, "offered"));
  if (!made) return false;
  Statement& motion = add(StatementKind::motion);
  by_phrase(i + 3, motion);
  wording_behind(is(i + 3, "by") && !motion.movers.empty() ? motion.movers.back().tokens.last : i + 3,
                 motion);
  return true;
}

bool StatementReader::object_behind(std::size_t i, Concepts what) const {
  for (std::size_t k = i + 1; inside(k) && k < i + 6; ++k)
    if (!tokens_[k].quoted && tokens_[k].concepts.any_of(what)) return true;
  return false;
}

bool StatementReader::mentions(Concepts what, std::size_t before) const {
  return mentions_before(what, before);
}

bool StatementReader::mentions_before(Concepts what, std::size_t end) const {
  for (std::size_t k = range_.first; k < end; ++k)
    if (!tokens_[k].quoted && tokens_[k].concepts.any_of(what)) return true;
  return false;
}

// "moves, as an amendment, to strike out", "proposes an amendment:", "moved to amend".
bool StatementReader::is_amendment(std::size_t verb, const Statement& motion) const {
  static constexpr std::array<std::string_view, 10> kAmending{"leave",   "amend",   "strike",     "striking",
                                                              "omit",    "insert",  "substitute", "delete",
                                                              "replace", "amending"};
  const std::size_t head_end =
      motion.wording.empty() ? range_.last : std::min(motion.wording.first + 3, range_.last);
  for (std::size_t k = verb; k < head_end; ++k)
    if (tokens_[k].has(Concept::amendment) && !tokens_[k].quoted && !of_old(k)) return true;
  if (announces_addition(verb, head_end)) return true;
  const std::size_t first = motion.wording.empty() ? verb + 1 : motion.wording.first;
  const std::size_t last = motion.wording.empty() ? range_.last : motion.wording.last;
  const std::size_t begins = behind_place({first, last});
  for (std::size_t k = begins; k < std::min(begins + 3, last); ++k) {
    if (tokens_[k].quoted) return false;
    // "to strike out", and not "the strike levy"
    if (text::is_one_of(tokens_[k].form, kAmending) &&
        !(k > first && tokens_[k - 1].has(Concept::article_word)) && !(is(k, "leave") && !is(k + 1, "out")) &&
        !(is(k, "replace") && !speaks_of_words({k, last})) &&
        !(is(k, "strike") && k > begins && !is(k - 1, "to")))  // "a rent strike"
      return true;
    const bool add = tokens_[k].form == "add" || tokens_[k].form == "adding";
    if (k == first && changes_words({first, last})) return true;
    if (add && (is(k + 1, "the") || is(k + 1, "after") || is(k + 1, "at")) &&
        (is(k + 2, "words") || is(k + 2, "word") || is(k + 2, "following") || is(k + 1, "after") ||
         is(k + 2, "end")))
      return true;
  }
  return false;
}

// "proposes the following addition to Mr. Holl's draft:"
bool StatementReader::announces_addition(std::size_t verb, std::size_t end) const {
  static constexpr std::array<std::string_view, 8> kChanges{
      "addition", "additions", "insertion", "omission", "deletion", "addendum", "rider", "correction"};
  for (std::size_t k = verb + 1; k < end; ++k) {
    if (tokens_[k].quoted || tokens_[k].sign == ':') return false;
    if (!text::is_one_of(tokens_[k].form, kChanges)) continue;
    const Token& before = tokens_[k - 1];
    return before.has(Concept::following) || before.has(Concept::article_word);
  }
  return false;
}

// "in line 4, to leave out": the place comes first.
std::size_t StatementReader::behind_place(TokenRange wording) const {
  const std::size_t at = wording.first;
  if (at + 2 >= wording.last || tokens_[at].quoted || !(is(at, "in") || is(at, "on") || is(at, "after")))
    return at;
  const bool place = is(at + 1, "line") || is(at + 1, "page") || tokens_[at + 1].has(Concept::article);
  for (std::size_t k = at + 2; place && k < std::min(wording.last, at + 10); ++k)
    if (tokens_[k].sign == ',' && (is(k + 1, "to") || is(k + 1, "line"))) {
      if (is(k + 1, "to")) return k + 1;
    }
  return at;
}

// "moved the adoption of the amendment": the amendment is there already.
bool StatementReader::of_old(std::size_t k) const {
  return k > range_.first + 2 && is(k - 1, "the") && (is(k - 2, "of") || is(k - 2, "on"));
}

}  // namespace sicut::proceedings
