// The reader of TEI P5.
#pragma once

#include <string_view>

#include "formats/document.h"
#include "formats/source_map.h"

namespace sicut::formats {

// Whether the first bytes of a document are those of a TEI file.
[[nodiscard]] bool is_tei(std::string_view head);

// Reads source[start, end of source) (UTF-8 XML, of any quality) into document.extracted, map, blocks, pages,
// parts, anchors, note_calls, speakers, quoted_by_markup and meta:
// - paragraphs, items, cells, verse groups, heads, openers and the like are blocks; <note> a note that
//   interrupts its paragraph; <fw> a running head; <quote> and <q> between paragraphs block quotations,
//   inside them quoted words;
// - <pb n> is a printed page, <milestone unit="page"> too;
// - a <div> that is a document, letter or other piece of its own is a part, with its number, head and date;
// - of <choice> what the source has (sic, orig, abbr) is text; what editors or authors struck out is none;
// - <u who> and <sp> name the speaker of their blocks.
// Never fails, whatever the bytes. Cost: linear.
void read_tei(std::string_view source, std::size_t start, const SourceMap& map, Document& document);

}  // namespace sicut::formats
