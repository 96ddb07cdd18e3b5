#include "report/display.h"

#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <iterator>

#include "text/characters.h"

namespace sicut::report {
namespace {

// The next character of `text`; U+FFFD for bytes that are no UTF-8.
UChar32 next_character(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::size_t limit = text.size();
  UChar32 character = 0;
  U8_NEXT_OR_FFFD(bytes, at, limit, character);
  return character;
}

void append_character(UChar32 character, std::string& out) {
  char bytes[U8_MAX_LENGTH];
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, character);
  out.append(bytes, length);
}

bool is_joiner(UChar32 character) {
  return character == 0x200C || character == 0x200D;
}  // ZWNJ, ZWJ

bool is_space(UChar32 character) {
  return character == '\t' || character == '\n' || u_isUWhiteSpace(character);
}

// Invisible and without effect on a reader: left out.
bool is_unseen(UChar32 character) {
  return character == 0x00AD || character == 0x200B || character == 0x200E || character == 0x200F ||
         character == 0x2060 || character == 0xFEFF || character == 0x061C;
}

void append_harmless(UChar32 character, std::string& out) {
  if (character < 0x20) return append_character(0x2400 + character, out);
  if (character == 0x7F) return append_character(0x2421, out);
  const auto type = u_charType(character);
  const bool steers = type == U_CONTROL_CHAR || (type == U_FORMAT_CHAR && !is_joiner(character));
  if (steers) {
    fmt::format_to(std::back_inserter(out), "<U+{:04X}>", static_cast<unsigned>(character));
  } else if (type == U_SURROGATE || U_IS_UNICODE_NONCHAR(character)) {
    append_character(0xFFFD, out);
  } else {
    append_character(character, out);
  }
}

std::size_t character_columns(UChar32 character) {
  if (character < 0x300) return character == 0 ? 0 : 1;
  const auto type = u_charType(character);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  if (character >= 0x1160 && character <= 0x11FF) return 0;  // Hangul vowels and finals join their initial
  const auto width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// Printable ASCII but the space: takes up one column, and is harmless.
bool fills_a_column(char c) {
  return c > 0x20 && c < 0x7F;
}

bool fills_columns(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return fills_a_column(c); });
}

// Plain words with single spaces between them.
bool is_laid_plainly(std::string_view text) {
  bool space = true;
  for (const char c : text) {
    if (!(fills_a_column(c) || (c == ' ' && !space))) return false;
    space = c == ' ';
  }
  return !space;
}

// The letters by which a token of one side is recognised on the other.
std::string key_of(std::string_view text) {
  std::string key;
  for (std::size_t at = 0; at < text.size();) {
    if (fills_a_column(text[at])) {
      const char c = text[at++];
      if (text::is_ascii_digit(c) || text::is_ascii_letter(c)) key += text::ascii_lower(c);
      continue;
    }
    const UChar32 character = next_character(text, at);
    if (u_isalnum(character) || (u_getCombiningClass(character) != 0)) {
      append_character(u_foldCase(character, U_FOLD_CASE_DEFAULT), key);
    }
  }
  return key.empty() ? std::string(text) : key;
}

}  // namespace

std::string harmless(std::string_view text) {
  if (is_laid_plainly(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 character = next_character(text, at);
    if (is_unseen(character)) continue;
    if (is_space(character)) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    append_harmless(character, out);
  }
  return out;
}

std::string harmless_as_laid_out(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 character = next_character(text, at);
    if (is_unseen(character)) continue;
    if (is_space(character)) {
      out += character == '\n' ? '\n' : ' ';
    } else {
      append_harmless(character, out);
    }
  }
  return out;
}

std::size_t columns(std::string_view text) {
  if (fills_columns(text)) return text.size();
  std::size_t total = 0;
  for (std::size_t at = 0; at < text.size();) total += character_columns(next_character(text, at));
  return total;
}

std::string_view head_of_width(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    used += character_columns(next_character(text, at));
    if (used > width && before > 0) return text.substr(0, before);
  }
  return text;
}

struct Divider::Rules {
  std::unique_ptr<icu::BreakIterator> breaks;
};

Divider::Divider() : rules_(std::make_unique<Rules>()) {
  UErrorCode status = U_ZERO_ERROR;
  rules_->breaks.reset(icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) rules_->breaks.reset();  // no ICU data: divide() then falls back on spaces
}

Divider::~Divider() = default;

namespace {

// Ends of the stretches that may stand on lines of their own.
std::vector<std::size_t> break_places(icu::BreakIterator* breaks, std::string_view text) {
  std::vector<std::size_t> ends;
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
  if (breaks != nullptr) breaks->setText(&view, status);
  if (breaks != nullptr && U_SUCCESS(status)) {
    breaks->first();
    for (auto end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
      ends.push_back(static_cast<std::size_t>(end));
    }
  } else {
    for (std::size_t at = 0; (at = text.find(' ', at)) != std::string_view::npos;) ends.push_back(++at);
  }
  utext_close(&view);
  if (ends.empty() || ends.back() < text.size()) ends.push_back(text.size());
  return ends;
}

// Divides a piece at its white space: the line-break rules keep some marks ("...") on the line of the word
// before them, spaces or not.
void append_tokens(std::string_view piece, std::size_t offset, std::vector<Token>& tokens) {
  std::size_t start = 0;
  const auto finish = [&](std::size_t end, bool space) {
    Token token;
    token.text = harmless(piece.substr(start, end - start));
    if (token.text.empty()) {
      if (!tokens.empty()) tokens.back().space_after |= space;
      return;
    }
    token.key = key_of(token.text);
    token.width = columns(token.text);
    token.offset = offset + start;
    token.end = offset + end;
    token.space_after = space;
    tokens.push_back(std::move(token));
  };
  for (std::size_t at = 0; at < piece.size();) {
    const std::size_t before = at;
    if (fills_a_column(piece[at])) {
      ++at;
      continue;
    }
    if (!is_space(next_character(piece, at))) continue;
    finish(before, true);
    start = at;
  }
  finish(piece.size(), false);
}

}  // namespace

std::vector<Token> Divider::divide(std::string_view text) {
  std::vector<Token> tokens;
  std::size_t from = 0;
  for (const std::size_t end : break_places(rules_->breaks.get(), text)) {
    append_tokens(text.substr(from, end - from), from, tokens);
    from = end;
  }
  return tokens;
}

std::string counted(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace sicut::report
