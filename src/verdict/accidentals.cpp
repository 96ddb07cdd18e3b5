#include "verdict/accidentals.h"

#include <algorithm>
#include <optional>

#include "quote/incises.h"
#include "text/characters.h"
#include "text/fold.h"
#include "variant/asides.h"
#include "variant/columns.h"
#include "variant/counting_numbers.h"
#include "variant/early_english.h"
#include "variant/layout.h"
#include "variant/number_signs.h"
#include "variant/raised_figures.h"
#include "variant/surface.h"
#include "verdict/restated_numbers.h"
#include "verdict/same_letters.h"

namespace sicut::verdict {
namespace {

using match::RecordSpan;
using match::RecordWord;
using match::Step;
using match::StepKind;

class AccidentalFinder {
 public:
  AccidentalFinder(const Library& library, const Query& query, const PassageSteps& passage)
      : library_(library), query_(query), passage_(passage) {}

  std::vector<Change> run() {
    const Step* before = nullptr;
    for (const Step& step : passage_.steps) {
      if (step.kind == StepKind::equal) {
        compare_words(step);
        if (before && before->pattern_last == step.pattern_first && before->source.end == step.source.start)
          compare_punctuation(*before, step);
      }
      before = step.kind == StepKind::equal ? &step : nullptr;
    }
    return std::move(changes_);
  }

 private:
  void compare_words(const Step& step) {
    compare_signs(step);
    if (step.source.empty()) return;
    const std::size_t words = step.pattern_last - step.pattern_first;
    const std::string_view divided = divided_denial(library_, query_, step);
    const bool others = say_other_figures(library_, query_, passage_.document, step) ||
                        (!divided.empty() && lexicon().lists(divided));
    ChangeClass cls = others ? ChangeClass::substantive : ChangeClass::accidental;
    if (words == 1 && step.source.size() == 1) {
      const std::string quoted = variant::plain_surface(query_.word(step.pattern_first).surface);
      const std::string printed = variant::plain_surface(source_word(library_, step.source.start).surface);
      if (quoted == printed && cls == ChangeClass::accidental) return;
      if (variant::words_of_their_own(quoted, printed, lexicon())) cls = ChangeClass::substantive;
    }
    if (cls == ChangeClass::substantive && words == 1 && step.source.size() == 1) {
      add_figures(query_.quotation->words[step.pattern_first], library_.word(step.source.start));
      return;
    }
    add(query_.place(step.pattern_first, step.pattern_last),
        query_.reading(step.pattern_first, step.pattern_last),
        source_place(library_, passage_.document, step.source), source_reading(library_, step.source), cls);
    if (cls == ChangeClass::substantive && text::has_ascii_digit(changes_.back().quote.text))
      changes_.back().effects = {Effect::quantity};
  }

  // Two words of the same letters, with the signs that make them two: ".5" for "5", "10⁵" for "10⁶".
  void add_figures(const text::Word& quoted, const text::Word& printed) {
    const formats::Layers& layers = library_.layers(passage_.document);
    const TextSpan q = with_signs(*query_.text, quoted), s = with_signs(layers, printed);
    add(place_of(*query_.text, q), std::string(query_.text->text(q)), place_of(layers, s),
        std::string(layers.text(s)), ChangeClass::substantive);
    if (text::has_ascii_digit(variant::with_raised_figures(layers.text(), printed.span())) ||
        text::has_ascii_digit(changes_.back().quote.text))
      changes_.back().effects = {Effect::quantity};
  }

  // "£5" for "$5": no word of either side tells.
  void compare_signs(const Step& step) {
    constexpr std::string_view kFigures = "0123456789";
    if (step.source.empty() ||
        query_.pattern.words[step.pattern_first].letters.find_first_of(kFigures) == std::string_view::npos)
      return;
    const formats::Layers& layers = library_.layers(passage_.document);
    const auto& words = query_.quotation->words;
    const auto quoted = variant::signs_beside(
        query_.text->text(), {words[step.pattern_first].start, words[step.pattern_last - 1].end()});
    const auto printed = variant::signs_beside(
        layers.text(), {library_.word(step.source.start).start, library_.word(step.source.end - 1).end()});
    if (!variant::tell_apart(quoted, printed, step.pattern_first == 0, step.pattern_last == query_.size()))
      return;
    add(place_of(*query_.text, quoted.span), std::string(query_.text->text(quoted.span)),
        place_of(layers, printed.span), std::string(layers.text(printed.span)), ChangeClass::substantive);
    changes_.back().effects = {Effect::quantity};
  }

  // Made when it is first asked for.
  [[nodiscard]] const variant::Lexicon& lexicon() {
    if (!lexicon_) lexicon_.emplace(passage_lexicon(library_, passage_));
    return *lexicon_;
  }

  void compare_punctuation(const Step& before, const Step& step) {
    if (query_.pattern.gaps[step.pattern_first] != match::Gap::none) return;
    const auto& words = query_.quotation->words;
    const text::Word &q1 = words[before.pattern_last - 1], &q2 = words[step.pattern_first];
    const formats::Layers& layers = library_.layers(passage_.document);
    const text::Word s1 = library_.word(before.source.end - 1), s2 = library_.word(step.source.start);
    const std::string_view quoted = between(*query_.text, q1, q2), printed = between(layers, s1, s2);
    // A gap of more than a few bytes holds something else: an interruption, a note, a page break.
    if (quoted.size() > 12 || printed.size() > 12) return;
    const std::string a = variant::punctuation(quoted), b = variant::punctuation(printed);
    if (a == b) return;
    add(place_of(*query_.text, {q1.end(), q2.start}), std::string(quoted),
        place_of(layers, {s1.end(), s2.start}), std::string(printed), ChangeClass::accidental);
  }

  void add(Place quote, std::string quoted, Place source, std::string printed, ChangeClass cls) {
    Change change;
    change.kind = ChangeKind::substitution;
    change.cls = cls;
    change.quote = {quote, std::move(quoted)};
    change.source = {source, std::move(printed)};
    changes_.push_back(std::move(change));
  }

  const Library& library_;
  const Query& query_;
  const PassageSteps& passage_;
  std::optional<variant::Lexicon> lexicon_;
  std::vector<Change> changes_;
};

// The words of the quotation stand in `gap`, one after another as whole words: in what was taken for a
// running head or a note between two words of the source. One word alone must fill a line of it.
bool stands_in(std::string_view gap, const std::vector<std::string_view>& wanted) {
  std::size_t met = 0, words_on_line = 0;
  for (std::size_t i = 0; i < gap.size();) {
    const std::size_t stop = std::min(gap.find_first_of(" \t\r\n\f", i), gap.size());
    const std::string word = text::folded(gap.substr(i, stop - i));
    if (!word.empty()) {
      ++words_on_line;
      met = word == wanted[met] ? met + 1 : word == wanted[0] ? 1 : 0;
    }
    const bool line_ends = stop >= gap.size() || gap[stop] == '\n';
    if (met == wanted.size() && (wanted.size() > 1 || (line_ends && words_on_line == 1))) return true;
    if (met == wanted.size()) met = 0;
    if (line_ends) words_on_line = 0;
    i = stop + 1;
  }
  return false;
}

bool is_conjunction(std::string_view letters) {
  return letters == "and" || letters == "und" || letters == "et";
}

// The text interrupts the quotation before word `at` with the very words that the source has there: «…», dit
// le préfet, «…».
bool stands_in_interruption(const Library& library, RecordSpan source, const Query& query, std::size_t at) {
  if (at == 0 || at >= query.size()) return false;
  const auto& pieces = query.quotation->pieces;
  const auto& words = query.quotation->words;
  const bool interrupted = std::any_of(pieces.begin(), pieces.end(),
                                       [&](const TextSpan& piece) { return piece.start == words[at].start; });
  if (!interrupted) return false;
  return stands_in(between(*query.text, words[at - 1], words[at]), library.letters(source));
}

// "12%" for "12 per cent.": the words stand on one side, the sign on the other.
bool is_per_cent(const std::vector<std::string_view>& words, std::string_view gap) {
  std::string letters;
  for (const std::string_view word : words) letters += word;
  return words.size() <= 2 && gap.substr(0, 4).find('%') != std::string_view::npos &&
         variant::names_per_cent(letters);
}

// "x" for "×".
bool is_times_sign(std::string_view letters, std::string_view gap) {
  return letters == "x" && gap.size() <= 4 && gap.find("×") != std::string_view::npos;
}

}  // namespace

std::vector<Change> accidental_changes(const Library& library, const Query& query,
                                       const PassageSteps& passage) {
  return AccidentalFinder(library, query, passage).run();
}

namespace {

// "10^6" for "10⁶", "yr-1" for "yr⁻¹": the exponent is a word of its own on one side.
bool is_exponent(std::string_view text, TextSpan before, TextSpan span, std::string_view other_text,
                 TextSpan other) {
  const std::string exponent = variant::exponent_set_low(text, span);
  return !exponent.empty() && text::folded(text.substr(before.start.value, before.size())) + exponent ==
                                  variant::with_raised_figures(other_text, other);
}

}  // namespace

ChangeClass class_of_omission(const Library& library, RecordSpan source, const Query& query, std::size_t at) {
  const std::string_view text = library.layers(library.index().document_of(source.start)).text();
  const TextSpan span{library.word(source.start).start, library.word(source.end - 1).end()};
  if (source.size() == 1 && at > 0 && source.start.value > 0 &&
      is_exponent(text, library.word(source.start - 1).span(), span, query.text->text(),
                  query.quotation->words[at - 1].span()))
    return ChangeClass::accidental;
  if (source.size() == 1 && !variant::country_of_money(text, span).empty()) return ChangeClass::accidental;
  if (variant::is_other_column(text, span)) return ChangeClass::transmission;
  for (match::RecordWord p = source.start; p < source.end; ++p)
    if (variant::denies(source_word(library, p))) return ChangeClass::substantive;
  const std::size_t words = source.size();
  constexpr std::size_t kShort = 12;  // words of a running head or a speech tag
  if (span.start < span.end &&
      ((words <= kShort && variant::is_furniture_by_look(text, span)) ||
       variant::is_note_by_look(text, span) || variant::is_counting_number(text, span)))
    return ChangeClass::transmission;
  if (words <= kShort &&
      (library.interrupts_speech(source) || stands_in_interruption(library, source, query, at) ||
       quote::is_set_off_tag(text, span) || quote::is_tag_between_quotations(text, span) ||
       variant::is_aside(text, span)))
    return ChangeClass::accidental;
  const auto quoted = [&](std::size_t i) { return query.pattern.words[i].letters; };
  if (words == 1 && at > 0 && at < query.size() &&
      joins_number(quoted(at - 1), library.letters(source).front(), quoted(at)))
    return ChangeClass::accidental;
  if (words == 1 && quotation_has_sign_of(query, library.letters(source).front(), at))
    return ChangeClass::accidental;
  if (words <= 2 && at > 0 && at < query.size() &&
      is_per_cent(library.letters(source),
                  between(*query.text, query.quotation->words[at - 1], query.quotation->words[at])))
    return ChangeClass::accidental;
  if (words == 1 && at > 0 && at < query.size() &&
      is_times_sign(library.letters(source).front(),
                    between(*query.text, query.quotation->words[at - 1], query.quotation->words[at])))
    return ChangeClass::accidental;
  if (words == 1 && at > 0 && at < query.size() &&
      is_conjunction(library.index().letters(library.index().form(source.start))) &&
      between(*query.text, query.quotation->words[at - 1], query.quotation->words[at]).find('&') !=
          std::string_view::npos)
    return ChangeClass::accidental;
  return ChangeClass::substantive;
}

ChangeClass class_of_insertion(const Query& query, std::size_t first, std::size_t last,
                               const Library& library, RecordWord at) {
  const auto& words = query.quotation->words;
  const TextSpan span{words[first].start, words[last - 1].end()};
  if (variant::is_counting_number(query.text->text(), span)) return ChangeClass::transmission;
  if (!variant::country_of_money(query.text->text(), span).empty()) return ChangeClass::accidental;
  const auto quoted = [&](std::size_t i) { return query.pattern.words[i].letters; };
  if (last - first == 1 && first > 0 && last < query.size() &&
      joins_number(quoted(first - 1), quoted(first), quoted(last)))
    return ChangeClass::accidental;
  if (last - first == 1 && source_has_sign_of(library, query.pattern.words[first].letters, at))
    return ChangeClass::accidental;
  if (at.value == 0 || at.value >= library.index().size()) return ChangeClass::substantive;
  const Library::Spot next = library.spot(at), before = library.spot(at - 1);
  if (next.id != before.id) return ChangeClass::substantive;
  const std::string_view gap = between(library.layers(next.id), library.word(at - 1), library.word(at));
  if (last - first == 1 && first > 0 &&
      is_exponent(query.text->text(), words[first - 1].span(), words[first].span(),
                  library.layers(next.id).text(), library.word(at - 1).span()))
    return ChangeClass::accidental;
  if (last - first == 1 && is_times_sign(quoted(first), gap)) return ChangeClass::accidental;
  if (last - first == 1 && is_conjunction(query.pattern.words[first].letters))
    return gap.find('&') != std::string_view::npos ? ChangeClass::accidental : ChangeClass::substantive;
  constexpr std::size_t kLongestGap = 2000;
  std::vector<std::string_view> wanted;
  for (std::size_t i = first; i < last; ++i) {
    if (variant::denies(query.word(i))) return ChangeClass::substantive;
    wanted.push_back(query.pattern.words[i].letters);
  }
  if (is_per_cent(wanted, gap)) return ChangeClass::accidental;
  return gap.size() <= kLongestGap && stands_in(gap, wanted) ? ChangeClass::transmission
                                                             : ChangeClass::substantive;
}

bool is_then_for_than(const Library& library, const std::vector<variant::EffectWord>& quote,
                      const std::vector<variant::EffectWord>& source, match::RecordWord start,
                      match::RecordWord at) {
  constexpr std::uint32_t kReach = 4;  // words: "greater in number then"
  if (quote.size() != 1 || source.size() != 1) return false;
  const std::string_view q = quote[0].letters, s = source[0].letters;
  if (!(q == "than" && s == "then") && !(q == "then" && s == "than")) return false;
  const std::uint32_t back = std::min(kReach, at.value - start.value);
  const auto before = library.letters({at - back, at});
  return std::any_of(before.begin(), before.end(),
                     [](std::string_view word) { return variant::is_comparative(word); });
}

}  // namespace sicut::verdict
