// Which citations belong to which quotation.
#pragma once

#include <vector>

#include "citation/citation.h"
#include "formats/document.h"
#include "quote/quotation.h"

namespace sicut::verdict {

// For each quotation the indexes of its citations, in text order. A citation belongs to the quotation that it
// directly follows, or that follows it in the same sentence; one in a note, to the quotation behind which the
// note is called. Of a note with several citations the first counts: others only compare. Cost: linear but
// for sorting.
[[nodiscard]] std::vector<std::vector<std::size_t>> pair_citations(
    const formats::Document& document, const std::vector<quote::Quotation>& quotations,
    const citation::Found& found);

}  // namespace sicut::verdict
