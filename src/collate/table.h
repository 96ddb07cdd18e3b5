// The alignment of all witnesses: a table of columns, each the places of one word.
#pragma once

#include <cstdint>
#include <vector>

#include "collate/moves.h"
#include "collate/witness.h"

namespace sicut::collate {

inline constexpr std::size_t kMostWitnesses = 20;

// Words [first, first + count) of a witness's work; none where `count` is 0.
struct Cell {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

// Words of one witness that stand elsewhere in another. `matches`: left words of `from`, right words of `to`.
struct TableMove {
  std::uint32_t from = 0, to = 0;  // witnesses
  Box box;                         // their words
  std::vector<Match> matches;
};

// Going through the columns, each witness's words come in order, every one in exactly one cell.
struct Table {
  std::vector<std::vector<Cell>> cells;  // [witness][column]
  std::vector<TableMove> moves;
  [[nodiscard]] std::uint32_t columns() const {
    return cells.empty() ? 0 : static_cast<std::uint32_t>(cells.front().size());
  }
  [[nodiscard]] bool has(std::size_t witness, std::size_t column) const {
    return cells[witness][column].count > 0;
  }
};

// Aligns the witnesses one after another with the table of those before, beginning with the one that is most
// like the others, then always the one most like those taken: the order they are given in does not matter
// (content decides between equals). Cost: as `align`, for each witness.
[[nodiscard]] Table make_table(const Forms& forms, const std::vector<WitnessWords>& witnesses);

// In which order make_table takes them.
[[nodiscard]] std::vector<std::uint32_t> order_of_alignment(const Forms& forms,
                                                            const std::vector<WitnessWords>& witnesses);

}  // namespace sicut::collate
