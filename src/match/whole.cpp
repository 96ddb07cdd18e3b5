#include "match/whole.h"

#include <algorithm>
#include <vector>

namespace sicut::match {

std::optional<RecordWord> stands_whole(const Index& index, const Pattern& pattern,
                                       std::span<const RecordSpan> windows) {
  const auto unknown = [](const PatternWord& word) { return word.form == text::kNoForm; };
  if (std::any_of(pattern.words.begin(), pattern.words.end(), unknown)) return std::nullopt;
  for (const RecordSpan& window : windows) {
    const std::vector<text::FormId> forms = index.forms_of(window);
    const auto found =
        std::search(forms.begin(), forms.end(), pattern.words.begin(), pattern.words.end(),
                    [](text::FormId form, const PatternWord& word) { return form == word.form; });
    if (found != forms.end()) return window.start + static_cast<std::size_t>(found - forms.begin());
  }
  return std::nullopt;
}

}  // namespace sicut::match
