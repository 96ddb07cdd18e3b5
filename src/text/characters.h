// Characters: checked UTF-8 decoding and the few classes that reading words and layers needs.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sicut::text {

struct Character {
  char32_t code = 0;
  std::uint32_t length = 0;  // bytes; 0 at the end of the text
};

inline constexpr char32_t kReplacement = 0xfffd;

// The character that begins at `at`. A byte that begins none reads as U+FFFD of length 1, so that a scan
// always goes forward.
[[nodiscard]] Character decode_long(std::string_view whole, std::size_t at);

[[nodiscard]] inline Character decode(std::string_view whole, std::size_t at) {
  if (at >= whole.size()) return {};
  const auto byte = static_cast<unsigned char>(whole[at]);
  if (byte < 0x80) return {byte, 1};
  return decode_long(whole, at);
}

// The character that ends before `at`; length 0 at the start.
[[nodiscard]] Character decode_before(std::string_view whole, std::size_t at);

void append_utf8(char32_t code, std::string& out);

enum class CharClass : std::uint8_t {
  other,     // punctuation, symbols, controls, damaged bytes
  space,     // white space but for line ends
  line_end,  // \n, \r, form feed, U+2028, U+2029
  letter,
  digit,
  mark,         // combining marks and joiners: part of a word, never its beginning
  ideograph,    // Han and kana: a word of its own
  superscript,  // superscript figures
  apostrophe,
  hyphen,
  soft_hyphen,
};

[[nodiscard]] CharClass classify_long(char32_t code);

extern const std::array<CharClass, 128> kAsciiClasses;

[[nodiscard]] inline CharClass classify(char32_t code) {
  return code < 128 ? kAsciiClasses[code] : classify_long(code);
}

[[nodiscard]] inline bool is_letter(char32_t code) {
  return classify(code) == CharClass::letter;
}
[[nodiscard]] inline bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
[[nodiscard]] inline bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
// Space, tab, line ends and form feed: white space of HTML.
[[nodiscard]] inline bool is_ascii_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
[[nodiscard]] inline bool has_ascii_digit(std::string_view s) {
  return s.find_first_of("0123456789") != std::string_view::npos;
}
[[nodiscard]] inline bool has_ascii_lower(std::string_view s) {
  return std::any_of(s.begin(), s.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}
[[nodiscard]] inline char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] inline char ascii_upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}
[[nodiscard]] inline std::string ascii_lower(std::string_view s) {
  std::string lower(s);
  for (char& c : lower) c = ascii_lower(c);
  return lower;
}
[[nodiscard]] bool is_upper_long(char32_t code);
[[nodiscard]] bool is_lower_long(char32_t code);
[[nodiscard]] inline bool is_upper(char32_t code) {  // upper or title case
  return code < 128 ? code >= 'A' && code <= 'Z' : is_upper_long(code);
}
[[nodiscard]] inline bool is_lower(char32_t code) {
  return code < 128 ? code >= 'a' && code <= 'z' : is_lower_long(code);
}
// The figure that a raised one is, "²"; above 9 for all else.
inline constexpr std::uint32_t kNoFigure = 10;
[[nodiscard]] std::uint32_t raised_figure(char32_t code);
[[nodiscard]] bool is_dash(char32_t code);           // em, en and other dashes, no hyphens
[[nodiscard]] bool is_opening_quote(char32_t code);  // straight marks count as both
[[nodiscard]] bool is_closing_quote(char32_t code);
[[nodiscard]] bool is_sentence_end(char32_t code);  // . ! ? … and their sisters in other scripts

}  // namespace sicut::text
