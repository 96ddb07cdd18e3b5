#include "formats/markdown_notes.h"

#include <algorithm>

namespace sicut::formats {

namespace {

constexpr std::size_t kLongestNoteLabel = 64;
constexpr std::size_t kFirstNamed = 500;  // out of the way of labels that are figures

bool is_fence(std::string_view line) {
  return line.starts_with("```") || line.starts_with("~~~");
}

}  // namespace

std::size_t note_call_length(std::string_view text) {
  if (!text.starts_with("[^")) return 0;
  const std::size_t close = text.substr(0, kLongestNoteLabel + 3).find_first_of("] \t\r\n[", 2);
  if (close == std::string_view::npos || text[close] != ']' || close == 2) return 0;
  return close + 1;
}

std::string_view note_name(const Layers& layers, TextSpan span) {
  if (layers.extracted.empty() || !layers.text(span).starts_with('[')) return {};
  const ByteSpan bytes = layers.bytes(span);
  const std::string_view printed = layers.original.view().substr(bytes.start.value, bytes.size());
  const std::size_t length = note_call_length(printed);
  if (length == 0) return {};
  const std::string_view label = printed.substr(2, length - 3);
  return layers.text(span).substr(1).starts_with(label) ? std::string_view() : label;
}

std::vector<NoteDefinition> find_note_definitions(std::string_view source, std::size_t start) {
  std::vector<NoteDefinition> found;
  bool fenced = false;
  while (start < source.size()) {
    const std::size_t end = std::min(source.find('\n', start), source.size());
    std::string_view line = source.substr(start, end - start);
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    line.remove_prefix(indent);
    if (is_fence(line)) fenced = !fenced;
    const std::size_t length = fenced || indent > 3 ? 0 : note_call_length(line);
    if (length > 0 && line.substr(length).starts_with(':')) {
      found.push_back({start + indent, start + indent + length + 1});
    }
    start = end + 1;
  }
  return found;
}

std::string NoteNumbers::number(std::string_view label) {
  const bool figures = std::all_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (figures && label.size() <= 3) return std::string(label);
  const auto known = named_.find(label);
  if (known != named_.end()) return known->second;
  std::string number = std::to_string(kFirstNamed + named_.size() % 500);
  named_.emplace(std::string(label), number);
  return number;
}

}  // namespace sicut::formats
