#include "formats/handle_label.h"

#include <algorithm>

#include "text/characters.h"

namespace sicut::formats {

std::optional<SpeakerLabel> read_handle_label(std::string_view paragraph) {
  constexpr std::size_t kLongestHandle = 40;  // bytes
  const std::size_t at = std::min(paragraph.find_first_not_of("*_-> "), paragraph.size());
  if (at + 2 >= paragraph.size() || paragraph[at] != '@') return {};
  std::size_t end = at + 1;
  const auto is_of_handle = [](char c) {
    return text::is_ascii_letter(c) || text::is_ascii_digit(c) || c == '_' || c == '-' || c == '.';
  };
  while (end < paragraph.size() && is_of_handle(paragraph[end])) ++end;
  if (end < at + 3 || end > at + kLongestHandle || text::is_ascii_digit(paragraph[at + 1])) return {};
  const std::size_t colon = paragraph.find_first_not_of("*_ ", end);
  if (colon == std::string_view::npos || paragraph[colon] != ':') return {};
  SpeakerLabel label;
  label.name = paragraph.substr(at + 1, end - at - 1);
  while (!label.name.empty() && (label.name.back() == '_' || label.name.back() == '.')) label.name.pop_back();
  label.name.front() = text::ascii_upper(label.name.front());
  label.length = std::min(paragraph.find_first_not_of("*_ ", colon + 1), paragraph.size());
  label.titled = true;  // nobody but a speaker is called so
  return label;
}

}  // namespace sicut::formats
