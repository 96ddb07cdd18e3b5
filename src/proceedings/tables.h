// Where the cells of a table stand: readers give each cell as a block of its own, and only what lies between
// two of them in the file tells whether they share a row.
#pragma once

#include <cstddef>
#include <vector>

#include "proceedings/units.h"

namespace sicut::proceedings {

struct TableCell {
  std::size_t unit = 0;
  std::size_t row = 0, column = 0;  // from 0; a cell that is empty has its column and no entry
};

// Whether the unit behind `unit` is a cell of the same row. Cost: the bytes between, up to a bound.
[[nodiscard]] bool row_goes_on(const formats::Document& document, const std::vector<Unit>& units,
                               std::size_t unit, std::size_t last);

// The cells of the table that begins at `first`, in text order, up to unit `last`. Cost: linear in them.
[[nodiscard]] std::vector<TableCell> cells_of_table(const formats::Document& document,
                                                    const std::vector<Unit>& units, std::size_t first,
                                                    std::size_t last);

}  // namespace sicut::proceedings
