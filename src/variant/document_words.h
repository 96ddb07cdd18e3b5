// Words of a document as the judges of differences need them.
#pragma once

#include <string>
#include <string_view>

#include "formats/document.h"

namespace sicut::variant {

// Capitalised where no sentence begins: after a word that no full stop, colon or quotation mark follows.
[[nodiscard]] bool capital_inside_sentence(const formats::Layers& layers, const text::Word* before,
                                           const text::Word& word);

// Figures behind a word, with nothing or an apostrophe between.
[[nodiscard]] std::string_view figures_behind(const formats::Layers& layers, const text::Word& word);

// The word as printed; before figures with the point that begins them: ".05".
[[nodiscard]] std::string_view surface_of(const formats::Layers& layers, const text::Word& word);

// The text between two neighbouring words of the flow; empty where they do not stand in order.
[[nodiscard]] std::string_view between(const formats::Layers& layers, const text::Word& first,
                                       const text::Word& second);

}  // namespace sicut::variant
