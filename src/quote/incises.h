// Words of the quoting text that stand inside the marks: «Я, — пишет Громов, — не знал», « Je n’ai, écrit-il,
// jamais cru ».
#pragma once

#include <string_view>
#include <vector>

#include "quote/pieces.h"

namespace sicut::quote {

// Cuts them out where the marks are those of languages that write so (guillemets, low marks): the quotation
// goes on in another stretch, and what stood between is an interruption. Taken for one is only a short
// clause between two dashes or commas that begins with a verb of speech, its subject behind it. Cost: linear.
void cut_incises(std::string_view text, std::vector<Nested>& nested);

}  // namespace sicut::quote
