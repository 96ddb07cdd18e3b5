// Several ends told in one sentence: where the second begins, and whose motion each is of.
#include <algorithm>

#include "proceedings/statement_reader.h"
#include "proceedings/votes.h"

namespace sicut::proceedings {
namespace {

bool counts_both_sides(const Tokens& tokens, TokenRange part) {
  const auto votes = read_votes(tokens, part, true);
  return votes && votes->ayes && votes->noes && !votes->counted_by_names;
}

// The genitive that a name from `at` on can end with; `end` where there is none.
std::size_t genitive_near(const Tokens& tokens, std::size_t at, std::size_t end) {
  constexpr std::size_t kLongest = 6;  // words of a name and its titles
  for (std::size_t i = at; i < std::min(end, at + kLongest); ++i)
    if (tokens[i].possessive) return i;
  return end;
}

// "Mr. Holl's" where it stands for what he moved: up to the verb, the colon or the figures behind it.
std::optional<Actor> owner_at(const Tokens& tokens, std::size_t at, std::size_t end) {
  if (at >= end || !tokens[at].is_word() || !tokens[at].capital || tokens[at].quoted) return {};
  if (genitive_near(tokens, at, end) == end) return {};
  auto actor = read_actor(tokens, at, end, true);
  if (!actor || !actor->possessive || actor->tokens.last >= end) return {};
  const Token& next = tokens[actor->tokens.last];
  const bool stands_alone = next.has(Trait::being) || next.sign == '-' || next.sign == ':' ||
                            next.concepts.any_of(Concept::for_side | Concept::against_side);
  return stands_alone ? actor : std::nullopt;
}

// "Mr. Reed's motion adopted."
bool is_short_end(const Tokens& tokens, std::size_t at, std::size_t end) {
  const std::size_t i = genitive_near(tokens, at, end);
  if (i + 2 >= end || !tokens[i].capital || !tokens[i + 1].concepts.any_of(kThings)) return false;
  return tokens[i + 2].concepts.any_of(Concept::adopted | Concept::rejected) &&
         (i + 3 >= end || !tokens[i + 3].is_word());
}

}  // namespace

std::size_t second_count(const Tokens& tokens, TokenRange sentence) {
  for (std::size_t i = sentence.first + 4; i + 4 < sentence.last; ++i)
    if (tokens[i].sign == ';' && !tokens[i].quoted && counts_both_sides(tokens, {sentence.first, i}) &&
        counts_both_sides(tokens, {i + 1, sentence.last}))
      return i;
  return sentence.last;
}

bool begins_end_of_another(const Tokens& tokens, std::size_t at, std::size_t end) {
  if (is_short_end(tokens, at, end)) return true;
  const auto owner = owner_at(tokens, at, end);
  if (!owner || !tokens[owner->tokens.last].has(Trait::being)) return false;
  for (std::size_t i = owner->tokens.last + 1; i < end && i < owner->tokens.last + 4; ++i)
    if (tokens[i].concepts.any_of(kEnds)) return true;
  return false;
}

std::optional<Actor> StatementReader::owner() const {
  if (auto opening = owner_at(tokens_, range_.first, range_.last)) return opening;
  std::size_t colon = range_.first;
  while (inside(colon) && !sign(colon, ':')) ++colon;
  std::size_t at = colon + 1;  // "put to the vote: 1) Mr. Holl's – for 5, against 3"
  if (inside(at + 1) && tokens_[at].digit && (sign(at + 1, ')') || sign(at + 1, '.'))) at += 2;
  return inside(colon) ? owner_at(tokens_, at, range_.last) : std::nullopt;
}

// "Mr. Holl's amendment: to add the words": what he moves is told behind the colon.
bool StatementReader::owned_motion(std::size_t i) {
  if (!tokens_[i].concepts.any_of(kThings) || !sign(i + 1, ':') || i < range_.first + 1 ||
      !tokens_[i - 1].possessive || i + 3 > content_end() ||
      tokens_[i + 2].concepts.any_of(Concept::for_side | Concept::against_side))
    return false;
  auto movers = actors_before(tokens_, range_.first, i);
  if (movers.empty() || movers.front().tokens.first != range_.first) return false;
  Statement& motion =
      add(tokens_[i].has(Concept::amendment) ? StatementKind::amendment : StatementKind::motion);
  motion.movers = std::move(movers);
  wording_behind(i + 1, motion);
  return true;
}

}  // namespace sicut::proceedings
