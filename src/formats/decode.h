// From the bytes of a file to UTF-8, whatever they were written in.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "formats/source_map.h"

namespace sicut::formats {

// Takes, in this order: a byte order mark; UTF-16 told by its zero bytes; valid UTF-8; `declared` (the
// encoding that the document itself names, may be empty); UTF-8 with a few bad bytes, each read as U+FFFD
// (a warning tells count and first place); an older encoding told by its letters (a note tells which).
// Carriage returns that are line ends by themselves become line feeds at the same places.
// Errors: binary (zero bytes, control characters, a known non-text kind); encoding (cannot be told or
// converted); too-large (the text would not fit 32-bit positions). Binary is told from the first
// bytes alone where they show it. Cost: linear; 1-5 GB/s for UTF-8, 20-200 MB/s for the rest.
[[nodiscard]] Result<Source> decode(std::string_view original, const std::string& name,
                                    std::string_view declared, Diagnostics& diagnostics);

}  // namespace sicut::formats
