// Numbers and short lists as few bytes: what is known of a session is kept in this form until it is reported.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sicut::proceedings {

// Seven bits a byte, the lowest first; the highest bit says that more follow.
class Packer {
 public:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
    bytes_ += static_cast<char>(value);
  }
  // Of a value that is near the one before, on either side of it.
  void step(std::uint64_t value, std::uint64_t& before) {
    const auto difference = static_cast<std::int64_t>(value - before);
    number((static_cast<std::uint64_t>(difference) << 1) ^ static_cast<std::uint64_t>(difference >> 63));
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

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; at_ < bytes_.size(); shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value;
  }
  std::uint32_t small() { return static_cast<std::uint32_t>(number()); }
  std::uint64_t step(std::uint64_t& before) {
    const std::uint64_t coded = number();
    before += (coded >> 1) ^ (~(coded & 1) + 1);
    return before;
  }
  std::vector<std::uint32_t> numbers() {
    std::vector<std::uint32_t> values(number());
    for (std::uint32_t& value : values) value = small();
    return values;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace sicut::proceedings
