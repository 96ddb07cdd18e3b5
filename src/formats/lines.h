// The lines of a plain text, and how it is set.
#pragma once

#include <string_view>
#include <vector>

#include "formats/document.h"

namespace sicut::formats {

enum class LineRole : std::uint8_t { body, heading, page_number, running_head, note_start, note };

// A line with something on it; blank lines are counted on the line behind them.
struct Line {
  TextPos start, end;               // without white space round it
  std::uint32_t width = 0;          // in characters, white space round it left out
  std::uint32_t blanks_before = 0;  // the first line of a text has one
  std::uint16_t indent = 0;         // columns; a tab goes to the next multiple of eight
  bool form_feed = false;           // a form feed stands before it
  bool page_top = false;            // a page begins here
  bool glued = false;               // the rest of a printed line: a note that a scan glued to the body
  LineRole role = LineRole::body;

  [[nodiscard]] TextSpan span() const { return {start, end}; }
};

using Lines = std::vector<Line>;

[[nodiscard]] Lines split_lines(std::string_view text, TextSpan span);

// The length of the signs that a quoted line of a mail or of Markdown begins with, "> " or "> > "; 0 where it
// has none.
[[nodiscard]] std::size_t quoting_signs(std::string_view line);

// How a text is set: told from its lines.
struct Setting {
  bool hard_wrapped = false;        // most lines end near a common width
  std::uint32_t width = 0;          // where they end, the lower bound of the common widths
  std::uint16_t indent = 0;         // that of most letters
  bool blank_separated = true;      // blank lines stand between paragraphs
  bool indents_paragraphs = false;  // first lines of paragraphs are indented
  bool pages_by_space = false;      // a single space before a line is what a page break left
};

[[nodiscard]] Setting measure(const Lines& lines);

}  // namespace sicut::formats
