#include "variant/columns.h"

#include <algorithm>

#include "text/characters.h"
#include "variant/lines.h"

namespace sicut::variant {
namespace {

constexpr std::size_t kGap = 2;            // spaces between two columns
constexpr std::size_t kNear = 8;           // lines looked at on either side
constexpr std::size_t kFewestLines = 3;    // beside the line itself
constexpr std::size_t kNarrowest = 20;     // characters of the left column: labels of speakers are none
constexpr std::size_t kLongestLine = 400;  // bytes

bool is_blank(char c) {
  return c == ' ' || c == '\r';
}

// In characters.
std::size_t column_of(std::string_view line, std::size_t at) {
  return static_cast<std::size_t>(std::count_if(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(at),
                                                [](char c) { return (c & 0xC0) != 0x80; }));
}

// Whether a gap with words before it ends just before `column` of a line.
bool begins_column(std::string_view line, std::size_t column) {
  std::size_t at = 0, columns = 0;
  while (at < line.size() && columns < column) {
    at += std::max<std::uint32_t>(1, text::decode(line, at).length);
    ++columns;
  }
  if (columns != column || at < kGap || at >= line.size() || is_blank(line[at])) return false;
  return line.substr(at - kGap, kGap) == "  " && has_letters_or_figures(line.substr(0, at));
}

// Lines near the one at `start` that have a column at `column`.
std::size_t lines_alike(std::string_view text, std::size_t start, std::size_t column) {
  std::size_t alike = 0, at = start;
  for (std::size_t i = 0; i < kNear && at > 0; ++i) {
    const std::size_t end = at - 1;
    at = line_start(text, end, kLongestLine);
    if (end - at > kLongestLine) break;
    alike += begins_column(text.substr(at, end - at), column);
  }
  std::size_t end = line_end(text, start, kLongestLine);
  for (std::size_t i = 0; i < kNear && end < text.size(); ++i) {
    at = end + 1;
    end = line_end(text, at, kLongestLine);
    if (end - at > kLongestLine) break;
    alike += begins_column(text.substr(at, end - at), column);
  }
  return alike;
}

// The rest of its line, behind a gap.
bool is_right(std::string_view text, TextSpan span) {
  const std::size_t start = line_start(text, span.start.value, kLongestLine),
                    end = line_end(text, span.start.value, kLongestLine);
  if (span.end.value > end || end - start > kLongestLine) return false;
  if (has_letters_or_figures(text.substr(span.end.value, end - span.end.value))) return false;
  std::size_t at = span.start.value;
  while (at > start && text[at - 1] != ' ') --at;
  const std::string_view line = text.substr(start, end - start);
  const std::size_t column = column_of(line, at - start);
  const std::string_view words = text.substr(span.start.value, span.size());
  const bool figures = words.find_first_not_of("0123456789.,:%-() ") == words.npos;  // a table's
  return column >= kNarrowest && !figures && begins_column(line, column) &&
         lines_alike(text, start, column) >= kFewestLines;
}

// The beginning of its line, up to a gap and more words.
bool is_left(std::string_view text, TextSpan span) {
  const std::size_t start = line_start(text, span.start.value, kLongestLine),
                    end = line_end(text, span.start.value, kLongestLine);
  if (span.end.value > end || end - start > kLongestLine) return false;
  if (has_letters_or_figures(text.substr(start, span.start.value - start))) return false;
  std::size_t at = span.end.value;
  while (at < end && !is_blank(text[at])) ++at;
  while (at < end && is_blank(text[at])) ++at;
  const std::string_view line = text.substr(start, end - start);
  const std::size_t column = column_of(line, at - start);
  return column >= kNarrowest && begins_column(line, column) &&
         lines_alike(text, start, column) >= kFewestLines;
}

}  // namespace

bool is_other_column(std::string_view text, TextSpan span) {
  if (span.start >= span.end || span.end.value > text.size()) return false;
  const std::size_t end = line_end(text, span.start.value, kLongestLine);
  if (end >= span.end.value) return is_right(text, span) || is_left(text, span);
  // Of three columns: what stands right of the sentence's own, and left of it on the next line.
  std::size_t next = end;
  while (next < span.end.value && (is_blank(text[next]) || text[next] == '\n')) ++next;
  return is_right(text, {span.start, TextPos(end)}) && is_left(text, {TextPos(next), span.end});
}

}  // namespace sicut::variant
