// A page in brackets behind a quotation, and nothing else: “…” (5), where what stands before tells the work.
#pragma once

#include <vector>

#include "citation/catalogue.h"
#include "citation/citation.h"
#include "quote/quotation.h"

namespace sicut::verdict {

// Adds to `found` a citation for each number in brackets directly behind a quotation, where the paragraph
// before names one work of the record, or the one author of a single work, and that work has such a page. No
// year, no note's number, and none of a paragraph that counts in brackets ("(1) ... (2)"). Cost: the names of
// the record are looked for in each such paragraph.
void add_bare_pages(const formats::Document& text, const citation::Catalogue& catalogue,
                    const std::vector<quote::Quotation>& quotations, citation::Found& found);

}  // namespace sicut::verdict
