// Which mark closes which: double marks, guillemets and corner brackets.
//
// Marks are read paragraph by paragraph. Each mark leans to one role by what stands beside it; the shape of
// the mark decides where that leaves a choice, and what stands open decides last. So one lost mark never
// turns round those behind it. A quotation left open at a paragraph's end goes on only if the next paragraph
// opens with the same kind of mark again.
#pragma once

#include <vector>

#include "quote/marks.h"

namespace sicut::quote {

// A part of a quotation inside one paragraph, as it stands between the marks.
struct Stretch {
  std::size_t paragraph = 0;  // index in the flow
  TextSpan span;
};

struct Found {
  std::vector<Stretch> stretches;
  Marks marks = Marks::none;
  bool closed = true;
  TextPos open_mark;  // first byte of the opening mark; without one: of the text
  TextPos end_mark;   // end of the closing mark; without one: of the text

  [[nodiscard]] TextPos start() const { return stretches.front().span.start; }
  [[nodiscard]] TextPos end() const { return stretches.back().span.end; }
};

// Nested deeper than this, an opening mark is taken for damage. It keeps the cost linear.
inline constexpr std::size_t kMaxDepth = 6;

// In the order of closing. Cost: linear.
[[nodiscard]] std::vector<Found> pair_double_marks(std::string_view text, const Flow& flow);

// Where a quotation whose closing mark is lost ends, if another one opens at `next`: at the last sentence end
// before that, else before the words that introduce it. Cost: linear in the text between.
[[nodiscard]] TextPos lost_end(std::string_view text, TextPos from, TextPos next);

// A quotation whose closing mark is lost may have a single one in its place: “So,’ said X. Where that stands
// between `from` and `end`, else `end`. `singles` are the single marks of the paragraph.
[[nodiscard]] TextPos mistyped_close(const std::vector<Mark>& singles, TextPos from, TextPos end);

// "‘Two are better,” said X, ‘and strong ones.’ in a quotation that began at `from`: the single quotation at
// its head opens again behind the double mark at `at`, so that one is its closing mark, mistyped.
[[nodiscard]] bool closes_single(const std::vector<Mark>& singles, TextPos from, TextPos at);

}  // namespace sicut::quote
