// The works, pages and notes of a document, for people to look through.
#pragma once

#include "formats/document.h"
#include "sicut/record_contents.h"

namespace sicut::citation {

// Cost: linear in the document.
[[nodiscard]] DocumentContents contents_of(const formats::Document& document);

}  // namespace sicut::citation
