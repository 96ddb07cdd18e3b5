#include "report/rows.h"

#include <fmt/format.h>

#include <algorithm>

namespace sicut::report {
namespace {

Ink ink_of(Mark mark, bool in_quote) {
  switch (mark) {
    case Mark::same:
      return Ink::plain;
    case Mark::slight:
      return Ink::dim;
    case Mark::owned:
      return Ink::yellow;
    case Mark::changed:
      return in_quote ? Ink::bold_green : Ink::bold_red;
  }
  return Ink::plain;
}

std::size_t width_of(const Column& column) {
  return std::max(column.quote.width, column.source.width);
}

// The part of a cell that fits, taken off its front.
Cell take_head(Cell& cell, std::size_t width) {
  const std::string_view head = head_of_width(cell.text, width);
  Cell part{std::string(head), columns(head), cell.mark};
  cell.text.erase(0, head.size());
  cell.width = columns(cell.text);
  return part;
}

// Divides columns wider than a line, so that every one fits.
std::vector<Column> fitting(const std::vector<Column>& columns, std::size_t width) {
  std::vector<Column> out;
  for (Column column : columns) {
    while (width_of(column) > width && !(column.quote.text.empty() && column.source.text.empty())) {
      const std::size_t before = column.quote.text.size() + column.source.text.size();
      out.push_back({take_head(column.quote, width), take_head(column.source, width), false});
      if (column.quote.text.size() + column.source.text.size() == before) break;
    }
    if (!column.quote.text.empty() || !column.source.text.empty()) out.push_back(std::move(column));
  }
  return out;
}

}  // namespace

void Rows::wrapped(const std::vector<Token>& tokens, std::size_t indent, std::size_t used, Ink ink) {
  std::string line;
  bool space = false;
  const auto end_line = [&] {
    out_ += paint_(ink, line);
    out_ += '\n';
    line.clear();
  };
  for (const Token& token : tokens) {
    std::string_view rest = token.text;
    std::size_t width = token.width;
    while (used + (space ? 1U : 0U) + width > width_) {
      if (used > indent) {  // what stands on this line already
        end_line();
      } else {  // a word longer than a line
        const std::string_view head = head_of_width(rest, width_ - indent);
        if (head.size() == rest.size()) break;
        line += head;
        rest.remove_prefix(head.size());
        width = columns(rest);
        end_line();
      }
      out_.append(indent, ' ');
      used = indent;
      space = false;
    }
    if (space) line += ' ';
    line += rest;
    used += width + (space ? 1U : 0U);
    space = token.space_after;
  }
  end_line();
}

void Rows::paragraph(std::string_view text, std::size_t indent, Ink ink) {
  wrapped(divider_.divide(text), indent, 0, ink);
}

void Rows::start_field(std::string_view label, std::size_t label_columns) {
  const std::size_t wide = label_indent() + label_columns + 1, used = label_indent() + columns(label);
  out_.append(label_indent(), ' ');
  out_ += paint_(Ink::dim, label);
  out_.append(used < wide ? wide - used : 1, ' ');
}

void Rows::field(std::string_view label, std::string_view text, std::size_t label_columns, Ink ink) {
  start_field(label, label_columns);
  const std::size_t indent = label_indent() + label_columns + 1;
  wrapped(divider_.divide(text), indent, std::max(indent, label_indent() + columns(label) + 1), ink);
}

void Rows::heading(std::string_view label, Ink ink, std::string_view place) {
  const std::string where = harmless(place);
  if (columns(label) + 2 + columns(where) <= width_) {
    out_ += paint_(ink, label) + "  " + where + "\n";
    return;
  }
  paragraph(label, 2, ink);
  out_ += "  ";
  wrapped(divider_.divide(where), 2, 2, Ink::plain);
}

void Rows::count(std::string_view label, std::size_t number, std::string_view meaning,
                 std::size_t label_columns) {
  const std::string start = fmt::format("  {:<{}} {:>6}  ", label, label_columns, number);
  out_ += start;
  wrapped(divider_.divide(meaning), start.size(), start.size(), Ink::plain);
}

void Rows::row(std::string_view label, const std::vector<Column>& line, Cell Column::*side) {
  start_field(label);
  std::size_t blanks = 0;  // held back, so that no line ends in spaces
  for (const Column& column : line) {
    const Cell& cell = column.*side;
    const std::size_t width = width_of(column) + (column.space_after ? 1 : 0);
    if (cell.text.empty()) {
      blanks += width;
      continue;
    }
    out_.append(blanks, ' ');
    out_ += paint_(ink_of(cell.mark, side == &Column::quote), cell.text);
    blanks = width - cell.width;
  }
  out_ += '\n';
}

void Rows::comparison(std::string_view quote_label, std::string_view source_label,
                      const std::vector<Column>& columns) {
  const std::size_t available = width_ - label_width();
  std::vector<Column> line;
  std::size_t used = 0;
  const auto end_line = [&] {
    const auto has = [&line](Cell Column::*side) {
      return std::any_of(line.begin(), line.end(),
                         [side](const Column& c) { return !(c.*side).text.empty(); });
    };
    if (has(&Column::quote)) row(quote_label, line, &Column::quote);
    if (has(&Column::source)) row(source_label, line, &Column::source);
    line.clear();
    used = 0;
  };
  for (Column& column : fitting(columns, available)) {
    const std::size_t width = width_of(column);
    if (used + width > available) end_line();
    used += width + (column.space_after ? 1 : 0);
    line.push_back(std::move(column));
  }
  if (!line.empty()) end_line();
}

}  // namespace sicut::report
