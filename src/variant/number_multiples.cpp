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

// "5" and "million" for "5m", "1.2" and "billion" for "1.2bn"; both empty for other words.
std::pair<std::string_view, std::string_view> short_multiple(std::string_view surface) {
  constexpr auto kLetters = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"bn", "billion"}, {"m", "million"}, {"M", "million"}, {"k", "thousand"}, {"K", "thousand"}});
  for (const auto& [letters, word] : kLetters) {
    const std::string_view figures =
        surface.substr(0, surface.size() - std::min(surface.size(), letters.size()));
    if (surface.ends_with(letters) && !figures.empty() &&
        figures.find_first_not_of("0123456789.,") == std::string_view::npos)
      return {figures, word};
  }
  return {};
}

// A number as printed_number gives it, with so many noughts; nothing where that is none in whole.
std::optional<std::uint64_t> multiplied(std::string number, std::size_t noughts) {
  constexpr std::size_t kLongestMultiple = 18;
  const std::size_t point = std::min(number.find('.'), number.size());
  const std::size_t behind = number.size() - std::min(number.size(), point + 1);
  if (behind > noughts || point + noughts > kLongestMultiple) return {};
  if (point < number.size()) number.erase(point, 1);
  number.append(noughts - behind, '0');
  std::uint64_t value = 0;
  for (const char c : number) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return value;
}

}  // namespace

std::optional<std::uint64_t> broken_multiple(std::string_view figures, std::string_view word) {
  const std::size_t noughts = noughts_of(word);
  if (noughts == 0) return {};
  const auto number = printed_number(figures);
  if (!number || number->find('.') == std::string::npos) return {};
  return multiplied(*number, noughts);
}

std::optional<std::uint64_t> multiple_by_letter(std::string_view surface) {
  if (surface.empty() || surface[0] < '0' || surface[0] > '9') return {};
  const auto [figures, word] = short_multiple(surface);
  const auto number = printed_number(figures);
  return number ? multiplied(*number, noughts_of(word)) : std::nullopt;
}

}  // namespace sicut::variant
