#include <map>
#include <string>

#include "formats/layers_sheet.h"
#include "formats/lines_shape.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kRepeats = 3;  // as often by page breaks, a short line is the page's, not the text's

bool could_be_head(const Sheet& sheet, std::size_t line) {
  const Line& l = sheet.lines[line];
  if (l.role != LineRole::body || l.width > 70 || l.width < 3 || !sheet.is_short(line)) return false;
  const std::string_view head = sheet.of(line);
  return (is_capitals(head) || is_title_case(head)) && !begins_list_item(head);
}

// Lines that stand first on a page, or last before its end.
bool by_page_break(const Sheet& sheet, std::size_t line) {
  const Line& l = sheet.lines[line];
  const auto furniture = [&](std::size_t i) { return is_page_furniture(sheet.lines[i].role); };
  if (l.page_top) return true;
  if (line > 0 && furniture(line - 1)) return true;
  return line + 1 < sheet.lines.size() && (furniture(line + 1) || sheet.lines[line + 1].form_feed);
}

// Whether `interrupts_sentence` is worth asking.
bool stands_between(const Sheet& sheet, std::size_t line) {
  return line > 0 && line + 1 < sheet.lines.size() && begins_lower(sheet.of(line + 1));
}

// A line of capitals inside a sentence: "...the door was / JANE SMITH / opened by his".
bool interrupts_sentence(const Sheet& sheet, std::size_t line) {
  if (line == 0 || line + 1 >= sheet.lines.size()) return false;
  const bool set_off = sheet.is_set_off(line);
  const bool known_top = sheet.lines[line].page_top;
  if (!known_top && !(set_off && is_capitals(sheet.of(line)))) return false;
  if (!begins_lower(sheet.of(line + 1)) || !breaks_off_before(sheet, line)) return false;
  // Without a page break to go by, "The notice said, / KEEP OUT / in red" must stay whole.
  return known_top || ends_open(sheet.of(line - 1)) || sheet.lines[line - 1].role != LineRole::body;
}

}  // namespace

void find_running_heads(Sheet& sheet) {
  std::map<std::string, std::size_t> repeats;
  for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
    const bool known = sheet.lines[i].role == LineRole::running_head;
    if (known || (by_page_break(sheet, i) && could_be_head(sheet, i))) ++repeats[head_key(sheet.of(i))];
  }
  for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
    const bool by_break = by_page_break(sheet, i);
    if (!(by_break || stands_between(sheet, i)) || !could_be_head(sheet, i)) continue;
    const bool broken = interrupts_sentence(sheet, i);
    bool repeated = false;
    if (!broken && by_break) {
      const auto found = repeats.find(head_key(sheet.of(i)));
      repeated = found != repeats.end() && !found->first.empty() && found->second >= kRepeats;
    }
    if (!broken && !repeated) continue;
    sheet.lines[i].role = LineRole::running_head;
    const bool after_furniture = i > 0 && is_page_furniture(sheet.lines[i - 1].role);
    if (!after_furniture) sheet.lines[i].page_top = true;
  }
}

}  // namespace sicut::formats
