#include "match/columns.h"

namespace sicut::match {

Columns lay_columns(Meetings& meetings, std::span<const RecordSpan> windows) {
  const Index& index = meetings.index();
  std::size_t words = 0;
  for (const RecordSpan& window : windows) words += window.size();
  meetings.make_room(words);
  Columns columns;
  for (const RecordSpan& window : windows) {
    const auto first = static_cast<std::uint32_t>(columns.size());
    const DocumentId document = index.document_of(window.start);
    const auto forms = index.forms_of(window);
    for (RecordWord p = window.start; p <= window.end; ++p) {
      const std::uint32_t number = p == window.start ? 0 : meetings.number_of(forms[p - window.start - 1]);
      if (meetings.divides(number)) columns.dividing.push_back(static_cast<std::uint32_t>(columns.size()));
      columns.before.push_back(number);
      columns.word.push_back(p);
      columns.window_first.push_back(first);
      columns.document.push_back(document);
    }
  }
  return columns;
}

}  // namespace sicut::match
