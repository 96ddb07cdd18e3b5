#include "variant/layout.h"

#include <algorithm>
#include <cctype>

#include "text/characters.h"
#include "variant/lines.h"

namespace sicut::variant {
namespace {

// The lines that a stretch of text stands in, and what stands on them before and behind it.
struct Lines {
  std::string_view before, behind;  // on the stretch's own lines
  bool set_off = false;             // blank lines, or the text's ends, on both sides
  bool interrupts = false;          // the next line goes on in lower case
};

Lines lines_of(std::string_view text, TextSpan span) {
  const std::size_t from = line_start(text, span.start.value), to = line_end(text, span.end.value);
  const auto blank_before = [&] {
    return from < 2 || text[from - 2] == '\n' || text[from - 2] == '\f' ||
           text.substr(0, from).ends_with("\n\r\n");
  };
  const auto blank_behind = [&] {
    return to + 1 >= text.size() || text[to + 1] == '\n' || text[to + 1] == '\f' ||
           text.substr(to).starts_with("\n\r\n");
  };
  const std::size_t next = std::min(text.find_first_not_of(" \t\r\n\f", to), text.size());
  return {text.substr(from, span.start.value - from), text.substr(span.end.value, to - span.end.value),
          blank_before() && blank_behind(), text::is_lower(text::decode(text, next).code)};
}

}  // namespace

bool is_furniture_by_look(std::string_view text, TextSpan span) {
  const Lines lines = lines_of(text, span);
  if (has_letters_or_figures(lines.before) || has_letters_or_figures(lines.behind)) return false;
  if (!lines.set_off && !lines.interrupts) return false;
  std::size_t letters = 0, figures = 0;
  for (std::size_t i = span.start.value; i < span.end.value;) {
    const text::Character c = text::decode(text, i);
    if (text::is_lower(c.code)) return false;
    letters += text::is_letter(c.code);
    figures += c.code < 128 && text::is_ascii_digit(static_cast<char>(c.code));
    i += c.length;
  }
  return letters == 0 ? lines.set_off && figures >= 1 && figures <= 3 : letters >= (lines.set_off ? 4 : 8);
}

bool is_note_by_look(std::string_view text, TextSpan span) {
  constexpr std::size_t kPage = 4000;  // bytes in which a note is called
  const Lines lines = lines_of(text, span);
  std::string_view mark = lines.before;
  while (mark.starts_with(' ') || mark.starts_with('\t')) mark.remove_prefix(1);
  while (mark.ends_with(' ') || mark.ends_with('\t')) mark.remove_suffix(1);
  const bool sign = !mark.empty() && (mark.find_first_not_of('*') == mark.npos || mark == "†" || mark == "‡");
  const bool number = mark.size() >= 3 && mark.front() == '[' && mark.back() == ']' &&
                      mark.substr(1, mark.size() - 2).find_first_not_of("0123456789") == mark.npos;
  if ((!sign && !number) || has_letters_or_figures(lines.behind)) return false;
  const std::size_t line = span.start.value - lines.before.size();
  const std::size_t first = line > kPage ? line - kPage : 0;
  for (std::size_t at = text.find(mark, first); at < line; at = text.find(mark, at + 1))
    if (at > 0 && !std::isspace(static_cast<unsigned char>(text[at - 1])) && text[at - 1] != '*') return true;
  return false;
}

}  // namespace sicut::variant
