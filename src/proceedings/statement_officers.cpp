// Several offices filled in one sentence, and candidates with their votes.
#include <algorithm>
#include <array>

#include "proceedings/numbers.h"
#include "proceedings/office_names.h"
#include "proceedings/statement_reader.h"
#include "proceedings/vote_reader.h"

namespace sicut::proceedings {
namespace {

constexpr Concepts kOffices = Concept::office | Concept::secretary | Concept::chair | Concept::body;

bool is_person(const Actor& actor) {
  return actor.kind == ActorKind::person;
}

}  // namespace

Statement StatementReader::election_of(std::vector<Actor> elected, TokenRange office,
                                       std::size_t last) const {
  Statement each;
  each.kind = StatementKind::election;
  each.second = true;  // a clause of its own
  each.outcome = Outcome::elected;
  each.tokens = {std::min(office.first, elected.front().tokens.first), last};
  each.office = as_printed(tokens_, office);
  each.elected = std::move(elected);
  return each;
}

// "The ballot resulted as follows: President, Miss Reeve; Treasurer, Mr. Bly.": one election for each office.
bool StatementReader::officers_listed() {
  const std::size_t colon = colon_behind(range_.first);
  if (colon == range_.last || !found_.empty()) return false;
  std::vector<Statement> all;
  for (std::size_t at = colon + 1; inside(at);) {
    const std::size_t office = at;
    while (inside(at) && at < office + 6 &&
           (tokens_[at].is_word() || (sign(at, '.') && tokens_[at - 1].has(Trait::short_title))))
      ++at;  // "Hon. Secretary"
    const Concepts offices = Concept::office | Concept::secretary | Concept::body;
    const bool named = at > office && tokens_[at - 1].concepts.any_of(offices);
    if (!named || !(sign(at, ',') || sign(at, ':') || sign(at, '-'))) return false;
    Statement& each = all.emplace_back();
    each.kind = StatementKind::election;
    each.second = true;  // a clause of its own
    each.outcome = Outcome::elected;
    each.office = as_printed(tokens_, {office, at});
    std::size_t end = at + 1;
    while (inside(end) && !sign(end, ';')) ++end;
    each.elected = read_actors(tokens_, at + 1, end, &at);
    each.tokens = {office, at};
    if (each.elected.empty()) return false;
    if (!(sign(at, ';') || sign(at, '.') || sign(at, ',') || at >= content_end())) return false;
    while (inside(at) && (!tokens_[at].is_word() || is(at, "and"))) ++at;
  }
  if (all.size() < 2) return false;
  found_ = std::move(all);
  return true;
}

// "Zum Kassierer wurde Otto Lenz, zum Beisitzer Fritz Maurer gewählt": one verb for all.
bool StatementReader::officers_before(std::size_t verb) {
  return officers_between(range_.first, verb, 2);
}

// Offices led by "zum" or "als", each with its names behind it; `fewest` of them.
bool StatementReader::officers_between(std::size_t first, std::size_t last, std::size_t fewest) {
  const auto leads = [&](std::size_t k) {
    if (!(is(k, "zum") || is(k, "zur") || is(k, "zu") || is(k, "als"))) return false;
    return k == first || tokens_[k - 1].sign == ',' || tokens_[k - 1].sign == ';' ||
           tokens_[k - 1].has(Concept::conjunction);
  };
  std::vector<Statement> all;
  for (std::size_t at = first; at < last;) {
    if (!leads(at)) {
      if (all.empty() && at > first) return false;
      ++at;
      continue;
    }
    std::size_t office = at + 1;
    while (office < std::min(last, at + 5) && !tokens_[office].concepts.any_of(kOffices)) ++office;
    if (office >= std::min(last, at + 5)) return false;
    std::size_t behind = office + 1;
    while (behind < last && (is_being(behind) || tokens_[behind].has(Trait::far_being))) ++behind;
    std::size_t stopped = behind;
    auto names = read_actors(tokens_, behind, last, &stopped);
    if (names.empty() || !std::all_of(names.begin(), names.end(), is_person)) return false;
    all.push_back(election_of(std::move(names), {at + 1, office + 1}, stopped));
    at = std::max(stopped, office + 1);
  }
  if (all.size() < fewest) return false;
  found_ = std::move(all);
  return true;
}

// "Karl Abel als Vorsitzender, Otto Lenz als Kassierer", "Mr. Holl as President, Mr. Reed as Secretary"
bool StatementReader::officers_named_as(std::size_t at, std::size_t last) {
  std::vector<Statement> all;
  while (at < last) {
    std::size_t stopped = at;
    auto names = read_actors(tokens_, at, last, &stopped);
    if (names.empty() || !std::all_of(names.begin(), names.end(), is_person)) return false;
    if (!is(stopped, "als") && !is(stopped, "as") && !is(stopped, "comme") && !is(stopped, "como"))
      return false;
    const std::size_t office = stopped + 1;
    std::size_t end = office;
    bool is_office = false;
    for (; end < last && tokens_[end].is_word() && !tokens_[end].has(Concept::conjunction); ++end)
      is_office |= tokens_[end].concepts.any_of(kOffices);
    if (!is_office) return false;
    all.push_back(election_of(std::move(names), {office, end}, end));
    for (at = end; at < last && (!tokens_[at].is_word() || tokens_[at].has(Concept::conjunction));) ++at;
  }
  if (all.size() < 2) return false;
  found_ = std::move(all);
  return true;
}

// "Mr. Holl was elected President, Mr. Reed Vice-President, and Miss Voss was elected Secretary."
void StatementReader::more_officers(std::size_t at) {
  constexpr std::size_t kLongestOffice = 6;
  const auto divides = [&](std::size_t k) {
    return inside(k) && (tokens_[k].sign == ',' || tokens_[k].sign == ';' || is(k, "and"));
  };
  while (inside(at) && !divides(at)) ++at;
  const std::size_t first = at;
  while (divides(at)) {
    while (divides(at)) ++at;
    std::size_t behind = at;
    auto names = read_actors(tokens_, at, range_.last, &behind);
    const bool good = !names.empty() && std::all_of(names.begin(), names.end(), is_person) &&
                      (!names[0].titles.empty() || names[0].name.find(' ') != std::string::npos);
    if (!good) break;
    while (inside(behind) && (is_being(behind) || tokens_[behind].has(Concept::elected) || is(behind, "as")))
      ++behind;
    std::size_t end = behind;
    bool office = false;
    for (; inside(end) && tokens_[end].is_word() && !is(end, "and") && end < behind + kLongestOffice; ++end)
      office |= tokens_[end].concepts.any_of(kOffices);
    if (!office || (inside(end) && tokens_[end].is_word() && !is(end, "and"))) break;
    if (at == first + 1) found_.back().tokens.last = first;
    found_.push_back(election_of(std::move(names), {behind, end}, end));
    at = end;
  }
}

// "Cllr Holl was proposed by Cllr Reed, seconded by Cllr Voss and duly elected."
bool StatementReader::nominated_and_elected(std::size_t verb) {
  std::size_t at = range_.first;
  auto opening = read_actors(tokens_, at, verb, &at);
  if (opening.empty() || !std::all_of(opening.begin(), opening.end(), is_person) || !inside(at) ||
      !is_being(at))
    return false;
  while (at < verb && (is_being(at) || is_adverb(at))) ++at;
  if (!is(at, "proposed") && !is(at, "nominated")) return false;
  std::size_t before = verb;
  while (before > at && (is_being(before - 1) || is_adverb(before - 1))) --before;
  if (before == verb && !is(verb - 1, "and")) return false;
  Statement& statement = add(StatementKind::election);
  statement.outcome = Outcome::elected;
  statement.elected = std::move(opening);
  statement.office = office_of(verb, range_.last, false);
  return true;
}

// "He was elected.": who was nominated before.
std::string_view StatementReader::pronoun_before(std::size_t i) const {
  const std::size_t end = subject_end(i);
  const bool person = end > range_.first && (is_he(end - 1) || is(end - 1, "elle"));
  return person ? tokens_[end - 1].form : std::string_view();
}

std::vector<Actor> StatementReader::names_in_rest(std::size_t at) const {
  std::vector<Actor> all;
  while (inside(at)) {
    const bool titled = tokens_[at].has(Concept::title) && tokens_[at].capital;
    auto actor = titled ? read_actor(tokens_, at, range_.last, false) : std::nullopt;
    at = actor ? actor->tokens.last : at + 1;
    if (actor && is_person(*actor)) all.push_back(std::move(*actor));
  }
  return all;
}

// "The ballot resulted: Hale 23, Voss 17": the votes of each; the largest figure is reported.
bool StatementReader::candidates() {
  if (traits_.has(Trait::plain_side)) return false;  // "The vote was: Ayes—Ames, Doyle—2. Nays—Hull—1."
  std::size_t figures = 0;                           // that can stand behind a name
  for (std::size_t i = range_.first + 1; inside(i); ++i) {
    if (sign(i, ':') && side_of(tokens_[i - 1]))
      return false;  // "Against: Holl, Reed – 2 votes": a roll call
    figures += tokens_[i].digit && (tokens_[i - 1].capital || !tokens_[i - 1].is_word());
  }
  if (figures < 2) return false;
  TokenRange covered;
  std::vector<Actor> named;
  std::uint64_t most = 0;
  for (std::size_t at = range_.first; inside(at);) {
    std::size_t behind = at;
    const auto actor = tokens_[at].quoted ? std::nullopt : read_actor(tokens_, at, range_.last, true);
    if (actor) behind = actor->tokens.last;
    while (actor && inside(behind) &&
           (is(behind, "got") || is(behind, "received") || is(behind, "obtained") || sign(behind, ',') ||
            sign(behind, '-') || sign(behind, ':') || sign(behind, '(') || sign(behind, '.')))
      ++behind;
    const auto count =
        actor && is_person(*actor) && !actor->possessive && inside(behind) && tokens_[behind].digit
            ? read_count(tokens_, behind)
            : std::nullopt;
    if (!count) {
      at = actor ? actor->tokens.last : at + 1;
      continue;
    }
    if (std::any_of(named.begin(), named.end(), [&](const Actor& a) { return a.name == actor->name; }))
      return false;
    if (named.empty()) covered.first = at;
    at = covered.last = behind + count->tokens;
    most = std::max(most, count->value);
    named.push_back(*actor);
  }
  if (named.size() < 2 || covered.size() > named.size() * 9) return false;
  Statement& statement = add(StatementKind::vote);
  statement.candidates = true;
  statement.vote.emplace();
  statement.vote->ayes = most;
  statement.vote->tokens = covered;
  return true;
}

}  // namespace sicut::proceedings
