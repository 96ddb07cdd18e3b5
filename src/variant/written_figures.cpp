#include "variant/written_figures.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "text/characters.h"
#include "text/fold.h"
#include "text/months.h"
#include "variant/numerals.h"

namespace sicut::variant {
namespace {

using std::string_view;
using Value = std::uint64_t;

struct Token {
  std::string text;  // figures, a folded word, or one sign
  bool spaced = false;
  [[nodiscard]] bool is(string_view other) const { return text == other; }
};
using Tokens = std::span<const Token>;

constexpr std::array<std::pair<string_view, string_view>, 12> kFractionSigns = {{{"½", "1/2"},
                                                                                 {"¼", "1/4"},
                                                                                 {"¾", "3/4"},
                                                                                 {"⅓", "1/3"},
                                                                                 {"⅔", "2/3"},
                                                                                 {"⅛", "1/8"},
                                                                                 {"⁄", "/"},
                                                                                 {"–", "-"},
                                                                                 {"—", "-"},
                                                                                 {"‑", "-"},
                                                                                 {"‐", "-"},
                                                                                 {"−", "-"}}};

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// The bytes at `at` that are one token's, and whether they are signs.
std::size_t run_length(string_view reading, std::size_t at) {
  const auto kind = [](char c) {
    if (text::is_ascii_digit(c)) return 0;
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
    return letter ? 1 : 2;
  };
  std::size_t end = at + 1;
  if (kind(reading[at]) == 2) return 1;
  const auto sign_at = [&](std::size_t p) {
    return std::any_of(kFractionSigns.begin(), kFractionSigns.end(),
                       [&](const auto& sign) { return reading.substr(p).starts_with(sign.first); });
  };
  while (end < reading.size() && kind(reading[end]) == kind(reading[at]) && !sign_at(end)) ++end;
  return end - at;
}

std::vector<Token> tokens_of(string_view reading) {
  std::vector<Token> tokens;
  bool spaced = false;
  const auto put = [&](std::string text) {
    tokens.push_back({std::move(text), spaced});
    spaced = false;
  };
  for (std::size_t at = 0; at < reading.size();) {
    if (is_space(reading[at])) {
      spaced = true;
      ++at;
      continue;
    }
    const auto sign = std::find_if(kFractionSigns.begin(), kFractionSigns.end(),
                                   [&](const auto& s) { return reading.substr(at).starts_with(s.first); });
    if (sign != kFractionSigns.end()) {
      if (sign->second.size() > 1 && !tokens.empty()) spaced = true;  // "12½" is "12 1/2"
      for (const char c : sign->second) put(std::string(1, c));
      at += sign->first.size();
      continue;
    }
    const std::size_t length = run_length(reading, at);
    const string_view run = reading.substr(at, length);
    const bool word = length > 1 && !text::is_ascii_digit(run[0]);
    put(word ? text::folded(run) : std::string(run));
    at += length;
  }
  return tokens;
}

std::optional<Value> figures(const Token& token, std::size_t most) {
  if (token.text.empty() || token.text.size() > most) return {};
  Value value = 0;
  const char* const end = token.text.data() + token.text.size();
  const auto read = std::from_chars(token.text.data(), end, value);
  return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

// Takes a day off the front: "3", "3rd", "third".
std::optional<Value> take_day(Tokens& rest) {
  if (rest.empty()) return {};
  std::optional<Value> day = figures(rest[0], 2);
  if (!day && is_ordinal(rest[0].text)) day = number_of(rest[0].text);
  if (!day || *day < 1 || *day > 31) return {};
  rest = rest.subspan(1);
  constexpr std::array<string_view, 5> kEndings = {"st", "nd", "rd", "th", "d"};
  const bool ending = !rest.empty() && !rest[0].spaced &&
                      std::find(kEndings.begin(), kEndings.end(), rest[0].text) != kEndings.end();
  if (ending) rest = rest.subspan(1);
  return day;
}

void skip(Tokens& rest, string_view word) {
  if (!rest.empty() && rest[0].is(word)) rest = rest.subspan(1);
}

std::optional<std::string> day_of_month(Tokens rest) {
  if (rest.empty()) return {};
  int named = text::month_of(rest[0].text);
  if (named > 0) {
    rest = rest.subspan(1);
    skip(rest, "the");
  } else {
    skip(rest, "the");
  }
  const auto day = take_day(rest);
  if (!day) return {};
  if (named == 0) {
    skip(rest, ".");
    skip(rest, "of");
    if (rest.empty() || (named = text::month_of(rest[0].text)) == 0) return {};
    rest = rest.subspan(1);
  }
  if (!rest.empty()) return {};
  return "day " + std::to_string(*day) + " " + std::to_string(named);
}

// "1904-06", "1904 to 1906"
std::optional<std::string> span_of_numbers(Tokens tokens) {
  if (tokens.size() != 3 || !(tokens[1].is("-") || tokens[1].is("to"))) return {};
  const std::string& first = tokens[0].text;
  if (first.size() < 3 || !figures(tokens[0], 4) || !figures(tokens[2], first.size())) return {};
  const std::string last = first.substr(0, first.size() - tokens[2].text.size()) + tokens[2].text;
  return last > first ? std::optional("span " + first + " " + last) : std::nullopt;
}

// "4-6", "4 to 6", "4 to six", "4 bis 6"
std::optional<std::string> range(Tokens tokens) {
  if (tokens.size() != 3 || !(tokens[1].is("-") || tokens[1].is("to") || tokens[1].is("bis"))) return {};
  const auto value = [](const Token& token) {
    return figures(token, 9) ? figures(token, 9) : number_of(token.text);
  };
  // "twenty-five" is none, and "1906-04" may be a month
  const bool both = figures(tokens[0], 9) && figures(tokens[2], 9);
  const bool shortened = tokens[0].text.size() > 2 && tokens[2].text.size() < tokens[0].text.size();
  if (tokens[1].is("-") && (!both || shortened)) return {};
  const auto first = value(tokens[0]), last = value(tokens[2]);
  if (!first || !last || is_ordinal(tokens[0].text) || is_ordinal(tokens[2].text)) return {};
  return "range " + std::to_string(*first) + " " + std::to_string(*last);
}

std::string ratio(Value over, Value under) {
  const Value common = std::gcd(over, under);
  return "ratio " + std::to_string(over / common) + "/" + std::to_string(under / common);
}

// "12.5", "12,50"; three figures may be thousands.
std::optional<std::string> decimal(Tokens tokens) {
  if (tokens.size() != 3 || !(tokens[1].is(".") || tokens[1].is(",")) || tokens[1].spaced || tokens[2].spaced)
    return {};
  const auto whole = figures(tokens[0], 9), part = figures(tokens[2], 2);
  if (!whole || !part) return {};
  const Value under = tokens[2].text.size() == 2 ? 100 : 10;
  return ratio(*whole * under + *part, under);
}

// "1/2", "a half", "three quarters" as the last words.
std::optional<std::pair<Value, Value>> take_fraction(Tokens& tokens) {
  const std::size_t n = tokens.size();
  if (n >= 3 && tokens[n - 2].is("/")) {
    const auto over = figures(tokens[n - 3], 2), under = figures(tokens[n - 1], 2);
    if (!over || !under || *over >= *under || *over == 0) return {};
    tokens = tokens.first(n - 3);
    return std::pair(*over, *under);
  }
  if (n == 1 && tokens[0].is("half")) {
    tokens = {};
    return std::pair(Value{1}, Value{2});
  }
  if (n < 2) return {};
  const string_view count = tokens[n - 2].text, part = tokens[n - 1].text;
  const Value over = count == "a" || count == "one" ? 1 : count == "three" ? 3 : 0;
  const Value under = part == "half" ? 2 : part == "quarter" || part == "quarters" ? 4 : 0;
  if (over == 0 || under <= over) return {};
  tokens = tokens.first(n - 2);
  return std::pair(over, under);
}

// "12½", "12 1/2", "twelve and a half"
std::optional<std::string> with_fraction(Tokens tokens) {
  const auto fraction = take_fraction(tokens);
  if (!fraction) return {};
  if (!tokens.empty() && (tokens.back().is("and") || tokens.back().is("-")))
    tokens = tokens.first(tokens.size() - 1);
  if (tokens.empty()) return ratio(fraction->first, fraction->second);
  std::vector<string_view> words;
  for (const Token& token : tokens) words.push_back(token.text);
  const auto whole = number_of(std::span<const string_view>(words));
  if (!whole || *whole > 1'000'000'000) return {};
  return ratio(*whole * fraction->second + fraction->first, fraction->second);
}

}  // namespace

std::optional<std::string> figures_value(string_view reading) {
  constexpr std::size_t kLongest = 60;  // bytes
  if (reading.size() > kLongest) return {};
  const std::vector<Token> tokens = tokens_of(reading);
  if (auto day = day_of_month(tokens)) return day;
  if (auto span = span_of_numbers(tokens)) return span;
  if (auto pair = range(tokens)) return pair;
  if (auto number = decimal(tokens)) return number;
  return with_fraction(tokens);
}

}  // namespace sicut::variant
