// Lines of a report: labelled fields, and the two rows of a comparison wrapped in parallel.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/comparison.h"
#include "report/paint.h"

namespace sicut::report {

// Writes lines of at most `width` columns. Where even one word does not fit, it is divided.
class Rows {
 public:
  Rows(std::size_t width, const Paint& paint, Divider& divider, std::string& out)
      : width_(width < kLeast ? kLeast : width), paint_(paint), divider_(divider), out_(out) {}

  // `text`, wrapped, lines after the first indented by `indent`. `text` need not be harmless.
  void paragraph(std::string_view text, std::size_t indent = 0, Ink ink = Ink::plain);

  // "  label   text", wrapped under itself. `label_columns`: the room for the label, where seven are too few.
  void field(std::string_view label, std::string_view text, std::size_t label_columns = 7,
             Ink ink = Ink::plain);

  // A finding's first line: what it is, and the place to go to. The place stays in one piece where it fits.
  void heading(std::string_view label, Ink ink, std::string_view place);

  // A line of the summary: how many there are of what, and what that means.
  void count(std::string_view label, std::size_t number, std::string_view meaning,
             std::size_t label_columns = 10);

  // Both sides of the comparison one under the other; a side without a word is left out.
  void comparison(std::string_view quote_label, std::string_view source_label,
                  const std::vector<Column>& columns);

  void blank() { out_ += '\n'; }

 private:
  static constexpr std::size_t kLeast = 30;

  // Narrow terminals get no indentation: labels are at most seven columns wide.
  [[nodiscard]] std::size_t label_indent() const { return width_ < 60 ? 0 : 2; }
  [[nodiscard]] std::size_t label_width() const { return label_indent() + 8; }
  void start_field(std::string_view label, std::size_t label_columns = 7);
  void wrapped(const std::vector<Token>& tokens, std::size_t indent, std::size_t used, Ink ink);
  void row(std::string_view label, const std::vector<Column>& line, Cell Column::*side);

  std::size_t width_;
  const Paint& paint_;
  Divider& divider_;
  std::string& out_;
};

}  // namespace sicut::report
