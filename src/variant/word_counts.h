// How often words stand in the texts at hand: a record's index, or the witnesses of a collation.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sicut::variant {

class WordCounts {
 public:
  virtual ~WordCounts() = default;
  // Times a folded word stands in the texts; 0 where it does not. Thread safe.
  [[nodiscard]] virtual std::uint32_t count(std::string_view letters) const = 0;
  // Words of the texts, all together.
  [[nodiscard]] virtual std::size_t words() const = 0;
};

}  // namespace sicut::variant
