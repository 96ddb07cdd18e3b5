// Notes whose lines begin with a raised figure that was called before: "¹ Works, p. 3".
#include <map>
#include <string>
#include <vector>

#include "formats/layers_note.h"
#include "formats/layers_sheet.h"
#include "text/characters.h"

namespace sicut::formats {
namespace {

// The raised figures at `at`.
std::string_view raised_at(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (end < line.size()) {
    const text::Character c = text::decode(line, end);
    if (text::classify(c.code) != text::CharClass::superscript) break;
    end += c.length;
  }
  return line.substr(at, end - at);
}

// The first line in which each figure stands behind something.
std::map<std::string_view, std::size_t> calls_in(const Sheet& sheet, std::size_t end) {
  std::map<std::string_view, std::size_t> calls;
  for (std::size_t i = 0; i < end; ++i) {
    const std::string_view line = sheet.of(i);
    for (std::size_t at = line.find_first_of("\xc2\xe2", 1); at < line.size();) {
      const std::string_view label = raised_at(line, at);
      if (!label.empty()) calls.try_emplace(label, i);
      at = line.find_first_of("\xc2\xe2", at + std::max<std::size_t>(1, label.size()));
    }
  }
  return calls;
}

bool begins_note(std::string_view line) {
  const std::string_view label = raised_at(line, 0);
  return !label.empty() && label == note_label(line) && note_label_length(line) < line.size();
}

}  // namespace

void find_raised_notes(Sheet& sheet) {
  std::vector<std::size_t> entries;
  for (std::size_t i = 1; i < sheet.lines.size(); ++i) {
    const std::string_view line = sheet.of(i);
    const bool raised = !line.empty() && (line[0] == '\xc2' || line[0] == '\xe2');
    if (raised && sheet.lines[i].role == LineRole::body && begins_note(line)) entries.push_back(i);
  }
  if (entries.empty()) return;
  const auto calls = calls_in(sheet, entries.back());
  for (std::size_t e = 0; e < entries.size(); ++e) {
    const auto call = calls.find(raised_at(sheet.of(entries[e]), 0));
    if (call == calls.end() || call->second >= entries[e]) continue;
    sheet.lines[entries[e]].role = LineRole::note_start;
    const std::size_t next = e + 1 < entries.size() ? entries[e + 1] : sheet.lines.size();
    for (std::size_t i = entries[e] + 1; i < next && sheet.setting.hard_wrapped; ++i) {
      const Line& line = sheet.lines[i];
      if (line.blanks_before > 0 || line.page_top || line.role != LineRole::body) break;
      sheet.lines[i].role = LineRole::note;
    }
  }
}

}  // namespace sicut::formats
