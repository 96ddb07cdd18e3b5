#include "verdict/differences.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"
#include "variant/number_signs.h"
#include "variant/printed_number.h"
#include "variant/raised_figures.h"
#include "variant/split_figure.h"
#include "verdict/accidentals.h"
#include "verdict/edge_numbers.h"
#include "verdict/restated_numbers.h"

namespace sicut::verdict {
namespace {

using match::RecordSpan;
using match::RecordWord;

constexpr std::size_t kCloseBy = 5;  // words

}  // namespace

std::vector<variant::EffectWord> DifferenceJudge::quote_words(std::size_t first, std::size_t last) {
  std::vector<variant::EffectWord> words;
  for (std::size_t i = first; i < last; ++i) words.push_back(without_nouns(query_.word(i)));
  return words;
}

std::vector<variant::EffectWord> DifferenceJudge::source_words(RecordSpan s) {
  std::vector<variant::EffectWord> words = verdict::source_words(library_, s);
  for (variant::EffectWord& word : words) word = without_nouns(word);
  return words;
}

// German writes every noun with a capital.
variant::EffectWord DifferenceJudge::without_nouns(variant::EffectWord word) {
  if (word.may_be_name && lexicon().language() == "de" && lexicon().lists(word.letters))
    word.may_be_name = false;
  return word;
}

void DifferenceJudge::find_damage(const std::vector<Region>& regions) {
  for (const Region& r : regions) {
    if (r.quote_first == r.quote_last || r.source.empty() || r.same_figures) continue;
    const auto quote = quote_words(r.quote_first, r.quote_last), source = source_words(r.source);
    if (!variant::is_plain_damage(quote, source, {}, lexicon())) continue;
    damaged_.push_back(r);
    long_s_ += variant::is_long_s_read_as_f(quote, source);
  }
}

variant::Surroundings DifferenceJudge::surroundings(const Region& r) const {
  variant::Surroundings result;
  result.first_word = r.quote_first == 0;
  result.last_word = r.quote_last == query_.size();
  result.long_s = long_s_;
  for (const Region& damaged : damaged_) {
    const std::size_t at = damaged.quote_first;
    if (at == r.quote_first && damaged.quote_last == r.quote_last && damaged.source == r.source)
      result.plainly_damaged = true;
    if (at >= r.quote_first && at < r.quote_last) continue;
    ++result.damaged_words;
    const std::size_t distance = at < r.quote_first ? r.quote_first - at : at - r.quote_last + 1;
    if (distance <= kCloseBy) result.damaged_close_by = true;
  }
  return result;
}

bool DifferenceJudge::is_another_division(const Region& r, const std::vector<variant::EffectWord>& quote,
                                          const std::vector<variant::EffectWord>& source) const {
  const bool broken = quote.size() == 1 && source.size() == 1 &&
                      variant::is_broken_number(quote[0].surface) &&
                      variant::is_broken_number(source[0].surface);
  return broken && quote[0].letters != source[0].letters && numbers_division(library_, r.source);
}

// Figures at the quotation's end for the first words of a number are another number.
ChangeClass DifferenceJudge::class_of(const Region& r) {
  const auto quote = quote_words(r.quote_first, r.quote_last), source = source_words(r.source);
  if (is_another_division(r, quote, source)) return ChangeClass::substantive;
  if (r.same_figures) return ChangeClass::accidental;
  ChangeClass cls = variant::class_of(quote, source, surroundings(r), lexicon());
  if (cls == ChangeClass::substantive) cls = class_of_substantive(r, quote, source);
  const bool cut = cls == ChangeClass::accidental && text::has_ascii_digit(quote.back().letters) &&
                   r.quote_last == query_.size() && cuts_number(library_, r.source);
  return cut ? ChangeClass::substantive : cls;
}

// What the words by themselves make substantive, and the place may not.
ChangeClass DifferenceJudge::class_of_substantive(const Region& r,
                                                  const std::vector<variant::EffectWord>& quote,
                                                  const std::vector<variant::EffectWord>& source) {
  if (is_same_sum(library_, query_, r.quote_first, r.quote_last, r.source, lexicon().language()))
    return ChangeClass::accidental;
  if (is_sum_by_letter(library_, query_, r.quote_first, r.quote_last, r.source, lexicon().language()))
    return ChangeClass::accidental;
  if (is_same_country_of_money(r)) return ChangeClass::accidental;
  if (is_raised_figure_set_low(r)) return ChangeClass::transmission;
  if (r.quote_first == 0 && figure_before(quote, source, r.source.start)) return ChangeClass::transmission;
  if (is_then_for_than(library_, quote, source, document_start(), r.source.start))
    return ChangeClass::accidental;
  return ChangeClass::substantive;
}

// "AU$5" for "A$5".
bool DifferenceJudge::is_same_country_of_money(const Region& r) const {
  if (r.quote_last - r.quote_first != 1 || r.source.size() != 1) return false;
  const std::string_view country =
      variant::country_of_money(query_.text->text(), query_.quotation->words[r.quote_first].span());
  return !country.empty() && country == variant::country_of_money(library_.layers(passage_.document).text(),
                                                                  library_.word(r.source.start).span());
}

// "m2" for "m²", "14C" for "¹⁴C", on either side.
bool DifferenceJudge::is_raised_figure_set_low(const Region& r) const {
  if (r.quote_last - r.quote_first != 1 || r.source.size() != 1) return false;
  const std::string_view source = library_.index().letters(library_.index().form(r.source.start));
  return query_.pattern.words[r.quote_first].letters ==
             variant::with_raised_figures(library_.layers(passage_.document).text(),
                                          library_.word(r.source.start).span()) ||
         source ==
             variant::with_raised_figures(query_.text->text(), query_.quotation->words[r.quote_first].span());
}

RecordWord DifferenceJudge::document_start() const {
  return library_.index().document(passage_.document).start;
}

// The source's first letter was read as a figure, which stands before the passage: "The" for "(1) he".
bool DifferenceJudge::figure_before(const std::vector<variant::EffectWord>& quote,
                                    const std::vector<variant::EffectWord>& source, RecordWord at) {
  if (quote.size() != 1 || source.size() != 1 || at == document_start()) return false;
  const std::string_view gap =
      between(library_.layers(passage_.document), library_.word(at - 1), library_.word(at));
  return gap.find_first_not_of(" \t") == std::string_view::npos && !gap.empty() &&
         variant::is_letter_set_apart(source_word(library_, at - 1), source[0], quote[0], lexicon());
}

bool DifferenceJudge::has_bracketed_letters(const Region& r) const {
  if (r.quote_last - r.quote_first != 1 || r.source.size() != 1) return false;
  const text::Word& word = query_.quotation->words[r.quote_first];
  const std::string_view behind = query_.text->text().substr(word.end().value);
  const std::size_t emptied = behind.starts_with("[]") ? 2 : behind.starts_with("]") ? 1 : 0;
  const bool opened = word.start.value > 0 && query_.text->text()[word.start.value - 1] == '[';  // "[un]like"
  const std::string_view surface =
      query_.text->text().substr(word.start.value - opened, word.length + emptied + opened);
  const std::size_t open = surface.find('['), close = surface.rfind(']');
  if (open == std::string_view::npos) return false;
  const std::string before = text::folded(surface.substr(0, open));
  const std::string after =
      close == std::string_view::npos ? std::string() : text::folded(surface.substr(close + 1));
  const std::string_view printed = library_.index().letters(library_.index().form(r.source.start));
  return before.size() + after.size() > 0 && before.size() + after.size() <= printed.size() &&
         printed.starts_with(before) && printed.ends_with(after);
}

const variant::Lexicon& DifferenceJudge::lexicon() {
  if (!lexicon_) lexicon_.emplace(passage_lexicon(library_, passage_));
  return *lexicon_;
}

}  // namespace sicut::verdict
