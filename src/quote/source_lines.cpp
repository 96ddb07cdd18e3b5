#include "quote/source_lines.h"

#include <algorithm>

#include "quote/letters.h"
#include "text/folded_words.h"

namespace sicut::quote {
namespace {

// Stand between a name's words, or begin a phrase that is none.
bool is_small_word(std::string_view word) {
  static const text::FoldedWords kSmall(
      "of the a an and in on at to for by from with de del de la le les el los las du des di da von van der "
      "die das dem den zu zum und et y e ein eine un une una");
  return kSmall.contains(word);
}

// Whether nothing but signs of quoting and emphasis stands between the end of a sentence and `at`.
bool follows_sentence(std::string_view text, std::size_t at) {
  constexpr int kMostSigns = 40;
  for (int signs = 0; at > 0 && signs < kMostSigns; ++signs) {
    const text::Character c = text::decode_before(text, at);
    if (is_sentence_end(c.code)) return true;
    const bool passed =
        is_space(c.code) || c.code == '>' || c.code == '*' || c.code == '_' || text::is_closing_quote(c.code);
    if (!passed) return false;
    at -= c.length;
  }
  return false;
}

// The words of a name that a line begins with, up to a comma or bracket; 0 where it is none.
std::size_t name_words(std::string_view line) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < line.size();) {
    const text::Character c = text::decode(line, at);
    if (c.code == ',' || c.code == '(') break;
    if (!is_word_letter(c.code)) {
      if (!is_space(c.code) && c.code != '.' && c.code != '-' && c.code != '*' && c.code != '_') return 0;
      at += c.length;
      continue;
    }
    std::size_t end = at;
    for (text::Character next = c;
         end < line.size() && (is_word_letter(next.code) || next.code == '\'' || next.code == 0x2019);
         next = text::decode(line, end))
      end += next.length;
    const std::string_view word = line.substr(at, end - at);
    const bool small = is_small_word(lower_case(word));
    if (words == 0 ? small || !is_capital(c.code) : !small && !is_capital(c.code)) return 0;
    ++words;
    at = end;
  }
  return words;
}

}  // namespace

bool begins_with_dash(std::string_view text, TextSpan span) {
  const text::Character c = text::decode(text, span.start.value);
  if (!is_dash(c.code)) return false;
  // A lone hyphen is as likely to begin an item of a list.
  return c.code != '-' || (span.size() > 1 && text[span.start.value + 1] == '-');
}

bool names_source(std::string_view text, TextSpan span) {
  constexpr std::size_t kMostNameWords = 6;
  if (span.start >= span.end || span.size() > kLongestSource) return false;
  const std::string_view line = text.substr(span.start.value, span.size());
  if (line.find('\n') != std::string_view::npos || !follows_sentence(text, span.start.value)) return false;
  const char32_t last = text::decode_before(line, line.size()).code;
  if (is_sentence_end(last) || last == ',' || last == ';' || last == ':' || text::is_closing_quote(last))
    return false;
  const std::size_t words = name_words(line);
  return words >= 2 && words <= kMostNameWords;
}

TextPos source_line(std::string_view text, TextSpan span) {
  const std::string_view words = text.substr(span.start.value, span.size());
  const std::size_t line = words.rfind('\n');
  if (line == std::string_view::npos || words.size() - line > kLongestSource) return span.end;
  std::size_t at = line + 1;
  while (at < words.size() && (words[at] == ' ' || words[at] == '\t' || words[at] == '>')) ++at;
  const TextSpan rest{span.start + at, span.end};
  if (rest.start < rest.end && (begins_with_dash(text, rest) || names_source(text, rest)))
    return span.start + line;
  return span.end;
}

bool ends_with_source(std::string_view text, TextSpan span) {
  const std::string_view words = text.substr(span.start.value, span.size());
  const std::size_t line = words.rfind('\n');
  TextPos start = line == std::string_view::npos ? span.start : span.start + (line + 1);
  while (start < span.end &&
         (is_space(static_cast<unsigned char>(text[start.value])) || text[start.value] == '>'))
    start = start + 1;
  if (span.end - start > kLongestSource || start >= span.end || !begins_with_dash(text, {start, span.end}))
    return false;
  std::size_t at = start.value;
  while (at < span.end.value && !is_word_letter(text::decode(text, at).code))
    at += std::max<std::size_t>(1, text::decode(text, at).length);
  const char32_t last = text::decode_before(text, span.end.value).code;
  return at < span.end.value && is_capital(text::decode(text, at).code) && !is_sentence_end(last);
}

}  // namespace sicut::quote
