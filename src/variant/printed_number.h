// Numbers in figures as they are printed: where their decimal point stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sicut::variant {

// The one number that figures with their points and commas are: "1,200" and "1 200" as "1200", "0,50" as
// "0.5", ".5" as "0.5", "2.0" as "2.0". Three figures behind a sign are thousands, but after "0".
// Nothing for "3.5.1917" and for what has other signs.
[[nodiscard]] std::optional<std::string> printed_number(std::string_view surface);

// A number with a part behind its point.
[[nodiscard]] bool is_broken_number(std::string_view surface);

// The reading of two or more words of figures beside one of the same figures: "3:2" is neither "32" nor
// "3.2", but "12 000" is "12,000", "7:30" is "7.30", "1904-06" "1904/06". Where either has other signs than a
// number's, nothing is said of them.
[[nodiscard]] bool figures_tell_apart(std::string_view one, std::string_view other);

}  // namespace sicut::variant
