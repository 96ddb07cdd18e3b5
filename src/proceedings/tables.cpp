#include "proceedings/tables.h"

#include <string_view>

namespace sicut::proceedings {
namespace {

constexpr std::size_t kWidestGap = 600;  // bytes: tags with their attributes

struct Gap {
  bool row = false;          // another row begins in it
  std::size_t openings = 0;  // of cells, behind the beginning of the row
  bool table = true;
  bool same_cell = false;
};

Gap over_tags(std::string_view bytes) {
  Gap gap;
  bool ends = false;  // of a cell, a row or all
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at + 1)) {
    const std::string_view name = bytes.substr(at + 1, 2);
    const auto is = [&](std::string_view wanted) {
      return name.size() == 2 && (name[0] | 0x20) == wanted[0] && (name[1] | 0x20) == wanted[1];
    };
    if (is("tr")) {
      gap.row = true;
      gap.openings = 0;
    } else if (is("td") || is("th")) {
      const char behind = at + 3 < bytes.size() ? bytes[at + 3] : '>';
      gap.openings += behind == '>' || behind == ' ' || behind == '\n' || behind == '\t';  // and no <thead>
    } else if (is("/t")) {
      ends = true;
    }
  }
  gap.same_cell = gap.openings == 0 && !ends;
  gap.table = gap.openings > 0 || gap.same_cell;
  return gap;
}

Gap over_bars(std::string_view bytes) {
  Gap gap;
  bool blank = false;  // the line at hand, so far, behind another
  for (const char c : bytes) {
    if (c == '\n') {
      gap.table &= !blank;
      gap.row = blank = true;
      gap.openings = 0;
    } else if (c != ' ' && c != '\t' && c != '\r') {
      blank = false;
    }
    gap.openings += c == '|';
  }
  gap.table &= gap.openings > 0;
  return gap;
}

// What lies between a unit and the next one.
Gap gap_behind(const formats::Document& document, const std::vector<Unit>& units, std::size_t unit) {
  Gap none;
  none.table = false;
  const TextSpan between{units[unit].span.end, units[unit + 1].span.start};
  if (between.size() < 2) return none;
  if (document.map.identity()) {
    const std::string_view bytes = document.text(between);
    return bytes.size() <= kWidestGap && bytes.find('|') != std::string_view::npos ? over_bars(bytes) : none;
  }
  const BytePos first = document.map.end(between.start), last = document.map.start(between.end);
  if (last.value < first.value || last.value - first.value > kWidestGap) return none;
  const std::string_view bytes = document.original.view().substr(first.value, last.value - first.value);
  return bytes.find('<') != std::string_view::npos ? over_tags(bytes) : over_bars(bytes);
}

}  // namespace

bool row_goes_on(const formats::Document& document, const std::vector<Unit>& units, std::size_t unit,
                 std::size_t last) {
  if (unit + 1 >= last) return false;
  const std::size_t end = units[unit].span.end.value;
  const std::string_view text = document.text();
  if (document.map.identity() && end < text.size() && (text[end] == '\n' || text[end] == '\r')) return false;
  const Gap gap = gap_behind(document, units, unit);
  return gap.table && !gap.row && !gap.same_cell;
}

std::vector<TableCell> cells_of_table(const formats::Document& document, const std::vector<Unit>& units,
                                      std::size_t first, std::size_t last) {
  std::vector<TableCell> cells{{first, 0, 0}};
  std::size_t led = 0;  // openings before the first cell of a row, in a table whose rows begin with one
  for (std::size_t unit = first; unit + 1 < last; ++unit) {
    const Gap gap = gap_behind(document, units, unit);
    if (!gap.table) break;
    if (gap.same_cell) continue;
    TableCell cell{unit + 1, cells.back().row, cells.back().column + gap.openings};
    if (gap.row) {
      if (cell.row == 0) led = gap.openings;
      ++cell.row;
      cell.column = gap.openings >= led ? gap.openings - led : 0;
    }
    cells.push_back(cell);
  }
  return cells;
}

}  // namespace sicut::proceedings
