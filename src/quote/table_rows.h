// Tables whose rows say who is quoted: a column "Speaker" beside a column of quotations.
#pragma once

#include <optional>
#include <string_view>

#include "quote/paragraphs.h"

namespace sicut::quote {

// The cell, as an index of the flow, that names the speaker in the row of the cell `paragraph`, told by what
// stands at the head of its column; nothing outside tables, and where no column or more than one says so.
// Cost: linear in the table's rows above.
[[nodiscard]] std::optional<std::size_t> speakers_cell(std::string_view text, const Flow& flow,
                                                       std::size_t paragraph);

}  // namespace sicut::quote
