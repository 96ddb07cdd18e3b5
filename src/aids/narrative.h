// Telling a story with dialogue from a document that quotes others.
#pragma once

#include <vector>

#include "formats/document.h"
#include "quote/quotation.h"

namespace sicut::aids {

// In a story the words in quotation marks are the author's own. True where a document has many quotations and
// they look like talk: questions and exclamations, marks that close on a comma, speakers in the first and
// second person, paragraphs that open with a mark; and hardly one is followed by a citation; or where it has
// many lines of talk that begin with a dash. Cost: linear in the quotations, and in the text where they are
// few.
[[nodiscard]] bool is_narrative(const formats::Document& document,
                                const std::vector<quote::Quotation>& quotations);

}  // namespace sicut::aids
