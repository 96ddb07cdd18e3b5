// Footnotes of Markdown, which CommonMark does not know: "[^1]" in the text, "[^1]: body" at a line's start.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "formats/document.h"

namespace sicut::formats {

struct NoteDefinition {
  std::size_t start = 0;  // of "[^1]:" in the source
  std::size_t body = 0;   // behind it
};

// The definitions in source[start, end of source), those in fenced code left out. Cost: linear.
[[nodiscard]] std::vector<NoteDefinition> find_note_definitions(std::string_view source, std::size_t start);

// Numbers for labels: figures stand for themselves, names ("[^lenin]") get the numbers they leave free, in
// order.
class NoteNumbers {
 public:
  [[nodiscard]] std::string number(std::string_view label);

 private:
  std::map<std::string, std::string, std::less<>> named_;
};

// The name of a note ("lenin") whose call or label, brackets included, is `span` of the text, where a number
// stands for it; empty for all else. Cost: constant.
[[nodiscard]] std::string_view note_name(const Layers& layers, TextSpan span);

// The length of "[^label]" at the start of `text`; 0 where none stands there.
[[nodiscard]] std::size_t note_call_length(std::string_view text);

}  // namespace sicut::formats
