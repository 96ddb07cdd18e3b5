#include "verdict/edge_numbers.h"

#include "text/characters.h"
#include "variant/difference.h"
#include "variant/numerals.h"

namespace sicut::verdict {
namespace {

using match::RecordSpan;
using match::RecordWord;
using match::Step;
using match::StepKind;

constexpr std::uint32_t kMostWords = 4;  // of the source that may be added

class Completion {
 public:
  Completion(const Library& library, const Query& query) : library_(library), query_(query) {}

  void at_end(Step& step) const { complete(step, false); }
  void at_start(Step& step) const { complete(step, true); }

 private:
  void complete(Step& step, bool before) const {
    if (step.kind != StepKind::differ || step.pattern_last != step.pattern_first + 1 || step.source.empty())
      return;
    if (!variant::number_of(query_.pattern.words[step.pattern_first].letters)) return;
    const match::Index& index = library_.index();
    const match::DocumentId document = index.document_of(step.source.start);
    const std::string language = library_.lexicon(document, source_reading(library_, step.source)).language();
    RecordSpan source = step.source;
    for (std::uint32_t more = 0; more < kMostWords; ++more) {
      if (before && source.start.value == 0) return;
      if (!before && source.end.value >= index.size()) return;
      const RecordWord next = before ? source.start - 1 : source.end;
      if (index.document_of(next) != document) return;
      if (before)
        source.start = next;
      else
        source.end = next + 1;
      if (!is_same(step.pattern_first, source, language)) continue;
      step.source = source;
      step.kind = StepKind::similar;
      return;
    }
  }

  [[nodiscard]] bool is_same(std::size_t word, RecordSpan source, std::string_view language) const {
    return variant::same_number({query_.word(word)}, source_words(library_, source), language);
  }

  const Library& library_;
  const Query& query_;
};

std::string letters_of(const Library& library, RecordWord word) {
  return std::string(library.index().letters(library.index().form(word)));
}

}  // namespace

bool cuts_number(const Library& library, RecordSpan source) {
  const match::Index& index = library.index();
  if (source.empty() || source.end.value >= index.size() ||
      index.document_of(source.end) != index.document_of(source.start))
    return false;
  std::vector<std::string> letters;
  for (RecordWord p = source.start; p < source.end + 1; ++p) letters.push_back(letters_of(library, p));
  const bool in_words = !text::has_ascii_digit(letters.front());
  const std::vector<std::string_view> words(letters.begin(), letters.end());
  return in_words && variant::number_of(words).has_value();
}

void complete_numbers(const Library& library, const Query& query, std::vector<Step>& steps) {
  if (steps.empty()) return;
  const Completion completion(library, query);
  if (steps.back().pattern_last == query.size()) completion.at_end(steps.back());
  if (steps.front().pattern_first == 0) completion.at_start(steps.front());
}

}  // namespace sicut::verdict
