// One plain sentence on why a quotation got its verdict.
#pragma once

#include <string>

#include "verdict/passages.h"

namespace sicut::verdict {

struct ReasonFacts {
  const Candidate* judged = nullptr;  // null where nothing was found
  std::size_t words = 0;
  std::size_t exact_places = 0;
  bool foreign = false;  // in a language the record does not have
  bool title = false;    // of a work that a citation names
};

[[nodiscard]] std::string reason_for(Fidelity fidelity, const ReasonFacts& facts);

}  // namespace sicut::verdict
