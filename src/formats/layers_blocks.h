// From lines with roles to blocks.
#pragma once

#include "formats/document.h"
#include "formats/layers_sheet.h"

namespace sicut::formats {

// Appends the blocks of the sheet's lines, and the seams between paragraphs. Cost: linear.
void lay_blocks(const Sheet& sheet, Document& document);

}  // namespace sicut::formats
