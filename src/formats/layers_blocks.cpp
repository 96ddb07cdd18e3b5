#include "formats/layers_blocks.h"

#include <algorithm>

#include "formats/lines_shape.h"
#include "text/characters.h"

namespace sicut::formats {
namespace {

constexpr std::uint32_t kQuoteIndent = 2;  // columns more than the text around
constexpr std::uint32_t kWideLine = 120;   // wider: a paragraph on one line

BlockKind kind_of(LineRole role) {
  switch (role) {
    case LineRole::heading:
      return BlockKind::heading;
    case LineRole::page_number:
      return BlockKind::page_number;
    case LineRole::running_head:
      return BlockKind::running_head;
    case LineRole::note_start:
    case LineRole::note:
      return BlockKind::note;
    case LineRole::body:
      break;
  }
  return BlockKind::paragraph;
}

std::uint8_t heading_level(std::string_view title) {
  std::size_t signs = 0;
  while (signs < title.size() && signs < 6 && title[signs] == '#') ++signs;
  if (signs > 0) return static_cast<std::uint8_t>(signs);
  if (is_numbered_title(title)) return 1;
  return is_capitals(title) ? 2 : 3;
}

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
  // Quotes set in are the exception in a text; where many lines are, the setting means something else.
  void measure_indents() {
    std::size_t deep = 0;
    for (const Line& line : sheet_.lines) deep += line.indent >= sheet_.setting.indent + kQuoteIndent;
    quotes_by_indent_ = deep * 2 < sheet_.lines.size();
  }

  void push(BlockKind kind, std::size_t i) {
    Block block;
    block.kind = kind;
    block.span = sheet_.lines[i].span();
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
      }
    }
  }

  void body(std::size_t i) {
    const bool same_block = last_body_ != kNone && last_body_ + 1 == i;
    const bool starts = last_body_ == kNone || begins_paragraph(i);
    if (same_block && !starts) {
      extend(i);
    } else if (!starts) {
      const BlockKind kind = document_.blocks[last_block_].kind;
      push(kind, i);
      document_.blocks.back().continues = true;
      last_block_ = document_.blocks.size() - 1;
    } else {
      push(kind_of_paragraph(i), i);
      last_block_ = document_.blocks.size() - 1;
    }
    last_body_ = i;
  }

  // Whether body line `i` begins a paragraph, the last body line being `last_body_`.
  bool begins_paragraph(std::size_t i) {
    const Line& line = sheet_.lines[i];
    const std::string_view last = sheet_.of(last_body_);
    const bool blank = blank_between(i);
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
    if (sheet_.lines[i].glued) return false;
    // A full last line of a page says nothing; in a text with blank lines between paragraphs, nor does
    // the blank at the page's end.
    return !sheet_.setting.hard_wrapped || sheet_.is_short(last_body_) || sheet_.setting.blank_separated;
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

  [[nodiscard]] BlockKind kind_of_paragraph(std::size_t i) const {
    if (begins_list_item(sheet_.of(i))) return BlockKind::list_item;
    return is_set_in(i) ? BlockKind::block_quote : BlockKind::paragraph;
  }

  // A paragraph all of whose lines are set in, and which the paragraph before it introduces.
  [[nodiscard]] bool is_set_in(std::size_t i) const {
    if (!quotes_by_indent_ || last_body_ == kNone || sheet_.lines[i].blanks_before == 0) return false;
    const std::uint32_t floor = sheet_.setting.indent + kQuoteIndent;
    std::uint32_t least = 1000;
    std::size_t end = i;
    do {
      least = std::min<std::uint32_t>(least, sheet_.lines[end].indent);
      ++end;
    } while (end < sheet_.lines.size() && sheet_.lines[end].blanks_before == 0 &&
             sheet_.lines[end].role == LineRole::body && least >= floor);
    if (least < floor) return false;
    if (sheet_.setting.indents_paragraphs && end - i == 1) return false;  // a paragraph's first and only line
    // One short line far to the right or in the middle is a title, a date or a signature.
    if (end - i == 1 && sheet_.is_short(i) && sheet_.lines[i].indent > sheet_.setting.indent + 12u)
      return false;
    const BlockKind before = document_.blocks[last_block_].kind;
    if (before == BlockKind::block_quote) return true;
    return !ends_sentence(sheet_.of(last_body_));
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const Sheet& sheet_;
  Document& document_;
  bool quotes_by_indent_ = false;
  std::size_t last_body_ = kNone;   // the last body line, if no heading stands behind it
  std::size_t last_block_ = kNone;  // its block
};

}  // namespace

void lay_blocks(const Sheet& sheet, Document& document) {
  Blocks(sheet, document).run();
}

}  // namespace sicut::formats
