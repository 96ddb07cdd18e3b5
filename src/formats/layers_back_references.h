// Pages that endnotes name: "p. 174" at the end of note 33 says that the sign 33 stands on page 174.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "formats/layers_sheet.h"

namespace sicut::formats {

struct NotePage {
  std::uint32_t note = 0, page = 0;
};

// Of endnotes whose number and page are both whole: where numbers were lost, which page is whose is not
// known, and both are left out. Ascending in both. Cost: linear in the lines of notes.
[[nodiscard]] std::vector<NotePage> note_pages(const Sheet& sheet);

// A figure that may call a note.
struct Calling {
  std::size_t at = 0;  // byte of its first digit
  bool sure =
      false;  // behind a closing mark, a bracket or a sentence; else behind a word, as "May 3" is, too
};

// Where figures stand in `text` as the sign of note `note` would: behind a word, a mark or a bracket, with or
// without a space. In text order. Cost: linear.
[[nodiscard]] std::vector<Calling> figures_calling(std::string_view text, std::uint32_t note);

// The only one of the sure ones, else the only one; nothing where there are none or several.
[[nodiscard]] std::optional<std::size_t> only_calling(const std::vector<Calling>& callings);

// "p. 174" alone on a line.
[[nodiscard]] std::optional<std::uint32_t> page_named(std::string_view line);

}  // namespace sicut::formats
