// Whose words a quotation is said to be. When in doubt: nobody's, since a wrong name slanders.
#pragma once

#include <vector>

#include "quote/names.h"
#include "quote/paragraphs.h"
#include "quote/pieces.h"
#include "quote/quotation.h"

namespace sicut::quote {

// One entry a quotation of `nested`, all of one flow. Looks a few hundred bytes round each quotation.
[[nodiscard]] std::vector<std::optional<Attribution>> attribute(std::string_view text, const Flow& flow,
                                                                const std::vector<Nested>& nested,
                                                                const NameEvidence& evidence);

}  // namespace sicut::quote
