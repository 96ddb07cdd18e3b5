// Pointers that give neither volume nor page: “...” (Engels), “...” (Lenin, The State and Revolution), (see
// minutes of the Petrograd Committee). Only brackets round them tell them from prose.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "citation/citation.h"
#include "citation/reading.h"

namespace sicut::citation {

// Folded surnames: of the record's authors, and of persons whom the document gives initials.
using Names = std::set<std::string, std::less<>>;

[[nodiscard]] Names names_in(const formats::Document& document, const std::vector<std::string>& known_names);

// Brackets of `paragraph` that hold such a pointer and none of `taken` (in text order). Cost: linear.
[[nodiscard]] std::vector<Citation> find_bracketed(const Paragraph& paragraph, const Names& names,
                                                   const std::vector<Citation>& taken);

}  // namespace sicut::citation
