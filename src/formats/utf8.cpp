#include "formats/utf8.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>

namespace sicut::formats {

namespace {

// Reads the sequence at `at` and moves behind it. False where it is ill-formed.
bool next_sequence(std::string_view bytes, std::size_t& at) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data()) + at;
  // A sequence has at most four bytes; the macro wants 32-bit offsets.
  const auto length = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size() - at, 4));
  std::int32_t used = 0;
  UChar32 c = 0;
  U8_NEXT(data, used, length, c);
  at += static_cast<std::size_t>(used);
  return c >= 0;
}

}  // namespace

std::size_t ascii_prefix(std::string_view bytes) {
  std::size_t i = 0;
  constexpr std::uint64_t high = 0x8080808080808080u;
  while (i + 8 <= bytes.size()) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data() + i, 8);
    if ((word & high) != 0) break;
    i += 8;
  }
  while (i < bytes.size() && static_cast<unsigned char>(bytes[i]) < 0x80) ++i;
  return i;
}

Utf8Check check_utf8(std::string_view bytes) {
  Utf8Check check;
  std::size_t at = 0;
  while (true) {
    at += ascii_prefix(bytes.substr(at));
    if (at >= bytes.size()) return check;
    const std::size_t start = at;
    if (next_sequence(bytes, at)) {
      ++check.good;
    } else if (check.bad++ == 0) {
      check.first_bad = start;
    }
  }
}

void repair_utf8(std::string_view original, Source& source) {
  source.converted.reserve(original.size() + 64);
  std::size_t at = 0;
  while (at < original.size()) {
    const std::size_t start = at;
    at += ascii_prefix(original.substr(at));
    bool good = true;
    std::size_t good_end = at;
    while (at < original.size() && static_cast<unsigned char>(original[at]) >= 0x80) {
      good = next_sequence(original, at);
      if (!good) break;
      good_end = at;
    }
    source.converted.append(original.substr(start, good_end - start));
    source.map.add_same(good_end - start, start);
    if (!good) {
      source.converted.append("\xEF\xBF\xBD");
      source.map.add_converted(3, good_end, at - good_end);
    }
  }
}

void append_utf8(char32_t c, std::string& out) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  const auto byte = [](char32_t b) { return static_cast<char>(static_cast<unsigned char>(b)); };
  if (c < 0x80) {
    out += byte(c);
  } else if (c < 0x800) {
    out += byte(0xC0 | (c >> 6));
    out += byte(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += byte(0xE0 | (c >> 12));
    out += byte(0x80 | ((c >> 6) & 0x3F));
    out += byte(0x80 | (c & 0x3F));
  } else {
    out += byte(0xF0 | (c >> 18));
    out += byte(0x80 | ((c >> 12) & 0x3F));
    out += byte(0x80 | ((c >> 6) & 0x3F));
    out += byte(0x80 | (c & 0x3F));
  }
}

std::size_t line_at(std::string_view bytes, std::size_t offset) {
  const std::string_view before = bytes.substr(0, offset);
  const auto feeds = std::count(before.begin(), before.end(), '\n');
  if (feeds > 0) return static_cast<std::size_t>(feeds) + 1;
  return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\r')) + 1;
}

}  // namespace sicut::formats
