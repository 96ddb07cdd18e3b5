#include "aids/finding_aid.h"

#include <algorithm>

#include "aids/narrative.h"
#include "proceedings/proceedings.h"
#include "variant/early_english.h"

namespace sicut::aids {
namespace {

// The words of the flow whose text lies in `span`. Quotations lie within one stretch of the flow.
WordSpan words_within(const formats::Document& document, TextSpan span, WordIndex low, WordIndex high) {
  const auto first = document.words.begin() + low.value, last = document.words.begin() + high.value;
  const auto from =
      std::lower_bound(first, last, span.start, [](const text::Word& w, TextPos p) { return w.start < p; });
  const auto to =
      std::lower_bound(from, last, span.end, [](const text::Word& w, TextPos p) { return w.start < p; });
  return {WordIndex(static_cast<std::size_t>(from - document.words.begin())),
          WordIndex(static_cast<std::size_t>(to - document.words.begin()))};
}

}  // namespace

Quotations quotations_of(const formats::Document& document, const quote::Options& options) {
  Quotations result;
  const auto found = quote::find_quotations(document, options);
  result.narrative = is_narrative(document, found);
  for (const quote::Quotation& q : found) {
    const WordIndex zero;
    WordSpan words = words_within(document, q.span, zero, document.body_end);
    WordIndex low = zero, high = document.body_end;
    if (words.empty()) {
      low = document.body_end, high = document.notes_end;
      words = words_within(document, q.span, low, high);
    }
    if (words.empty()) continue;
    QuotedWords one{words, {}, q.attribution ? q.attribution->name : std::string()};
    for (const TextSpan& piece : q.pieces) one.pieces.push_back(words_within(document, piece, low, high));
    result.all.push_back(std::move(one));
  }
  std::stable_sort(result.all.begin(), result.all.end(), [](const QuotedWords& a, const QuotedWords& b) {
    return a.words.start != b.words.start ? a.words.start < b.words.start : a.words.end > b.words.end;
  });
  return result;
}

bool is_early_print(const formats::Document& document) {
  return variant::is_early_print(
      [&](std::string_view word) { return document.forms.find(word) != text::kNoForm; },
      document.words.size());
}

proceedings::Turns turns_of(const formats::Document& document) {
  if (!proceedings::may_be_minutes(document)) return {};
  return proceedings::Turns(proceedings::read(document));
}

}  // namespace sicut::aids
