// The Markdown reader.
#pragma once

#include <string_view>

#include "formats/document.h"
#include "formats/source_map.h"

namespace sicut::formats {

// Reads source[start, end of source) (UTF-8 Markdown; front matter before `start`) into document.extracted,
// map, blocks and quoted_by_markup. Never fails, whatever the bytes.
void read_markdown(std::string_view source, std::size_t start, const SourceMap& map, Document& document);

}  // namespace sicut::formats
