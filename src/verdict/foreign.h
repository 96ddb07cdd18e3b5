// Quotations in a language that the record does not have: nothing can be said of them.
#pragma once

#include "verdict/library.h"
#include "verdict/wording.h"

namespace sicut::verdict {

// Whether five words or more are in a language that no document of the record is in. Cost: some 10 us.
[[nodiscard]] bool is_foreign(const Query& query, const Library& library);

}  // namespace sicut::verdict
