// Citations that give a page and no source, beside words that the text gives to somebody: Vane writes, “…”
// (p. 12).
#pragma once

#include <vector>

#include "citation/citation.h"
#include "quote/quotation.h"

namespace sicut::verdict {

// Gives each such citation the name as its author. `citations_of`: of each quotation, indexes into `found`.
void borrow_authors(const std::vector<quote::Quotation>& quotations,
                    const std::vector<std::vector<std::size_t>>& citations_of, citation::Found& found);

}  // namespace sicut::verdict
