// Roll calls: "Ayes: Holl, Reed. Nays: none."
#include <algorithm>
#include <array>
#include <string_view>

#include "proceedings/vote_reader.h"

namespace sicut::proceedings {

// "Ayes: Holl, Reed. Nays: none."
void VoteReader::read_roll_call() {
  struct Group {
    Side side;
    std::vector<Actor> names;
    std::optional<Count> printed;
    TokenRange tokens;
  };
  std::vector<Group> groups;
  bool named = false;
  for (std::size_t i = range_.first; i < range_.last; ++i) {
    const auto side = side_of(tokens_[i]);
    if (!side) continue;
    std::size_t at = i + 1;
    Group group{*side, {}, {}, {i, i + 1}};
    if (inside(at) && tokens_[at].sign == '(') {  // "Ayes (3): Holl, Reed, Voss"
      group.printed = read_count(tokens_, at + 1, true);
      if (!group.printed || !inside(at + 2) || tokens_[at + 2].sign != ')') continue;
      at += 3;
    }
    if (!inside(at) || (tokens_[at].sign != ':' && tokens_[at].sign != '-')) continue;
    ++at;
    if (inside(at) && (tokens_[at].sign == '-' || tokens_[at].sign == ':')) ++at;
    std::size_t stopped = at;
    if (const auto count = inside(at) ? read_count(tokens_, at, true) : std::nullopt) {
      group.printed = count;
      stopped = at + count->tokens;
      if (inside(stopped) && tokens_[stopped].sign == '(') {  // "Ayes: 3 (Holl, Reed, Voss)"
        group.names = read_actors(tokens_, stopped + 1, range_.last, &stopped);
        if (inside(stopped) && tokens_[stopped].sign == ')') ++stopped;
      }
    } else {
      group.names = read_actors(tokens_, at, range_.last, &stopped);
      if (group.names.empty()) continue;
      read_printed_total(stopped, group.printed);
    }
    named |= !group.names.empty();
    group.tokens.last = stopped;
    groups.push_back(std::move(group));
    i = stopped - 1;
  }
  if (!named) return;
  vote_.counted_by_names = true;
  for (Group& group : groups) {
    cover(group.tokens);
    const auto heads = static_cast<std::uint64_t>(group.names.size());
    if (group.printed && heads > 0 && group.printed->value != heads) vote_.heads_differ = true;
    vote_.damaged |= group.printed && group.printed->damaged;
    figure(group.side) = group.printed ? group.printed->value : heads;
    auto& names = group.side == Side::ayes   ? vote_.for_names
                  : group.side == Side::noes ? vote_.against_names
                                             : vote_.abstaining_names;
    std::move(group.names.begin(), group.names.end(), std::back_inserter(names));
  }
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
