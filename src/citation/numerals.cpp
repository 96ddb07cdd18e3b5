#include "citation/numerals.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace sicut::citation {
namespace {

constexpr std::uint32_t kMost = 9999;

std::string roman_of(std::uint32_t value) {
  static constexpr std::array<std::pair<std::uint32_t, std::string_view>, 13> kSteps{{{1000, "M"},
                                                                                      {900, "CM"},
                                                                                      {500, "D"},
                                                                                      {400, "CD"},
                                                                                      {100, "C"},
                                                                                      {90, "XC"},
                                                                                      {50, "L"},
                                                                                      {40, "XL"},
                                                                                      {10, "X"},
                                                                                      {9, "IX"},
                                                                                      {5, "V"},
                                                                                      {4, "IV"},
                                                                                      {1, "I"}}};
  std::string out;
  for (const auto& [step, letters] : kSteps)
    for (; value >= step; value -= step) out += letters;
  return out;
}

std::uint32_t roman_digit(char c) {
  switch (c) {
    case 'I':
      return 1;
    case 'V':
      return 5;
    case 'X':
      return 10;
    case 'L':
      return 50;
    case 'C':
      return 100;
    case 'D':
      return 500;
    case 'M':
      return 1000;
    default:
      return 0;
  }
}

std::optional<std::uint32_t> roman_value(const std::string& upper) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < upper.size(); ++i) {
    const std::uint32_t digit = roman_digit(upper[i]);
    if (digit == 0) return {};
    const bool before_larger = i + 1 < upper.size() && digit < roman_digit(upper[i + 1]);
    value = before_larger ? value - digit : value + digit;
  }
  if (value == 0 || value > kMost || roman_of(value) != upper) return {};
  return value;
}

std::string_view without_commas(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == ',')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == ',')) s.remove_suffix(1);
  return s;
}

// Takes one of `endings` off the end of `s`.
bool take_ending(std::string_view& s, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings) {
    if (s.size() <= ending.size() || !s.ends_with(ending)) continue;
    s = without_commas(s.substr(0, s.size() - ending.size()));
    return true;
  }
  return false;
}

struct Dash {
  std::size_t at = std::string_view::npos;
  std::size_t length = 0;
};

Dash find_dash(std::string_view s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] == '-') return {i, 1};
    // U+2010 to U+2015: hyphens and dashes
    if (s.substr(i).starts_with("\xE2\x80") && i + 2 < s.size() &&
        static_cast<unsigned char>(s[i + 2]) >= 0x90 && static_cast<unsigned char>(s[i + 2]) <= 0x95)
      return {i, 3};
  }
  return {};
}

// "16" behind "415" is 416.
void complete(const Numeral& first, std::string_view printed, Numeral& last) {
  if (last.value >= first.value || last.style != NumeralStyle::arabic) return;
  std::uint32_t unit = 1;
  for (std::size_t i = 0; i < printed.size(); ++i) unit *= 10;
  const std::uint32_t completed = first.value / unit * unit + last.value;
  if (completed > first.value) last.value = completed;
}

}  // namespace

std::optional<Numeral> read_numeral(std::string_view text) {
  if (text.empty() || text.size() > 15) return {};
  if (text[0] >= '0' && text[0] <= '9') {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value > kMost) return {};
    return Numeral{value, NumeralStyle::arabic};
  }
  std::string upper(text);
  const bool small = std::all_of(upper.begin(), upper.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (small) std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) { return char(c - 32); });
  const auto value = roman_value(upper);
  if (!value) return {};
  return Numeral{*value, small ? NumeralStyle::roman_small : NumeralStyle::roman};
}

std::optional<NumeralRange> read_range(std::string_view text) {
  std::string_view s = without_commas(text);
  NumeralRange range;
  const bool open = take_ending(s, {"ff.", "ff", "et seq.", "et seq", "et sqq.", "sqq.", "passim"});
  const bool next = !open && take_ending(s, {"f.", "f", "sq."});
  const Dash dash = find_dash(s);
  const std::string_view left = without_commas(s.substr(0, dash.at));
  const auto first = read_numeral(left);
  if (!first) return {};
  range.first = range.last = *first;
  range.open = open;
  if (next) ++range.last.value;
  if (dash.length == 0) return range;
  const std::string_view right = without_commas(s.substr(dash.at + dash.length));
  const auto last = read_numeral(right);
  if (!last) return {};
  range.last = *last;
  complete(range.first, right, range.last);
  if (range.last.value < range.first.value) std::swap(range.first, range.last);
  return range;
}

std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> items;
  std::string item;
  const auto close = [&] {
    const std::string_view one = without_commas(item);
    if (!one.empty()) items.emplace_back(one);
    item.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    std::size_t skip = rest[0] == ',' || rest[0] == ';' || rest[0] == '&' ? 1 : 0;
    // The space behind the word stays, for what follows: ", and 12".
    for (const std::string_view word : {" and ", " or ", " und ", " et ", " y ", " e "})
      if (skip == 0 && rest.starts_with(word) && !rest.starts_with(" et seq") && !rest.starts_with(" et sq"))
        skip = word.size() - 1;
    if (skip == 0) {
      item += rest[0];
      continue;
    }
    close();
    i += skip - 1;
  }
  close();
  return items;
}

}  // namespace sicut::citation
