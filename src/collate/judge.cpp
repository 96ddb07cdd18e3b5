#include "collate/judge.h"

#include <fmt/format.h>

#include <algorithm>

#include "collate/one_sided.h"
#include "text/casefold.h"
#include "text/characters.h"
#include "variant/document_words.h"
#include "variant/numerals.h"
#include "variant/surface.h"

namespace sicut::collate {
namespace {

using variant::EffectWord;
using variant::Surroundings;

constexpr std::uint32_t kJudgedWords = 400;  // longer readings are other words, whatever their letters

std::string without_division(std::string_view surface) {
  std::string plain;
  for (char c : surface)
    if (c != ' ' && c != '-' && c != '\'') plain += c;
  return plain;
}

bool has_figure(const std::vector<EffectWord>& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const EffectWord& w) { return text::has_ascii_digit(w.letters); });
}

VariantClass class_of(ChangeClass cls) {
  switch (cls) {
    case ChangeClass::substantive:
      return VariantClass::substantive;
    case ChangeClass::accidental:
      return VariantClass::accidental;
    case ChangeClass::transmission:
      return VariantClass::transmission;
  }
  return VariantClass::substantive;
}

std::string effects_in_words(const std::vector<Effect>& effects) {
  std::string list;
  for (Effect effect : effects) list += fmt::format("{}{}", list.empty() ? "" : ", ", name(effect));
  return list;
}

// "ſeven" as it is printed today.
std::string with_round_s(std::string letters) {
  constexpr std::string_view kLong = "ſ";
  for (std::size_t at = letters.find(kLong); at != std::string::npos; at = letters.find(kLong, at))
    letters.replace(at, kLong.size(), "s");
  return letters;
}

}  // namespace

std::vector<EffectWord> Judge::words(const ReadingWords& r) const {
  const WitnessWords& witness = witnesses_[r.witness];
  const formats::Document& document = *witness.document;
  std::vector<EffectWord> all;
  for (std::uint32_t i = r.cell.first; i < r.cell.first + r.cell.count; ++i) {
    const text::Word& word = witness.word(i);
    const text::Word* before = i > 0 ? &witness.word(i - 1) : nullptr;
    EffectWord one{forms_.letters(witness.forms[i]), document.text(word.span()),
                   variant::capital_inside_sentence(document, before, word),
                   variant::figures_behind(document, word)};
    // German writes every noun with a capital.
    if (one.may_be_name && lexicon_.language() == "de" && lexicon_.lists(one.letters))
      one.may_be_name = false;
    all.push_back(one);
  }
  return all;
}

std::string Judge::quoted(const ReadingWords& r) const {
  return fmt::format("“{}” ({})", print_.surface(r.witness, r.cell), ids_[r.witness]);
}

bool Judge::is_plain_damage(const ReadingWords& a, const ReadingWords& b,
                            const Surroundings& surroundings) const {
  if (a.cell.count == 0 || b.cell.count == 0 || a.cell.count + b.cell.count > kJudgedWords) return false;
  return variant::is_plain_damage(words(a), words(b), surroundings, lexicon_);
}

Judgement Judge::judge(const ReadingWords& a, const ReadingWords& b, const Surroundings& surroundings) const {
  if (a.cell.count == 0 || b.cell.count == 0) return judge_one_sided(a, b);
  if (print_.same_letters(a.witness, a.cell, b.witness, b.cell)) return judge_print(a, b);
  return judge_words(a, b, surroundings);
}

Judgement Judge::judge_print(const ReadingWords& a, const ReadingWords& b) const {
  const std::string one = print_.surface(a.witness, a.cell), other = print_.surface(b.witness, b.cell);
  const bool signs = !print_.same_punctuation(a.witness, a.cell, b.witness, b.cell);
  if (print_.same_surface(a.witness, a.cell, b.witness, b.cell))
    return {VariantClass::accidental, "Punctuation differs.", {}, {}};
  if (a.cell.count == b.cell.count && variant::words_of_their_own(one, other, lexicon_))
    return {VariantClass::substantive, "Equal letters, but two words.", {}, {}};
  const std::string x = text::casefolded(without_division(one)),
                    y = text::casefolded(without_division(other));
  std::string what = "Accents differ";
  if (a.cell.count != b.cell.count)
    what = "Word division differs";
  else if (without_division(one) == without_division(other))
    what = "A hyphen or apostrophe differs";
  else if (with_round_s(one) == with_round_s(other))
    what = "A long s for a round one";
  else if (x == y)
    what = "Capitals differ";
  return {VariantClass::accidental, what + (signs ? ", and punctuation." : "."), {}, {}};
}

Judgement Judge::judge_one_sided(const ReadingWords& a, const ReadingWords& b) const {
  const ReadingWords &longer = a.cell.count > 0 ? a : b, &other = a.cell.count > 0 ? b : a;
  return judge_extra_words({witnesses_[longer.witness], longer.cell, ids_[longer.witness], longer.witness},
                           {witnesses_[other.witness], other.cell, ids_[other.witness], other.witness},
                           forms_, lexicon_);
}

Judgement Judge::judge_words(const ReadingWords& a, const ReadingWords& b,
                             const Surroundings& surroundings) const {
  Judgement result;
  if (a.cell.count + b.cell.count > kJudgedWords) {
    result.reason = "Other words.";
    return result;
  }
  const std::vector<EffectWord> x = words(a), y = words(b);
  result.cls = class_of(variant::class_of(x, y, surroundings, lexicon_));
  if (result.cls == VariantClass::accidental) {
    result.reason = has_figure(x) != has_figure(y) ? "A number in figures, and in words."
                    : a.cell.count != b.cell.count ? "The same words, divided or written otherwise."
                                                   : "Another spelling of the same word.";
  } else if (result.cls == VariantClass::transmission) {
    const bool odd_a = variant::has_odd_word(x, surroundings.quote_places, lexicon_);
    const bool odd_b = variant::has_odd_word(y, surroundings.source_places, lexicon_);
    if (odd_a != odd_b) {
      const ReadingWords &wrong = odd_a ? a : b, &right = odd_a ? b : a;
      result.suspects.push_back(wrong.witness);
      result.reason = fmt::format(
          "{} is likely a slip of scanning or typing for {}: it is no word, and the letters are close.",
          quoted(wrong), quoted(right));
    } else {
      result.reason =
          "A slip of scanning or typing on one side: the letters are close, and there is other damage near.";
      if (odd_a)
        result.reason =
            "A slip of scanning or typing: neither is a known word, and their letters look alike.";
    }
  } else {
    result.effects = variant::effects_of(x, y, lexicon_.language());
    result.reason = result.effects.empty() ? "Other words."
                                           : fmt::format("Other words; the difference touches: {}.",
                                                         effects_in_words(result.effects));
  }
  return result;
}

}  // namespace sicut::collate
