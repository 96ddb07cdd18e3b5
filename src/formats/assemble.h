// The last step of every reader: from blocks over a text to words in their flow.
#pragma once

#include "formats/document.h"

namespace sicut::formats {

// Expects from the reader, for any format: `original`, `extracted`, `map`; `blocks` with kind, span, level
// and (where known) continues; `pages`; `seams`. Blocks are put into text order, cut to the text and freed
// of overlaps (the earlier block keeps the text), surrounding white space and emptiness. Fills the rest:
// - `words`: the flow (words of body blocks in text order, then of notes, then of furniture), `body_end`,
//   `notes_end`, `forms`; each Block::words; `blocks_by_word`;
// - `markers`, in text order (a note's own label at the start of its block is neither word nor marker);
// - figures glued to words given back to them where the document has no notes they could call;
// - `hyphenated`;
// - letter-spaced lines divided into words;
// - `speakers` and Block::speaker, where the document is minutes (at least three labelled turns);
// - `line_starts`.
// Preformatted blocks are in the body flow. Calling it twice gives the same document.
// Cost: linear. Never fails.
void assemble(Document& document);

// The same without words and all that is made of them: blocks in order, and `line_starts`.
void assemble_blocks(Document& document);

}  // namespace sicut::formats
