#include "variant/effects.h"

#include <algorithm>
#include <array>
#include <map>

#include "text/months.h"
#include "text/one_of.h"
#include "variant/number_words.h"
#include "variant/numerals.h"

namespace sicut::variant {
namespace {

using std::string_view;

// Folded. English, German, French, Spanish, Italian, Russian, Dutch, Swedish, Danish, Portuguese; "no" serves
// several. French "pas" and "plus", which are common words elsewhere, are left to "ne".
constexpr std::array<string_view, 50> kDenials = {
    "not",     "never",   "no",    "nor",     "neither", "cannot", "without", "none",   "nothing", "nobody",
    "nowhere", "nicht",   "nie",   "niemals", "kein",    "keine",  "keinen",  "keiner", "keines",  "keinem",
    "nichts",  "niemand", "ohne",  "weder",   "ne",      "jamais", "rien",    "aucun",  "aucune",  "sans",
    "nunca",   "jamas",   "nadie", "ningun",  "ninguna", "senza",  "nessuno", "nulla",  "не",      "нет",
    "ни",      "никогда", "никто", "без",     "non",     "niet",   "geen",    "inte",   "ikke",    "nao"};

constexpr std::array<string_view, 52> kModality = {
    "all",        "every",     "only",      "must",         "may",    "might",  "can",     "could",
    "should",     "shall",     "would",     "will",         "ought",  "always", "perhaps", "possibly",
    "probably",   "certainly", "some",      "most",         "nearly", "almost", "hardly",  "scarcely",
    "sometimes",  "often",     "usually",   "if",           "unless", "merely", "alone",   "exclusively",
    "solely",     "any",       "alle",      "nur",          "muss",   "soll",   "darf",    "kann",
    "vielleicht", "tous",      "seulement", "peut",         "все",    "только", "least",   "minimum",
    "maximum",    "exceeding", "exceed",    "approximately"};

// "up to 15 days": how far it goes at most.
bool bounds(std::span<const EffectWord> words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i].letters == "up" && words[i + 1].letters == "to") return true;
  return false;
}

constexpr std::array<string_view, 7> kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                  "friday", "saturday", "sunday"};

// Words that are months only where they are capitalised.
constexpr std::array<string_view, 4> kAlsoVerbs = {"may", "march", "mai", "mars"};

bool has_fraction(string_view surface) {
  constexpr std::array<string_view, 6> kFractions = {"½", "¼", "¾", "⅓", "⅔", "⅛"};
  return std::any_of(kFractions.begin(), kFractions.end(),
                     [&](string_view sign) { return surface.find(sign) != string_view::npos; });
}

bool speaks_of_date(const EffectWord& word) {
  if (text::is_one_of(word.letters, kWeekdays)) return true;
  if (text::month_of(word.letters) > 0) return !text::is_one_of(word.letters, kAlsoVerbs) || word.may_be_name;
  // "12½" is folded to four figures.
  if (word.letters.size() != 4 || has_fraction(word.surface)) return false;
  const auto year = number_of(word.letters);
  return year && *year >= 1000 && *year <= 2199 && word.letters[0] >= '0' && word.letters[0] <= '9';
}

// The words of a kind on each side, as a multiset: the effect is there where they differ.
template <class Kind>
bool differ_in(std::span<const EffectWord> quote, std::span<const EffectWord> source, Kind kind) {
  std::map<string_view, int> balance;
  for (const EffectWord& word : quote)
    if (kind(word)) ++balance[word.letters];
  for (const EffectWord& word : source)
    if (kind(word)) --balance[word.letters];
  return std::any_of(balance.begin(), balance.end(), [](const auto& b) { return b.second != 0; });
}

}  // namespace

bool denies(const EffectWord& word) {
  if (text::is_one_of(word.letters, kDenials)) return true;
  // French "n’osait".
  if (word.surface.starts_with("n'") || word.surface.starts_with("n’")) return true;
  return word.letters.size() >= 4 && word.letters.ends_with("nt") &&
         (word.surface.ends_with("n't") || word.surface.ends_with("n’t"));
}

std::span<const std::string_view> denying_words() {
  return kDenials;
}

std::vector<Effect> effects_of(std::span<const EffectWord> quote, std::span<const EffectWord> source,
                               string_view language) {
  std::vector<Effect> effects;
  const auto counts = [&](const EffectWord& word) {
    return speaks_of_quantity(word.letters) || number_in_words({&word.letters, 1}, language).has_value();
  };
  const auto denials = [](std::span<const EffectWord> words) {
    return std::count_if(words.begin(), words.end(), denies);
  };
  if (denials(quote) != denials(source)) effects.push_back(Effect::negation);
  if (differ_in(quote, source, [&](const EffectWord& w) { return counts(w) && !speaks_of_date(w); }))
    effects.push_back(Effect::quantity);
  if (differ_in(quote, source,
                [&](const EffectWord& w) { return w.may_be_name && !speaks_of_date(w) && !counts(w); }))
    effects.push_back(Effect::name);
  if (differ_in(quote, source, speaks_of_date)) effects.push_back(Effect::date);
  if (bounds(quote) != bounds(source) || differ_in(quote, source, [](const EffectWord& w) {
        return text::is_one_of(w.letters, kModality) && !speaks_of_date(w);
      }))
    effects.push_back(Effect::modality);
  return effects;
}

}  // namespace sicut::variant
