// Calls of notes that a scan set down on the line: "on the question of democracy 2 that was".
#pragma once

#include "formats/document.h"

namespace sicut::formats {

// Takes figures out of the body's words that are calls of the document's numbered notes, and adds them to
// `body.markers`. Only where the notes are numbered, most of their calls are found so, in their order, and no
// other figure could be the same call. `body` holds the words of the body blocks; `document.blocks` are laid.
// Cost: n log n in the number of figures that stand alone.
void find_stray_calls(const Document& document, text::Tokens& body);

}  // namespace sicut::formats
