#include <algorithm>

#include "formats/layers_sheet.h"
#include "formats/lines_shape.h"
#include "text/characters.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kMostLines = 6;  // of a heading with its subtitle and date

bool markdown_heading(std::string_view line) {
  const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
  return signs >= 1 && signs <= 6 && signs + 1 < line.size() && line[signs] == ' ';
}

// Could be a heading's line by itself: short, and not ended as sentences end.
bool could_be_heading(const Sheet& sheet, std::size_t line) {
  const Line& l = sheet.lines[line];
  if (l.role != LineRole::body || l.width > 110 || !sheet.is_short(line)) return false;
  const std::string_view title = sheet.of(line);
  if (is_numbered_title(title)) return true;
  const char32_t last = last_sign(title);
  const bool closed = last == ',' || last == ';' || last == ':' || text::is_dash(last);
  if (closed || begins_lower(title)) return false;
  if (is_capitals(title)) return true;
  const text::Character first = text::decode(title, 0);
  if (text::is_opening_quote(first.code) || text::is_dash(first.code)) return false;
  return !ends_sentence(title) && is_title_case(title);
}

// Could go on the heading above it: a subtitle, an occasion, a date.
bool could_follow(const Sheet& sheet, std::size_t line) {
  const Line& l = sheet.lines[line];
  const bool full = sheet.setting.hard_wrapped ? l.width >= sheet.setting.width : !sheet.is_short(line);
  if (l.role != LineRole::body || full) return false;
  const char32_t last = last_sign(sheet.of(line));
  // "Speech at the C.C., R.C.P.(B.)" ends with a bracket, not a sentence.
  return !text::is_sentence_end(text::decode_before(sheet.of(line), sheet.of(line).size()).code) &&
         last != ';' && last != ':';
}

// A heading of its own right, without a heading above it.
bool leads(std::string_view title) {
  return is_capitals(title) || is_numbered_title(title) || is_title_case(title);
}

}  // namespace

void find_headings(Sheet& sheet) {
  for (std::size_t i = 0; i < sheet.lines.size();) {
    Line& line = sheet.lines[i];
    if (line.role == LineRole::body && markdown_heading(sheet.of(i))) {
      line.role = LineRole::heading;
      ++i;
      continue;
    }
    const bool starts = line.blanks_before > 0 || line.page_top;
    std::size_t end = i;
    const auto goes_on = [&] { return end > i && is_capitals(sheet.of(i)) && could_follow(sheet, end); };
    while (starts && end < sheet.lines.size() && end - i <= kMostLines) {
      if (end > i && sheet.lines[end].blanks_before > 0) break;
      if (!could_be_heading(sheet, end) && !goes_on()) break;
      ++end;
    }
    const bool closed = end == sheet.lines.size() || (end > i && sheet.lines[end].blanks_before > 0);
    const auto inside = [&] {
      return end < sheet.lines.size() && begins_lower(sheet.of(end)) && breaks_off_before(sheet, i);
    };
    if (end == i || !closed || end - i > kMostLines || !leads(sheet.of(i)) || inside()) {
      i = std::max(end, i + 1);
      continue;
    }
    for (; i < end; ++i) sheet.lines[i].role = LineRole::heading;
  }
}

}  // namespace sicut::formats
