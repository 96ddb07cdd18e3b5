// Words that print and copy abbreviate: "St." for "Saint", "Jan." for "January", "&c." for "etc.".
#pragma once

#include <string_view>

namespace sicut::variant {

// Whether one of the two folded words is the usual abbreviation of the other. "No." is not among them:
// without its point it denies. Cost: a short table.
[[nodiscard]] bool abbreviates(std::string_view a, std::string_view b);

}  // namespace sicut::variant
