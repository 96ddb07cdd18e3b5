// Encodings older than Unicode: which one a text is written in, and its conversion.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "formats/source_map.h"

namespace sicut::formats {

// The encoding in which `bytes` read best: `declared` if it reads well, else what uchardet says, held
// against its likely confusions. Nothing where every reading is bad (control characters, letters of two
// scripts in one word, capitals behind small letters). Looks at 64 KB round the first
// bytes that are not ASCII. Cost: some 10 ms at most.
[[nodiscard]] std::optional<std::string> guess_legacy_encoding(std::string_view bytes,
                                                               std::string_view declared);

// Converts through ICU, letter by letter, with the place of each. False where ICU does not know the encoding.
// Cost: 200 MB/s for single-byte encodings, some 20 MB/s for the others.
[[nodiscard]] bool convert_legacy(std::string_view bytes, const std::string& encoding, Source& source);

}  // namespace sicut::formats
