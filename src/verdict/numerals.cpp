#include "verdict/numerals.h"

#include <algorithm>
#include <array>
#include <vector>

namespace sicut::verdict {
namespace {

using std::string_view;

struct NumberWord {
  string_view word;
  std::uint64_t value;
};

constexpr std::array<NumberWord, 62> kWords = {{
    {"zero", 0},          {"one", 1},          {"two", 2},          {"three", 3},       {"four", 4},
    {"five", 5},          {"six", 6},          {"seven", 7},        {"eight", 8},       {"nine", 9},
    {"ten", 10},          {"eleven", 11},      {"twelve", 12},      {"thirteen", 13},   {"fourteen", 14},
    {"fifteen", 15},      {"sixteen", 16},     {"seventeen", 17},   {"eighteen", 18},   {"nineteen", 19},
    {"twenty", 20},       {"thirty", 30},      {"forty", 40},       {"fifty", 50},      {"sixty", 60},
    {"seventy", 70},      {"eighty", 80},      {"ninety", 90},      {"hundred", 100},   {"thousand", 1000},
    {"million", 1000000}, {"first", 1},        {"second", 2},       {"third", 3},       {"fourth", 4},
    {"fifth", 5},         {"sixth", 6},        {"seventh", 7},      {"eighth", 8},      {"ninth", 9},
    {"tenth", 10},        {"eleventh", 11},    {"twelfth", 12},     {"thirteenth", 13}, {"fourteenth", 14},
    {"fifteenth", 15},    {"sixteenth", 16},   {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19},
    {"twentieth", 20},    {"thirtieth", 30},   {"fortieth", 40},    {"fiftieth", 50},   {"sixtieth", 60},
    {"seventieth", 70},   {"eightieth", 80},   {"ninetieth", 90},   {"hundredth", 100}, {"thousandth", 1000},
    {"hundreds", 100},    {"thousands", 1000},
}};

constexpr std::array<string_view, 16> kQuantity = {
    "dozen", "dozens", "half",   "halves", "quarter", "quarters", "both",    "twice",
    "once",  "thrice", "double", "triple", "score",   "millions", "billion", "percent"};

std::optional<std::uint64_t> word_value(string_view letters) {
  for (const NumberWord& n : kWords)
    if (n.word == letters) return n.value;
  return std::nullopt;
}

std::optional<std::uint64_t> figures(string_view letters) {
  std::size_t digits = 0;
  std::uint64_t value = 0;
  while (digits < letters.size() && letters[digits] >= '0' && letters[digits] <= '9' && digits < 18)
    value = value * 10 + static_cast<std::uint64_t>(letters[digits++] - '0');
  if (digits == 0) return std::nullopt;
  constexpr std::array<string_view, 6> kEndings = {"", "st", "nd", "rd", "th", "d"};
  const string_view ending = letters.substr(digits);
  if (std::find(kEndings.begin(), kEndings.end(), ending) == kEndings.end()) return std::nullopt;
  return value;
}

std::optional<std::uint64_t> roman_value(string_view letters) {
  constexpr string_view kFigures = "ivxlcdm";
  constexpr std::array<std::uint64_t, 7> kValues = {1, 5, 10, 50, 100, 500, 1000};
  std::uint64_t total = 0, before = 0;
  for (auto c = letters.rbegin(); c != letters.rend(); ++c) {
    const std::size_t at = kFigures.find(*c);
    if (at == string_view::npos) return std::nullopt;
    const std::uint64_t value = kValues[at];
    total = value < before ? total - value : total + value;
    before = std::max(before, value);
  }
  return letters.empty() ? std::nullopt : std::optional(total);
}

}  // namespace

std::optional<std::uint64_t> number_of(string_view letters, bool roman) {
  if (const auto value = figures(letters)) return value;
  if (const auto value = word_value(letters)) return value;
  // "fortyfive", from "forty-five".
  for (std::size_t split = 5; split + 3 <= letters.size() && split <= 7; ++split) {
    const auto tens = word_value(letters.substr(0, split)), ones = word_value(letters.substr(split));
    if (tens && ones && *tens >= 20 && *tens <= 90 && *ones >= 1 && *ones <= 9) return *tens + *ones;
  }
  return roman ? roman_value(letters) : std::nullopt;
}

std::optional<std::uint64_t> number_of(std::span<const string_view> tokens) {
  std::uint64_t total = 0, group = 0;
  bool any = false;
  for (string_view token : tokens) {
    if (any && token == "and") continue;
    const auto value = number_of(token);
    if (!value) return std::nullopt;
    any = true;
    if (*value == 100 && token.starts_with("hundred"))
      group = std::max<std::uint64_t>(group, 1) * 100;
    else if (*value >= 1000 && !(token[0] >= '0' && token[0] <= '9')) {
      total += std::max<std::uint64_t>(group, 1) * *value;
      group = 0;
    } else {
      group += *value;
    }
  }
  return any ? std::optional(total + group) : std::nullopt;
}

bool speaks_of_quantity(string_view letters) {
  return number_of(letters).has_value() ||
         std::find(kQuantity.begin(), kQuantity.end(), letters) != kQuantity.end();
}

}  // namespace sicut::verdict
