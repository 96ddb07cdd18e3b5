// variant::same_number, declared in difference.h.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "text/characters.h"
#include "variant/difference.h"
#include "variant/number_multiples.h"
#include "variant/number_words.h"
#include "variant/numerals.h"
#include "variant/printed_number.h"
#include "variant/split_figure.h"

namespace sicut::variant {
namespace {

// "19" for "neunzehnten": the full stop behind the figures is no part of them.
bool is_ordinal_in_figures(const std::vector<EffectWord>& figures, const std::vector<EffectWord>& words,
                           std::string_view language) {
  if (language != "de" || figures.size() != 1 || words.size() != 1) return false;
  const std::string_view letters = figures[0].letters;
  if (letters.empty() || !std::all_of(letters.begin(), letters.end(), text::is_ascii_digit)) return false;
  const auto ordinal = ordinal_in_words(words[0].letters, language);
  return ordinal && ordinal == number_of(letters);
}

}  // namespace

bool same_number(const std::vector<EffectWord>& a, const std::vector<EffectWord>& b,
                 std::string_view language) {
  const auto multiple = [](const std::vector<EffectWord>& words) {
    return words.size() == 2 ? broken_multiple(words[0].surface, words[1].letters) : std::nullopt;
  };
  const auto value = [&](const std::vector<EffectWord>& words) -> std::optional<std::uint64_t> {
    if (words.empty()) return std::nullopt;
    if (const auto round = multiple(words)) return round;     // "1.24 million"
    const auto roman = roman_numeral(words.front().letters);  // "iiij hundred"
    const std::string first = roman ? std::to_string(*roman) : std::string();
    std::vector<std::string_view> tokens;
    for (const EffectWord& w : words) tokens.push_back(w.letters);
    if (roman) tokens.front() = first;
    if (const auto figures = grouped_figures(tokens)) return figures;
    if (const auto other = number_in_words(tokens, language)) return other;
    return number_of(tokens);
  };
  // Where the point stands is told by the surface alone: "0.5" is neither "5" nor "0.05".
  if (a.size() == 1 && b.size() == 1)
    if (const auto p = printed_number(a[0].surface), q = printed_number(b[0].surface); p && q)
      return *p == *q;
  const auto broken = [](const EffectWord& word) { return is_broken_number(word.surface); };
  if ((!multiple(a) && std::any_of(a.begin(), a.end(), broken)) ||
      (!multiple(b) && std::any_of(b.begin(), b.end(), broken)))
    return false;
  if (is_ordinal_in_figures(a, b, language) || is_ordinal_in_figures(b, a, language)) return true;
  const auto x = value(a);
  if (!x || x != value(b)) return false;
  const auto in_roman = [](const std::vector<EffectWord>& words) {
    return words.size() == 1 && roman_numeral(words.front().letters);  // "xij" is "12" and "12th"
  };
  if (in_roman(a) && in_roman(b)) return false;  // or two words: "ill", "lil"
  return in_roman(a) || in_roman(b) || is_ordinal(a.back().letters) == is_ordinal(b.back().letters);
}

}  // namespace sicut::variant
