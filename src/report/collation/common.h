// What the views of a collation share.
#pragma once

#include <string>
#include <vector>

#include "sicut/collation.h"

namespace sicut::report {

// The readings of one group, with the witnesses that have it.
struct ReadingGroup {
  const Reading* reading = nullptr;  // of the first of them
  std::vector<std::uint32_t> witnesses;
};

// By group; the base's first.
[[nodiscard]] std::vector<ReadingGroup> groups_of(const Variant& variant);

// "B, C"
[[nodiscard]] std::string ids_of(const Collation& collation, const std::vector<std::uint32_t>& witnesses);

}  // namespace sicut::report
