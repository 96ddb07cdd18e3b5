// Positions of different spaces are different types, so that mixing them does not compile.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace sicut {

template <class Space>
struct Position {
  std::uint32_t value = 0;

  constexpr Position() = default;
  constexpr explicit Position(std::size_t v) : value(static_cast<std::uint32_t>(v)) {}
  constexpr auto operator<=>(const Position&) const = default;
  constexpr Position operator+(std::size_t n) const { return Position(value + n); }
  constexpr Position operator-(std::size_t n) const { return Position(value - n); }
  constexpr std::size_t operator-(Position other) const { return value - other.value; }
  constexpr Position& operator++() {
    ++value;
    return *this;
  }
};

using BytePos = Position<struct ByteSpace>;    // byte of the original file
using TextPos = Position<struct TextSpace>;    // byte of the extracted UTF-8 text
using WordIndex = Position<struct WordSpace>;  // word in one document's flow (see formats/document.h)

// Half open: [start, end).
template <class P>
struct Span {
  P start;
  P end;
  constexpr bool operator==(const Span&) const = default;
  constexpr auto operator<=>(const Span&) const = default;
  [[nodiscard]] constexpr std::size_t size() const { return end - start; }
  [[nodiscard]] constexpr bool empty() const { return end <= start; }
  [[nodiscard]] constexpr bool contains(P p) const { return start <= p && p < end; }
  [[nodiscard]] constexpr bool overlaps(const Span& o) const { return start < o.end && o.start < end; }
};

using ByteSpan = Span<BytePos>;
using TextSpan = Span<TextPos>;
using WordSpan = Span<WordIndex>;

}  // namespace sicut
