// Finds the words of each change in a reading text. The evidence gives bytes of the original file; the
// reading text has layers taken out and white space single, so bytes lead only near the place, and the words
// themselves settle it.
#pragma once

#include <vector>

#include "report/comparison.h"

namespace sicut::report {

inline constexpr std::size_t kNoChange = static_cast<std::size_t>(-1);

enum class Side { quote, source };

// For each token the index of the change it belongs to, or kNoChange.
[[nodiscard]] std::vector<std::size_t> tokens_of_changes(const std::vector<Token>& tokens,
                                                         const std::vector<Place>& places,
                                                         const std::vector<Change>& changes, Side side,
                                                         Divider& divider);

}  // namespace sicut::report
