// Quotations that carry on a sentence: "X owned that the pump “stood out of repair”".
#pragma once

#include "quote/attribution_rules.h"

namespace sicut::quote {

// The clause runs up to a quotation without a pause, and its last words belong to what somebody is said to
// say.
[[nodiscard]] Reading read_reported(const Clause& clause, const std::vector<Name>& names);

}  // namespace sicut::quote
