#include "verdict/difference.h"

#include <algorithm>

#include "match/similarity.h"
#include "text/utf32.h"
#include "verdict/confusion.h"
#include "verdict/numerals.h"
#include "verdict/spelling.h"

namespace sicut::verdict {
namespace {

// Shares of letters that must agree for a word that is none to be a damaged form of another. A name is more
// easily a different name than a common word is a different non-word; a side with other damage is more easily
// damaged.
constexpr double kDamagedWord = 0.5;
constexpr double kDamagedName = 0.7;
constexpr double kDamagedAmongDamage = 0.34;
constexpr double kOneConfusion = 0.5;  // visual distance

struct Joined {
  std::string letters;
  std::string with_figures;  // the same with figures glued to the words
  bool odd = false;          // some word of it is no word
  bool name = false;         // an odd word of it may be a name
};

Joined join(const std::vector<EffectWord>& words, const Lexicon& lexicon) {
  Joined joined;
  for (const EffectWord& word : words) {
    joined.letters += word.letters;
    joined.with_figures += word.letters;
    joined.with_figures += word.glued;
    if (lexicon.knows(word.letters)) continue;
    joined.odd = true;
    joined.name |= word.may_be_name && word.letters.find_first_of("0123456789") == std::string_view::npos;
  }
  return joined;
}

double similarity(const std::string& a, const std::string& b) {
  const std::size_t longer = std::max(text::to_utf32(a).size(), text::to_utf32(b).size());
  return longer == 0 ? 1 : 1 - visual_distance(a, b) / static_cast<double>(longer);
}

bool same_number(const std::vector<EffectWord>& a, const std::vector<EffectWord>& b) {
  const auto value = [](const std::vector<EffectWord>& words) {
    std::vector<std::string_view> tokens;
    for (const EffectWord& w : words) tokens.push_back(w.letters);
    return number_of(tokens);
  };
  const auto x = value(a), y = value(b);
  return x && y && *x == *y;
}

bool accidental(const std::vector<EffectWord>& quote, const std::vector<EffectWord>& source, const Joined& q,
                const Joined& s, const Lexicon& lexicon) {
  if (q.letters == s.letters || same_number(quote, source)) return true;
  return quote.size() == 1 && source.size() == 1 &&
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

bool has_figure(const std::string& letters) {
  return letters.find_first_of("0123456789") != std::string::npos;
}

// Nothing but letters of like shape.
bool only_look_alikes(const std::string& a, const std::string& b) {
  return visual_distance(a, b) <= 0.5 * match::edit_distance(a, b);
}

bool plain_damage(const Joined& q, const Joined& s) {
  if (figure_for_letter(q, s) || figure_for_letter(s, q)) return true;
  if (!q.odd && !s.odd) return false;
  const double alike = similarity(q.letters, s.letters);
  // Neither side is a known word: they may be two rare words, two names, two compounds. The damage must show in the
  // shapes.
  if (q.odd && s.odd && !has_figure(q.letters) && !has_figure(s.letters))
    return alike >= kDamagedName && only_look_alikes(q.letters, s.letters);
  return alike >= (q.name || s.name ? kDamagedName : kDamagedWord);
}

}  // namespace

bool is_plain_damage(const std::vector<EffectWord>& quote, const std::vector<EffectWord>& source,
                     const Lexicon& lexicon) {
  const Joined q = join(quote, lexicon), s = join(source, lexicon);
  return !accidental(quote, source, q, s, lexicon) && plain_damage(q, s);
}

ChangeClass class_of(const std::vector<EffectWord>& quote, const std::vector<EffectWord>& source,
                     const Surroundings& surroundings, const Lexicon& lexicon) {
  const Joined q = join(quote, lexicon), s = join(source, lexicon);
  if (accidental(quote, source, q, s, lexicon)) return ChangeClass::accidental;
  if (plain_damage(q, s)) return ChangeClass::transmission;
  if (lost_space(q, s, surroundings, lexicon)) return ChangeClass::transmission;
  if (surroundings.damaged_words > 0 && (q.odd || s.odd) && !q.name && !s.name &&
      similarity(q.letters, s.letters) >= kDamagedAmongDamage)
    return ChangeClass::transmission;
  // One good word for another: a slip only where the print is bad just there and the shapes explain it.
  if (surroundings.damaged_close_by && visual_distance(q.letters, s.letters) <= kOneConfusion)
    return ChangeClass::transmission;
  return ChangeClass::substantive;
}

double distance_of(const std::vector<EffectWord>& quote, const std::vector<EffectWord>& source) {
  const auto letters = [](const std::vector<EffectWord>& words) {
    std::string run;
    for (const EffectWord& word : words) run += word.letters;
    return run;
  };
  return visual_distance(letters(quote), letters(source));
}

}  // namespace sicut::verdict
