// Pieces of `read` that have their own tests; `read` itself is declared in document.h.
#pragma once

#include <string>
#include <string_view>

#include "formats/document.h"

namespace sicut::formats {

// Told by the name (.md, .markdown, .html, .htm, .xhtml), else by how the text begins.
[[nodiscard]] Format tell_format(const std::string& name, std::string_view text);

}  // namespace sicut::formats
