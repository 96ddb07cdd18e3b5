// From a document to its proceedings.
#pragma once

#include "formats/document.h"
#include "sicut/proceedings.h"

namespace sicut::proceedings {

// Reads the sessions of a document: minutes, stenographic reports, debates. A document that holds none (a
// novel, a treatise) gives none, with a diagnostic `no-proceedings` that says so. Never fails, whatever the
// text. Cost: linear; memory: that of the items. Thread safe. Same document, same result.
[[nodiscard]] Proceedings read(const formats::Document& document);

}  // namespace sicut::proceedings
