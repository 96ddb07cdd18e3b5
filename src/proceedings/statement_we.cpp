// Minutes in which the meeting says "we", as those of Friends do: "We appoint ...", "We agree to ...".
#include <array>
#include <string_view>

#include "proceedings/statement_reader.h"

namespace sicut::proceedings {

bool StatementReader::we_decide() {
  static constexpr std::array<std::string_view, 8> kElect{"appoint", "appointed", "reappoint", "reappointed",
                                                          "elect",   "elected",   "reelect",   "nominate"};
  static constexpr std::array<std::string_view, 6> kDecide{"agree",   "agreed",  "decide",
                                                           "decided", "resolve", "resolved"};
  static constexpr std::array<std::string_view, 16> kDo{
      "approve", "approved", "accept",  "accepted",  "adopt",     "adopted",   "ask",      "asked",
      "direct",  "directed", "request", "requested", "authorise", "authorize", "instruct", "confirm"};
  std::size_t verb = range_.first + 1;
  while (inside(verb) && (is_adverb(verb) || tokens_[verb].has(Concept::unanimous) || is(verb, "therefore")))
    ++verb;
  if (!inside(verb + 1)) return false;
  const std::string_view form = tokens_[verb].form;
  if (text::is_one_of(form, kElect)) return we_elect(verb);
  std::size_t first = verb + 1;
  const bool decides = text::is_one_of(form, kDecide) && (is(first, "to") || is(first, "that"));
  // "We ask the Treasurer to", "We accept the report", and not "We accepted gladly".
  const bool acts = text::is_one_of(form, kDo) &&
                    (tokens_[first].capital || tokens_[first].has(Concept::article_word) || is(first, "our"));
  if (!decides && !acts) return false;
  if (is(first, "that")) ++first;
  Statement& statement = add(StatementKind::decision);
  statement.outcome = Outcome::adopted;
  statement.wording = {decides ? first : verb, content_end()};
  return true;
}

bool StatementReader::we_elect(std::size_t verb) {
  std::size_t behind = verb + 1;
  auto elected = read_actors(tokens_, verb + 1, range_.last, &behind);
  std::erase_if(elected, [](const Actor& a) { return a.kind != ActorKind::person; });
  if (elected.empty()) return false;
  Statement& statement = add(StatementKind::election);
  statement.outcome = Outcome::elected;
  statement.elected = std::move(elected);
  if (is(behind, "to") || is(behind, "as")) statement.office = office_of(behind, range_.last, true);
  return true;
}

// "Постановили: Избрать в комиссию тт. Лапина и Рыбина."
bool StatementReader::elected_by_order(std::size_t i) {
  const bool ordered = i > range_.first ? sign(i - 1, ':') : tokens_[i].capital;
  if (!ordered) return false;
  for (std::size_t k = i + 1; inside(k) && k < i + 10; ++k) {
    if (!tokens_[k].capital && !tokens_[k].has(Trait::lower_title)) continue;
    auto elected = read_actors(tokens_, k, range_.last);
    std::erase_if(elected, [](const Actor& a) { return a.kind != ActorKind::person; });
    if (elected.empty()) return false;
    for (Actor& each : elected) each.oblique = true;
    by_order_ = true;
    Statement& statement = add(StatementKind::election);
    statement.outcome = Outcome::elected;
    for (std::size_t word = is(i + 1, "в") ? i + 2 : i + 1; word < k; ++word)
      statement.office.append(statement.office.empty() ? "" : " ").append(tokens_[word].raw);
    statement.elected = std::move(elected);
    return true;
  }
  return false;
}

}  // namespace sicut::proceedings
