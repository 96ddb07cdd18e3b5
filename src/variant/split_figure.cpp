#include "variant/split_figure.h"

#include "text/characters.h"
#include "variant/confusion.h"

namespace sicut::variant {

bool is_letter_set_apart(const EffectWord& figure, const EffectWord& rest, const EffectWord& whole,
                         const Lexicon& lexicon) {
  const bool one = figure.letters.size() == 1 && text::is_ascii_digit(figure.letters[0]);
  if (!one || rest.letters.empty() || whole.letters.size() != rest.letters.size() + 1) return false;
  if (whole.letters.substr(1) != rest.letters) return false;
  const auto letter = static_cast<unsigned char>(whole.letters[0]);
  if (!look_alike(letter, static_cast<unsigned char>(figure.letters[0]))) return false;
  const auto is_capital = [](std::string_view surface) {
    return !surface.empty() && surface[0] >= 'A' && surface[0] <= 'Z';
  };
  if (is_capital(rest.surface)) return false;
  return is_capital(whole.surface) || (lexicon.knows(whole.letters) && !lexicon.knows(rest.letters));
}

}  // namespace sicut::variant
