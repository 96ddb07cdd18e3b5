// Numbers and short lists as few bytes: what is known of a session is kept in this form until it is reported.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/codec.h"

namespace sicut::proceedings {

// Numbers of variable length one after another (base/codec.h).
class Packer {
 public:
  void number(std::uint64_t value) { append_varint(bytes_, value); }
  // Of a value that is near the one before, on either side of it.
  void step(std::uint64_t value, std::uint64_t& before) {
    number(zigzag(static_cast<std::int64_t>(value - before)));
    before = value;
  }
  void numbers(const std::vector<std::uint32_t>& values) {
    number(values.size());
    for (const std::uint32_t value : values) number(value);
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Reads what a Packer wrote, in the same order. `bytes` are our own and trusted.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t number() { return bytes_.varint(); }
  std::uint32_t small() { return static_cast<std::uint32_t>(number()); }
  std::uint64_t step(std::uint64_t& before) {
    return before += static_cast<std::uint64_t>(unzigzag(number()));
  }
  std::vector<std::uint32_t> numbers() {
    std::vector<std::uint32_t> values(number());
    for (std::uint32_t& value : values) value = small();
    return values;
  }

 private:
  Cursor bytes_;
};

}  // namespace sicut::proceedings
