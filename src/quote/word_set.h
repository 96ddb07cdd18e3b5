// Lists of words, written as one string each, so that tables stay readable.
#pragma once

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace sicut::quote {

using Words = std::unordered_set<std::string_view>;

// Splits "one two three"; the words look at `list`.
[[nodiscard]] inline Words words_of(std::string_view list) {
  Words words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) words.insert(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

}  // namespace sicut::quote
