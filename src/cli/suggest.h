// "Did you mean ...?"
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sicut::cli {

// The candidate nearest to `typed`, if it is near enough to be what was meant: at most a third of its
// letters wrong (a letter changed, put in, left out, or two neighbours exchanged), or begun alike.
[[nodiscard]] std::optional<std::string> suggest(std::string_view typed,
                                                 std::span<const std::string> candidates);

// "; did you mean 'X'?", or nothing.
[[nodiscard]] std::string did_you_mean(std::string_view typed, std::span<const std::string> candidates);

}  // namespace sicut::cli
