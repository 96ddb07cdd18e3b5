// Numbers as bytes: little-endian and of variable length. Everything that reads is bounds-checked and never
// trusts what it reads.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace sicut {

template <class Number>
void append_fixed(std::string& out, Number value) {
  if constexpr (std::endian::native == std::endian::little) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
    return;
  }
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

// Small for small steps forward and back.
[[nodiscard]] inline std::uint64_t zigzag(std::int64_t step) {
  return (static_cast<std::uint64_t>(step) << 1) ^ static_cast<std::uint64_t>(step >> 63);
}
[[nodiscard]] inline std::int64_t unzigzag(std::uint64_t coded) {
  return static_cast<std::int64_t>(coded >> 1) ^ -static_cast<std::int64_t>(coded & 1);
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

}  // namespace sicut
