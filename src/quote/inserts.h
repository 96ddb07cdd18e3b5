// What stands inside a quotation besides the quoted words: ellipses, and the quoting text's own brackets.
#pragma once

#include <vector>

#include "quote/quotation.h"

namespace sicut::quote {

struct FoundInsert {
  InsertKind kind = InsertKind::ellipsis;
  TextSpan span;
  bool is_marker = false;  // "[12]": a note's marker; its figures are no words, and it is no insert
};

// Appends the inserts of `span`, in text order and without overlaps. Letters in brackets that belong to a
// word
// ("[T]he", "bring[s]") are none. Cost: linear.
void find_inserts(std::string_view text, TextSpan span, std::vector<FoundInsert>& out);

}  // namespace sicut::quote
