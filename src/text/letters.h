// ASCII letters and figures, eight bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace sicut::text {

inline constexpr std::uint64_t kEachByte = 0x0101010101010101u;

// Eight bytes as a number whose lowest byte is the first, on any machine.
[[nodiscard]] inline std::uint64_t load_eight(const char* from) {
  std::uint64_t word = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&word, from, 8);
  } else {
    for (std::size_t i = 0; i < 8; ++i) word |= std::uint64_t{static_cast<unsigned char>(from[i])} << (8 * i);
  }
  return word;
}

inline void store_eight(std::uint64_t eight, char* to) {
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(to, &eight, 8);
  } else {
    for (std::size_t i = 0; i < 8; ++i) to[i] = static_cast<char>(eight >> (8 * i));
  }
}

// Up to eight bytes as one number, the first lowest, the rest 0.
struct ShortWord {
  std::uint64_t letters = 0;
  std::uint32_t size = 0;

  ShortWord(std::uint64_t eight, std::size_t kept)
      : letters(kept == 8 ? eight : eight & ((std::uint64_t{1} << (8 * kept)) - 1)),
        size(static_cast<std::uint32_t>(kept)) {}
  // At most eight bytes. Loads overlap: nothing is read beyond them.
  explicit ShortWord(std::string_view bytes) : size(static_cast<std::uint32_t>(bytes.size())) {
    const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(bytes[i])}; };
    if (bytes.size() == 8) {
      letters = load_eight(bytes.data());
    } else if (bytes.size() >= 4) {
      const std::size_t high = bytes.size() - 4;
      letters = byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24 |
                (byte(high) | byte(high + 1) << 8 | byte(high + 2) << 16 | byte(high + 3) << 24)
                    << (8 * high);
    } else if (!bytes.empty()) {
      letters = byte(0) | byte(bytes.size() / 2) << (8 * (bytes.size() / 2)) |
                byte(bytes.size() - 1) << (8 * (bytes.size() - 1));
    }
  }
  // The bytes themselves; they live as long as this does.
  [[nodiscard]] std::string_view view() const {
    static_assert(std::endian::native == std::endian::little || std::endian::native == std::endian::big);
    if constexpr (std::endian::native == std::endian::little)
      return {reinterpret_cast<const char*>(&letters), size};
    for (std::size_t i = 0; i < 8; ++i) swapped_[i] = static_cast<char>(letters >> (8 * i));
    return {swapped_, size};
  }

 private:
  mutable char swapped_[std::endian::native == std::endian::little ? 1 : 8] = {};
};

// In each byte its highest bit, where the byte is one from `first` to `last`, both ASCII.
[[nodiscard]] constexpr std::uint64_t bytes_within(std::uint64_t eight, unsigned char first,
                                                   unsigned char last) {
  const std::uint64_t plain = eight & 0x7f * kEachByte;
  const std::uint64_t from = plain + (0x80u - first) * kEachByte;
  const std::uint64_t beyond = plain + (0x7fu - last) * kEachByte;
  return from & ~beyond & ~eight & 0x80 * kEachByte;
}
// The same of letters, of either case; of letters and figures; of bytes that are no ASCII.
[[nodiscard]] constexpr std::uint64_t ascii_letters(std::uint64_t eight) {
  return bytes_within(eight | 0x20 * kEachByte, 'a', 'z');
}
[[nodiscard]] constexpr std::uint64_t ascii_letters_and_figures(std::uint64_t eight) {
  return ascii_letters(eight) | bytes_within(eight, '0', '9');
}
[[nodiscard]] constexpr std::uint64_t long_bytes(std::uint64_t eight) {
  return eight & 0x80 * kEachByte;
}

// The same of bytes that are `byte`.
[[nodiscard]] constexpr std::uint64_t bytes_equal(std::uint64_t eight, unsigned char byte) {
  const std::uint64_t other = eight ^ byte * kEachByte;
  return ~(((other & 0x7f * kEachByte) + 0x7f * kEachByte) | other) & 0x80 * kEachByte;
}

// How many bytes from the first on are marked.
[[nodiscard]] constexpr std::size_t leading(std::uint64_t marks) {
  return static_cast<std::size_t>(std::countr_zero(~marks & 0x80 * kEachByte)) / 8;
}

// The first byte from `at` on that `marks` marks among eight; npos where there is none.
template <class Marks>
[[nodiscard]] std::size_t find_marked(std::string_view bytes, std::size_t at, const Marks& marks) {
  for (; at + 8 <= bytes.size(); at += 8)
    if (const std::uint64_t found = marks(load_eight(bytes.data() + at)); found != 0)
      return at + leading(~found);
  if (at >= bytes.size()) return std::string_view::npos;
  const std::size_t left = bytes.size() - at;
  const std::uint64_t own = (std::uint64_t{1} << (8 * left)) - 1;
  const std::uint64_t found = marks(ShortWord(bytes.substr(at)).letters) & own;
  return found != 0 ? at + leading(~found) : std::string_view::npos;
}

// Letters in lower case; figures stay as they are, and nothing else may be among the bytes.
[[nodiscard]] constexpr std::uint64_t lower_case(std::uint64_t eight) {
  return eight | 0x20 * kEachByte;
}

}  // namespace sicut::text
