// The titles of the record, by which a source is known whatever stands before it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "citation/title_words.h"

namespace sicut::citation {

class KnownTitles {
 public:
  void add(std::string_view title);

  // The token from `first` on at which a known title begins, the last of several; tokens.size() if none.
  [[nodiscard]] std::size_t beginning(std::string_view text, const std::vector<TitleToken>& tokens,
                                      std::size_t first) const;

  // The token at which a known title begins that ends with the last token, small words and all ("Letters
  // about wells"); tokens.size() if none does.
  [[nodiscard]] std::size_t ending_at_last(std::string_view text,
                                           const std::vector<TitleToken>& tokens) const;

 private:
  using Titles = std::set<std::string, std::less<>>;
  Titles openings_;  // folded first two words: "harbour papers"
  Titles whole_;     // folded, words parted by one space
};

}  // namespace sicut::citation
