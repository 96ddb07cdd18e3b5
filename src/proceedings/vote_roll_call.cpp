// Roll calls: "Ayes: Holl, Reed. Nays: none."
#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "proceedings/office_names.h"
#include "proceedings/vote_reader.h"

namespace sicut::proceedings {

// "Ayes: Holl, Reed. Nays: none."
void VoteReader::read_roll_call() {
  std::vector<Group> groups;
  bool named = false;
  for (std::size_t i = range_.first; i < range_.last; ++i) {
    auto group = group_at(i);
    if (!group) continue;
    named |= !group->names.empty();
    i = group->tokens.last - 1;
    groups.push_back(std::move(*group));
  }
  if (!named) return;
  vote_.counted_by_names = true;
  for (Group& group : groups) {
    cover(group.tokens);
    const auto heads = static_cast<std::uint64_t>(group.names.size()) + group.more_votes;
    const bool people = heads > 0 && group.names.front().kind == ActorKind::person;
    if (group.printed && people && group.printed->value != heads) vote_.heads_differ = true;
    vote_.damaged |= group.printed && group.printed->damaged;
    figure(group.side) = group.printed ? group.printed->value : heads;
    std::move(group.names.begin(), group.names.end(), std::back_inserter(vote_.names(group.side)));
  }
}

// "Ayes: Holl, Reed, Voss", "Ayes (3): Holl, Reed, Voss", "Ayes: 3 (Holl, Reed, Voss)"
std::optional<VoteReader::Group> VoteReader::group_at(std::size_t i) const {
  const auto side = side_at(i);
  const bool spoken =  // "Speaking against: Mr. Holl"
      i > range_.first && (tokens_[i - 1].form.starts_with("spe") || tokens_[i - 1].form == "spoke");
  if (!side || spoken) return std::nullopt;
  std::size_t at = i + 1;
  Group group{*side, {}, {}, {i, i + 1}};
  if (inside(at) && tokens_[at].sign == '(') {
    group.printed = read_count(tokens_, at + 1, true);
    if (!group.printed || !inside(at + 2) || tokens_[at + 2].sign != ')') return std::nullopt;
    at += 3;
  }
  if (i == range_.first || !tokens_[i - 1].is_word() || tokens_[i - 1].form == "in" ||
      tokens_[i - 1].has(Concept::ballot))
    at = behind_what_is_voted_on(at);
  if (!inside(at) || (tokens_[at].sign != ':' && tokens_[at].sign != '-')) return std::nullopt;
  ++at;
  if (inside(at) && (tokens_[at].sign == '-' || tokens_[at].sign == ':')) ++at;
  std::size_t& stopped = group.tokens.last = at;
  if (auto states = delegations(at, stopped); !states.empty()) {
    group.names = std::move(states);
    read_printed_total(stopped, group.printed);
  } else if (const auto count = inside(at) ? read_count(tokens_, at, true) : std::nullopt) {
    group.printed = count;
    stopped = at + count->tokens;
    if (inside(stopped) && tokens_[stopped].sign == '(') {
      group.names = read_actors(tokens_, stopped + 1, range_.last, &stopped);
      if (inside(stopped) && tokens_[stopped].sign == ')') ++stopped;
    }
  } else {
    group.names = names_by_lines(at, stopped);
    if (group.names.empty()) group.names = names_with_mandates(at, stopped, group.more_votes);
    if (group.names.empty()) {  // "Nays—Hull—1."
      auto only = read_actor(tokens_, at, range_.last, true);
      const std::size_t behind = only ? only->tokens.last : at;
      if (only && only->kind == ActorKind::person && inside(behind) && tokens_[behind].sign == '-') {
        group.names.push_back(std::move(*only));
        stopped = behind;
      }
    }
    if (group.names.empty()) return std::nullopt;
    read_printed_total(stopped, group.printed);
  }
  return group;
}

// "For Mr. Holl's amendment: Reed, Voss", "Against the motion: Orr": the colon behind what is voted on.
std::size_t VoteReader::behind_what_is_voted_on(std::size_t at) const {
  constexpr std::size_t kLongest = 10;
  bool thing = false;
  for (std::size_t k = at; inside(k) && k < at + kLongest; ++k) {
    if (tokens_[k].sign == ':') return thing ? k : at;
    if (tokens_[k].quoted || (!tokens_[k].is_word() && tokens_[k].sign != '.')) return at;
    thing |= tokens_[k].concepts.any_of(kThings | Concept::article | Concept::matter);
  }
  return at;
}

// "Holl (2), Reed, Voss (3)": who votes for several mandates. A single figure, behind the last, counts them
// all.
std::vector<Actor> VoteReader::names_with_mandates(std::size_t at, std::size_t& stopped,
                                                   std::uint64_t& more_votes) const {
  std::vector<Actor> names;
  for (bool seen = false;; seen = true) {
    auto some = read_actors(tokens_, at, range_.last, &stopped);
    if (some.empty()) return names;
    std::move(some.begin(), some.end(), std::back_inserter(names));
    const bool bracket = inside(stopped + 2) && tokens_[stopped].sign == '(' && tokens_[stopped + 1].digit &&
                         tokens_[stopped + 2].sign == ')';
    const auto votes = bracket ? read_count(tokens_, stopped + 1, true) : std::nullopt;
    const std::size_t next = stopped + 3;
    const bool last = !inside(next) || (tokens_[next].sign != ',' && tokens_[next].sign != ';' &&
                                        !tokens_[next].has(Concept::conjunction));
    if (!votes || votes->value == 0 || (last && !seen)) return names;
    more_votes += votes->value - 1;
    stopped = next;
    if (last) return names;
    at = stopped + 1;
  }
}

// "Ayes:" and below it the names.
std::vector<Actor> VoteReader::names_by_lines(std::size_t at, std::size_t& stopped) const {
  std::size_t end = at;
  while (inside(end) && !(tokens_[end].line_start && side_at(end))) ++end;
  return read_names_in_lines(tokens_, at, end, stopped);
}

// "Argentina, Belgium, Union of South Africa": states vote, not people. What stands between commas is one;
// of two that an "and" joins ("Trinidad and Tobago", "Peru and Spain") only the last pair is divided.
std::vector<Actor> VoteReader::delegations(std::size_t at, std::size_t& stopped) const {
  std::vector<Actor> found;
  std::size_t states = 0;
  while (inside(at) && tokens_[at].is_word() && tokens_[at].capital && !side_of(tokens_[at])) {
    const std::size_t first = at;
    std::size_t conjunction = range_.last;
    while (inside(at) && (tokens_[at].is_word() || tokens_[at].sign == '-' || tokens_[at].sign == '\'') &&
           !(at > first && side_of(tokens_[at]) && tokens_[at].capital)) {
      if (tokens_[at].has(Concept::conjunction) && at > first) conjunction = at;
      ++at;
    }
    const bool last = !inside(at) || (tokens_[at].sign != ',' && tokens_[at].sign != ';');
    const std::size_t divided = last && inside(conjunction) && conjunction + 1 < at ? conjunction : at;
    for (const TokenRange name : {TokenRange{first, divided}, TokenRange{divided + 1, at}}) {
      if (name.empty()) continue;
      for (std::size_t k = name.first; k < name.last; ++k)
        if (tokens_[k].has(Trait::country)) {
          ++states;
          break;
        }
      Actor& state = found.emplace_back();
      state.kind = ActorKind::anonymous;
      state.name = state.printed = as_printed(tokens_, name);
      state.tokens = name;
    }
    stopped = at;
    if (last) break;
    ++at;
    if (inside(at) && tokens_[at].has(Concept::conjunction)) ++at;
  }
  if (states * 2 < found.size() || found.empty()) return {};
  return found;
}

// What one member answers: "aye", "Nay", "No", "abstain".
std::optional<Side> VoteReader::voice_at(std::size_t i) const {
  if (!inside(i) || tokens_[i].quoted || !tokens_[i].is_word()) return {};
  if (tokens_[i].form == "no" &&
      !(inside(i + 1) && tokens_[i + 1].sign == '.' && inside(i + 2) && tokens_[i + 2].digit))
    return Side::noes;
  if (tokens_[i].form == "for" || tokens_[i].form == "against" || tokens_[i].has(Trait::voice))
    return side_of(tokens_[i]);
  return {};
}

// "Holl – aye; Reed – nay; Voss – aye", and the same line by line.
void VoteReader::read_voices() {
  constexpr std::size_t kFewest = 2;
  VoteCount found;
  std::size_t voices = 0, states = 0;
  TokenRange all{range_.last, range_.first};
  for (std::size_t i = range_.first; i < range_.last; ++i) {
    const bool begins = i == range_.first || !tokens_[i - 1].is_word() || tokens_[i].line_start ||
                        tokens_[i - 1].has(Concept::conjunction) || voice_at(i - 1);
    if (!begins || !tokens_[i].is_word() || tokens_[i].quoted) continue;
    const auto actor = read_actor(tokens_, i, range_.last, true);
    if (!actor || actor->kind == ActorKind::office) continue;
    if (actor->kind == ActorKind::anonymous && !tokens_[actor->tokens.last - 1].has(Trait::country)) continue;
    std::size_t at = actor->tokens.last;
    const bool marked =
        inside(at) && (tokens_[at].sign == '-' || tokens_[at].sign == ':' || tokens_[at].sign == ',' ||
                       tokens_[at].sign == '(' || tokens_[at].sign == '=');
    while (inside(at) && (marked || tokens_[at].sign == 0x2026 || tokens_[at].sign == '.') &&
           !tokens_[at].is_word())
      ++at;
    const auto side = voice_at(at);
    if (!side || at == actor->tokens.last) continue;
    if (inside(at + 1) && tokens_[at + 1].is_word() && !tokens_[at + 1].line_start &&
        !tokens_[at + 1].has(Concept::conjunction) && !tokens_[at + 1].capital)
      continue;  // "Holl, for the committee, said"
    found.names(*side).push_back(*actor);
    states += actor->titles.empty() && tokens_[actor->tokens.last - 1].has(Trait::country);
    all.first = std::min(all.first, i);
    all.last = std::max(all.last, at + 1);
    ++voices;
    i = at;
  }
  if (voices < kFewest) return;
  if (states * 2 >= voices)  // "France: yes": of states, each name is one
    for (auto* names : {&found.for_names, &found.against_names, &found.abstaining_names})
      for (Actor& each : *names) each.kind = ActorKind::anonymous;
  vote_.for_names = std::move(found.for_names);
  vote_.against_names = std::move(found.against_names);
  vote_.abstaining_names = std::move(found.abstaining_names);
  vote_.count_names();
  cover(all);
}

// "– 3", "(3)" behind a list of names.
void VoteReader::read_printed_total(std::size_t& at, std::optional<Count>& printed) const {
  if (!inside(at) || (tokens_[at].sign != '-' && tokens_[at].sign != '(' && tokens_[at].sign != ':')) return;
  const auto count = read_count(tokens_, at + 1, true);
  if (!count || !inside(at + 1)) return;
  printed = count;
  const bool bracket = tokens_[at].sign == '(';
  at += 1 + count->tokens;
  if (bracket && inside(at) && tokens_[at].sign == ')') ++at;
}

}  // namespace sicut::proceedings
