#include "quote/clipped_words.h"

#include <algorithm>
#include <array>

#include "quote/letters.h"

namespace sicut::quote {

bool is_clipped(std::string_view word) {
  constexpr std::array<std::string_view, 34> kClipped = {
      "tis",    "twas", "twere", "twill", "twould", "twixt", "em",    "cause", "bout",
      "til",    "till", "round", "neath", "gainst", "n",     "ere",   "im",    "er",
      "ee",     "cos",  "cept",  "pon",   "mongst", "midst", "tween", "ware",  "sblood",
      "zounds", "fore", "low",   "nuff",  "twon",   "gin",   "un"};
  return std::find(kClipped.begin(), kClipped.end(), word) != kClipped.end();
}

bool is_docked(std::string_view word) {
  constexpr std::array<std::string_view, 35> kDocked = {
      "o",   "th",  "an",  "wi",   "ol",    "t",      "d",      "i",       "fo",     "n",     "po", "sho",
      "yo",  "ha",  "gi",  "wha",  "mysel", "hersel", "himsel", "yoursel", "thysel", "itsel", "ca", "awa",
      "lil", "fro", "tha", "thro", "jus",   "mus",    "las",    "nex",     "lef",    "kep",   "wes"};
  // "-in’" for "-ing": where the word is none that ends so by itself.
  constexpr std::array<std::string_view, 16> kWhole = {
      "begin", "within", "cousin",  "basin",   "latin",  "origin", "satin", "margin",
      "cabin", "ruin",   "therein", "wherein", "napkin", "virgin", "robin", "bulletin"};
  if (std::find(kDocked.begin(), kDocked.end(), word) != kDocked.end()) return true;
  return word.size() > 4 && word.ends_with("in") && !word.ends_with("ain") && !word.ends_with("ein") &&
         std::find(kWhole.begin(), kWhole.end(), word) == kWhole.end();
}

std::string word_after(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end < at + 24) {
    const text::Character c = text::decode(text, end);
    if (!is_word_letter(c.code)) break;
    end += c.length;
  }
  return lower_case(text.substr(at, end - at));
}

std::string word_before(std::string_view text, std::size_t end) {
  std::size_t start = end;
  while (start > 0 && end - start < 24) {
    const text::Character c = text::decode_before(text, start);
    if (!is_word_letter(c.code)) break;
    start -= c.length;
  }
  return lower_case(text.substr(start, end - start));
}

bool is_name_before(std::string_view text, std::size_t end) {
  std::size_t start = end;
  char32_t first = 0;
  while (start > 0 && end - start < 24) {
    const text::Character c = text::decode_before(text, start);
    if (!is_word_letter(c.code)) break;
    start -= c.length;
    first = c.code;
  }
  return first != 0 && is_capital(first);
}

}  // namespace sicut::quote
