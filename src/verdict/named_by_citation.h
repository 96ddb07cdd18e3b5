// “...” (Engels, p. 3): the citation says whose words they are.
#pragma once

#include <vector>

#include "citation/citation.h"
#include "formats/document.h"
#include "quote/quotation.h"

namespace sicut::verdict {

// Gives quotations without a name the author of the citation beside them; but “...” (cf. Engels), “...” (a
// view shared by Engels) lead to somebody else's words. `citations_of`: of each quotation, indexes into
// `found`.
void name_from_citations(const formats::Document& document,
                         const std::vector<std::vector<std::size_t>>& citations_of,
                         const citation::Found& found, std::vector<quote::Quotation>& quotations);

}  // namespace sicut::verdict
