#include "collate/chance_matches.h"

#include <algorithm>

namespace sicut::collate {
namespace {

constexpr std::uint32_t kLongestChance = 4;  // words of a run that may be chance
constexpr std::uint32_t kUnlikeStretch = 3;  // words that differ on both sides of it, at least
constexpr double kBitsOfAStretchWord = 3;    // the run must tell this much for each word that differs

struct Island {
  std::size_t first = 0, end = 0;  // matches
  double bits = 0;
};

double bits_of(const Forms& forms, const Sequence& left, const Match& match) {
  double bits = 0;
  for (std::uint32_t l = match.box.l0; l < match.box.l1; ++l) bits += forms.information(left.form(l));
  return match.likeness >= 1 ? bits : bits * (2 * match.likeness - 1);
}

// Runs of matches without a gap on either side.
std::vector<Island> islands_of(const Forms& forms, const Sequence& left, const std::vector<Match>& matches) {
  std::vector<Island> islands;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const bool goes_on =
        i > 0 && matches[i].box.l0 == matches[i - 1].box.l1 && matches[i].box.r0 == matches[i - 1].box.r1;
    if (!goes_on) islands.push_back({i, i, 0});
    islands.back().end = i + 1;
    islands.back().bits += bits_of(forms, left, matches[i]);
  }
  return islands;
}

}  // namespace

void take_back_chance_matches(const Forms& forms, const Sequence& left, const Sequence& right,
                              std::vector<Match>& matches) {
  std::vector<Island> islands = islands_of(forms, left, matches);
  std::vector<Island> kept;
  for (std::size_t i = 0; i < islands.size(); ++i) {
    const Box &first = matches[islands[i].first].box, &last = matches[islands[i].end - 1].box;
    const std::uint32_t l = kept.empty() ? 0 : matches[kept.back().end - 1].box.l1;
    const std::uint32_t r = kept.empty() ? 0 : matches[kept.back().end - 1].box.r1;
    const bool at_end = i + 1 == islands.size();
    const std::uint32_t next_l = at_end ? left.size() : matches[islands[i + 1].first].box.l0;
    const std::uint32_t next_r = at_end ? right.size() : matches[islands[i + 1].first].box.r0;
    // Both sides must have words there: what one side alone has is an omission, and the run is its border.
    const std::uint32_t before = std::min(first.l0 - l, first.r0 - r),
                        behind = std::min(next_l - last.l1, next_r - last.r1);
    const std::uint32_t differing = std::min(before, behind);
    const bool chance = islands[i].end - islands[i].first <= kLongestChance && differing >= kUnlikeStretch &&
                        islands[i].bits < kBitsOfAStretchWord * differing + 3;
    if (!chance) kept.push_back(islands[i]);
  }
  std::vector<Match> result;
  for (const Island& island : kept)
    result.insert(result.end(), matches.begin() + static_cast<std::ptrdiff_t>(island.first),
                  matches.begin() + static_cast<std::ptrdiff_t>(island.end));
  matches = std::move(result);
}

}  // namespace sicut::collate
