// Front matter: what a Markdown or plain text file says of itself, as YAML between two lines of "---".
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "formats/document.h"

namespace sicut::formats {

struct FrontMatter {
  std::size_t end = 0;  // first byte behind it; 0 where there is none
  Metadata meta;
};

// Looks at the start of `text` (UTF-8) only. Front matter opens with a line "---", goes on with a line
// "key: ..." and closes with a line "---" or "..." within 64 KB; anything else is text. Keys taken: title,
// author(s), date, language or lang, series, volume, edition, citekey; their values are scalars or
// lists of scalars. Anchors and aliases are refused. Where the YAML cannot be parsed, a warning says so
// and lines of the plain form "key: value" are still taken. Never throws. Cost: linear in its length.
[[nodiscard]] FrontMatter read_front_matter(std::string_view text, const std::string& name,
                                            Diagnostics& diagnostics);

}  // namespace sicut::formats
