// Numbers and texts one after another, as records of an index are made of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/codec.h"

namespace sicut {

class FieldWriter {
 public:
  void number(std::uint64_t value) { append_varint(out_, value); }
  void text(std::string_view text) {
    number(text.size());
    out_ += text;
  }
  // Of positions that mostly ascend: how far it is from another.
  void step(std::uint32_t from, std::uint32_t to) { number(zigzag(std::int64_t{to} - std::int64_t{from})); }
  template <class SpanOf>
  void span(std::uint32_t from, SpanOf span) {
    step(from, span.start.value);
    number(span.size());
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

// Trusts nothing: what leads out of bounds makes it unsound for good, and reads as 0.
class FieldReader {
 public:
  explicit FieldReader(std::string_view bytes) : cursor_(bytes) {}

  [[nodiscard]] bool sound() const { return sound_ && !cursor_.failed(); }
  [[nodiscard]] bool at_end() const { return cursor_.left() == 0; }
  void require(bool condition) { sound_ = sound_ && condition; }

  [[nodiscard]] std::uint64_t number() { return cursor_.varint(); }
  [[nodiscard]] std::uint32_t number(std::uint64_t most) {
    const std::uint64_t value = number();
    require(value <= most);
    return value <= most ? static_cast<std::uint32_t>(value) : 0;
  }
  [[nodiscard]] std::string_view text() { return cursor_.take(cursor_.varint()); }
  // How many items follow, each of one byte at least: no more than can be there.
  [[nodiscard]] std::uint64_t count() { return number(cursor_.left()); }
  // The position that a step leads to, in [0, limit].
  [[nodiscard]] std::uint32_t step(std::uint32_t from, std::uint32_t limit) {
    const std::int64_t distance = unzigzag(number()), most = std::int64_t{limit};
    const bool within =
        -most <= distance && distance <= most && from + distance >= 0 && from + distance <= most;
    require(within);
    return within ? static_cast<std::uint32_t>(from + distance) : 0;
  }
  template <class SpanOf>
  [[nodiscard]] SpanOf span(std::uint32_t from, std::uint32_t limit) {
    SpanOf span;
    span.start.value = step(from, limit);
    span.end.value = span.start.value + number(limit - span.start.value);
    return span;
  }

 private:
  Cursor cursor_;
  bool sound_ = true;
};

}  // namespace sicut
