// Whose turn it is, in minutes.
#pragma once

#include "formats/document.h"

namespace sicut::formats {

// Finds labels of turns at the beginnings of paragraphs ("STALIN:", "Mr. SMITH.", "The CHAIRMAN (rising):")
// and fills `speakers` and Block::speaker: a turn lasts until the next label, heading or paragraph that is
// plainly the account of the secretary. A document with fewer than three labels, or with none that names
// itself in capitals, is no minutes and gets none. Cost: linear in the number of blocks.
void find_speakers(Document& document);

}  // namespace sicut::formats
