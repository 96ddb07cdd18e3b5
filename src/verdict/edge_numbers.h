// Numbers at a quotation's edge that the source writes in more words.
#pragma once

#include <vector>

#include "match/align.h"
#include "verdict/library.h"
#include "verdict/wording.h"

namespace sicut::verdict {

// Where a passage begins or ends with a number of the quotation ("... 31,000") against a part only of the
// source's ("thirty-one" of "thirty-one thousand"), takes in the rest if both then are one number.
// `steps`: of one passage. Costs nothing where no number stands at an edge.
void complete_numbers(const Library& library, const Query& query, std::vector<match::Step>& steps);

// Whether `source`, words that stand for figures of the quotation, is the beginning of a longer number of the
// source: "31" for "thirty-one" of "thirty-one thousand" is another number.
[[nodiscard]] bool cuts_number(const Library& library, match::RecordSpan source);

}  // namespace sicut::verdict
