#include "variant/number_multiples.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "variant/printed_number.h"

namespace sicut::variant {
namespace {

// How many noughts: "billion" is what it is in English today; elsewhere it is another number, and not here.
std::size_t noughts_of(std::string_view word) {
  constexpr auto kPowers = std::to_array<std::pair<std::string_view, std::size_t>>({{"thousand", 3},
                                                                                    {"tausend", 3},
                                                                                    {"million", 6},
                                                                                    {"millions", 6},
                                                                                    {"millionen", 6},
                                                                                    {"millones", 6},
                                                                                    {"milioni", 6},
                                                                                    {"billion", 9},
                                                                                    {"milliarden", 9},
                                                                                    {"milliards", 9},
                                                                                    {"miliardi", 9}});
  const auto found =
      std::find_if(kPowers.begin(), kPowers.end(), [&](const auto& power) { return power.first == word; });
  return found == kPowers.end() ? 0 : found->second;
}

}  // namespace

std::optional<std::uint64_t> broken_multiple(std::string_view figures, std::string_view word) {
  constexpr std::size_t kMostFigures = 18;
  const std::size_t noughts = noughts_of(word);
  if (noughts == 0) return {};
  const auto number = printed_number(figures);
  const std::size_t point = number ? number->find('.') : std::string::npos;
  if (point == std::string::npos) return {};
  const std::size_t behind = number->size() - point - 1;
  if (behind > noughts || point + noughts > kMostFigures) return {};
  std::uint64_t value = 0;
  for (const char c : number->substr(0, point) + number->substr(point + 1))
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  for (std::size_t i = behind; i < noughts; ++i) value *= 10;
  return value;
}

}  // namespace sicut::variant
