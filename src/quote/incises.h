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

// Whether the words `span` of a text are such a clause, set off by two dashes or commas from the words round
// them: "— Да, — сказал он, — иди".
[[nodiscard]] bool is_set_off_tag(std::string_view text, TextSpan span);

// Whether they are a tag between two quotations of one speech: "I shall walk, then," said Hester. "I have
// walked".
[[nodiscard]] bool is_tag_between_quotations(std::string_view text, TextSpan span);

}  // namespace sicut::quote
