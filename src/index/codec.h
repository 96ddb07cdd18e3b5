// Numbers as they stand in index files: little-endian, variable-length, bit-packed. Everything that reads is
// bounds-checked and never trusts what it reads.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace sicut::index {

template <class Number>
void append_fixed(std::string& out, Number value) {
  for (std::size_t i = 0; i < sizeof(Number); ++i)
    out.push_back(static_cast<char>(static_cast<unsigned char>(value >> (8 * i))));
}

// The number at `at`, which must be within the bytes.
template <class Number>
[[nodiscard]] Number load_fixed(std::string_view bytes, std::size_t at) {
  if constexpr (std::endian::native == std::endian::little) {
    Number value;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
  }
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < sizeof(Number); ++i)
    value |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return static_cast<Number>(value);
}

// LEB128: seven bits a byte, the lowest first; the top bit says that more follow.
inline void append_varint(std::string& out, std::uint64_t value) {
  while (value >= 0x80) {
    out.push_back(static_cast<char>(static_cast<unsigned char>(value) | 0x80u));
    value >>= 7;
  }
  out.push_back(static_cast<char>(value));
}

// Reads fixed and variable numbers one after another. After a read past the end, or of a number too long,
// it is at its end and failed() for good; what was read then is 0.
class Cursor {
 public:
  explicit Cursor(std::string_view bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }

  [[nodiscard]] std::uint64_t varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && at_ < end_; shift += 7) {
      const auto byte = static_cast<unsigned char>(*at_++);
      value |= std::uint64_t{byte & 0x7fu} << shift;
      if (byte < 0x80) return value;
    }
    fail();
    return 0;
  }

  template <class Number>
  [[nodiscard]] Number fixed() {
    const std::string_view bytes = take(sizeof(Number));
    return bytes.empty() ? Number{0} : load_fixed<Number>(bytes, 0);
  }

  [[nodiscard]] std::string_view take(std::uint64_t size) {
    if (size > left()) {
      fail();
      return {};
    }
    const std::string_view taken(at_, static_cast<std::size_t>(size));
    at_ += size;
    return taken;
  }

 private:
  void fail() {
    failed_ = true;
    at_ = end_;
  }

  const char* at_;
  const char* end_;
  bool failed_ = false;
};

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
