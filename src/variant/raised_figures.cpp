#include "variant/raised_figures.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"
#include "text/utf32.h"

namespace sicut::variant {
namespace {

// As plain figures and signs; 0 for what is neither raised nor lowered.
char plain(char32_t c) {
  if (const std::uint32_t figure = text::raised_figure(c); figure < text::kNoFigure)
    return static_cast<char>('0' + figure);
  if (c >= 0x2080 && c <= 0x2089) return static_cast<char>('0' + (c - 0x2080));
  if (c == 0x207b || c == 0x208b) return '-';
  return 0;
}

bool is_in_ascii(std::string_view text, std::size_t at) {
  return at >= text.size() || static_cast<unsigned char>(text[at]) < 0x80;
}

bool is_raised_minus(std::string_view text, std::size_t at) {
  const char32_t c = text::decode(text, at).code;
  return c == 0x207b || c == 0x208b;
}

// Figures, but no year, or a sign of one or two letters: no word that a note is called at.
bool takes_raised_figures(const std::string& folded) {
  constexpr std::size_t kSign = 2, kYear = 4;
  const bool figures = std::all_of(folded.begin(), folded.end(), text::is_ascii_digit);
  return figures ? !folded.empty() && folded.size() != kYear : text::to_utf32(folded).size() <= kSign;
}

}  // namespace

TextSpan raised_span(std::string_view text, TextSpan span) {
  std::size_t start = span.start.value, end = span.end.value;
  if (start >= end || end > text.size()) return span;
  if (is_in_ascii(text, end) && (start == 0 || is_in_ascii(text, start - 1))) return span;
  // No note has a minus: "mol⁻¹".
  if (!is_raised_minus(text, end) && !takes_raised_figures(text::folded(text.substr(start, end - start))))
    return span;
  text::Character c = text::decode_before(text, start);
  for (; c.length > 0 && plain(c.code) != 0; c = text::decode_before(text, start)) start -= c.length;
  // Behind another word they are that word's.
  const text::CharClass outside = text::classify(c.code);
  if (c.length > 0 && (outside == text::CharClass::letter || outside == text::CharClass::digit))
    start = span.start.value;
  for (c = text::decode(text, end); c.length > 0 && plain(c.code) != 0; c = text::decode(text, end))
    end += c.length;
  return {TextPos(start), TextPos(end)};
}

std::string with_raised_figures(std::string_view text, TextSpan span) {
  const TextSpan wide = raised_span(text, span);
  if (wide.start == span.start && wide.end == span.end) return {};
  const auto figures = [&](TextPos from, TextPos to) {
    std::string result;
    for (std::size_t at = from.value; at < to.value; at += text::decode(text, at).length)
      result += plain(text::decode(text, at).code);
    return result;
  };
  return figures(wide.start, span.start) + text::folded(text.substr(span.start.value, span.size())) +
         figures(span.end, wide.end);
}

std::string exponent_set_low(std::string_view text, TextSpan span) {
  std::size_t at = span.start.value;
  if (at >= text.size() || !text::is_ascii_digit(text[at])) return {};
  const text::Character sign = text::decode_before(text, at);
  const bool glued = sign.code == '-' || sign.code == 0x2212 || sign.code == 0x2013;
  if (glued && text::is_letter(text::decode_before(text, at - sign.length).code))
    return "-" + std::string(text.substr(span.start.value, span.size()));
  const bool minus = at > 0 && text[at - 1] == '-';
  if (minus) --at;
  if (at > 0 && (text[at - 1] == '{' || text[at - 1] == '(')) --at;
  if (at == 0 || text[at - 1] != '^') return {};
  return (minus ? "-" : "") + std::string(text.substr(span.start.value, span.size()));
}

}  // namespace sicut::variant
