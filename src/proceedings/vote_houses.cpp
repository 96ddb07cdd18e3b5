// A vote by houses, chambers or orders: "Bishops: Ayes 4, Noes 1. Clergy: Ayes 31, Noes 12." is one vote,
// whose figures are those of all houses together.
#include <array>

#include "proceedings/vote_reader.h"

namespace sicut::proceedings {
namespace {

// Adds what one house counted; false where it did not count both sides.
bool add_house(VoteCount& all, const VoteCount& house) {
  if (!house.ayes || !house.noes) return false;
  add_houses(all, house);
  return true;
}

}  // namespace

void add_houses(VoteCount& all, const VoteCount& more) {
  const auto add = [](std::optional<std::uint64_t>& sum, const std::optional<std::uint64_t>& figure) {
    if (figure) sum = sum.value_or(0) + *figure;
  };
  add(all.ayes, more.ayes);
  add(all.noes, more.noes);
  add(all.abstentions, more.abstentions);
  const auto count = [](std::uint16_t& sum, unsigned houses) {
    sum = static_cast<std::uint16_t>(sum + houses);
  };
  const bool one = more.houses == 0;
  count(all.houses, one ? 1U : more.houses);
  count(all.houses_for, one ? static_cast<unsigned>(*more.ayes > *more.noes) : more.houses_for);
  count(all.houses_against, one ? static_cast<unsigned>(*more.ayes < *more.noes) : more.houses_against);
  all.damaged |= more.damaged;
}

// "Clergy", "House of Bishops", "In the House of Laity": where what a house counted begins.
bool VoteReader::heads_house(std::size_t i) const {
  const Token& t = tokens_[i];
  if (!t.has(Concept::house) || !t.capital || t.quoted || !inside(i + 1)) return false;
  if (i == range_.first || t.line_start) return true;
  const Token& before = tokens_[i - 1];
  return !before.is_word() || before.form == "the" || before.form == "of" || before.form == "in" ||
         before.has(Concept::conjunction);
}

// Whether the range counts house by house, each with both of its sides; if so they are taken.
bool VoteReader::read_houses() {
  if (read_columns_of_houses()) return true;
  VoteCount all;
  std::size_t head = range_.first;
  while (inside(head) && !heads_house(head)) ++head;
  if (!inside(head)) return false;
  const std::size_t first = head;
  while (inside(head)) {
    std::size_t next = head + 1;
    bool counted = false;
    for (; inside(next) && !(counted && heads_house(next)); ++next) counted |= tokens_[next].digit;
    VoteReader house(tokens_, {head, next}, true);
    house.read_pairs();
    static_cast<void>(house.take_pairs());
    if (!house.vote_.ayes && !house.vote_.noes) house.read_ratio();
    if (!add_house(all, house.vote_)) return false;
    all.tokens.last = house.vote_.tokens.last;
    head = next;
  }
  // One house alone begins its sentence, or stands behind a colon: "The House divided" is another matter.
  const bool apart = first == range_.first || tokens_[first].line_start || !tokens_[first - 1].is_word();
  if (all.houses == 0 || (all.houses == 1 && !apart)) return false;
  all.tokens.first = first;
  for (std::size_t i = first; inside(i) && !tokens_[i].digit; ++i)
    if (tokens_[i].has(Concept::house)) all.first_house = tokens_[i].form;
  vote_ = all;
  return true;
}

// "Ayes Noes Abstentions" on a line, and below it "Bishops 39 13 0".
bool VoteReader::read_columns_of_houses() {
  std::vector<Side> sides;
  std::size_t at = range_.first;
  for (; inside(at) && sides.size() < 2; ++at) {
    if (!tokens_[at].line_start) continue;
    sides.clear();
    for (std::size_t k = at; inside(k) && (k == at || !tokens_[k].line_start); ++k) {
      const auto side = side_of(tokens_[k]);
      if (!side && tokens_[k].is_word()) break;
      if (side) sides.push_back(*side);
    }
  }
  if (sides.size() < 2 || sides.size() > 3) return false;
  VoteCount all;
  while (inside(at) && !tokens_[at].line_start) ++at;
  const std::size_t first = at;
  while (inside(at)) {
    const std::size_t next = line_end(tokens_, at, range_.last);
    VoteReader house(tokens_, {at, next}, true);
    std::size_t figures = 0;
    bool named = false;
    for (std::size_t k = at; k < next; ++k) {
      named |= tokens_[k].has(Concept::house) && figures == 0;
      const auto count = tokens_[k].digit ? read_count(tokens_, k) : std::nullopt;
      if (!count) continue;
      if (figures < sides.size()) house.figure(sides[figures]) = count->value;
      house.vote_.damaged |= count->damaged;
      ++figures;
    }
    if (!named || figures != sides.size() || !add_house(all, house.vote_)) break;
    at = next;
  }
  if (all.houses < 2) return false;
  all.tokens = {first, at};
  vote_ = all;
  return true;
}

}  // namespace sicut::proceedings
