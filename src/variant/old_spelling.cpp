#include "variant/old_spelling.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "text/one_of.h"

namespace sicut::variant {
namespace {

using std::string_view;

// A key in which Russian spellings before and after the reform of 1918 agree: letters that it abolished, the
// hard sign at a word's end, and the endings of adjectives.
std::string reform_key(string_view word) {
  constexpr std::array<std::pair<string_view, string_view>, 5> kLetters = {
      {{"ѣ", "е"}, {"і", "и"}, {"ѵ", "и"}, {"ѳ", "ф"}, {"ё", "е"}}};
  constexpr std::array<std::pair<string_view, string_view>, 4> kEndings = {
      {{"аго", "ого"}, {"яго", "его"}, {"ыя", "ые"}, {"ия", "ие"}}};
  std::string key(word);
  for (const auto& [from, to] : kLetters)
    for (std::size_t at = key.find(from); at != std::string::npos; at = key.find(from, at + to.size()))
      key.replace(at, from.size(), to);
  constexpr string_view kHardSign = "ъ";
  if (key.ends_with(kHardSign)) key.resize(key.size() - kHardSign.size());
  for (const auto& [from, to] : kEndings)
    if (key.ends_with(from)) return key.replace(key.size() - from.size(), from.size(), to);
  return key;
}

bool is_before_reform(string_view word) {
  constexpr std::array<string_view, 4> kSigns = {"ѣ", "і", "ѵ", "ѳ"};
  return word.ends_with("ъ") || word.ends_with("аго") || word.ends_with("яго") || word.ends_with("ыя") ||
         std::any_of(kSigns.begin(), kSigns.end(),
                     [&](string_view sign) { return word.find(sign) != word.npos; });
}

// A key in which German spellings before and after 1901 agree: th for t ("Theil"), y for i ("seyn"), c for k
// ("Cultur"), ie for i ("giebt").
std::string old_german_key(string_view word) {
  std::string key;
  for (char c : word) {
    if (c == 'h' && key.ends_with('t')) continue;
    if (c == 'y') c = 'i';
    if (c == 'c') c = 'k';
    if (c == 'e' && key.ends_with('i')) continue;
    if (c == 'h' && key.ends_with('k')) key.back() = 'c';  // "ch" and "sch" are other sounds
    key += c;
  }
  return key;
}

// French before 1835: "étoit", "françois", "enfans", "tems".
std::string old_french_key(string_view word) {
  constexpr std::array<std::pair<string_view, string_view>, 8> kEndings = {{{"oient", "aient"},
                                                                            {"oit", "ait"},
                                                                            {"ois", "ais"},
                                                                            {"oitre", "aitre"},
                                                                            {"ans", "ants"},
                                                                            {"ens", "ents"},
                                                                            {"oissent", "aissent"},
                                                                            {"tems", "temps"}}};
  for (const auto& [from, to] : kEndings)
    if (word.size() >= from.size() && word.ends_with(from))
      return std::string(word.substr(0, word.size() - from.size())) + std::string(to);
  return std::string(word);
}

// Spanish before 1815: "dixo", "muger", "quando", "passar"; Italian of the nineteenth century: "noja".
std::string old_southern_key(string_view word) {
  std::string key;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char c = word[i];
    const char next = i + 1 < word.size() ? word[i + 1] : ' ';
    if (c == 'x' || (c == 'g' && (next == 'e' || next == 'i'))) c = 'j';
    if (c == 'q' && next == 'u' && i + 2 < word.size() && (word[i + 2] == 'a' || word[i + 2] == 'o')) c = 'c';
    if (c == 's' && key.ends_with('s')) continue;
    key += c;
  }
  return key;
}

}  // namespace

bool same_russian(string_view a, string_view b, const Lexicon& lexicon) {
  // In other languages of the script these letters are in use.
  constexpr std::array<string_view, 6> kOthers = {"uk", "be", "bg", "sr", "mk", "rue"};
  return is_before_reform(a) != is_before_reform(b) && !text::is_one_of(lexicon.language(), kOthers) &&
         reform_key(a) == reform_key(b);
}

bool same_german(string_view a, string_view b, const Lexicon& lexicon) {
  return (!lexicon.lists(a) || !lexicon.lists(b)) && old_german_key(a) == old_german_key(b);
}

bool same_romance(string_view a, string_view b, const Lexicon& lexicon) {
  if (a.size() < 4 || b.size() < 4 || (lexicon.lists(a) && lexicon.lists(b))) return false;
  const std::string& language = lexicon.language();
  if (language == "fr") return old_french_key(a) == old_french_key(b);
  if (language == "es") return old_southern_key(a) == old_southern_key(b);
  if (language != "it") return false;
  std::string x(a), y(b);
  std::replace(x.begin(), x.end(), 'j', 'i');
  std::replace(y.begin(), y.end(), 'j', 'i');
  return x == y;
}

}  // namespace sicut::variant
