// What a report says of the citations beside a quotation.
#pragma once

#include <string>

#include "sicut/evidence.h"

namespace sicut::report {

// "see Vol. XXV, p. 385: the wrong place; the words stand on p. 391 of works-25.txt"
[[nodiscard]] std::string cited_words(const TextFinding& text, const QuotationCitation& citation);

// The gravest verdict on the citations of a quotation; confirmed where there is none.
[[nodiscard]] CitationVerdict gravest(const QuotationFinding& finding);

}  // namespace sicut::report
