#include "collate/one_sided.h"

#include <fmt/format.h>

#include <algorithm>

#include "variant/document_words.h"
#include "variant/layout.h"

namespace sicut::collate {
namespace {

constexpr std::uint32_t kFurniture = 12;  // words of a running head, at most
constexpr std::uint32_t kNote = 400;      // words of a note
constexpr std::uint32_t kTwice = 6;       // words that may have been set twice
constexpr std::uint32_t kNoise = 3;       // words of scanning noise

TextSpan span_of(const ReadingIn& r) {
  return {r.witness.word(r.cell.first).start, r.witness.word(r.cell.first + r.cell.count - 1).end()};
}

bool looks_like_layout(const ReadingIn& r) {
  const TextSpan span = span_of(r);
  if (span.end < span.start) return false;
  const std::string_view text = r.witness.document->text();
  return (r.cell.count <= kFurniture && variant::is_furniture_by_look(text, span)) ||
         (r.cell.count <= kNote && variant::is_note_by_look(text, span));
}

// The words equal those right before or right behind them.
bool stands_twice(const ReadingIn& r) {
  const std::uint32_t first = r.cell.first, count = r.cell.count;
  if (count > kTwice) return false;
  const auto& forms = r.witness.forms;
  const auto same = [&](std::uint32_t other) {
    return std::equal(forms.begin() + first, forms.begin() + first + count, forms.begin() + other);
  };
  return (first >= count && same(first - count)) ||
         (first + 2 * count <= forms.size() && same(first + count));
}

// How many words before the stretch equal its last words, or behind it its first ones.
std::uint32_t words_repeated(const ReadingIn& r, const Forms& forms) {
  const std::uint32_t first = r.cell.first, end = first + r.cell.count;
  const auto& words = r.witness.forms;
  std::uint32_t before = 0, behind = 0;
  double bits = 0;
  while (before < r.cell.count && before < first && words[first - 1 - before] == words[end - 1 - before])
    bits += forms.information(words[end - 1 - before++]);
  if (before > 0 && bits >= forms.rare()) return before;
  bits = 0;
  while (behind < r.cell.count && end + behind < words.size() && words[first + behind] == words[end + behind])
    bits += forms.information(words[first + behind++]);
  return behind > 0 && bits >= forms.rare() ? behind : 0;
}

std::vector<variant::EffectWord> words_of(const ReadingIn& r, const Forms& forms) {
  std::vector<variant::EffectWord> all;
  const formats::Document& document = *r.witness.document;
  for (std::uint32_t i = r.cell.first; i < r.cell.first + r.cell.count; ++i) {
    const text::Word& word = r.witness.word(i);
    const text::Word* before = i > 0 ? &r.witness.word(i - 1) : nullptr;
    all.push_back({forms.letters(r.witness.forms[i]),
                   document.text(word.span()),
                   variant::capital_inside_sentence(document, before, word),
                   {}});
  }
  return all;
}

// Not one of them is a word, a number or a name: flecks and strokes that were read as letters.
bool is_noise(const std::vector<variant::EffectWord>& words, const variant::Lexicon& lexicon) {
  if (words.size() > kNoise) return false;
  return std::none_of(words.begin(), words.end(), [&](const variant::EffectWord& w) {
    return lexicon.knows(w.letters) || w.may_be_name || w.letters.size() > 4;
  });
}

bool is_sign_for(const ReadingIn& shorter, std::string_view letters) {
  if (letters != "and" && letters != "und" && letters != "et") return false;
  const std::uint32_t next = shorter.cell.first;
  if (next == 0) return false;
  const WitnessWords& witness = shorter.witness;
  return witness.document->text({witness.word(next - 1).end(), witness.tails[next - 1]}).find('&') !=
         std::string_view::npos;
}

}  // namespace

Judgement judge_extra_words(const ReadingIn& longer, const ReadingIn& shorter, const Forms& forms,
                            const variant::Lexicon& lexicon) {
  Judgement result;
  if (looks_like_layout(longer)) {
    result.cls = VariantClass::layout;
    result.reason = fmt::format(
        "By its look no part of the work: a running head, a page number or a note in {}.", longer.id);
    return result;
  }
  if (longer.cell.count == 1 && is_sign_for(shorter, forms.letters(longer.witness.forms[longer.cell.first])))
    return {VariantClass::accidental, "A sign, and the word for it.", {}, {}};
  if (stands_twice(longer)) {
    return {VariantClass::transmission,
            fmt::format("The same words stand twice in {}: likely set or typed twice.", longer.id),
            {},
            {longer.index}};
  }
  if (longer.cell.count > kNote) {
    result.reason =
        fmt::format("{} words that {} has and {} has not.", longer.cell.count, longer.id, shorter.id);
    return result;
  }
  const std::vector<variant::EffectWord> words = words_of(longer, forms);
  if (is_noise(words, lexicon)) {
    return {VariantClass::transmission,
            fmt::format("No words: likely flecks or strokes that were read as letters in {}.", longer.id),
            {},
            {longer.index}};
  }
  result.effects = variant::effects_of(words, {}, lexicon.language());
  result.reason = fmt::format("Words that {} has and {} has not", longer.id, shorter.id);
  if (!result.effects.empty()) {
    result.reason += "; they touch: ";
    for (std::size_t i = 0; i < result.effects.size(); ++i)
      result.reason += fmt::format("{}{}", i > 0 ? ", " : "", name(result.effects[i]));
  }
  result.reason += '.';
  if (const std::uint32_t repeated = words_repeated(longer, forms);
      repeated > 0 && longer.cell.count > repeated)
    result.reason += fmt::format(
        " They begin or end with the words that stand beside them: the eye of a copyist in {} may have "
        "slipped.",
        shorter.id);
  return result;
}

}  // namespace sicut::collate
