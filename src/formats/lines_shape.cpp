#include "formats/lines_shape.h"

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#include "text/characters.h"
#include "text/fold.h"
#include "text/folded_words.h"
#include "text/letters.h"

namespace sicut::formats {
namespace {

using text::Character;
using text::CharClass;

constexpr std::size_t kLongestTitleLine = 400;  // bytes looked at

// A no-break space counts: pages on the web set one behind a number.
bool is_space_at(std::string_view line, std::size_t at) {
  return text::classify(text::decode(line, at).code) == CharClass::space;
}

bool is_closer(char32_t c) {
  return text::is_closing_quote(c) || c == ')' || c == ']' || c == '}' || c == '*' || c == 0x2020 ||
         c == 0x2021 || c == '_';
}

bool is_opener(char32_t c) {
  return text::is_opening_quote(c) || c == '(' || c == '[' || c == '{' || c == '_' || c == '*' ||
         text::is_dash(c) || c == 0xbf || c == 0xa1;
}

std::string_view without_closers(std::string_view line) {
  for (;;) {
    const Character c = text::decode_before(line, line.size());
    const CharClass kind = text::classify(c.code);
    if (c.length == 0 || !(is_closer(c.code) || kind == CharClass::space || kind == CharClass::superscript))
      return line;
    line.remove_suffix(c.length);
  }
}

// Figures of a note behind a full stop: "men.3"
std::string_view without_note_figures(std::string_view line) {
  std::string_view shorter = without_closers(line);
  std::size_t figures = 0;
  while (figures < shorter.size() && text::is_ascii_digit(shorter[shorter.size() - 1 - figures])) ++figures;
  if (figures == 0 || figures > 3 || figures == shorter.size()) return shorter;
  const std::string_view before = without_closers(shorter.substr(0, shorter.size() - figures));
  return text::is_sentence_end(text::decode_before(before, before.size()).code) ? before : shorter;
}

Character first_letter(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const Character c = text::decode(line, at);
    if (!is_opener(c.code) && text::classify(c.code) != CharClass::space && c.code != '.') return c;
    at += c.length;
  }
  return {};
}

bool is_caseless(char32_t c) {
  const CharClass kind = text::classify(c);
  return kind == CharClass::ideograph ||
         (kind == CharClass::letter && !text::is_upper(c) && !text::is_lower(c));
}

std::uint32_t roman_value(std::string_view numeral) {
  constexpr std::string_view kSigns = "ivxlcdm";
  constexpr std::array<std::uint32_t, 7> kValues{1, 5, 10, 50, 100, 500, 1000};
  std::uint32_t value = 0, last = 0;
  for (auto it = numeral.rbegin(); it != numeral.rend(); ++it) {
    const std::size_t sign = kSigns.find(*it);
    if (sign == std::string_view::npos) return 0;
    const std::uint32_t one = kValues[sign];
    value = one < last ? value - one : value + one;
    last = std::max(last, one);
  }
  return value;
}

std::string_view trim(std::string_view s, std::string_view signs) {
  const std::size_t first = s.find_first_not_of(signs);
  if (first == std::string_view::npos) return {};
  return s.substr(first, s.find_last_not_of(signs) - first + 1);
}

// Without "Page", "p.", "Seite" before the number. The short forms are those of citations too.
std::string_view without_page_word(std::string_view line, bool& named) {
  for (const std::string_view word : {"Page ", "page ", "PAGE ", "Pg ", "Pg. ", "[Pg ", "Seite ", "Página "})
    if (line.starts_with(word)) {
      named = true;
      return line.substr(word.size());
    }
  for (const std::string_view word :
       {"p. ", "P. ", "p.", "pg. ", "S. ", "стр. ", "Стр. ", "с. ", "pág. ", "pag. "})
    if (line.starts_with(word)) return line.substr(word.size());
  return line;
}

}  // namespace

char32_t last_sign(std::string_view line) {
  const std::string_view bare = without_note_figures(line);
  return text::decode_before(bare, bare.size()).code;
}

bool ends_sentence(std::string_view line) {
  return text::is_sentence_end(last_sign(line));
}

bool ends_open(std::string_view line) {
  const Character last = text::decode_before(line, line.size());
  const CharClass kind = text::classify(last.code);
  return kind == CharClass::letter || kind == CharClass::digit || kind == CharClass::hyphen ||
         kind == CharClass::soft_hyphen || kind == CharClass::mark || kind == CharClass::ideograph;
}

bool begins_lower(std::string_view line) {
  const char32_t c = first_letter(line).code;
  return text::is_lower(c) || is_caseless(c);
}

bool begins_sentence(std::string_view line) {
  const char32_t c = first_letter(line).code;
  return text::is_upper(c) || is_caseless(c) || text::classify(c) == CharClass::digit;
}

bool begins_list_item(std::string_view line) {
  for (const std::string_view bullet : {"- ", "* ", "• ", "– ", "— ", "+ "}) {
    if (!line.starts_with(bullet)) continue;
    const CharClass next = text::classify(first_letter(line.substr(bullet.size())).code);
    return next == CharClass::letter || next == CharClass::digit || next == CharClass::ideograph;
  }
  std::size_t at = line.starts_with("(") ? 1 : 0;
  const std::size_t first = at;
  while (at < line.size() && at - first < 4 && text::is_ascii_digit(line[at])) ++at;
  if (at == first) {
    const Character letter = text::decode(line, at);
    const std::size_t length = text::is_lower(letter.code) ? letter.length : 0;
    if (length == 0) return false;
    at += length;
    return at + 1 < line.size() && line[at] == ')' && is_space_at(line, at + 1);
  }
  if (at + 1 >= line.size() || at - first > 3) return false;
  return (line[at] == ')' || (line[at] == '.' && first == 0)) && is_space_at(line, at + 1);
}

namespace {

// Signs that each stand alone, three and more: "E M M A", "A 5 4 5 8 0".
bool is_spaced_out(std::string_view line) {
  std::size_t signs = 0;
  for (std::size_t at = 0; at < line.size();) {
    const Character c = text::decode(line, at);
    at += c.length;
    if (text::classify(c.code) == CharClass::space) continue;
    if (at < line.size() && text::classify(text::decode(line, at).code) != CharClass::space) return false;
    ++signs;
  }
  return signs >= 3;
}

}  // namespace

bool is_capitals(std::string_view line) {
  std::size_t upper = 0, lower = 0;
  line = line.substr(0, kLongestTitleLine);
  for (std::size_t at = 0; at < line.size();) {
    if (at + 8 <= line.size()) {
      const std::uint64_t eight = text::load_eight(line.data() + at);
      if (text::long_bytes(eight) == 0) {
        upper += static_cast<std::size_t>(std::popcount(text::bytes_within(eight, 'A', 'Z')));
        lower += static_cast<std::size_t>(std::popcount(text::bytes_within(eight, 'a', 'z')));
        if (lower * 4 > line.size()) return false;
        at += 8;
        continue;
      }
    }
    const Character c = text::decode(line, at);
    upper += text::is_upper(c.code);
    lower += text::is_lower(c.code);
    if (lower * 4 > line.size()) return false;  // more than all else could outweigh
    at += c.length;
  }
  return upper >= lower * 4 && (upper >= 2 || (upper == 1 && is_spaced_out(line)));
}

bool is_title_case(std::string_view line) {
  std::size_t words = 0, capital = 0;
  bool after_dash = false;
  line = line.substr(0, kLongestTitleLine);
  for (std::size_t at = 0; at < line.size();) {
    const Character first = text::decode(line, at);
    const CharClass kind = text::classify(first.code);
    if (kind != CharClass::letter && kind != CharClass::digit) {
      after_dash = after_dash || text::is_dash(first.code);
      at += first.length;
      continue;
    }
    if (after_dash && kind == CharClass::digit) return false;  // "Against – 12" counts votes
    after_dash = false;
    std::size_t letters = 0;
    while (at < line.size()) {
      const Character c = text::decode(line, at);
      const CharClass inner = text::classify(c.code);
      if (inner == CharClass::space || inner == CharClass::other || inner == CharClass::line_end) break;
      at += c.length;
      ++letters;
    }
    ++words;
    if (text::is_upper(first.code)) ++capital;
    if (words > 14 || (text::is_lower(first.code) && letters > 4)) return false;
  }
  return words > 0 && capital > 0 && capital * 2 >= words;
}

namespace {

// Of a part that is counted: "Chapter", "Глава".
bool is_name_of_part(std::string_view word) {
  static const text::FoldedWords kNames(
      "chapter part book volume section letter canto act scene appendix kapitel teil "
      "chapitre livre глава часть capítulo capitolo session article");
  return kNames.contains_printed(word.substr(0, 40));
}

}  // namespace

bool is_numbered_title(std::string_view line) {
  const std::size_t space = line.find(' ');
  const bool short_line = line.size() < 120;
  if (short_line && space != std::string_view::npos && !begins_lower(line) &&
      is_name_of_part(line.substr(0, space))) {
    const Character next = text::decode(line, space + 1);
    const bool counted = text::is_upper(next.code) || text::classify(next.code) == CharClass::digit ||
                         next.code == 'i' || next.code == 't';
    // "Article 4 is adopted." is a sentence.
    return counted && (is_title_case(line) || (!ends_sentence(line) && line.size() < 80));
  }
  if (line.starts_with("§")) return short_line;
  // "IV", "IV.", "3."
  constexpr std::string_view kOpening = "0123456789IVXLC.) ";
  if (line.empty() || kOpening.find(line[0]) == std::string_view::npos) return false;
  const std::string_view bare = trim(line, ".) ");
  if (bare.empty() || bare.size() > 8) return false;
  const bool figures = std::all_of(bare.begin(), bare.end(), text::is_ascii_digit);
  return (figures && bare.size() <= 3) || bare.find_first_not_of("IVXLC") == std::string_view::npos;
}

std::optional<PageNumber> read_page_number(std::string_view line) {
  if (line.size() > 24) return {};
  PageNumber number;
  std::string_view bare = trim(line, " \t[](){}|-~._");
  for (const std::string_view dash : {"–", "—"}) {
    if (bare.starts_with(dash)) bare.remove_prefix(dash.size());
    if (bare.ends_with(dash)) bare.remove_suffix(dash.size());
  }
  bare = trim(bare, " \t[](){}|-~._");
  number.named = line.front() == '-' || line.starts_with("–") || line.starts_with("—");
  const std::string_view plain = without_page_word(bare, number.named);
  // "[p. 174]" alone on a line is an editor's mark; "p. 174" may be the end of a reference.
  number.named = number.named || (plain.size() < bare.size() && (line.front() == '[' || line.front() == '{'));
  // "p. 173)." closes a bracket that a line above has opened.
  const bool closes = line.find_first_of(")]}") != std::string_view::npos;
  if (closes != (line.find_first_of("([{") != std::string_view::npos)) return {};
  if (plain.empty() || plain.size() > 8) return {};
  if (std::all_of(plain.begin(), plain.end(), text::is_ascii_digit) && plain.size() <= 4) {
    // "3." and "3)" are labels of a list or a note, not numbers of a page.
    if (!number.named && (line.back() == '.' || (line.back() == ')' && line.front() != '('))) return {};
    for (const char c : plain) number.value = number.value * 10 + static_cast<std::uint32_t>(c - '0');
  } else {
    number.value = roman_value(plain);
    number.roman = true;
    if (number.value > 300 || (plain.size() != line.size() && !number.named)) return {};
  }
  if (number.value == 0) return {};
  number.printed = std::string(plain);
  return number;
}

std::optional<PageNumber> read_numbered_head(std::string_view line) {
  if (line.size() > 90) return {};
  std::size_t front = 0, back = 0;
  while (front < line.size() && text::is_ascii_digit(line[front])) ++front;
  while (back < line.size() && text::is_ascii_digit(line[line.size() - 1 - back])) ++back;
  const bool leads = front > 0 && front <= 4 && front < line.size() && line[front] == ' ';
  const bool trails = back > 0 && back <= 4 && back < line.size() && line[line.size() - 1 - back] == ' ';
  if (leads == trails) return {};
  const std::string_view figures = leads ? line.substr(0, front) : line.substr(line.size() - back);
  const std::string_view head =
      trim(leads ? line.substr(front) : line.substr(0, line.size() - back), " \t|-.");
  // "CHAPTER 46" is a title.
  if (trails && head.find(' ') == std::string_view::npos && is_numbered_title(line)) return {};
  if (ends_sentence(head) || head.size() < 3 || !(is_capitals(head) || is_title_case(head))) return {};
  PageNumber number;
  number.with_head = true;
  number.printed = std::string(figures);
  for (const char c : figures) number.value = number.value * 10 + static_cast<std::uint32_t>(c - '0');
  if (number.value == 0) return {};
  return number;
}

std::string head_key(std::string_view line) {
  std::string key = text::folded(line.substr(0, kLongestTitleLine));
  key.erase(std::remove_if(key.begin(), key.end(), text::is_ascii_digit), key.end());
  return key;
}

}  // namespace sicut::formats
