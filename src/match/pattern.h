// What is looked for: the words of a quotation, and where it says that something was left out.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "match/index.h"

namespace sicut::match {

// What stands between two words of a pattern.
enum class Gap : std::uint8_t {
  none,
  bracket,   // the quoting text's own words in brackets: they may replace words of the source
  ellipsis,  // words of the source are left out
};

struct PatternWord {
  text::FormId form = text::kNoForm;  // of the index; kNoForm where the record does not have it
  std::string_view letters;           // folded; must outlive the pattern
};

struct Pattern {
  std::vector<PatternWord> words;
  std::vector<Gap> gaps;  // gaps[i] stands before words[i]; as long as words

  [[nodiscard]] std::size_t size() const { return words.size(); }
  [[nodiscard]] Pattern slice(std::size_t first, std::size_t last) const {
    const auto at = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
    return {{words.begin() + at(first), words.begin() + at(last)},
            {gaps.begin() + at(first), gaps.begin() + at(last)}};
  }
};

}  // namespace sicut::match
