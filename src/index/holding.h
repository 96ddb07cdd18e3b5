// A segment in use.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "index/segment.h"

namespace sicut::index {

inline constexpr std::uint32_t kGone = 0xffffffffu;

// A segment, and which documents of a record its documents are; kGone for those that are none any more.
struct Holding {
  std::shared_ptr<const Segment> segment;
  std::vector<std::uint32_t> documents;
};

}  // namespace sicut::index
