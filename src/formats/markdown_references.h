// Notes of Markdown that are a list under a title: "## References", then "[1] ..." or "1. ...".
#pragma once

#include "formats/document.h"

namespace sicut::formats {

// Makes notes of the entries of a list that is titled as notes or references, is numbered from 1 on and whose
// numbers the text before it calls in square brackets ("...” [2]."). Nothing where the document has notes of
// Markdown's own, or where less than half of the entries are called. Cost: linear.
void find_reference_list(Document& document);

}  // namespace sicut::formats
