#include "variant/spelling.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "text/characters.h"
#include "text/one_of.h"
#include "variant/abbreviations.h"
#include "variant/early_english.h"
#include "variant/numerals.h"
#include "variant/old_spelling.h"

namespace sicut::variant {
namespace {

using std::string_view;

// The place where two words differ: a = stem + x + tail, b = stem + y + tail.
struct Difference {
  string_view stem, x, y, tail;
};

Difference difference(string_view a, string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t front = 0, behind = 0;
  while (front < shorter && a[front] == b[front]) ++front;
  while (behind < shorter - front && a[a.size() - 1 - behind] == b[b.size() - 1 - behind]) ++behind;
  return {a.substr(0, front), a.substr(front, a.size() - front - behind),
          b.substr(front, b.size() - front - behind), a.substr(a.size() - behind)};
}

bool is_vowel(char c) {
  return string_view("aeiouy").find(c) != string_view::npos;
}

int syllables(string_view s) {
  int groups = 0;
  for (std::size_t i = 0; i < s.size(); ++i) groups += is_vowel(s[i]) && (i == 0 || !is_vowel(s[i - 1]));
  return groups;
}

// Words with two spellings that no rule below covers, and their derivatives by suffix.
constexpr std::array<std::pair<string_view, string_view>, 90> kSpellingPairs = {{
    {"grey", "gray"},
    {"plough", "plow"},
    {"gaol", "jail"},
    {"programme", "program"},
    {"judgement", "judgment"},
    {"acknowledgement", "acknowledgment"},
    {"connexion", "connection"},
    {"reflexion", "reflection"},
    {"inflexion", "inflection"},
    {"shew", "show"},
    {"shewn", "shown"},
    {"sceptic", "skeptic"},
    {"mould", "mold"},
    {"moult", "molt"},
    {"smoulder", "smolder"},
    {"pyjamas", "pajamas"},
    {"cosy", "cozy"},
    {"ageing", "aging"},
    {"defence", "defense"},
    {"offence", "offense"},
    {"licence", "license"},
    {"practice", "practise"},
    {"pretence", "pretense"},
    {"expence", "expense"},
    {"catalogue", "catalog"},
    {"dialogue", "dialog"},
    {"analogue", "analog"},
    {"moustache", "mustache"},
    {"despatch", "dispatch"},
    {"enquire", "inquire"},
    {"enquiry", "inquiry"},
    {"burthen", "burden"},
    {"chuse", "choose"},
    {"surprize", "surprise"},
    {"villany", "villainy"},
    {"dulness", "dullness"},
    {"fulness", "fullness"},
    {"sopha", "sofa"},
    {"ancle", "ankle"},
    {"cloaths", "clothes"},
    {"stopt", "stopped"},
    {"dropt", "dropped"},
    {"learnt", "learned"},
    {"spelt", "spelled"},
    {"burnt", "burned"},
    {"dreamt", "dreamed"},
    {"spoilt", "spoiled"},
    {"whilst", "while"},
    {"amongst", "among"},
    {"amidst", "amid"},
    {"gipsy", "gypsy"},
    {"waggon", "wagon"},
    {"faggot", "fagot"},
    {"ecstacy", "ecstasy"},
    {"teaze", "tease"},
    {"encrease", "increase"},
    {"controul", "control"},
    {"publick", "public"},
    {"musick", "music"},
    {"aluminium", "aluminum"},
    {"skilful", "skillful"},
    {"wilful", "willful"},
    {"centred", "centered"},
    {"artefact", "artifact"},
    {"manoeuvre", "maneuver"},
    {"cheque", "check"},
    {"kerb", "curb"},
    {"tyre", "tire"},
    {"storey", "story"},
    {"draught", "draft"},
    {"axe", "ax"},
    {"sulphur", "sulfur"},
    {"carcase", "carcass"},
    {"phantasy", "fantasy"},
    {"phial", "vial"},
    {"gauge", "gage"},
    {"omelette", "omelet"},
    {"disc", "disk"},
    {"racquet", "racket"},
    {"enrol", "enroll"},
    {"fulfil", "fulfill"},
    {"compleat", "complete"},
    {"antient", "ancient"},
    {"croud", "crowd"},
    {"briar", "brier"},
    {"shily", "shyly"},
    {"jewellery", "jewelry"},
    {"woollen", "woolen"},
    {"tranquillity", "tranquility"},
    {"speciality", "specialty"},
}};

bool listed_pair(string_view a, string_view b) {
  for (const auto& [x, y] : kSpellingPairs) {
    for (const auto& [p, q] : {std::pair{x, y}, std::pair{y, x}}) {
      if (!a.starts_with(p) || !b.starts_with(q)) continue;
      const string_view rest_a = a.substr(p.size()), rest_b = b.substr(q.size());
      constexpr std::array<string_view, 9> kSuffixes = {"", "s", "d", "ed", "es", "ing", "er", "ly", "al"};
      if (rest_a == rest_b && text::is_one_of(rest_a, kSuffixes)) return true;
    }
    // A final e is lost before -ed and -ing: "licence", "licensed".
    if (x.ends_with('e') && y.ends_with('e')) {
      const string_view p = x.substr(0, x.size() - 1), q = y.substr(0, y.size() - 1);
      for (const auto& [m, n] : {std::pair{p, q}, std::pair{q, p}})
        if (a.starts_with(m) && b.starts_with(n) && a.substr(m.size()) == b.substr(n.size()) &&
            (a.substr(m.size()) == "ing" || a.substr(m.size()) == "ed"))
          return true;
    }
  }
  return false;
}

// `d` with x the longer side (or either, where lengths are equal).
bool by_rule(const Difference& d, bool both_words) {
  constexpr std::array<string_view, 4> kAfterOur = {"four", "pour", "your", "scour"};
  if (d.x == "u" && d.y.empty() && d.stem.ends_with('o') && d.tail.starts_with('r') && d.stem.size() >= 3)
    return !text::is_one_of(std::string(d.stem) + "ur", kAfterOur);
  if (((d.x == "s" && d.y == "z") || (d.x == "z" && d.y == "s")) && d.stem.size() >= 4 &&
      (d.stem.ends_with('i') || d.stem.ends_with('y'))) {
    constexpr std::array<string_view, 5> kTails = {"e", "i", "a", "o", ""};
    return !d.tail.empty() && text::is_one_of(d.tail.substr(0, 1), kTails) && d.stem != "capsi";
  }
  if ((d.x == "re" && d.y == "er") || (d.x == "er" && d.y == "re")) {
    constexpr std::array<string_view, 3> kTails = {"", "s", "d"};
    return d.stem.size() >= 3 && d.stem != "timb" && !is_vowel(d.stem.back()) &&
           text::is_one_of(d.tail, kTails);
  }
  if ((d.x == "r" && d.y.empty() && d.stem.ends_with("te") && d.tail == "ed")) return d.stem.size() >= 4;
  if ((d.x == "a" || d.x == "o") && d.y.empty() && d.tail.starts_with('e') && d.tail.size() >= 3 &&
      d.stem.size() + d.tail.size() >= 5)
    return !is_vowel(d.stem.empty() ? 'b' : d.stem.back());
  if (d.x == "l" && d.y.empty() && (d.stem.ends_with('l') || d.tail.starts_with('l'))) {
    string_view tail = d.tail;
    if (tail.starts_with('l')) tail.remove_prefix(1);
    constexpr std::array<string_view, 13> kTails = {"",    "s",   "ed",  "ing",  "er",  "ers", "or",
                                                    "ors", "ous", "ist", "ists", "ful", "ment"};
    return syllables(d.stem) >= 2 && !d.stem.starts_with("re") && text::is_one_of(tail, kTails);
  }
  if (d.x == "s" && d.y.empty() && d.tail.empty() && d.stem.ends_with("ward")) {
    constexpr std::array<string_view, 14> kWays = {"to",   "back",  "for",   "after", "up",
                                                   "down", "in",    "out",   "home",  "east",
                                                   "west", "north", "south", "heaven"};
    return text::is_one_of(d.stem.substr(0, d.stem.size() - 4), kWays);
  }
  // "likeable", "sizeable"
  if (d.x == "e" && d.y.empty() && d.tail == "able" && d.stem.size() >= 3) return !is_vowel(d.stem.back());
  if (d.x == "e" && d.y.empty() && d.tail == "d" && d.stem.size() >= 3)
    return !both_words && !is_vowel(d.stem.back());  // resolv'd
  if (d.x == "k" && d.y.empty() && d.stem.ends_with("ic") && d.stem.size() >= 4 && !both_words)
    return d.tail.empty() || d.tail == "s";
  return false;
}

// "iij" and "iiij" are two numbers.
bool are_two_numerals(string_view a, string_view b) {
  const auto numeral = [](string_view word) {
    std::string letters(word);
    if (letters.ends_with('j')) letters.back() = 'i';
    return number_of(std::string_view(letters), true);
  };
  const auto is_numeral = [](string_view word) { return word.find_first_not_of("ivxj") == word.npos; };
  return is_numeral(a) && is_numeral(b) && numeral(a) != numeral(b);
}

// Letters that a printer of Latin may set in two ways, each in one of them.
std::string latin_key(string_view word) {
  std::string key(word);
  for (char& c : key) c = c == 'v' ? 'u' : c == 'j' ? 'i' : c;
  return key;
}

}  // namespace

bool same_word_spelled_otherwise(string_view a, string_view b, const Lexicon& lexicon) {
  if (lexicon.language() == "la" && latin_key(a) == latin_key(b)) return true;
  if (same_russian(a, b, lexicon)) return true;
  if (lexicon.language() == "de" && same_german(a, b, lexicon)) return true;
  if (same_romance(a, b, lexicon)) return true;
  if (lexicon.language() == "en" && abbreviates(a, b)) return true;
  if (are_two_numerals(a, b)) return false;
  // The other rules and pairs are of English alone.
  if (lexicon.language() == "en" && (early_pair(a, b, lexicon) || same_early_word(a, b, lexicon)))
    return true;
  if (lexicon.language() != "en" || a.size() < 3 || b.size() < 3) return false;
  if (listed_pair(a, b)) return true;
  const bool both_words = lexicon.lists(a) && lexicon.lists(b);
  if (by_rule(a.size() >= b.size() ? difference(a, b) : difference(b, a), both_words)) return true;
  // One letter for another of like shape ("oncc") is no spelling, but for letters that were one.
  if (const Difference d = difference(a, b); d.x.size() == 1 && d.y.size() == 1) {
    const auto one = [](string_view letter) {
      return letter == "v" ? 'u' : letter == "j" || letter == "y" ? 'i' : letter[0];
    };
    if (one(d.x) != one(d.y)) return false;
  }
  const bool double_v = (a.find("vv") != a.npos) != (b.find("vv") != b.npos);
  return early_key(a) == early_key(b) && (!double_v || is_early_print(lexicon)) &&
         (!lexicon.lists(a) || !lexicon.lists(b)) && !text::has_ascii_digit(a) && !text::has_ascii_digit(b);
}

}  // namespace sicut::variant
