#include "variant/number_signs.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/characters.h"
#include "text/fold.h"
#include "text/one_of.h"

namespace sicut::variant {
namespace {

using text::Character;

bool is_currency(char32_t c) {
  return c == '$' || (c >= 0xa2 && c <= 0xa5) || (c >= 0x20a0 && c <= 0x20cf);
}

bool is_relation(char32_t c) {
  return c == '<' || c == '>' || c == '=' || (c >= 0x2260 && c <= 0x226b) || c == 0xb1;
}

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xa0 || c == 0x2009 || c == 0x202f;
}

bool is_figure(char32_t c) {
  return c >= '0' && c <= '9';
}

// What a line has between `at` and its beginning is blank.
std::size_t skip_blanks_back(std::string_view text, std::size_t at) {
  for (Character c = text::decode_before(text, at); c.length > 0 && is_blank(c.code);
       c = text::decode_before(text, at))
    at -= c.length;
  return at;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  for (Character c = text::decode(text, at); c.length > 0 && is_blank(c.code); c = text::decode(text, at))
    at += c.length;
  return at;
}

bool is_year(std::string_view number) {
  return number.size() == 4 && (number[0] == '1' || number[0] == '2') &&
         std::all_of(number.begin(), number.end(), text::is_ascii_digit);
}

// A hyphen or dash right before the figures, with white space or a bracket before it and no number ("11
// -12"); at the head of a line it makes a list.
Sign minus_before(std::string_view text, std::size_t at, char32_t sign) {
  const bool dash = text::is_dash(sign) && sign != 0x2212;
  if (sign != '-' && sign != 0x2212 && !dash) return Sign::no;
  const char32_t outside = text::decode_before(text, at).code;
  const std::size_t before = skip_blanks_back(text, at);
  const Character last = text::decode_before(text, before);
  if (last.length == 0 || text::classify(last.code) == text::CharClass::line_end) return Sign::maybe;
  if (is_figure(last.code)) return Sign::no;
  const bool set_apart = is_blank(outside) || outside == '(' || outside == '[' || is_relation(outside) ||
                         is_currency(outside) || text::is_opening_quote(outside);
  return !set_apart ? Sign::no : dash ? Sign::maybe : Sign::yes;
}

}  // namespace

bool names_per_cent(std::string_view letters) {
  constexpr std::array<std::string_view, 12> kWords = {"percent",   "percents", "percentage", "percentum",
                                                       "pct",       "prozent",  "procent",    "pourcent",
                                                       "porciento", "porcento", "percento",   "процент"};
  return text::is_one_of(letters, kWords) || letters.starts_with("процент");
}

namespace {

// "percent", "per cent", "Prozent", "pour cent"
bool says_percent(std::string_view text, std::size_t at) {
  std::string letters;
  for (int words = 0; words < 2; ++words) {
    while (at < text.size() && text::classify(text::decode(text, at).code) <= text::CharClass::line_end)
      at += text::decode(text, at).length;
    std::size_t end = at;
    while (end < text.size() && text::is_letter(text::decode(text, end).code))
      end += text::decode(text, end).length;
    letters += text::folded(text.substr(at, end - at));
    if (names_per_cent(letters)) return true;
    at = end;
  }
  return false;
}

// "8 and 12 per cent", "8 to 12%": the second says it for both. `at`: behind the first and its space.
bool says_percent_together(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 10> kLinks = {"and ", "to ", "or ", "und ", "bis ",
                                                       "et ",  "à ",  "e ",  "y ",   "–"};
  const auto link = std::find_if(kLinks.begin(), kLinks.end(),
                                 [&](std::string_view word) { return text.substr(at).starts_with(word); });
  if (link == kLinks.end()) return false;
  const std::size_t figures = skip_blanks(text, at + link->size());
  std::size_t end = figures;
  while (end < text.size() && (is_figure(static_cast<unsigned char>(text[end])) || text[end] == '.')) ++end;
  if (end == figures) return false;
  return text.substr(skip_blanks(text, end)).starts_with('%') || says_percent(text, end);
}

Sign percent_behind(std::string_view text, std::size_t at, std::size_t& end) {
  const std::size_t sign = skip_blanks(text, at);
  const Character c = text::decode(text, sign);
  if (c.code == '%' || c.code == 0x2030 || c.code == 0x66a) {
    end = sign + c.length;
    return Sign::yes;
  }
  // "°/o", "o/o", "0/0" and the like.
  const bool damaged = c.code == 0xb0 || text.substr(sign + c.length).starts_with('/');
  return damaged || says_percent(text, at) || says_percent_together(text, sign) ? Sign::maybe : Sign::no;
}

}  // namespace

NumberSigns signs_beside(std::string_view text, TextSpan number) {
  NumberSigns signs{number, 0, 0, Sign::no, Sign::no};
  std::size_t start = number.start.value, end = number.end.value;
  if (start >= end || end > text.size()) return signs;
  if (text::is_ascii_digit(text[start])) {
    for (int most = 0; most < 3; ++most) {
      const std::size_t close = skip_blanks_back(text, start);
      const Character c = text::decode_before(text, close);
      if (c.length == 0) break;
      const std::size_t at = close - c.length;
      if (is_currency(c.code) && signs.currency == 0) {
        signs.currency = c.code;
      } else if (is_relation(c.code) && signs.relation == 0) {
        signs.relation = c.code;
      } else if (close == start && signs.minus == Sign::no && signs.relation == 0 &&
                 !is_year(text.substr(number.start.value, number.size())) &&
                 (signs.minus = minus_before(text, at, c.code)) != Sign::no) {
        // taken
      } else {
        break;
      }
      start = at;
    }
  }
  if (text::is_ascii_digit(text[end - 1])) {
    const std::size_t close = skip_blanks(text, end);
    const Character c = text::decode(text, close);
    const bool of_next = is_figure(text::decode(text, skip_blanks(text, close + c.length)).code);
    signs.percent = percent_behind(text, number.end.value, end);
    if (signs.currency == 0 && is_currency(c.code) && !of_next) {
      signs.currency = c.code;
      end = close + c.length;
    }
  }
  signs.span = {TextPos(start), TextPos(end)};
  return signs;
}

std::string_view country_of_money(std::string_view text, TextSpan word) {
  constexpr auto kCountries = std::to_array<std::pair<std::string_view, std::string_view>>({{"US", "US"},
                                                                                            {"USD", "US"},
                                                                                            {"U.S", "US"},
                                                                                            {"A", "AU"},
                                                                                            {"AU", "AU"},
                                                                                            {"AUD", "AU"},
                                                                                            {"C", "CA"},
                                                                                            {"CA", "CA"},
                                                                                            {"CAD", "CA"},
                                                                                            {"Can", "CA"},
                                                                                            {"NZ", "NZ"},
                                                                                            {"NZD", "NZ"},
                                                                                            {"HK", "HK"},
                                                                                            {"HKD", "HK"},
                                                                                            {"S", "SG"},
                                                                                            {"SG", "SG"},
                                                                                            {"SGD", "SG"},
                                                                                            {"NT", "NT"},
                                                                                            {"Z", "ZW"}});
  const auto country = std::find_if(kCountries.begin(), kCountries.end(), [&](const auto& letters) {
    return letters.first == text.substr(word.start.value, word.size());
  });
  if (country == kCountries.end()) return {};
  std::size_t at = word.end.value;
  if (text.substr(at).starts_with('.')) ++at;
  // "A $5 fee", "Can $5 buy it?": words of the sentence.
  const bool glued = word.size() == 1 || text.substr(word.start.value, word.size()) == "Can";
  if (!glued) at = skip_blanks(text, at);
  const Character sign = text::decode(text, at);
  const bool sum =
      is_currency(sign.code) && is_figure(text::decode(text, skip_blanks(text, at + sign.length)).code);
  return sum ? country->second : std::string_view();
}

bool tell_apart(const NumberSigns& one, const NumberSigns& other, bool begins, bool ends) {
  const auto contradict = [](Sign a, Sign b) {
    return (a == Sign::yes && b == Sign::no) || (a == Sign::no && b == Sign::yes);
  };
  const auto differ = [](char32_t a, char32_t b) { return a != 0 && b != 0 && a != b; };
  return differ(one.currency, other.currency) || differ(one.relation, other.relation) ||
         (!begins && contradict(one.minus, other.minus)) || (!ends && contradict(one.percent, other.percent));
}

}  // namespace sicut::variant
