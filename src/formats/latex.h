// The LaTeX reader: enough of it to see what an article quotes and cites.
#pragma once

#include <string_view>

#include "formats/document.h"
#include "formats/source_map.h"

namespace sicut::formats {

// Reads source[start, end of source) (UTF-8) into document.extracted and map, and lays that out as plain
// text. Read is what stands between \begin{document} and \end{document}, or all where there is none. Comments
// and commands go, their text stays; \enquote, \textquote, \blockquote and the environments of quotations
// become quotation marks, footnotes stand in brackets at their place, and citation commands stay as they are.
// Never fails, whatever the bytes. Cost: linear.
void read_latex(std::string_view source, std::size_t start, const SourceMap& map, Document& document);

}  // namespace sicut::formats
