// The layers of a finding aid as bytes.
#pragma once

#include "base/fields.h"
#include "formats/document.h"

namespace sicut::aids {

// Of a document whose text is the bytes of its file. What is left out: see FindingAid::layers.
void write_layers(const formats::Document& document, FieldWriter& writer);

// Fills `layers` but for what can be told from its bytes. The document has `words` words and `bytes` bytes;
// all positions keep within, or the reader is unsound.
void read_layers(FieldReader& reader, std::uint32_t words, std::uint32_t bytes, formats::Layers& layers);

}  // namespace sicut::aids
