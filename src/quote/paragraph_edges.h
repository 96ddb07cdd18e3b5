// Where paragraphs begin and end, as far as marks of quotation care.
#pragma once

#include "quote/paragraphs.h"

namespace sicut::quote {

// The first byte that is no space, emphasis, or a single mark ("‘“So").
[[nodiscard]] TextPos first_visible(std::string_view text, const Paragraph& paragraph);

// Does nothing but a little space stand before `at` in the paragraph?
[[nodiscard]] bool opens_paragraph(std::string_view text, const Paragraph& paragraph, TextPos at);

// No blank line parts the two paragraphs: the break was guessed from the layout.
[[nodiscard]] bool is_guessed_break(std::string_view text, const Paragraph& paragraph, const Paragraph& next);

}  // namespace sicut::quote
