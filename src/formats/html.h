// The HTML reader.
#pragma once

#include <string>
#include <string_view>

#include "formats/document.h"
#include "formats/source_map.h"

namespace sicut::formats {

// The encoding that an HTML or XML document names in its first bytes; empty where it names none.
[[nodiscard]] std::string declared_encoding(std::string_view bytes);

// Reads source[start, end of source) (UTF-8 HTML, of any quality) into document.extracted, map, blocks,
// pages, anchors, quoted_by_markup and meta. Never fails, whatever the bytes. Cost: linear, whatever the
// nesting.
void read_html(std::string_view source, std::size_t start, const SourceMap& map, Document& document);

}  // namespace sicut::formats
