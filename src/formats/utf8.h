// Checking and repairing UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "formats/source_map.h"

namespace sicut::formats {

struct Utf8Check {
  std::size_t bad = 0;        // ill-formed sequences (maximal subparts, as Unicode counts them)
  std::size_t first_bad = 0;  // offset of the first
  std::size_t good = 0;       // well-formed sequences of two bytes and more
  [[nodiscard]] bool valid() const { return bad == 0; }
};

// Cost: linear; some GB/s over ASCII.
[[nodiscard]] Utf8Check check_utf8(std::string_view bytes);

// `original` with U+FFFD for every ill-formed sequence.
void repair_utf8(std::string_view original, Source& source);

// The number of leading bytes that are ASCII.
[[nodiscard]] std::size_t ascii_prefix(std::string_view bytes);

// Appends a code point; surrogates and numbers past U+10FFFF become U+FFFD.
void append_utf8(char32_t c, std::string& out);

// 1-based line of a byte: one more than the line feeds before it (or, where there are none, the carriage
// returns).
[[nodiscard]] std::size_t line_at(std::string_view bytes, std::size_t offset);

}  // namespace sicut::formats
