// A document as a person reads it.
#pragma once

#include "formats/document.h"
#include "sicut/evidence.h"
#include "sicut/reading.h"

namespace sicut::formats {

// The text of `document` set for reading, with the places of the quotations of `finding`. Layout that only
// divides lines is taken out; line breaks are kept where they mean something (verse, code).
// Cost: linear in the text, and a binary search for each piece. Thread safe.
[[nodiscard]] ReadingText reading_text(const Document& document, const TextFinding& finding);

// The first byte of the extracted text that stands at or behind byte `at` of the original, and the byte
// behind the last one that stands before `at`. Cost: logarithmic.
[[nodiscard]] TextPos text_start(const Document& document, std::uint32_t at);
[[nodiscard]] TextPos text_end(const Document& document, std::uint32_t at);

}  // namespace sicut::formats
