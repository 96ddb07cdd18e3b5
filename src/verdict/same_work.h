// Does a document of the record carry the very text under examination?
#pragma once

#include "match/index.h"
#include "verdict/wording.h"

namespace sicut::verdict {

// True where the text's own words, quotations left out, round the quotation stand round the passage too: then
// the document is another edition or a reprint of the text, no independent source. `quoted` tells which words
// of the text's flow stand in a quotation, `forms` translates the text's forms into the index's. Cost: some
// thousand comparisons.
[[nodiscard]] bool is_same_work(const Library& library, const Query& query,
                                const std::vector<text::FormId>& forms, const std::vector<bool>& quoted,
                                match::RecordSpan passage);

}  // namespace sicut::verdict
