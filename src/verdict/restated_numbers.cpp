#include "verdict/restated_numbers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/characters.h"
#include "variant/difference.h"
#include "variant/number_multiples.h"
#include "variant/number_signs.h"
#include "variant/numerals.h"

namespace sicut::verdict {
namespace {

using match::RecordSpan;
using match::RecordWord;

// The sign of a currency by its name; 0 for other words.
char32_t sign_of_currency(std::string_view word) {
  constexpr auto kNames = std::to_array<std::pair<std::string_view, char32_t>>({{"pound", U'£'},
                                                                                {"pounds", U'£'},
                                                                                {"pfund", U'£'},
                                                                                {"livres", U'£'},
                                                                                {"sterling", U'£'},
                                                                                {"dollar", U'$'},
                                                                                {"dollars", U'$'},
                                                                                {"euro", U'€'},
                                                                                {"euros", U'€'},
                                                                                {"yen", U'¥'},
                                                                                {"yuan", U'¥'},
                                                                                {"cents", U'¢'},
                                                                                {"rupees", U'₹'}});
  const auto found =
      std::find_if(kNames.begin(), kNames.end(), [&](const auto& name) { return name.first == word; });
  return found == kNames.end() ? 0 : found->second;
}

bool are_one_number(std::vector<variant::EffectWord> a, std::vector<variant::EffectWord> b,
                    std::string_view language) {
  for (auto* words : {&a, &b})
    if (words->size() > 1 && sign_of_currency(words->back().letters) != 0) words->pop_back();
  return !a.empty() && !b.empty() && variant::same_number(a, b, language);
}

// What stands between two words is a bracket, and white space or a currency's sign.
bool opens_bracket(std::string_view gap) {
  return gap.size() <= 5 && gap.find('(') != gap.npos && gap.find(')') == gap.npos;
}

}  // namespace

bool says_number_again(const Library& library, RecordSpan source, std::string_view language) {
  constexpr std::uint32_t kMost = 5;  // words of a number
  const RecordSpan document = library.index().document(library.index().document_of(source.start));
  if (source.empty() || source.size() > kMost || source.start == document.start || source.end >= document.end)
    return false;
  const formats::Layers& layers = library.layers(library.index().document_of(source.start));
  const auto gap_before = [&](RecordWord p) { return between(layers, library.word(p - 1), library.word(p)); };
  const bool in_brackets = opens_bracket(gap_before(source.start)) && gap_before(source.end).starts_with(')');
  if (!in_brackets && !opens_bracket(gap_before(source.end))) return false;
  const auto said = source_words(library, source);
  if (in_brackets) {
    const std::uint32_t most = std::min(kMost, static_cast<std::uint32_t>(source.start - document.start));
    for (std::uint32_t back = 1; back <= most; ++back)
      if (are_one_number(source_words(library, {source.start - back, source.start}), said, language))
        return true;
    return false;
  }
  for (RecordWord p = source.end + 1; p < document.end && p - source.end <= kMost; ++p)
    if (gap_before(p).starts_with(')'))
      return are_one_number(said, source_words(library, {source.end, p}), language);
  return false;
}

bool numbers_division(const Library& library, RecordSpan source) {
  constexpr auto kDivisions = std::to_array<std::string_view>(
      {"section", "sections", "s",       "ss",   "sec",     "article",   "articles",  "art",
       "clause",  "rule",     "version", "v",    "chapter", "paragraph", "para",      "figure",
       "fig",     "table",    "item",    "part", "no",      "artikel",   "abschnitt", "kapitel"});
  const match::DocumentId id = library.index().document_of(source.start);
  if (source.empty() || source.start == library.index().document(id).start) return false;
  const RecordWord before = source.start - 1;
  const std::string_view letters = library.index().letters(library.index().form(before));
  return std::find(kDivisions.begin(), kDivisions.end(), letters) != kDivisions.end() ||
         between(library.layers(id), library.word(before), library.word(source.start)).find("§") !=
             std::string_view::npos;
}

bool joins_number(std::string_view before, std::string_view word, std::string_view behind) {
  if (word != "and" || (before != "hundred" && before != "thousand" && before != "million")) return false;
  const auto rest = variant::number_of(behind);
  return rest && *rest > 0 && *rest < 100 && !text::has_ascii_digit(behind);
}

namespace {

// Goes back over "million" to the figures; `word(i)`: the i-th word before the currency's place.
template <class Word>
bool has_sign(std::string_view text, std::string_view currency, std::size_t before, Word word) {
  constexpr std::size_t kReach = 3;  // words
  const char32_t sign = sign_of_currency(currency);
  if (sign == 0) return false;
  for (std::size_t i = 1; i <= std::min(before, kReach); ++i) {
    const auto [letters, span] = word(i);
    if (text::has_ascii_digit(letters)) return variant::signs_beside(text, span).currency == sign;
    if (!variant::speaks_of_quantity(letters)) return false;
  }
  return false;
}

}  // namespace

bool source_has_sign_of(const Library& library, std::string_view currency, RecordWord at) {
  if (at.value == 0) return false;
  const match::DocumentId id = library.index().document_of(at - 1);
  const auto word = [&](std::size_t i) {
    const RecordWord p = at - static_cast<std::uint32_t>(i);
    return std::pair(library.index().letters(library.index().form(p)), library.word(p).span());
  };
  return has_sign(library.layers(id).text(), currency, at - library.index().document(id).start, word);
}

bool quotation_has_sign_of(const Query& query, std::string_view currency, std::size_t at) {
  return has_sign(query.text->text(), currency, at, [&](std::size_t i) {
    return std::pair(query.pattern.words[at - i].letters, query.quotation->words[at - i].span());
  });
}

bool is_same_sum(const Library& library, const Query& query, std::size_t first, std::size_t last,
                 RecordSpan source, std::string_view language) {
  if (first >= last || source.empty()) return false;
  std::vector<variant::EffectWord> quoted;
  for (std::size_t i = first; i < last; ++i) quoted.push_back(query.word(i));
  const auto printed = source_words(library, source);
  const bool in_quote = sign_of_currency(quoted.back().letters) != 0 &&
                        source_has_sign_of(library, quoted.back().letters, source.end);
  const bool in_source = sign_of_currency(printed.back().letters) != 0 &&
                         quotation_has_sign_of(query, printed.back().letters, last);
  return in_quote != in_source && are_one_number(quoted, printed, language);
}

namespace {

// "5m" beside "$" as a number of its own; without the sign it may be five metres.
std::optional<std::string> sum_by_letter(std::string_view text, TextSpan word) {
  const auto value = variant::multiple_by_letter(text.substr(word.start.value, word.size()));
  if (!value || variant::signs_beside(text, word).currency == 0) return {};
  return std::to_string(*value);
}

}  // namespace

bool is_sum_by_letter(const Library& library, const Query& query, std::size_t first, std::size_t last,
                      RecordSpan source, std::string_view language) {
  if (first >= last || source.empty()) return false;
  std::vector<variant::EffectWord> quoted, printed = source_words(library, source);
  for (std::size_t i = first; i < last; ++i) quoted.push_back(query.word(i));
  std::optional<std::string> ours, theirs;
  if (quoted.size() == 1) ours = sum_by_letter(query.text->text(), query.quotation->words[first].span());
  if (printed.size() == 1)
    theirs = sum_by_letter(library.layers(library.index().document_of(source.start)).text(),
                           library.word(source.start).span());
  if (ours) quoted.front().letters = quoted.front().surface = *ours;
  if (theirs) printed.front().letters = printed.front().surface = *theirs;
  return (ours || theirs) && variant::same_number(quoted, printed, language);
}

}  // namespace sicut::verdict
