#include "variant/numerals.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace sicut::variant {
namespace {

using std::string_view;

struct NumberWord {
  string_view word;
  std::uint64_t value;
};

constexpr std::array<NumberWord, 60> kWords = {{
    {"zero", 0},          {"one", 1},        {"two", 2},          {"three", 3},       {"four", 4},
    {"five", 5},          {"six", 6},        {"seven", 7},        {"eight", 8},       {"nine", 9},
    {"ten", 10},          {"eleven", 11},    {"twelve", 12},      {"thirteen", 13},   {"fourteen", 14},
    {"fifteen", 15},      {"sixteen", 16},   {"seventeen", 17},   {"eighteen", 18},   {"nineteen", 19},
    {"twenty", 20},       {"thirty", 30},    {"forty", 40},       {"fifty", 50},      {"sixty", 60},
    {"seventy", 70},      {"eighty", 80},    {"ninety", 90},      {"hundred", 100},   {"thousand", 1000},
    {"million", 1000000}, {"first", 1},      {"second", 2},       {"third", 3},       {"fourth", 4},
    {"fifth", 5},         {"sixth", 6},      {"seventh", 7},      {"eighth", 8},      {"ninth", 9},
    {"tenth", 10},        {"eleventh", 11},  {"twelfth", 12},     {"thirteenth", 13}, {"fourteenth", 14},
    {"fifteenth", 15},    {"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19},
    {"twentieth", 20},    {"thirtieth", 30}, {"fortieth", 40},    {"fiftieth", 50},   {"sixtieth", 60},
    {"seventieth", 70},   {"eightieth", 80}, {"ninetieth", 90},   {"hundredth", 100}, {"thousandth", 1000},
}};

constexpr std::array<string_view, 18> kQuantity = {
    "hundreds", "thousands", "dozen",  "dozens", "half",   "halves", "quarter",  "quarters", "both",
    "twice",    "once",      "thrice", "double", "triple", "score",  "millions", "billion",  "percent"};

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
  constexpr std::array<string_view, 5> kEndings = {"", "st", "nd", "rd", "th"};
  const string_view ending = letters.substr(digits);
  if (ending == "d" && (value % 10 == 2 || value % 10 == 3))
    return value;  // "2d", "3d": ranks in older print
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

std::optional<std::uint64_t> roman_numeral(string_view letters) {
  if (letters.size() < 2 || letters.find_first_not_of("ivxlcdmjth") != string_view::npos) return std::nullopt;
  std::string figures(letters);
  if (figures.ends_with("th")) figures.resize(figures.size() - 2);
  if (figures.size() < 2) return std::nullopt;
  if (figures.back() == 'j') figures.back() = 'i';
  return roman_value(figures);
}

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

namespace {

// Reads number words from `at` on, as far as they make one number below a hundred: "five", "seventeen",
// "twenty five".
std::optional<std::uint64_t> below_hundred(std::span<const string_view> tokens, std::size_t& at) {
  if (at >= tokens.size()) return std::nullopt;
  const auto first = number_of(tokens[at]);
  if (!first || *first >= 100) return std::nullopt;
  ++at;
  const bool tens = *first >= 20 && *first % 10 == 0 && !figures(tokens[at - 1]);
  if (!tens || at >= tokens.size() || figures(tokens[at])) return first;
  const auto second = number_of(tokens[at]);
  if (!second || *second < 1 || *second > 9) return first;
  ++at;
  return *first + *second;
}

// The same below a thousand: "two hundred and ten".
std::optional<std::uint64_t> below_thousand(std::span<const string_view> tokens, std::size_t& at) {
  std::optional<std::uint64_t> group;
  if (at < tokens.size() && tokens[at] == "hundred") group = 1;
  if (!group) group = below_hundred(tokens, at);
  if (!group || at >= tokens.size() || !tokens[at].starts_with("hundred")) return group;
  ++at;
  *group *= 100;
  std::size_t next = at;
  if (next < tokens.size() && tokens[next] == "and") ++next;
  if (const auto rest = below_hundred(tokens, next)) {
    *group += *rest;
    at = next;
  }
  return group;
}

}  // namespace

std::optional<std::uint64_t> number_of(std::span<const string_view> tokens) {
  if (tokens.size() == 1) return number_of(tokens.front());
  // "a hundred and ten", "a million"
  const bool an = !tokens.empty() && (tokens[0] == "a" || tokens[0] == "an");
  if (an && (tokens[1] == "hundred" || tokens[1] == "thousand" || tokens[1] == "million"))
    return number_of(tokens.subspan(1));
  std::size_t at = 0;
  std::uint64_t total = 0, least = 1'000'000'000'000;
  while (at < tokens.size()) {
    if (total > 0 && tokens[at] == "and" && at + 1 < tokens.size()) ++at;
    const auto group = below_thousand(tokens, at);
    if (!group) return std::nullopt;
    std::uint64_t scale = 1;
    if (at < tokens.size() && tokens[at].starts_with("thousand"))
      scale = 1000, ++at;
    else if (at < tokens.size() && tokens[at] == "million")
      scale = 1'000'000, ++at;
    // A year: "nineteen seventeen".
    if (scale == 1 && total == 0 && *group >= 10 && *group <= 20 && at < tokens.size()) {
      const auto rest = below_hundred(tokens, at);
      if (rest && *rest >= 10 && at == tokens.size()) return *group * 100 + *rest;
      return std::nullopt;
    }
    if (scale >= least) return std::nullopt;
    least = scale;
    total += *group * scale;
    if (scale == 1 && at < tokens.size()) return std::nullopt;
  }
  return tokens.empty() ? std::nullopt : std::optional(total);
}

bool is_ordinal(string_view letters) {
  if (!letters.empty() && letters[0] >= '0' && letters[0] <= '9')
    return letters.ends_with("st") || letters.ends_with("d") || letters.ends_with("th");
  return letters.ends_with("first") || letters.ends_with("second") || letters.ends_with("third") ||
         letters.ends_with("th");
}

bool speaks_of_quantity(string_view letters) {
  return number_of(letters).has_value() ||
         std::find(kQuantity.begin(), kQuantity.end(), letters) != kQuantity.end();
}

}  // namespace sicut::variant
