#include "variant/difference.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

#include "text/characters.h"
#include "text/fold.h"
#include "text/utf32.h"
#include "variant/affixes.h"
#include "variant/another_word.h"
#include "variant/confusion.h"
#include "variant/effects.h"
#include "variant/spelling.h"
#include "variant/split_figure.h"
#include "variant/word_shapes.h"

namespace sicut::variant {

namespace {

constexpr double kDamagedWord = 0.5;      // and this share of the letters must agree;
constexpr double kDamagedName = 0.7;      // of a name more: it is easily another name;
constexpr double kAmongDamage = 1.5;      // beside other damage the distance may be this much more
constexpr std::uint32_t kMuchDamage = 2;  // damaged words: of a scan, where a rare word is not likely

struct Joined {
  std::string letters;
  std::string with_figures;  // the same with figures glued to the words
  bool odd = false;          // some word of it is no word
  bool name = false;         // an odd word of it may be a name
  bool initials = false;     // "p.m", "U.S": full stops inside a word
};

// Parts of a hyphenated word that are all words make a word.
bool is_compound(std::string_view surface, const Lexicon& lexicon) {
  std::size_t parts = 0;
  for (std::size_t i = 0; i <= surface.size();) {
    const std::size_t stop = std::min(surface.find('-', i), surface.size());
    const std::string part = text::folded(surface.substr(i, stop - i));
    if (part.size() < 2 || !lexicon.knows(part)) return false;
    ++parts;
    i = stop + 1;
  }
  return parts > 1;
}

Joined join(const std::vector<EffectWord>& words, const Lexicon& lexicon, std::uint32_t own_places) {
  Joined joined;
  for (const EffectWord& word : words) {
    joined.letters += word.letters;
    joined.with_figures += word.letters;
    joined.with_figures += word.glued;
    joined.initials |= word.surface.find('.') != std::string_view::npos;
    const bool figures = text::has_ascii_digit(word.letters);
    if (lexicon.knows(word.letters) || is_compound(word.surface, lexicon)) continue;
    // A name that stands elsewhere in the record, too, is a name.
    if (word.may_be_name && !figures && lexicon.count(word.letters) > own_places &&
        !lexicon.is_misreading(word.letters))
      continue;
    joined.odd = true;
    joined.name |= word.may_be_name && !figures;
  }
  return joined;
}

// One word for one: a rare one that no list has, beside a far commoner one, is no word of its own.
void mark_rare(const std::vector<EffectWord>& words, const std::vector<EffectWord>& others,
               const Lexicon& lexicon, Joined& joined) {
  if (words.size() != 1 || others.size() != 1 || joined.odd || words.front().may_be_name) return;
  joined.odd = lexicon.is_rare_beside(words.front().letters, others.front().letters);
}

// Both sides of a difference.
std::pair<Joined, Joined> join_both(const std::vector<EffectWord>& quote,
                                    const std::vector<EffectWord>& source, const Surroundings& surroundings,
                                    const Lexicon& lexicon) {
  Joined q = join(quote, lexicon, surroundings.quote_places),
         s = join(source, lexicon, surroundings.source_places);
  mark_rare(quote, source, lexicon, q);
  mark_rare(source, quote, lexicon, s);
  return {std::move(q), std::move(s)};
}

double similarity(const std::string& a, const std::string& b) {
  const std::size_t longer = std::max(text::to_utf32(a).size(), text::to_utf32(b).size());
  return longer == 0 ? 1 : 1 - visual_distance(a, b) / static_cast<double>(longer);
}

bool accidental(const std::vector<EffectWord>& quote, const std::vector<EffectWord>& source, const Joined& q,
                const Joined& s, const Lexicon& lexicon) {
  if (q.letters == s.letters || same_number(quote, source, lexicon.language())) return true;
  // One word on either side, or one that is divided on the other: "my selfe", "myself"; but "no one" is not
  // "none", nor any two good words a third in another spelling.
  if (quote.size() != source.size() && !q.odd && !s.odd) return false;
  return quote.size() + source.size() <= 3 && !quote.empty() && !source.empty() &&
         same_word_spelled_otherwise(q.letters, s.letters, lexicon);
}

// A figure read for the last letter: "elbow5" for "elbows". The word without it may well be a word.
bool figure_for_letter(const Joined& odd, const Joined& other) {
  return odd.with_figures.size() > odd.letters.size() &&
         visual_distance(odd.with_figures, other.letters) <= kOneConfusion;
}

// At the quotation's edge the source's word may have lost the space to its neighbour: "he" / "hewas".
bool lost_space(const Joined& q, const Joined& s, const Surroundings& surroundings, const Lexicon& lexicon) {
  if (!s.odd || s.letters.size() <= q.letters.size()) return false;
  const std::string_view whole = s.letters;
  const std::size_t more = whole.size() - q.letters.size();
  return (surroundings.last_word && whole.starts_with(q.letters) &&
          lexicon.knows(whole.substr(q.letters.size()))) ||
         (surroundings.first_word && whole.ends_with(q.letters) && lexicon.knows(whole.substr(0, more)));
}

// A name is not another for one letter: "Harker", "Harper". Letters of like shape must explain it, or
// capitals at its beginning ("Fstella"), or letters that were lost, put in or have changed places.
bool is_name_damaged(const std::string& a, const std::string& b) {
  if (a.size() != b.size() || only_look_alikes(a, b)) return true;
  constexpr std::array<std::string_view, 6> kCapitals = {"ef", "cgoqd", "ijlt", "prb", "uv", "hnmk"};
  const auto differing = static_cast<std::size_t>(std::inner_product(
      a.begin(), a.end(), b.begin(), std::size_t{0}, std::plus<>(), std::not_equal_to<>()));
  if (differing != 1) return true;
  return a[0] != b[0] && std::any_of(kCapitals.begin(), kCapitals.end(), [&](std::string_view alike) {
           return alike.find(a[0]) != alike.npos && alike.find(b[0]) != alike.npos;
         });
}

// The letters are so close that the odd word is a damaged form of the other.
bool close_enough(const Joined& q, const Joined& s, double allowance) {
  const double letters = static_cast<double>(std::max(q.letters.size(), s.letters.size()));
  return visual_distance(q.letters, s.letters) <= allowance * (kDamagedFirst + kDamagedPerLetter * letters) &&
         similarity(q.letters, s.letters) >= (q.name || s.name ? kDamagedName : kDamagedWord);
}

// An abbreviation or a unit's sign is easily another: "p.m" and "a.m", "m" and "km". The shapes must explain
// the difference, or letters that have changed places.
bool is_another_sign(const Joined& q, const Joined& s) {
  constexpr std::size_t kSign = 2;  // letters
  const bool brief = std::max(text::to_utf32(q.letters).size(), text::to_utf32(s.letters).size()) <= kSign;
  const bool numbered = text::has_ascii_digit(q.letters) && text::has_ascii_digit(s.letters);  // "12A", "12B"
  if (!brief && !numbered && !(q.initials && q.odd) && !(s.initials && s.odd)) return false;
  const bool swapped = brief && q.letters.size() == s.letters.size() &&
                       std::equal(q.letters.begin(), q.letters.end(), s.letters.rbegin());
  return !swapped && !only_look_alikes(q.letters, s.letters);
}

bool may_be_another_word(const Joined& q, const Joined& s, const Lexicon& lexicon) {
  if (q.odd == s.odd || q.letters.empty() || s.letters.empty()) return false;
  return q.odd ? may_be_another_word(q.letters, s.letters, lexicon)
               : may_be_another_word(s.letters, q.letters, lexicon);
}

// Neither side is a known word: they may be two rare words, two names, two compounds.
bool both_odd(const Joined& q, const Joined& s) {
  return q.odd && s.odd && !text::has_ascii_digit(q.letters) && !text::has_ascii_digit(s.letters);
}

bool damages_another(const Joined& q, const Joined& s, const Lexicon& lexicon) {
  if (q.odd == s.odd) return false;
  const Joined &odd = q.odd ? q : s, &other = q.odd ? s : q;
  return damages_another(odd.letters, other.letters, lexicon) ||
         is_nearer_another(odd.with_figures, other.letters, lexicon);
}

bool plain_damage(const Joined& q, const Joined& s, const Lexicon& lexicon, bool among_damage = false) {
  if (figure_for_letter(q, s) || figure_for_letter(s, q)) return true;
  if ((!q.odd && !s.odd) || differ_by_affix(q.letters, s.letters) || is_another_sign(q, s)) return false;
  // Two rare words may be a letter of like shape apart ("alkane", "alkene").
  const auto is_shaped = [&](const Joined& side) {
    return is_shaped_like_word(lexicon.language(), side.letters);
  };
  if (both_odd(q, s))
    return !q.name && !s.name && visual_distance(q.letters, s.letters) <= kOneConfusion &&
           (among_damage || !is_shaped(q) || !is_shaped(s));
  if ((q.name || s.name) && !is_name_damaged(q.letters, s.letters)) return false;
  return close_enough(q, s, 1) && !damages_another(q, s, lexicon) &&
         (among_damage || !may_be_another_word(q, s, lexicon));
}

// Damage that shows only because there is other damage beside it.
bool damage_among_damage(const Joined& q, const Joined& s, const Lexicon& lexicon) {
  if (differ_by_affix(q.letters, s.letters) || is_another_sign(q, s)) return false;
  // One good word for another, or two unknown ones: the shapes must explain it.
  if ((!q.odd && !s.odd) || both_odd(q, s)) {
    const bool alike = only_look_alikes(q.letters, s.letters);
    return visual_distance(q.letters, s.letters) <= kOneConfusion || (both_odd(q, s) && alike);
  }
  return close_enough(q, s, kAmongDamage) && !damages_another(q, s, lexicon);
}

}  // namespace

bool is_plain_damage(const std::vector<EffectWord>& quote, const std::vector<EffectWord>& source,
                     const Surroundings& surroundings, const Lexicon& lexicon) {
  const auto [q, s] = join_both(quote, source, surroundings, lexicon);
  return !accidental(quote, source, q, s, lexicon) && plain_damage(q, s, lexicon);
}

namespace {

// "n’osait" for "osait": a short word before an apostrophe (French, Italian) is a word of its own.
bool differ_by_elided_word(const std::vector<EffectWord>& a, const std::vector<EffectWord>& b) {
  if (a.size() != 1 || b.size() != 1) return false;
  constexpr std::size_t kLongest = 3;  // letters: "qu’", "all’"
  for (std::string_view apostrophe : {std::string_view("'"), std::string_view("’")}) {
    const std::size_t at = a[0].surface.find(apostrophe);
    if (at == 0 || at == std::string_view::npos || at > kLongest) continue;
    if (text::folded(a[0].surface.substr(at)) == b[0].letters) return true;
  }
  return false;
}

// "unknown" for "uow known": what looks like a space that was lost is a prefix that says something else.
bool hides_prefix(const std::vector<EffectWord>& a, const std::vector<EffectWord>& b) {
  return a.size() == 1 && b.size() > 1 && a[0].letters != b.back().letters &&
         without_prefix(a[0].letters) == b.back().letters;
}

bool is_letter_set_apart(const std::vector<EffectWord>& broken, const std::vector<EffectWord>& whole,
                         const Lexicon& lexicon) {
  return broken.size() == 2 && whole.size() == 1 &&
         is_letter_set_apart(broken[0], broken[1], whole[0], lexicon);
}

}  // namespace

ChangeClass class_of(const std::vector<EffectWord>& quote, const std::vector<EffectWord>& source,
                     const Surroundings& surroundings, const Lexicon& lexicon) {
  const bool other_word = hides_prefix(quote, source) || hides_prefix(source, quote) ||
                          differ_by_elided_word(quote, source) || differ_by_elided_word(source, quote);
  if (surroundings.plainly_damaged) return other_word ? ChangeClass::substantive : ChangeClass::transmission;
  const auto [q, s] = join_both(quote, source, surroundings, lexicon);
  if (accidental(quote, source, q, s, lexicon)) return ChangeClass::accidental;
  if (other_word) return ChangeClass::substantive;
  if (is_letter_set_apart(quote, source, lexicon) || is_letter_set_apart(source, quote, lexicon))
    return ChangeClass::transmission;
  constexpr std::uint32_t kTellingLongS = 2;  // words: then "the fame foul" is "the same soul"
  if (surroundings.long_s >= kTellingLongS && is_long_s_read_as_f(quote, source))
    return ChangeClass::transmission;
  const bool among_damage = surroundings.damaged_words >= kMuchDamage;
  if (plain_damage(q, s, lexicon, among_damage) || lost_space(q, s, surroundings, lexicon))
    return ChangeClass::transmission;
  if (surroundings.damaged_close_by && damage_among_damage(q, s, lexicon)) return ChangeClass::transmission;
  return ChangeClass::substantive;
}

bool is_long_s_read_as_f(const std::vector<EffectWord>& quote, const std::vector<EffectWord>& source) {
  if (quote.size() != 1 || source.size() != 1) return false;
  const std::string_view ours = quote[0].letters, printed = source[0].letters;
  bool differ = false;
  for (std::size_t i = 0; i < ours.size() && ours.size() == printed.size(); ++i) {
    if (ours[i] == printed[i]) continue;
    if (ours[i] != 's' || printed[i] != 'f') return false;
    differ = true;
  }
  return differ;
}

bool has_odd_word(const std::vector<EffectWord>& words, std::uint32_t own_places, const Lexicon& lexicon) {
  return join(words, lexicon, own_places).odd;
}

double distance_of(const std::vector<EffectWord>& quote, const std::vector<EffectWord>& source) {
  const auto letters = [](const std::vector<EffectWord>& words) {
    std::string run;
    for (const EffectWord& word : words) run += word.letters;
    return run;
  };
  return visual_distance(letters(quote), letters(source));
}

}  // namespace sicut::variant
