#include "quote/block_labels.h"

#include "quote/letters.h"

namespace sicut::quote {
namespace {

constexpr std::size_t kLongestLabel = 80;  // bytes

// Where the words behind the label begin; the start where there is none.
TextPos behind_label(std::string_view text, TextSpan span, const NameEvidence& evidence) {
  const std::string_view head = text.substr(span.start.value, std::min(span.size(), kLongestLabel));
  const std::size_t colon = head.find(':');
  if (colon == std::string_view::npos) return span.start;
  const TextPos end = span.start + (colon + 1);
  const Clause clause = clause_before(text, span.start, end, {});
  const auto names = find_names(clause, evidence);
  const bool label = names.size() == 1 && names[0].head == 0 && names[0].known && !names[0].possessive &&
                     names[0].last + 1 == clause.words.size();
  if (!label) return span.start;
  std::size_t at = end.value;
  while (at < span.end.value && !is_word_letter(text::decode(text, at).code) &&
         !text::is_opening_quote(text::decode(text, at).code) && text[at] != '(' && text[at] != '[')
    at += std::max<std::size_t>(1, text::decode(text, at).length);
  return at < span.end.value ? TextPos(at) : span.start;
}

}  // namespace

void cut_labels(std::string_view text, const NameEvidence& evidence, std::vector<Nested>& nested) {
  for (Nested& one : nested) {
    Found& found = one.found;
    if (one.parent || (found.marks != Marks::block && found.marks != Marks::markup)) continue;
    found.stretches.front().span.start = behind_label(text, found.stretches.front().span, evidence);
    found.open_mark = std::max(found.open_mark, found.start());
  }
}

}  // namespace sicut::quote
