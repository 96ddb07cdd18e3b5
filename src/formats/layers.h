// The layers of plain text: paragraphs, headings, notes, running heads, page numbers, page breaks.
#pragma once

#include "base/position.h"
#include "formats/document.h"

namespace sicut::formats {

// Lays `span` of `document.text()` (UTF-8 plain text; front matter left out) into blocks: appends to
// `document.blocks` (kind, span, continues, level), `document.pages` and `document.seams`, in text
// order; every visible character of `span` stands in exactly one block, but for the ">" before a quoted
// paragraph. Words, speakers and markers are left to `assemble`. When in doubt between body and anything
// else, body: words wrongly taken out of a sentence do more harm than a note left in it. Cost: linear but for
// sorting the page breaks. Never fails, whatever the bytes.
void lay_plain(TextSpan span, Document& document);

}  // namespace sicut::formats
