// A list of words that is asked whether it has one; folded once, not at every question.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.h"

namespace sicut::text {

// Immutable, so thread safe.
class FoldedWords {
 public:
  // `words`: as they are written, divided by spaces.
  explicit FoldedWords(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t stop = std::min(words.find(' ', at), words.size());
      if (stop > at) forms_.push_back(folded(words.substr(at, stop - at)));
      at = stop + 1;
    }
    std::sort(forms_.begin(), forms_.end());
  }

  // Cost: logarithmic.
  [[nodiscard]] bool contains(std::string_view form) const {
    return std::binary_search(forms_.begin(), forms_.end(), form);
  }

 private:
  std::vector<std::string> forms_;  // ascending
};

}  // namespace sicut::text
