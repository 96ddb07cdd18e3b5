#include "formats/line_kinds.h"

#include "formats/lines_shape.h"

namespace sicut::formats {

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

}  // namespace sicut::formats
