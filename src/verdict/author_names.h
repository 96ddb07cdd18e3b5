// Who an author's entry names: "K. Brandt, L. Hammar & T. Rook", "Jane Poe, PhD", "Karl Ebner (1850-1911)".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sicut::verdict {

struct AuthorNames {
  std::vector<std::string>
      names;            // "Poe", "Jane Poe", "Poe, Jane"; the entry itself where it is not understood
  bool others = false;  // "et al."
};

// Without academic titles, offices, years and what stands in brackets. Cost: linear.
[[nodiscard]] AuthorNames author_names(std::string_view entry);

// A committee, a ministry, a company: a body speaks by persons, and its report contradicts nobody's name.
[[nodiscard]] bool names_body(std::string_view name);

}  // namespace sicut::verdict
