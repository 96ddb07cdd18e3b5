// Where the parts that record.toml names stand in a document.
#pragma once

#include <string>

#include "formats/document.h"
#include "record/record_toml.h"

namespace sicut::record {

// The stretch of text that `part` names. Errors (the message alone): what is wrong with the place, and what
// to write instead. A part by an id whose element is empty ends where the text ends; see `lay_parts`.
[[nodiscard]] tl::expected<TextSpan, std::string> locate(const PartEntry& part,
                                                         const formats::Layers& document);

// Adds the parts to document.parts, in text order. A part that runs into the next one by an id of an empty
// element ends where that one begins. Wrong places are added to `errors`, with the line of
// `description_path`.
void lay_parts(const std::vector<PartEntry>& parts, const std::string& description_path,
               formats::Layers& document, std::vector<Error>& errors);

}  // namespace sicut::record
