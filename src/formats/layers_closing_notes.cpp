// Endnotes without a title: a list at a text's very end, numbered from 1, whose numbers the text calls.
#include <algorithm>
#include <utility>
#include <vector>

#include "formats/layers_note.h"
#include "formats/layers_sheet.h"
#include "text/characters.h"
#include "text/letters.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kFewestClosing = 2;
constexpr std::size_t kLongestClosing = 40;  // lines
constexpr std::uint32_t kMostClosing = 999;
constexpr std::size_t kMostClosingFigures = 3;

// The number of the entry that a line begins: "3. The", "3 The", "(3) The"; 0 where there is none.
std::uint32_t closing_number(std::string_view line) {
  const std::string_view label = note_label(line);
  if (label.empty() || !std::all_of(label.begin(), label.end(), text::is_ascii_digit)) return 0;
  if (note_label_length(line) >= line.size()) return 0;
  std::uint32_t number = 0;
  for (const char c : label) number = number * 10 + static_cast<std::uint32_t>(c - '0');
  return number;
}

// The lines that entries 1, 2, 3, ... begin with, the last of them at the end of the text; read backward.
std::vector<std::size_t> entries_at_end(const Sheet& sheet) {
  std::vector<std::size_t> entries;
  std::uint32_t next = 0;
  for (std::size_t i = sheet.lines.size(); i-- > 0;) {
    const std::size_t below = entries.empty() ? sheet.lines.size() : entries.back();
    if (below - i > kLongestClosing || sheet.lines[i].role != LineRole::body) return {};
    const std::uint32_t number = closing_number(sheet.of(i));
    if (number == 0 || number > kMostClosing || (!entries.empty() && number + 1 != next)) continue;
    entries.push_back(i);
    next = number;
    if (number == 1) break;
  }
  if (next != 1 || entries.size() < kFewestClosing) return {};
  std::reverse(entries.begin(), entries.end());
  return sheet.lines[entries.front()].blanks_before > 0 ? entries : std::vector<std::size_t>{};
}

// A figure glued to a mark ("tide.”3", "tide,3"), whose words go on behind it, may call a note.
bool may_call(std::string_view text, std::size_t at, std::size_t end) {
  if (at == 0) return false;
  const text::Character before = text::decode_before(text, at);
  if (!text::is_closing_quote(before.code) && std::string_view(".,;:!?)\"'").find(text[at - 1]) == text.npos)
    return false;
  if (at > 1 && text::is_ascii_digit(text[at - 2])) return false;  // "1,250"
  return end >= text.size() || text[end] == ' ' || text[end] == '\n' || text[end] == '\r';
}

// The value of the raised figure at `at`, and its length; a length of 0 where none stands there.
std::pair<std::uint32_t, std::size_t> raised_value_at(std::string_view text, std::size_t at) {
  std::uint32_t value = 0;
  std::size_t end = at;
  while (end < text.size() && value < kMostClosing) {
    const text::Character c = text::decode(text, end);
    const std::uint32_t figure = text::raised_figure(c.code);
    if (figure >= text::kNoFigure) break;
    value = value * 10 + figure;
    end += c.length;
  }
  return {value, end - at};
}

// Every entry is called before the first of them, in their order.
bool all_called(const Sheet& sheet, const std::vector<std::size_t>& entries) {
  const TextPos end = sheet.lines[entries.front()].start;
  const std::string_view text = sheet.text.substr(sheet.span.start.value, end - sheet.span.start);
  std::uint32_t met = 0;
  const auto figures_and_raised = [](std::uint64_t eight) {
    return text::bytes_within(eight, '0', '9') | text::long_bytes(eight);
  };
  for (std::size_t at = 0; met < entries.size();) {
    at = text::find_marked(text, at, figures_and_raised);
    if (at >= text.size()) return false;
    const char c = text[at];
    std::size_t stop = at;
    std::uint32_t value = 0;
    if (text::is_ascii_digit(c)) {
      while (stop < text.size() && text::is_ascii_digit(text[stop])) ++stop;
      const bool calls = stop - at <= kMostClosingFigures && may_call(text, at, stop);
      for (std::size_t i = at; calls && i < stop; ++i)
        value = value * 10 + static_cast<std::uint32_t>(text[i] - '0');
    } else if (c == '\xc2' || c == '\xe2') {
      const auto [raised, length] = raised_value_at(text, at);
      value = raised;
      stop += length;
    }
    if (value == met + 1) ++met;
    at = std::max(stop, at + 1);
  }
  return true;
}

}  // namespace

void find_closing_notes(Sheet& sheet) {
  const std::vector<std::size_t> entries = entries_at_end(sheet);
  if (entries.empty() || !all_called(sheet, entries)) return;
  for (std::size_t i = entries.front(); i < sheet.lines.size(); ++i) sheet.lines[i].role = LineRole::note;
  for (const std::size_t entry : entries) sheet.lines[entry].role = LineRole::note_start;
}

}  // namespace sicut::formats
