// Bit-packed numbers, as they stand in index files besides those of base/codec.h.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/codec.h"

namespace sicut::index {

// Numbers of `width` bits (at most 56) one after another; the bytes end with eight more than these need.
class PackedView {
 public:
  static constexpr std::size_t kPadding = 8;
  PackedView() = default;
  PackedView(std::string_view bytes, unsigned width) : bytes_(bytes), width_(width) {}
  [[nodiscard]] static std::uint64_t size_for(std::uint64_t count, unsigned width) {
    return (count * width + 7) / 8 + kPadding;
  }
  // `i` must be within the count that the bytes were sized for.
  [[nodiscard]] std::uint64_t operator[](std::uint64_t i) const {
    const std::uint64_t bit = i * width_;
    return (load_fixed<std::uint64_t>(bytes_, bit / 8) >> (bit % 8)) & ((1ULL << width_) - 1);
  }

 private:
  std::string_view bytes_;
  unsigned width_ = 1;
};

// Writes number `i`; each bit must be 0 before. Not for two threads on numbers that share a byte: those whose
// indexes differ by less than eight.
inline void pack(char* bytes, unsigned width, std::uint64_t i, std::uint64_t value) {
  const std::uint64_t bit = i * width;
  char* const at = bytes + bit / 8;
  const auto shift = static_cast<unsigned>(bit % 8);
  for (unsigned byte = 0; byte * 8 < shift + width; ++byte) {
    const std::uint64_t part = byte == 0 ? value << shift : value >> (8 * byte - shift);
    at[byte] = static_cast<char>(static_cast<unsigned char>(at[byte]) | static_cast<unsigned char>(part));
  }
}

}  // namespace sicut::index
