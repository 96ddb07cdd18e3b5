// What the elements of HTML mean to a reader of text.
#pragma once

#include <cstdint>
#include <string_view>

namespace sicut::formats {

enum class ElementRole : std::uint8_t {
  other,      // inline or unknown: its text goes on in the block round it
  block,      // begins and ends a block
  paragraph,  // a block that the next one closes
  heading,
  quotation,  // <blockquote>
  preformatted,
  list,   // holds items
  item,   // a block that the next item of its list closes
  table,  // holds cells
  cell,   // the same for tables
  rule,   // a boundary between blocks, without contents
  line_break,
  superscript,
  quoted,   // <q>
  dropped,  // no part of the text, if it is closed: menus, drawings, what is shown without scripts
  raw,      // contents are no markup and no text
  title,
  meta,
  root,  // <html>, <body>
};

struct Element {
  std::string_view name;
  ElementRole role;
};

inline constexpr std::size_t kElementCount = 72;

// The index of an element's name (in small letters) in the table, or kElementCount.
[[nodiscard]] std::size_t element_index(std::string_view name);
[[nodiscard]] ElementRole element_role(std::size_t index);

}  // namespace sicut::formats
