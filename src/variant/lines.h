// Lines of a text, as layout is told by them.
#pragma once

#include <algorithm>
#include <cctype>
#include <string_view>

namespace sicut::variant {

// Where the line that `at` stands on begins, and where it ends (before its line feed). Of a line longer than
// `most` bytes on that side, a place beyond them. Cost: linear in the bytes between.
[[nodiscard]] inline std::size_t line_start(std::string_view text, std::size_t at,
                                            std::size_t most = std::string_view::npos) {
  const std::size_t from = at;
  while (at > 0 && text[at - 1] != '\n' && from - at <= most) --at;
  return at;
}
[[nodiscard]] inline std::size_t line_end(std::string_view text, std::size_t at,
                                          std::size_t most = std::string_view::npos) {
  const std::string_view rest = text.substr(at);
  const std::string_view near = most < rest.size() ? rest.substr(0, most + 1) : rest;
  return at + std::min(near.find('\n'), near.size());
}

[[nodiscard]] inline bool has_letters_or_figures(std::string_view s) {
  return std::any_of(s.begin(), s.end(),
                     [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || (c & 0x80); });
}

}  // namespace sicut::variant
