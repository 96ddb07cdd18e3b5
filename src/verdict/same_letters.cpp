#include "verdict/same_letters.h"

#include <algorithm>

#include "text/characters.h"
#include "variant/printed_number.h"
#include "variant/raised_figures.h"

namespace sicut::verdict {

bool say_other_figures(const Library& library, const Query& query, match::DocumentId document,
                       const match::Step& step) {
  const text::Word &first = query.quotation->words[step.pattern_first],
                   &last = query.quotation->words[step.pattern_last - 1];
  const bool one_each = step.pattern_last - step.pattern_first == 1 && step.source.size() == 1;
  const std::string_view quoted = query.text->text();
  if (one_each) {
    const std::string raised = variant::with_raised_figures(quoted, first.span());
    if (raised.empty()) return false;
    const std::string printed =
        variant::with_raised_figures(library.layers(document).text(), library.word(step.source.start).span());
    return !printed.empty() && raised != printed;
  }
  if (!text::has_ascii_digit(query.pattern.words[step.pattern_first].letters)) return false;
  const TextSpan source{library.word(step.source.start).start, library.word(step.source.end - 1).end()};
  if (last.end() < first.start || source.end < source.start) return false;
  return variant::figures_tell_apart(quoted.substr(first.start.value, last.end() - first.start),
                                     library.layers(document).text(source));
}

std::string_view divided_denial(const Library& library, const Query& query, const match::Step& step) {
  const std::size_t words = step.pattern_last - step.pattern_first;
  if (words == step.source.size() || std::min(words, std::size_t{step.source.size()}) != 1) return {};
  std::size_t quoted = 0, printed = 0;
  for (std::size_t i = step.pattern_first; i < step.pattern_last; ++i)
    quoted += variant::denies(query.word(i));
  for (match::RecordWord p = step.source.start; p < step.source.end; ++p)
    printed += variant::denies(source_word(library, p));
  if (quoted == printed) return {};
  return words == 1 ? query.pattern.words[step.pattern_first].letters : library.letters(step.source).front();
}

TextSpan with_signs(const formats::Layers& layers, const text::Word& word) {
  TextSpan span = variant::raised_span(layers.text(), word.span());
  if (variant::surface_of(layers, word).size() > word.length) span.start = word.start - 1;
  return span;
}

}  // namespace sicut::verdict
