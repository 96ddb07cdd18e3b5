#include "verdict/same_work.h"

#include <algorithm>

namespace sicut::verdict {
namespace {

using text::FormId;

constexpr std::size_t kContext = 30;         // words of the text looked at on each side
constexpr std::size_t kRoom = 12;            // more of the record, for notes and damage
constexpr std::size_t kMostSkipped = 100;    // quoted words passed over to find them
constexpr std::size_t kFewestAgreeing = 10;  // words that must agree in all
constexpr double kSameShare = 0.6;           // of the words looked at

std::size_t longest_common_subsequence(const std::vector<FormId>& a, const std::vector<FormId>& b) {
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (FormId x : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = x != text::kNoForm && x == b[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return row.back();
}

struct Context {
  std::vector<FormId> before, behind;
  std::size_t skipped_before = 0, skipped_behind = 0;  // quoted words among them
};

// The text's own words before and behind the quotation, in the stretch of the flow it stands in.
Context context_of(const Query& query, const std::vector<FormId>& forms, const std::vector<bool>& quoted) {
  const formats::Document& text = *query.text;
  const WordSpan place = flow_words(text, *query.quotation);
  const bool in_body = place.start < text.body_end;
  const std::size_t low = in_body ? 0 : text.body_end.value;
  const std::size_t high = in_body ? text.body_end.value : text.notes_end.value;
  Context context;
  const auto take = [&](std::size_t w, std::vector<FormId>& words, std::size_t& skipped) {
    if (quoted[w])
      ++skipped;
    else
      words.push_back(forms[text.words[w].form]);
    return words.size() < kContext && skipped < kMostSkipped;
  };
  for (std::size_t w = place.start.value; w > low && take(w - 1, context.before, context.skipped_before);)
    --w;
  std::reverse(context.before.begin(), context.before.end());
  for (std::size_t w = place.end.value; w < high && take(w, context.behind, context.skipped_behind);) ++w;
  return context;
}

}  // namespace

bool is_same_work(const Library& library, const Query& query, const std::vector<FormId>& forms,
                  const std::vector<bool>& quoted, match::RecordSpan passage) {
  const match::Index& index = library.index();
  const match::RecordSpan document = index.document(index.document_of(passage.start));
  const Context context = context_of(query, forms, quoted);
  const std::size_t back =
      std::min<std::size_t>(passage.start - document.start, kContext + kRoom + context.skipped_before);
  const std::size_t ahead =
      std::min<std::size_t>(document.end - passage.end, kContext + kRoom + context.skipped_behind);
  const auto slice = [&](match::RecordWord from, std::size_t count) {
    return index.forms_of({from, from + count});
  };
  const std::size_t common = longest_common_subsequence(context.before, slice(passage.start - back, back)) +
                             longest_common_subsequence(context.behind, slice(passage.end, ahead));
  const std::size_t looked_at = context.before.size() + context.behind.size();
  return common >= kFewestAgreeing &&
         static_cast<double>(common) >= kSameShare * static_cast<double>(looked_at);
}

}  // namespace sicut::verdict
