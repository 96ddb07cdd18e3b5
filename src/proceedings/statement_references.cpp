// What a statement is about, that it was put to the vote, and the figures.
#include <algorithm>
#include <array>

#include "proceedings/numbers.h"
#include "proceedings/statement_reader.h"

namespace sicut::proceedings {
namespace {

// "Mr. Holl's wording" stands for what he moved, as "Mr. Holl's motion" does.
bool is_wording(const Token& token) {
  static constexpr std::array<std::string_view, 10> kWordings{
      "wording", "wordings",  "formulation",  "formulations", "version",
      "fassung", "redaction", "формулировка", "формулировки", "формулировку"};
  return token.has(Concept::matter) && text::is_one_of(token.form, kWordings);
}

}  // namespace

// `first`: where the clause begins that tells of it.
Reference StatementReader::reference(std::size_t first) const {
  Reference about;
  for (std::size_t i = std::max(first, range_.first); inside(i); ++i) {
    const Token& t = tokens_[i];
    if (t.quoted || !t.is_word()) continue;
    if (t.sign == ':') break;
    note_noun(i, about);
    // "The motion is adopted with Mr. Holl's amendment": the motion is not his.
    const bool decides = (t.concepts.any_of(kThings) || is_wording(t)) && about.noun && t.has(*about.noun);
    if (about.movers.empty() && decides) note_movers(i, about);
    if (t.form == "amended") note_amended(i, about);
    if (t.form == "substantive") about.substantive = true;
    if (t.form == "whole") about.whole = true;
    if (about.article.empty()) {
      const TokenRange article = article_at(tokens_, i, range_.last);
      for (std::size_t k = article.first; k < article.last; ++k) {
        if (!tokens_[k].is_word()) continue;
        about.article.append(about.article.empty() ? "" : " ").append(tokens_[k].raw);
      }
    }
  }
  if (about.movers.empty() && (!about.noun || about.several)) {
    if (auto mover = owner()) {
      about = {};
      about.noun = Concept::motion;
      about.movers.push_back(std::move(*mover));
    }
  }
  return about;
}

// "The mover accepted the amendment, and the motion so amended was carried": it is about the motion.
void StatementReader::note_amended(std::size_t i, Reference& about) const {
  about.amended = true;
  if (about.noun != Concept::amendment) return;
  for (std::size_t k = i; k-- > range_.first && i - k <= 3;)
    if (tokens_[k].concepts.any_of(Concept::motion | Concept::resolution)) about.noun = Concept::motion;
}

// The first noun that a sentence can be about decides; "the motion ... as amended" stays a motion.
void StatementReader::note_noun(std::size_t i, Reference& about) const {
  const Token& t = tokens_[i];
  static constexpr std::array kNouns{Concept::amendment, Concept::motion, Concept::resolution,
                                     Concept::article,   Concept::matter, Concept::discussion,
                                     Concept::session};
  const bool thing = t.concepts.any_of(kThings);
  if (about.noun && !(thing && !Concepts(*about.noun).any_of(kThings) && *about.noun != Concept::article))
    return;
  const bool previous =
      t.form == "question" && (is(i + 1, "prealable") || (i > range_.first && is(i - 1, "previous")));
  if (previous) {  // whether to go on with what was moved
    about.noun = Concept::discussion;
    about.word = "previous";
    return;
  }
  for (const Concept noun : kNouns) {
    if (noun == Concept::discussion && is(range_.first, "after") && i < range_.first + 5)
      continue;  // "After some discussion it was carried"
    if (noun == Concept::session && i > range_.first + 1 && is(i - 2, "to") && is(i - 1, "the"))
      continue;                                          // "put to the meeting"
    if (!t.has(noun) || t.form == "question") continue;  // "the question was taken": on whatever is open
    about.noun = noun;
    about.word = t.form;
    about.several = t.form.ends_with("s") &&
                    (noun == Concept::motion || noun == Concept::amendment || noun == Concept::resolution);
    about.indefinite = thing && is_indefinite(i);
    for (std::size_t k = i; k-- > range_.first && i - k <= 3;)
      if (tokens_[k].has(Concept::ordinal)) about.ordinal = ordinal_of(tokens_[k].form);
    return;
  }
}

int StatementReader::ordinal_of(std::string_view form) {
  static constexpr std::array<std::string_view, 12> kLadder{"first", "second", "third",    "fourth",
                                                            "fifth", "sixth",  "seventh",  "eighth",
                                                            "ninth", "tenth",  "eleventh", "twelfth"};
  if (form == "last" || form == "latter") return -1;
  if (form == "former") return 1;
  const auto found = std::find(kLadder.begin(), kLadder.end(), form);
  if (found != kLadder.end()) return static_cast<int>(found - kLadder.begin()) + 1;
  static constexpr std::array<std::pair<std::string_view, int>, 12> kOthers{{{"erste", 1},
                                                                             {"erster", 1},
                                                                             {"zweite", 2},
                                                                             {"zweiter", 2},
                                                                             {"dritte", 3},
                                                                             {"premiere", 1},
                                                                             {"premier", 1},
                                                                             {"deuxieme", 2},
                                                                             {"первое", 1},
                                                                             {"второе", 2},
                                                                             {"первая", 1},
                                                                             {"вторая", 2}}};
  const auto other =
      std::find_if(kOthers.begin(), kOthers.end(), [&](const auto& o) { return o.first == form; });
  return other == kOthers.end() ? 0 : other->second;
}

// "the motion of comrade Stalin", "Teodoronich's motion", "Mr. Wendt's amendment", "the motions of A and
// B".
void StatementReader::note_movers(std::size_t i, Reference& about) const {
  if (i > range_.first && tokens_[i - 1].is_word() && tokens_[i - 1].possessive) {
    about.movers = actors_before(tokens_, range_.first, i);
    return;
  }
  if (i > range_.first + 1 && tokens_[i - 2].possessive) {  // "Mr. Holl's second motion"
    about.movers = actors_before(tokens_, range_.first, i - 1);
    if (!about.movers.empty()) return;
  }
  const bool cyrillic =
      is_cyrillic(i) && inside(i + 1) && (tokens_[i + 1].capital || tokens_[i + 1].has(Trait::lower_title));
  const bool apposed = (tokens_[i].form.ends_with("antrag") || tokens_[i].has(Trait::names_follow)) &&
                       inside(i + 1) && tokens_[i + 1].capital;
  if (cyrillic || apposed) {
    about.movers = read_actors(tokens_, i + 1, range_.last);  // "Der Antrag Frey", "предложение Громова"
    for (Actor& mover : about.movers) mover.oblique = cyrillic;
    return;
  }
  if (is(i + 1, "of") || is(i + 1, "by") || is(i + 1, "from") || is(i + 1, "von") || is(i + 1, "de") ||
      is(i + 1, "du") || is(i + 1, "moved") || is(i + 1, "proposed")) {
    const std::size_t first = is(i + 2, "by") ? i + 3 : i + 2;
    about.movers = read_actors(tokens_, first, range_.last);
  }
}

// "is put to the vote", "are voted upon", "The House divided", "A vote was taken".
void StatementReader::put() {
  for (std::size_t i = range_.first; inside(i); ++i) {
    const Token& t = tokens_[i];
    if (t.quoted || !t.is_word() || only_thought_of(i) || is_never_done(i)) continue;
    const bool voted = (t.form == "voted" && (is(i + 1, "upon") || is(i + 1, "on")) && is_being_before(i)) ||
                       (t.form == "divided" && assembly_before(i)) || (t.form == "put" && put_to_the_vote(i));
    const bool taken = t.has(Concept::ballot) && t.form != "voted" &&
                       (is(i + 1, "was") || is(i + 1, "is") || is(i + 1, "being")) &&
                       (is(i + 2, "taken") || is(i + 2, "held"));
    const bool other = (t.form == "abstimmung" || t.form == "voix" || t.form == "голосование") &&
                       mentions_before(kThings, i);
    // "ROLL CALL" over a list of those present is no vote, nor is "Roll called."
    const bool heads_list =
        t.form == "roll" && (range_.size() <= 2 || (i == range_.first && is(i + 1, "called")));
    const bool bare = range_.size() <= 5 && !said_.has(Concept::negation) && i <= range_.first + 2 &&
                      (t.has(Concept::ballot) || t.form == "roll") && t.form != "hands" &&
                      !said_.has(Concept::opens) && !is(i + 1, "of") && motion_ == 0 && !heads_list &&
                      !tokens_[range_.first].has(Trait::plain_side);  // "Dagegen 81 Stimmen"
    if (!voted && !taken && !other && !bare) continue;
    if (motion_ != 0) return;
    Statement& statement = add(StatementKind::put);
    statement.about = reference();
    statement.announces = ends_in_colon();
    return;
  }
}

// "put to the vote", "Question put, and agreed to", "was put and carried", and not "put an end to it".
bool StatementReader::put_to_the_vote(std::size_t i) const {
  if (object_behind(i, Concepts(Concept::ballot))) return true;
  for (std::size_t k = i + 1; inside(k + 2) && k < i + 16; ++k)  // "put Mr. Holl's amendment to the vote"
    if (is(k, "to") && is(k + 1, "the") && tokens_[k + 2].has(Concept::ballot)) return true;
  const bool things = mentions_before(kThings | Concept::article | Concept::matter, i);
  return things && (!inside(i + 1) || !tokens_[i + 1].is_word() || is(i + 1, "and") || sign(i + 1, '&') ||
                    is(i + 1, "from"));
}

// The figures belong to the outcome, if the sentence states one; else they are a vote of their own.
void StatementReader::count() {
  Statement* target = nullptr;
  for (Statement& statement : found_) {
    if (ends_or_puts(statement)) target = &statement;
  }
  TokenRange counted = range_;
  if (motion_ != 0 && !found_[motion_ - 1].wording.empty() && !on_motion_) {
    // What is moved is no vote: "that 5 be appointed for 3 years".
    const TokenRange wording = found_[motion_ - 1].wording;
    const bool before =
        target != nullptr && target->tokens.last == wording.first;  // "carried by 5 to 3, That"
    const bool behind = !before && (wording.last + 1 < range_.last || wording.first <= motion_verb_);
    counted = behind ? TokenRange{std::max(wording.last, motion_verb_), range_.last}
                     : TokenRange{motion_verb_, wording.first};
    if (counted.empty()) return;
  }
  if (target != nullptr && target->kind == StatementKind::decision && target->wording.size() > 1) {
    const std::size_t behind = target->wording.last;
    const bool cut = behind < content_end();  // "..., con 3 voti favorevoli"
    counted = cut ? TokenRange{behind, range_.last} : TokenRange{range_.first, target->wording.first};
  }
  auto votes = read_votes(tokens_, counted,
                          target != nullptr || range_.size() <= 5 || (motion_ != 0 && counted.size() <= 10) ||
                              mentions_before(Concepts(Concept::ballot), range_.last));
  if (!votes) return;
  if (target == nullptr) {
    const bool brief = range_.size() <= 4 || (motion_ != 0 && counted.size() <= 10);  // ", all in favor."
    if (!votes->has_figures() && !(votes->unanimous && brief) && !votes->majority) return;
    target = &add(StatementKind::vote);
    target->about = reference();
  }
  // "Rejected by 12 votes to 3": twelve were against it.
  if (target->outcome == Outcome::rejected && votes->by_ratio && votes->ayes > votes->noes)
    std::swap(votes->ayes, votes->noes);
  target->vote = std::move(votes);
}

void StatementReader::note_manner(Statement& statement) const {
  for (std::size_t i = range_.first; inside(i); ++i) {
    if (tokens_[i].quoted) {
      statement.about.quoted += tokens_[i].form;
      continue;
    }
    statement.puts |= is(i, "put");
    if (!tokens_[i].has(Concept::ballot)) continue;
    statement.by_poll |= is(i, "poll");
    statement.by_ballot |= is(i, "ballot") || is(i, "ballots");
  }
}

void StatementReader::arrival() {
  if (!found_.empty()) return;
  for (std::size_t i = range_.first; inside(i); ++i) {
    if (!tokens_[i].has(Concept::arrives) || tokens_[i].quoted) continue;
    auto who = actors_before(tokens_, range_.first, i);
    if (who.empty()) continue;
    add(StatementKind::arrival).movers = std::move(who);
    return;
  }
}

// "Das ist die Mehrheit; § 1 ist angenommen."
bool StatementReader::section_before(std::size_t i) const {
  for (std::size_t k = i; k-- > range_.first && i - k < 5;)
    if (sign(k, 0xa7)) return true;
  return false;
}

}  // namespace sicut::proceedings
