#include "formats/layers_blocks.h"

#include <algorithm>
#include <array>

#include "formats/line_kinds.h"
#include "formats/lines_shape.h"
#include "text/characters.h"

namespace sicut::formats {
namespace {

constexpr std::uint32_t kQuoteIndent = 2;  // columns more than the text around
constexpr std::uint32_t kWideLine = 120;   // wider: a paragraph on one line

class Blocks {
 public:
  Blocks(const Sheet& sheet, Document& document) : sheet_(sheet), document_(document) { measure_indents(); }

  void run() {
    for (std::size_t i = 0; i < sheet_.lines.size(); ++i) {
      const Line& line = sheet_.lines[i];
      if (line.role == LineRole::body) {
        body(i);
      } else {
        other(i);
      }
    }
  }

 private:
  // Quotes set in are the exception in a text; where most of it is, the setting means something else.
  void measure_indents() {
    const Lines& lines = sheet_.lines;
    std::array<std::uint32_t, 16> first_lines{};
    std::size_t deep = 0, all = 0;  // characters: a paragraph may be one line, and its quote five
    for (std::size_t i = 0; i < lines.size(); ++i) {
      all += lines[i].width;
      if (lines[i].indent >= sheet_.setting.indent + kQuoteIndent) deep += lines[i].width;
      const bool followed = i + 1 < lines.size() && lines[i + 1].blanks_before == 0;
      const bool first = followed && lines[i].indent >= lines[i + 1].indent + kQuoteIndent;
      if (first && lines[i].indent < first_lines.size()) ++first_lines[lines[i].indent];
    }
    quotes_by_indent_ = deep * 2 < all;
    const auto commonest = std::max_element(first_lines.begin(), first_lines.end());
    if (*commonest > 0) first_line_ = static_cast<std::uint32_t>(commonest - first_lines.begin());
  }

  void push(BlockKind kind, std::size_t i) {
    Block block;
    block.kind = kind;
    block.span = sheet_.lines[i].span();
    if (kind == BlockKind::block_quote) {
      const std::string_view line = sheet_.of(i);
      const std::size_t signs = quoting_signs(line);
      block.level = static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(
          255, std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(signs), '>')));
      if (signs < line.size()) block.span.start = block.span.start + signs;
    }
    document_.blocks.push_back(block);
  }

  void extend(std::size_t i) { document_.blocks.back().span.end = sheet_.lines[i].end; }

  void other(std::size_t i) {
    const Line& line = sheet_.lines[i];
    const LineRole before = i > 0 ? sheet_.lines[i - 1].role : LineRole::body;
    const bool more_note =
        line.role == LineRole::note && (before == LineRole::note || before == LineRole::note_start);
    const bool more_heading = line.role == LineRole::heading && before == LineRole::heading &&
                              line.blanks_before == 0 &&
                              is_capitals(sheet_.of(i)) == is_capitals(sheet_.of(i - 1)) &&
                              sheet_.of(i)[0] != '#' && sheet_.of(i - 1)[0] != '#';
    if (more_note || more_heading) {
      extend(i);
    } else {
      push(kind_of(line.role), i);
      document_.blocks.back().continues = line.role == LineRole::note;
      if (line.role == LineRole::heading) {
        document_.blocks.back().level = heading_level(sheet_.of(i));
        last_body_ = kNone;
        after_heading_ = true;
      }
    }
  }

  // The signs ">" of a quoted line. One may begin a quotation behind a blank line or a finished sentence:
  // "x\n> 4".
  [[nodiscard]] std::size_t signs_of(std::size_t i) const {
    const std::size_t signs = quoting_signs(sheet_.of(i));
    if (signs == 0 || i == 0 || sheet_.lines[i].blanks_before > 0) return signs;
    if (quoted_line_ == i || quoted_line_ + 1 == i) return signs;
    return ends_sentence(sheet_.of(i - 1)) || last_sign(sheet_.of(i - 1)) == ':' ? signs : 0;
  }

  void body(std::size_t i) {
    const std::size_t signs = signs_of(i);
    if (signs > 0) quoted_line_ = i;
    if (signs == sheet_.of(i).size()) {
      last_body_ = i;  // between two quoted paragraphs
      was_quoted_ = true;
      return;
    }
    const bool same_block = last_body_ != kNone && last_body_ + 1 == i;
    const bool inside = last_body_ != kNone && i < set_in_end_;
    const bool starts = inside ? begins_inside_quote(i) : last_body_ == kNone || begins_paragraph(i);
    if (same_block && !starts) {
      extend(i);
    } else if (!starts) {
      const BlockKind kind = document_.blocks[last_block_].kind;
      push(kind, i);
      document_.blocks.back().continues = true;
      last_block_ = document_.blocks.size() - 1;
    } else {
      push(inside ? BlockKind::block_quote : kind_of_paragraph(i), i);
      last_block_ = document_.blocks.size() - 1;
    }
    last_body_ = i;
    was_quoted_ = signs > 0;
    after_heading_ = false;
  }

  // Where lines are set in as a quote, their sentences' ends mean nothing: only a first line that is set in
  // still deeper begins a paragraph, and no line that names the source.
  [[nodiscard]] bool begins_inside_quote(std::size_t i) const {
    const char32_t first = text::decode(sheet_.of(i), 0).code;
    return !text::is_dash(first) && first != '-' &&
           sheet_.lines[i].indent >= sheet_.lines[last_body_].indent + kQuoteIndent &&
           sheet_.lines[i].indent >= set_in_least_ + kQuoteIndent && ends_sentence(sheet_.of(last_body_));
  }

  // Whether body line `i` begins a paragraph, the last body line being `last_body_`.
  bool begins_paragraph(std::size_t i) {
    const Line& line = sheet_.lines[i];
    const std::string_view last = sheet_.of(last_body_);
    const bool blank = blank_between(i);
    const std::size_t signs = signs_of(i), before = was_quoted_ ? quoting_signs(last) : 0;
    if (signs > 0 || before > 0)
      return blank || signs != before || signs == sheet_.of(i).size() || before == last.size();
    if (last_body_ + 1 < i) return begins_behind_furniture(i);
    if (blank) return !goes_on_over_page(i);
    const std::string_view text = sheet_.of(i);
    if (!sheet_.setting.hard_wrapped) return begins_unwrapped(i);
    const bool finished = ends_sentence(last) || last_sign(last) == ':' || last_sign(last) == ';';
    if (begins_list_item(text) && finished) return true;
    if (first_line_indent(i)) return true;
    if (line.page_top && begins_lower(text)) return false;
    const bool meant = sheet_.is_short(last_body_) && !sheet_.setting.blank_separated;
    if (!meant || !begins_sentence(text) || !(ends_sentence(last) || last_sign(last) == ':')) return false;
    document_.seams.push_back(sheet_.lines[last_body_].end);
    return true;
  }

  [[nodiscard]] bool blank_between(std::size_t i) const {
    for (std::size_t k = last_body_ + 1; k <= i; ++k)
      if (sheet_.lines[k].blanks_before > 0) return true;
    return false;
  }

  // Behind a page number, a running head or a note: does the sentence or the paragraph go on?
  [[nodiscard]] bool begins_behind_furniture(std::size_t i) const {
    const std::string_view last = sheet_.of(last_body_);
    const std::string_view text = sheet_.of(i);
    if (first_line_indent(i) || begins_list_item(text)) return true;
    if (!ends_sentence(last)) return !(begins_lower(text) || ends_open(last) || last_sign(last) == ',');
    if (begins_lower(text)) return false;
    if (sheet_.lines[i].glued || is_note_between(i)) return false;
    // A full last line of a page says nothing; in a text with blank lines between paragraphs, nor does
    // the blank at the page's end.
    return !sheet_.setting.hard_wrapped || sheet_.is_short(last_body_) || sheet_.setting.blank_separated;
  }

  // Nothing but notes, without a blank line, between line `i` and a full line before: the paragraph goes on.
  [[nodiscard]] bool is_note_between(std::size_t i) const {
    if (!sheet_.setting.hard_wrapped || sheet_.is_short(last_body_) || blank_between(i)) return false;
    for (std::size_t k = last_body_ + 1; k < i; ++k)
      if (is_page_furniture(sheet_.lines[k].role)) return false;
    return true;
  }

  // A blank line that only a page break left: the text before it breaks off, the text behind goes on.
  [[nodiscard]] bool goes_on_over_page(std::size_t i) const {
    return sheet_.lines[i].page_top && !ends_sentence(sheet_.of(last_body_)) && begins_lower(sheet_.of(i));
  }

  [[nodiscard]] bool first_line_indent(std::size_t i) const {
    const Line& line = sheet_.lines[i];
    const Line& last = sheet_.lines[last_body_];
    if (line.indent < last.indent + kQuoteIndent) return false;
    if (sheet_.setting.pages_by_space && line.indent == 1) return false;
    const bool alone = i + 1 < sheet_.lines.size() && sheet_.lines[i + 1].blanks_before == 0 &&
                       sheet_.lines[i + 1].indent >= line.indent;
    return !alone || ends_sentence(sheet_.of(last_body_)) || last_sign(sheet_.of(last_body_)) == ':';
  }

  // In a text with its paragraphs on one line each, a line is a paragraph; short lines that do not end a
  // sentence are verse or an address, and stay together.
  [[nodiscard]] bool begins_unwrapped(std::size_t i) const {
    const std::string_view last = sheet_.of(last_body_);
    if (sheet_.lines[i].width > kWideLine || sheet_.lines[last_body_].width > kWideLine) {
      return !(!ends_sentence(last) && ends_open(last) && begins_lower(sheet_.of(i)));
    }
    return ends_sentence(last) || last_sign(last) == ':' || begins_list_item(sheet_.of(i));
  }

  BlockKind kind_of_paragraph(std::size_t i) {
    if (signs_of(i) > 0) return BlockKind::block_quote;
    if (begins_list_item(sheet_.of(i))) return BlockKind::list_item;
    const SetIn group = lines_set_in(i);
    if (!is_quote(group)) return BlockKind::paragraph;
    set_in_end_ = group.end;
    set_in_least_ = group.least;
    return BlockKind::block_quote;
  }

  // Body lines from `first` to the next blank line, if all of them are set in; none otherwise.
  struct SetIn {
    std::size_t first = 0, end = 0;
    std::uint32_t least = 0;  // columns
    [[nodiscard]] std::size_t size() const { return end - first; }
  };

  [[nodiscard]] SetIn lines_set_in(std::size_t i) const {
    SetIn group{i, i, sheet_.lines[i].indent};
    if (!quotes_by_indent_ || sheet_.lines[i].blanks_before == 0) return group;
    const std::uint32_t floor = sheet_.setting.indent + kQuoteIndent;
    do {
      group.least = std::min<std::uint32_t>(group.least, sheet_.lines[group.end].indent);
      ++group.end;
    } while (group.end < sheet_.lines.size() && sheet_.lines[group.end].blanks_before == 0 &&
             sheet_.lines[group.end].role == LineRole::body && group.least >= floor);
    if (group.least < floor) group.end = i;
    return group;
  }

  [[nodiscard]] bool is_quote(const SetIn& group) const {
    if (group.size() == 0) return false;
    if (last_body_ == kNone) return after_heading_ && is_epigraph(group);
    const std::string_view before = sheet_.of(last_body_);
    if (group.size() == 1) {
      // A paragraph's first and only line, unless it is set in deeper than those and announced.
      const bool announced = last_sign(before) == ':' || last_sign(before) == ',';
      if (sheet_.setting.indents_paragraphs && !(group.least >= first_line_ + kQuoteIndent && announced))
        return false;
      // One short line far to the right or in the middle is a title, a date or a signature.
      if (sheet_.is_short(group.first) && group.least > sheet_.setting.indent + 12u) return false;
    }
    return document_.blocks[last_block_].kind == BlockKind::block_quote || !ends_sentence(before);
  }

  // Behind a heading: several lines with the same left edge, but for a last one that names the source, and
  // text that is not set in behind them. Lines that are centred, one by one, are a title page.
  [[nodiscard]] bool is_epigraph(const SetIn& group) const {
    if (group.size() < 2 || group.end == sheet_.lines.size()) return false;
    const Line& next = sheet_.lines[group.end];
    if (next.role != LineRole::body || next.indent >= group.least) return false;
    for (std::size_t i = group.first; i + 1 < group.end; ++i)
      if (sheet_.lines[i].indent != group.least) return false;
    const std::string_view last = sheet_.of(group.end - 1);
    return sheet_.lines[group.end - 1].indent == group.least || text::is_dash(text::decode(last, 0).code);
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const Sheet& sheet_;
  Document& document_;
  bool quotes_by_indent_ = false;
  std::size_t last_body_ = kNone;        // the last body line, if no heading stands behind it
  std::size_t quoted_line_ = kNone - 1;  // the last line behind signs ">"
  bool was_quoted_ = false;              // whether the last body line is one
  std::size_t last_block_ = kNone;       // its block
  std::uint32_t first_line_ = 0;         // the commonest indentation of paragraphs' first lines
  bool after_heading_ = false;           // a heading stands before, and no body line since
  std::size_t set_in_end_ = 0;           // where the lines of the last quote set in end
  std::uint32_t set_in_least_ = 0;       // and their least indentation
};

}  // namespace

void lay_blocks(const Sheet& sheet, Document& document) {
  Blocks(sheet, document).run();
}

}  // namespace sicut::formats
