// One finding for a person to read.
#pragma once

#include "report/facts.h"
#include "report/rows.h"
#include "sicut/evidence.h"

namespace sicut::report {

// Label and place; the words of the text over those of the source; where they stand; whose they are said to
// be; other places; the reason.
void write_finding(const TextFinding& text, const QuotationFinding& finding, const Titles& titles,
                   Divider& divider, Rows& rows);

}  // namespace sicut::report
