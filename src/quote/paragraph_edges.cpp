#include "quote/paragraph_edges.h"

#include <algorithm>

#include "quote/letters.h"

namespace sicut::quote {

TextPos first_visible(std::string_view text, const Paragraph& paragraph) {
  const std::size_t end = paragraph.segments.front().span.end.value;
  std::size_t at = paragraph.start().value;
  while (at < end) {
    const text::Character c = text::decode(text, at);
    const bool passed = is_space(c.code) || c.code == '_' || c.code == '*' || c.code == '>' ||
                        c.code == '\'' || c.code == 0x2018;
    if (!passed) break;
    at += c.length;
  }
  return TextPos(at);
}

bool opens_paragraph(std::string_view text, const Paragraph& paragraph, TextPos at) {
  constexpr std::size_t kReach = 8;
  const std::size_t start = paragraph.start().value;
  for (std::size_t p = start; p < at.value;) {
    const text::Character c = text::decode(text, p);
    if (!is_space(c.code) || p > start + kReach) return false;
    p += c.length;
  }
  return true;
}

bool is_guessed_break(std::string_view text, const Paragraph& paragraph, const Paragraph& next) {
  const std::size_t from = paragraph.end().value;
  const std::size_t to = next.start().value;
  constexpr std::size_t kWidest = 40;
  if (to <= from || to - from > kWidest) return false;
  const std::string_view gap = text.substr(from, to - from);
  return gap.find_first_not_of(" \t\r\n") == std::string_view::npos &&
         std::count(gap.begin(), gap.end(), '\n') == 1;
}

}  // namespace sicut::quote
