// A quotation in the parts that its passages account for.
#pragma once

#include <vector>

#include "report/comparison.h"
#include "sicut/evidence.h"

namespace sicut::report {

// Passages that account for one part of the quotation: the one shown, and the others.
struct Part {
  const Passage* shown = nullptr;
  std::vector<const Passage*> others;
};

// A splice names its parts by `covers`; anything else is one part.
[[nodiscard]] std::vector<Part> parts_of(const QuotationFinding& finding);

// The tokens of the quotation that a passage covers: all of them where it is the only part.
[[nodiscard]] QuoteSide side_for(const QuotationFinding& finding, const std::vector<Token>& tokens,
                                 const Passage& passage, bool whole);

}  // namespace sicut::report
