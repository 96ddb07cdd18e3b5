// What was decided, in its own words: "Decided to", "It was resolved that", "The secretary is instructed to".
#include <algorithm>
#include <array>
#include <string_view>

#include "proceedings/numbers.h"
#include "proceedings/statement_reader.h"
#include "proceedings/vote_reader.h"

namespace sicut::proceedings {

// "Decided to", "It was resolved that", "The Council agreed to", "RESOLVED, That", "The decision ... is
// to".
bool StatementReader::decision(std::size_t i, Outcome outcome) {
  const Token& t = tokens_[i];
  const bool deciding =
      t.has(Concept::resolved) || t.form == "agreed" || (t.form == "voted" && !is_thrown_out(i));
  if (!deciding || t.form == "orders") return decision_noun(i);
  if (t.form == "ordered" && mentions_before(Concepts(Concept::against_side), i))
    return true;  // "yeas and nays"
  if (!decides_for_all(i)) return false;
  std::size_t first = content_of_decision(i);
  const bool content = is_content(i, first);
  if (t.has(Concept::resolved) && is(first, "in") && is(first + 1, "the") &&
      (is(first + 2, "affirmative") || is(first + 2, "negative"))) {
    add(StatementKind::outcome).outcome = is(first + 2, "negative") ? Outcome::rejected : Outcome::adopted;
    return true;
  }
  if (t.form == "agreed" && agreed_to_all(first)) return false;
  if (!content && on_motion_ && motion_ != 0 && resolved_first() && found_[motion_ - 1].wording.first > i) {
    const TokenRange wording = found_[motion_ - 1].wording;
    Statement& statement = add(StatementKind::decision);
    statement.outcome = Outcome::adopted;
    statement.wording = wording;
    return true;
  }
  const bool bare = t.form.starts_with("beschl") || t.form.starts_with("acuerda") || t.form == "decide" ||
                    t.form == "delibera" || t.form == "acordo" || (t.form == "voted" && i == range_.first);
  if (!content && !ends_in_colon() && !(bare && first + 2 < range_.last)) return false;
  if (is(first, "upon") || is(first, "with")) return false;
  if (content && (tokens_[first].form == "that" || tokens_[first].sign == ':')) ++first;
  Statement& statement = add(StatementKind::decision);
  statement.outcome = outcome == Outcome::rejected ? Outcome::rejected : Outcome::adopted;
  statement.wording = {std::min(first, content_end()), content_end()};
  // "Thanks were ordered to Mr. Holl."
  if (t.form == "ordered" && is(first, "to") && is_being(i - 1) && i > range_.first + 1 && !is(i - 2, "it"))
    statement.wording.first = range_.first;
  cut_count(statement.wording);
  if (motion_ != 0 && on_motion_ && motion_verb_ > first && found_[motion_ - 1].wording.last > first &&
      found_[motion_ - 1].wording.last <= motion_verb_)
    statement.wording.last = found_[motion_ - 1].wording.last;  // "..., proposed by Mr. Holl"
  statement.announces = ends_in_colon() && statement.wording.size() < 2;
  statement.about = reference();
  return true;
}

// "Voted, to raise five hundred dollars", "Voted First, that", "The town voted to": how town meetings decide.
bool StatementReader::votes_to(std::size_t i) const {
  if (!is(i, "voted") || (i != range_.first && !assembly_before(i) && !is(i - 1, "it") && !is(i - 1, "was")))
    return false;
  if (i > range_.first && (is(i - 1, "have") || is(i - 1, "has") || is(i - 1, "had"))) return false;
  std::size_t next = i + 1;
  while (inside(next) && (tokens_[next].has(Concept::ordinal) || tokens_[next].has(Concept::unanimous) ||
                          sign(next, ',') || sign(next, ':')))
    ++next;
  const bool counts = inside(next + 1) && tokens_[next].digit && tokens_[next + 1].concepts.any_of(kSides);
  if (!inside(next) || counts || tokens_[next].concepts.any_of(kSides) ||
      tokens_[next].concepts.any_of(Concepts(Concept::by)))
    return false;
  const bool somewhere =
      is(next, "to") && (!inside(next + 1) || tokens_[next + 1].has(Concept::article_word));
  if (somewhere) return false;  // "was voted to the chair"
  return is(next, "to") || is(next, "that") || (i == range_.first && next > i + 1 && tokens_[next].is_word());
}

// "to build a bridge: yeas 44, nays 31": the figures are no part of what was decided.
void StatementReader::cut_count(TokenRange& wording) const {
  for (std::size_t k = wording.first + 1; k + 3 < wording.last; ++k)
    if (sign(k, ':') && !tokens_[k].quoted && tokens_[k + 1].has(Trait::plain_side) &&
        read_votes(tokens_, {k + 1, wording.last}, true)) {
      wording.last = k;
      return;
    }
  if (wording.size() > 1 && tokens_[wording.last - 1].has(Concept::unanimous) &&
      wording.last == content_end()) {
    --wording.last;
    return;
  }
  // "approva il bilancio con 3 voti favorevoli e 1 contrario"
  for (std::size_t k = wording.first + 2; k + 2 < wording.last; ++k) {
    if (!(is(k, "con") || is(k, "par") || is(k, "mit") || is(k, "by")) || tokens_[k].quoted) continue;
    const auto count = read_count(tokens_, k + 1);
    const std::size_t votes = k + 1 + (count ? count->tokens : 0);
    if (!count || votes >= wording.last || !tokens_[votes].has(Concept::ballot)) continue;
    wording.last = k;
    return;
  }
}

// Whether the verb at `i` tells what the assembly decided, and not what somebody did.
bool StatementReader::decides_for_all(std::size_t i) const {
  const bool opens =
      i == range_.first || (i == range_.first + 1 && tokens_[range_.first].has(Concept::unanimous));
  if (opens || mentions_it_before(i) || assembly_before(i)) return true;
  // "le conseil municipal, par 5 voix pour et 1 abstention, décide"
  if (sign(i - 1, ',') && tokens_[i].has(Concept::resolved) && !tokens_[i].form.ends_with("ed") &&
      assembly_opens(i))
    return true;
  for (std::size_t k = i + 1; tokens_[i].form.starts_with("beschl") && inside(k) && k < i + 4; ++k)
    if (tokens_[k].has(Concept::assembly)) return true;  // "beschließt der Gemeinderat"
  return false;
}

// Where what was decided begins, behind how it was decided.
std::size_t StatementReader::content_of_decision(std::size_t i) const {
  std::size_t first = i + 1;
  while (inside(first) && (tokens_[first].sign == ',' || tokens_[first].has(Concept::unanimous) ||
                           (is(i, "voted") && tokens_[first].has(Concept::ordinal)) ||
                           tokens_[first].sign == '-' || tokens_[first].sign == ':'))
    ++first;
  if (is(first, "por") && inside(first + 1) && tokens_[first + 1].has(Concept::majority)) first += 2;
  if (is(first, "by"))  // "by 12 votes to 3 that": the figures stand between
    while (inside(first) && !is(first, "that") && !(is(first, "to") && !read_count(tokens_, first + 1)))
      ++first;
  if (tokens_[i].form.starts_with("beschl") &&
      !only_words_till(first)) {  // "beschließt mit 5 Ja-Stimmen, den Haushalt"
    std::size_t comma = first;
    while (inside(comma) && comma < i + 20 && !sign(comma, ',')) ++comma;
    if (sign(comma, ',')) first = comma + 1;
  }
  return first;
}

// Whether words stand at `first` that can be what was decided by the verb at `i`.
bool StatementReader::is_content(std::size_t i, std::size_t first) const {
  if (!inside(first)) return false;
  if (sign(i + 1, ':')) return true;  // "Постановили: отчет утвердить."
  const Token& t = tokens_[first];
  return t.form == "that" || t.form == "to" || t.form == "as" || t.has(Concept::that) || t.quoted ||
         t.sign == '"';
}

// "agreed to.", "agreed to without a division": what was before the assembly, whatever it was.
bool StatementReader::agreed_to_all(std::size_t first) const {
  static constexpr std::array<std::string_view, 6> kHow{"without", "with", "by", "nem", "on", "unanimously"};
  if (!is(first, "to")) return false;
  if (!inside(first + 1) || !tokens_[first + 1].is_word()) return true;
  return std::any_of(kHow.begin(), kHow.end(), [&](std::string_view how) { return is(first + 1, how); });
}

// Whether no figures of a vote stand in the clause that begins here.
bool StatementReader::only_words_till(std::size_t first) const {
  for (std::size_t k = first; inside(k) && !sign(k, ','); ++k)
    if (tokens_[k].concepts.any_of(kSides | Concept::ballot | Concept::unanimous)) return false;
  return true;
}

// "The decision as expressed by the vote is to continue", "The following decision was adopted:".
bool StatementReader::decision_noun(std::size_t i) {
  static constexpr std::array<std::string_view, 5> kNouns{"decision", "beschluss", "decisione", "решение",
                                                          "resolution"};
  std::size_t noun = range_.first;
  if (inside(noun) && tokens_[noun].has(Concept::article_word)) ++noun;
  if (inside(noun) && tokens_[noun].has(Concept::following)) ++noun;
  if (!inside(noun) || !text::is_one_of(tokens_[noun].form, kNouns) || !ends_in_colon() ||
      !tokens_[i].has(Concept::adopted))
    return false;
  Statement& statement = add(StatementKind::decision);
  statement.outcome = Outcome::adopted;
  statement.announces = true;
  return true;
}

// "The secretary is instructed to see to the clock."
bool StatementReader::somebody_is_instructed() {
  static constexpr std::array<std::string_view, 11> kVerbs{
      "instructed", "directed", "requested",  "authorised", "authorized", "empowered",
      "ordered",    "charged",  "beauftragt", "ermachtigt", "invited"};
  for (std::size_t i = range_.first + 1; inside(i + 1) && i < range_.first + 14; ++i) {
    if (tokens_[i].quoted || !text::is_one_of(tokens_[i].form, kVerbs) || !is_being(i - 1) ||
        !is(i + 1, "to") || only_thought_of(i))
      continue;
    Statement& statement = add(StatementKind::decision);
    statement.outcome = Outcome::adopted;
    statement.wording = {range_.first, content_end()};
    return true;
  }
  return false;
}

// "The decision, as expressed by the vote, is to continue the conference."
bool StatementReader::decision_that_is() {
  std::size_t noun = range_.first;
  if (inside(noun) && tokens_[noun].has(Concept::article_word)) ++noun;
  if (!is(noun, "decision") && !is(noun, "conclusion") && !is(noun, "consensus") && !is(noun, "beschluss") &&
      !is(noun, "решение"))
    return false;
  if (sign(noun + 1, ':') && noun + 3 < range_.last) {  // "DECISION: The checksum becomes mandatory."
    Statement& statement = add(StatementKind::decision);
    statement.outcome = Outcome::adopted;
    statement.wording = {noun + 2, content_end()};
    return true;
  }
  for (std::size_t k = noun + 1; inside(k + 1) && k < noun + 14; ++k) {
    const bool telling = (is(k, "is") || is(k, "was")) && (is(k + 1, "to") || is(k + 1, "that"));
    if (!telling) continue;
    Statement& statement = add(StatementKind::decision);
    statement.outcome = Outcome::adopted;
    statement.wording = {is(k + 1, "that") ? k + 2 : k + 1, content_end()};
    return true;
  }
  return false;
}

bool StatementReader::bill_is_read_at(std::size_t i) const {
  return is(i, "read") && mentions_before(Concepts(Concept::matter), i) &&
         (is(i + 1, "a") || is(i + 1, "the")) && inside(i + 3) && tokens_[i + 2].has(Concept::ordinal) &&
         is(i + 3, "time");
}

// "Bill read a Second time": a house's way to say that it was agreed to.
bool StatementReader::bill_is_read() {
  for (std::size_t i = range_.first + 1; inside(i + 2); ++i) {
    if (!is(i, "read") || tokens_[i].quoted || !mentions_before(Concepts(Concept::matter), i)) continue;
    const std::size_t ordinal = is(i + 1, "a") || is(i + 1, "the") ? i + 2 : i + 1;
    if (!inside(ordinal + 1) || !tokens_[ordinal].has(Concept::ordinal) || !is(ordinal + 1, "time") ||
        only_thought_of(i))
      continue;
    if (is(i - 1, "for") || is(i - 1, "order")) continue;
    if (is(ordinal + 2, "and") && is(ordinal + 3, "put")) continue;  // "... and put upon its passage"
    Statement& statement = add(StatementKind::outcome);
    statement.outcome = Outcome::adopted;
    statement.about = reference();
    return true;
  }
  return false;
}

bool StatementReader::mentions_it_before(std::size_t i) const {
  for (std::size_t k = i; k-- > range_.first && i - k <= 5;)
    if (is(k, "it") || is(k, "es") || is(k, "il") || is(k, "and") || is(k, "was") || is(k, "se")) return true;
  return false;
}

}  // namespace sicut::proceedings
