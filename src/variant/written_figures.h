// One date, span of years or broken number in two ways of writing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sicut::variant {

// What the whole of `reading` says in figures, the same for all ways of writing it: a day of the month ("3
// March", "March 3rd", "the 3rd of March"), a span of years or pages ("1904-06", "1904 to 1906"), a number
// with a fraction ("12½", "12 1/2", "12.5", "twelve and a half"), two numbers with "to" or a dash between
// ("4-6", "4 to 6"). Nothing for all else, whole numbers as
// well, and for what may be either of two ("1.200"). Cost: linear.
[[nodiscard]] std::optional<std::string> figures_value(std::string_view reading);

}  // namespace sicut::variant
