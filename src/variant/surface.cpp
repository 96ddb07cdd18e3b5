#include "variant/surface.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/casefold.h"
#include "text/characters.h"
#include "text/fold.h"
#include "variant/printed_number.h"

namespace sicut::variant {

std::string plain_surface(std::string_view surface) {
  std::string plain;
  for (std::size_t i = 0; i < surface.size();) {
    const text::Character c = text::decode(surface, i);
    const text::CharClass cls = text::classify(c.code);
    const std::size_t next = i + c.length;
    if (cls == text::CharClass::hyphen && next < surface.size() &&
        (surface[next] == '\n' || surface[next] == '\r' || surface[next] == ' ')) {
      i = next;
      continue;
    }
    if (cls == text::CharClass::apostrophe)
      plain += '\'';
    else if (cls == text::CharClass::hyphen)
      plain += '-';
    else if (cls != text::CharClass::space && cls != text::CharClass::line_end &&
             cls != text::CharClass::soft_hyphen && c.code != 0xa0 && c.code != '[' && c.code != ']')
      plain.append(surface.substr(i, c.length));
    i = next;
  }
  return plain;
}

std::string punctuation(std::string_view gap) {
  std::string signs;
  for (std::size_t i = 0; i < gap.size();) {
    const text::Character c = text::decode(gap, i);
    if (text::is_dash(c.code)) {
      if (!signs.ends_with('-')) signs += '-';
    } else if (c.code == '-') {
      if (!signs.ends_with('-')) signs += '-';
    } else if (c.code == U'…') {
      signs += "...";
    } else if (c.code < 128 &&
               std::string_view(",.;:?!()").find(static_cast<char>(c.code)) != std::string_view::npos) {
      signs += static_cast<char>(c.code);
    }
    i += c.length;
  }
  return signs;
}

namespace {

// English short forms of two words ("we're") that without their apostrophe are another word.
bool is_short_form_of_two(std::string_view letters) {
  constexpr std::array<std::string_view, 8> kForms = {"were", "well", "hell", "shell",
                                                      "ill",  "id",   "wed",  "shed"};
  return std::find(kForms.begin(), kForms.end(), letters) != kForms.end();
}

// Figures without what only groups their thousands: "1,000", "1.000" and "1000" are one number, "3.5" and
// "35" are two.
std::string plain_figures(std::string_view surface) {
  const auto digits_at = [&](std::size_t i) {
    std::size_t n = 0;
    while (i + n < surface.size() && text::is_ascii_digit(surface[i + n])) ++n;
    return n;
  };
  std::string plain;
  for (std::size_t i = 0; i < surface.size(); i += text::decode(surface, i).length) {
    const bool separator = (surface[i] == ',' || surface[i] == '.' || surface[i] == '\'') && i > 0 &&
                           text::is_ascii_digit(surface[i - 1]);
    if (separator && digits_at(i + 1) == 3) continue;
    if (separator && digits_at(i + 1) > 0)
      plain += '.';
    else if (text::is_ascii_digit(surface[i]) || separator)
      plain += separator ? std::string() : std::string(1, surface[i]);
    else
      plain += text::casefolded(surface.substr(i, text::decode(surface, i).length));  // "CO₂" is "CO2"
  }
  return plain;
}

// "quæ", "quae": a matter of type.
std::string without_ligatures(std::string word) {
  for (const auto& [sign, letters] : {std::pair("æ", "ae"), std::pair("œ", "oe")})
    for (std::size_t at = word.find(sign); at != word.npos; at = word.find(sign, at))
      word.replace(at, 2, letters);
  return word;
}

}  // namespace

bool words_of_their_own(const std::string& one, const std::string& other, const Lexicon& lexicon) {
  if ((one.find('\'') == std::string::npos) != (other.find('\'') == std::string::npos) &&
      is_short_form_of_two(text::folded(one)))
    return true;
  if (text::has_ascii_digit(one) || text::has_ascii_digit(other)) {
    const auto x = printed_number(one), y = printed_number(other);
    return x && y ? *x != *y : plain_figures(one) != plain_figures(other);
  }
  const std::string a = without_ligatures(text::casefolded(one)),
                    b = without_ligatures(text::casefolded(other));
  if (a == b) return false;
  return lexicon.accents_tell_apart(a, b);
}

}  // namespace sicut::variant
