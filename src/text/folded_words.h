// A list of words that is asked whether it has one; folded once, not at every question.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/characters.h"
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
    for (const std::string& form : forms_)
      if (!form.empty() && is_ascii_letter(form.front()))
        lengths_[letter(form.front())] |= 1U << std::min(form.size(), kLong);
  }

  // Cost: logarithmic.
  [[nodiscard]] bool contains(std::string_view form) const {
    return std::binary_search(forms_.begin(), forms_.end(), form);
  }

  // The same of a word as it is printed. Cost: of most words that are not there, to look at their letters.
  [[nodiscard]] bool contains_printed(std::string_view word) const {
    if (word.empty()) return false;
    if (is_ascii_letter(word.front()) &&
        (lengths_[letter(word.front())] >> std::min(word.size(), kLong) & 1) == 0 &&
        std::all_of(word.begin(), word.end(), is_letter_byte))
      return false;
    return contains(folded(word));
  }

 private:
  static constexpr std::size_t kLong = 31;
  static bool is_letter_byte(char c) { return is_ascii_letter(c); }
  static std::size_t letter(char c) { return static_cast<std::size_t>(ascii_lower(c) - 'a'); }

  std::vector<std::string> forms_;           // ascending
  std::array<std::uint32_t, 26> lengths_{};  // of the forms that begin with a letter of ASCII: a bit each
};

}  // namespace sicut::text
