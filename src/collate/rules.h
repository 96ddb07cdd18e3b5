// Rules of regularisation: which differences an editor does not care for.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "collate/print.h"

namespace sicut::collate {

// As written in a file:
//
//     ignore = ["punctuation", "capitals"]     # also: "accents", "division"
//
//     [[same]]                                 # words that count as one
//     words = ["shew", "show"]
//
//     [[letters]]                              # in every word
//     from = "ae"
//     to = "e"
struct Rules {
  Ignored ignored;
  std::vector<std::vector<std::string>> same;                // folded
  std::vector<std::pair<std::string, std::string>> letters;  // folded
};

// Errors (kind input, with file and line): no TOML, unknown keys (the nearest known one is named), wrong
// types, words without letters.
[[nodiscard]] Result<Rules> parse_rules(const std::string& path, std::string_view toml);

// Says to `forms` which of its words count as one. Cost: linear in the distinct words, for each rule of
// letters.
void apply(const Rules& rules, Forms& forms);

}  // namespace sicut::collate
