// Numbered footnotes, "1 See the Report", under a rule or before a page's end: they stand at the foot of a
// page, often inside a sentence.
#include <algorithm>
#include <set>

#include "formats/layers_note.h"
#include "formats/layers_sheet.h"
#include "formats/lines_shape.h"
#include "text/characters.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kShortestRule = 3;        // signs
constexpr std::uint32_t kRulePageReach = 8000;  // bytes between a call and its note on the page
constexpr std::size_t kMostRuledFigures = 3;
constexpr std::size_t kMostFootLines = 40;  // of notes before a page's end

// "--------", "________".
bool is_rule(std::string_view line) {
  std::size_t signs = 0;
  for (std::size_t at = 0; at < line.size(); ++signs) {
    const text::Character c = text::decode(line, at);
    if (!text::is_dash(c.code) && c.code != '-' && c.code != '_') return false;
    at += std::max<std::size_t>(1, c.length);
  }
  return signs >= kShortestRule;
}

std::uint32_t value_of_figures(std::string_view figures) {
  std::uint32_t value = 0;
  for (const char c : figures) value = value * 10 + static_cast<std::uint32_t>(c - '0');
  return value;
}

// The number of the note that a line begins: "1 See", "1. See"; 0 where there is none.
std::uint32_t ruled_number(std::string_view line) {
  const std::string_view label = note_label(line);
  const bool figures = !label.empty() && label.size() <= kMostRuledFigures &&
                       std::all_of(label.begin(), label.end(), text::is_ascii_digit);
  if (!figures || note_label_length(line) >= line.size() ||
      begins_lower(line.substr(note_label_length(line))))
    return 0;
  return value_of_figures(label);
}

// Adds the numbers of raised figures: "rope¹²".
void add_raised(std::string_view text, std::set<std::uint32_t>& figures) {
  for (std::size_t at = text.find_first_of("\xc2\xe2"); at < text.size();) {
    std::uint32_t value = 0;
    std::size_t end = at;
    for (std::size_t n = 0; n < kMostRuledFigures && end < text.size(); ++n) {
      const text::Character c = text::decode(text, end);
      const std::uint32_t figure = text::raised_figure(c.code);
      if (figure >= text::kNoFigure) break;
      value = value * 10 + figure;
      end += c.length;
    }
    if (end > at) figures.insert(value);
    at = text.find_first_of("\xc2\xe2", std::max(end, at + 1));
  }
}

// The figures glued to words or marks before byte `end`, as far back as a page may reach: "taxed1",
// "tide.”2"; with `words` none of a number with a point, "3.1".
std::set<std::uint32_t> glued_figures(const Sheet& sheet, TextPos end, bool words = false) {
  const std::size_t from = std::max(sheet.span.start.value, end.value - std::min(end.value, kRulePageReach));
  const std::string_view text = sheet.text.substr(from, end.value - from);
  std::set<std::uint32_t> figures;
  for (std::size_t at = 1; at < text.size();) {
    std::size_t stop = at;
    while (stop < text.size() && text::is_ascii_digit(text[stop])) ++stop;
    const bool short_enough = stop > at && stop - at <= kMostRuledFigures;
    if (short_enough && !text::is_ascii_digit(text[at - 1])) {
      const char32_t before = text::decode_before(text, at).code;
      const bool of_number = words && at > 1 && text::is_ascii_digit(text[at - 2]);
      if (of_number) {
        at = stop + 1;
        continue;
      }
      if (text::is_letter(before) || text::is_closing_quote(before) || before == '.' || before == ',' ||
          before == ';' || before == '?' || before == '!')
        figures.insert(value_of_figures(text.substr(at, stop - at)));
    }
    at = stop + 1;
  }
  add_raised(text, figures);
  return figures;
}

// The end of the notes whose first begins with line `first`: the blank line behind which none begins.
std::size_t notes_end(const Sheet& sheet, std::size_t first, std::vector<std::size_t>& starts) {
  std::uint32_t last = 0;
  std::size_t i = first;
  for (; i < sheet.lines.size(); ++i) {
    const std::uint32_t number = ruled_number(sheet.of(i));
    const bool next = number > 0 && (last == 0 || number == last + 1);
    if (i > first && (sheet.lines[i].blanks_before > 0 || sheet.lines[i].form_feed) && !next) break;
    if (!next) continue;
    starts.push_back(i);
    last = number;
  }
  return i;
}

// Where the notes at the foot of a page begin that ends before line `end`: paragraphs that count on; `end`
// where there are none.
std::size_t first_at_foot(const Sheet& sheet, std::size_t end) {
  std::size_t first = end;
  std::uint32_t next = 0;
  for (std::size_t i = end; i-- > 0 && end - i <= kMostFootLines;) {
    if (sheet.lines[i].role != LineRole::body || sheet.lines[i].page_top) break;
    const std::uint32_t number = ruled_number(sheet.of(i));
    if (number > 0 && (next == 0 || number + 1 == next)) {
      next = number;
      if (sheet.lines[i].blanks_before > 0) first = i;
    } else if (sheet.lines[i].blanks_before > 0) {
      break;
    }
  }
  return first;
}

void mark(Sheet& sheet, std::size_t first, std::size_t end, const std::vector<std::size_t>& starts) {
  for (std::size_t i = first; i < end; ++i) sheet.lines[i].role = LineRole::note;
  for (const std::size_t start : starts) sheet.lines[start].role = LineRole::note_start;
}

}  // namespace

void find_foot_notes(Sheet& sheet) {
  for (std::size_t end = 1; end < sheet.lines.size(); ++end) {
    const bool page_ends = is_page_furniture(sheet.lines[end].role) || sheet.lines[end].form_feed;
    if (!page_ends || sheet.lines[end - 1].role != LineRole::body) continue;
    const std::size_t first = first_at_foot(sheet, end);
    if (first == end) continue;
    std::vector<std::size_t> starts{first};
    for (std::size_t i = first + 1; i < end; ++i)
      if (ruled_number(sheet.of(i)) == ruled_number(sheet.of(starts.back())) + 1) starts.push_back(i);
    const std::set<std::uint32_t> called = glued_figures(sheet, sheet.lines[first].start, true);
    const bool all = std::all_of(starts.begin(), starts.end(), [&](std::size_t start) {
      return called.count(ruled_number(sheet.of(start))) > 0;
    });
    if (all) mark(sheet, first, end, starts);
  }
}

void find_ruled_notes(Sheet& sheet) {
  for (std::size_t i = 1; i + 1 < sheet.lines.size(); ++i) {
    if (!is_rule(sheet.of(i)) || ruled_number(sheet.of(i + 1)) == 0) continue;
    const std::set<std::uint32_t> called = glued_figures(sheet, sheet.lines[i].start);
    std::vector<std::size_t> starts;
    const std::size_t end = notes_end(sheet, i + 1, starts);
    const bool all = std::all_of(starts.begin(), starts.end(), [&](std::size_t start) {
      return called.count(ruled_number(sheet.of(start))) > 0;
    });
    if (!all) continue;
    sheet.lines[i].role = LineRole::running_head;
    mark(sheet, i + 1, end, starts);
    i = end - 1;
  }
}

}  // namespace sicut::formats
