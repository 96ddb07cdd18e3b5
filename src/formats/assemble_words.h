// What only the whole document can say about single words.
#pragma once

#include <array>

#include "formats/document.h"

namespace sicut::formats {

// Figures glued to a word ("elbow5") that the tokenizer took for a note's marker are given back to the word,
// unless the document has an apparatus: a note with that label, or at least three figures by notes' places,
// behind different words. Cost: linear in words and markers; nothing where no figure is glued.
void rejoin_glued_figures(Document& document, std::array<text::Tokens, 3>& flows);

// Fills `hyphenated`: forms that are broken at a line's end after a hyphen, written with the hyphen inside a
// line elsewhere, and nowhere without. Cost: linear in the words.
void find_hyphenated(Document& document);

}  // namespace sicut::formats
