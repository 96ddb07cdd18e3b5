// Which words of two sequences are taken up already.
#pragma once

#include <algorithm>
#include <vector>

#include "collate/anchors.h"

namespace sicut::collate {

class Occupied {
 public:
  Occupied(std::size_t left, std::size_t right) : left_(left), right_(right) {}

  void take(const Box& box) {
    std::fill(left_.begin() + box.l0, left_.begin() + box.l1, true);
    std::fill(right_.begin() + box.r0, right_.begin() + box.r1, true);
  }
  // Cost: linear in the box's sides.
  [[nodiscard]] bool is_free(const Box& box) const {
    return std::find(left_.begin() + box.l0, left_.begin() + box.l1, true) == left_.begin() + box.l1 &&
           std::find(right_.begin() + box.r0, right_.begin() + box.r1, true) == right_.begin() + box.r1;
  }
  // What is free of a run on both sides.
  [[nodiscard]] std::vector<Run> free_parts(const Run& run) const {
    std::vector<Run> parts;
    bool open = false;
    for (std::uint32_t i = 0; i < run.length; ++i) {
      const bool free = !left_[run.l + i] && !right_[run.r + i];
      if (free && !open) parts.push_back({run.l + i, run.r + i, 0});
      if (free) ++parts.back().length;
      open = free;
    }
    return parts;
  }

  [[nodiscard]] const std::vector<bool>& left() const { return left_; }
  [[nodiscard]] const std::vector<bool>& right() const { return right_; }

 private:
  std::vector<bool> left_, right_;
};

}  // namespace sicut::collate
