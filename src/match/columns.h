// The columns of an alignment's table.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/index.h"
#include "match/meetings.h"

namespace sicut::match {

// Columns are the boundaries between the words of the windows, one window after another.
struct Columns {
  std::vector<RecordWord> word;       // the word that begins at the boundary
  std::vector<std::uint32_t> before;  // number of the form that ends there; 0 at a window's start
  std::vector<std::uint32_t> window_first;
  std::vector<DocumentId> document;
  std::vector<std::uint32_t> dividing;  // columns behind words that may be divided otherwise

  [[nodiscard]] std::size_t size() const { return word.size(); }
};

// Of windows that are disjoint and ascending, none of which crosses a document; their forms get numbers of
// `meetings`.
[[nodiscard]] Columns lay_columns(Meetings& meetings, std::span<const RecordSpan> windows);

}  // namespace sicut::match
