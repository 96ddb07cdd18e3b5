// Which documents of the record a citation names.
#pragma once

#include <optional>
#include <vector>

#include "citation/resolve.h"

namespace sicut::citation {

struct NamedWork {
  std::size_t document = 0;         // index into the catalogue
  std::optional<std::size_t> part;  // where a work inside it is named
};

// Best first; all of them fit equally well. Empty: none of the record's.
[[nodiscard]] std::vector<NamedWork> works_named(const Catalogue& catalogue, const Citing& citing,
                                                 const Citation& citation);

}  // namespace sicut::citation
