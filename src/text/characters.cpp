#include "text/characters.h"

#include <unicode/uchar.h>

namespace sicut::text {
namespace {

constexpr std::array<CharClass, 128> ascii_classes() {
  std::array<CharClass, 128> classes{};
  for (char32_t c = 'a'; c <= 'z'; ++c) classes[c] = CharClass::letter;
  for (char32_t c = 'A'; c <= 'Z'; ++c) classes[c] = CharClass::letter;
  for (char32_t c = '0'; c <= '9'; ++c) classes[c] = CharClass::digit;
  for (const char32_t c : {' ', '\t'}) classes[c] = CharClass::space;
  for (const char32_t c : {'\n', '\r', '\f', '\v'}) classes[c] = CharClass::line_end;
  classes['\''] = CharClass::apostrophe;
  classes['-'] = CharClass::hyphen;
  return classes;
}

constexpr bool within(char32_t c, char32_t first, char32_t last) {
  return first <= c && c <= last;
}

bool is_ideograph(char32_t c) {
  return within(c, 0x3005, 0x3007) || within(c, 0x3041, 0x3096) || within(c, 0x309d, 0x309f) ||
         within(c, 0x30a1, 0x30fa) || within(c, 0x30fc, 0x30ff) || within(c, 0x31f0, 0x31ff) ||
         within(c, 0x3400, 0x4dbf) || within(c, 0x4e00, 0x9fff) || within(c, 0xf900, 0xfaff) ||
         within(c, 0xff66, 0xff9d) || within(c, 0x20000, 0x3fffd);
}

UChar32 icu(char32_t c) {
  return static_cast<UChar32>(c);
}

}  // namespace

std::uint32_t raised_figure(char32_t code) {
  if (code == 0xb9) return 1;
  if (code == 0xb2 || code == 0xb3) return code - 0xb0;
  return code == 0x2070 || within(code, 0x2074, 0x2079) ? code - 0x2070 : kNoFigure;
}

const std::array<CharClass, 128> kAsciiClasses = ascii_classes();

Character decode_long(std::string_view whole, std::size_t at) {
  const auto byte = [&](std::size_t i) -> char32_t { return static_cast<unsigned char>(whole[at + i]); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::uint32_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || at + length > whole.size()) return {kReplacement, 1};
  char32_t code = lead & (0x7fu >> length);
  for (std::uint32_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return {kReplacement, 1};
    code = (code << 6) | (byte(i) & 0x3f);
  }
  const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  if (overlong || code > 0x10ffff || within(code, 0xd800, 0xdfff)) return {kReplacement, 1};
  return {code, length};
}

Character decode_before(std::string_view whole, std::size_t at) {
  if (at == 0) return {};
  for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
    const auto byte = static_cast<unsigned char>(whole[at - back]);
    if ((byte & 0xc0) == 0x80) continue;
    const Character found = decode(whole, at - back);
    if (found.length == back) return found;
    break;
  }
  return {kReplacement, 1};
}

void append_utf8(char32_t code, std::string& out) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xc0 | (code >> 6));
  } else {
    if (code < 0x10000) {
      put(0xe0 | (code >> 12));
    } else {
      put(0xf0 | (code >> 18));
      put(0x80 | ((code >> 12) & 0x3f));
    }
    put(0x80 | ((code >> 6) & 0x3f));
  }
  put(0x80 | (code & 0x3f));
}

namespace {

CharClass class_of(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x2bc:
      return CharClass::apostrophe;
    case 0x2010:
    case 0x2011:
      return CharClass::hyphen;
    case 0xad:
      return CharClass::soft_hyphen;
    case 0x85:
    case 0x2028:
    case 0x2029:
      return CharClass::line_end;
    case 0x200c:
    case 0x200d:
    case 0x2060:
      return CharClass::mark;
    case 0x200b:  // zero-width space
    case 0xfeff:
      return CharClass::space;
    default:
      break;
  }
  if (is_ideograph(c)) return CharClass::ideograph;
  if (raised_figure(c) < kNoFigure) return CharClass::superscript;
  switch (u_charType(icu(c))) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
      return CharClass::letter;
    case U_DECIMAL_DIGIT_NUMBER:
    case U_OTHER_NUMBER:
      return CharClass::digit;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharClass::mark;
    case U_SPACE_SEPARATOR:
      return CharClass::space;
    default:
      return CharClass::other;
  }
}

// Latin, Greek, Cyrillic and their sisters, asked once: they are what most texts are written in.
constexpr char32_t kTableEnd = 0x530;

struct Known {
  CharClass kind;
  bool upper, lower;
};

const std::array<Known, kTableEnd>& known_characters() {
  static const std::array<Known, kTableEnd> known = [] {
    std::array<Known, kTableEnd> all{};
    for (char32_t c = 0; c < kTableEnd; ++c)
      all[c] = {c < 128 ? kAsciiClasses[c] : class_of(c), u_isupper(icu(c)) || u_istitle(icu(c)),
                static_cast<bool>(u_islower(icu(c)))};
    return all;
  }();
  return known;
}

}  // namespace

CharClass classify_long(char32_t c) {
  return c < kTableEnd ? known_characters()[c].kind : class_of(c);
}

bool is_upper_long(char32_t c) {
  return c < kTableEnd ? known_characters()[c].upper : u_isupper(icu(c)) || u_istitle(icu(c));
}

bool is_lower_long(char32_t c) {
  return c < kTableEnd ? known_characters()[c].lower : static_cast<bool>(u_islower(icu(c)));
}

bool is_dash(char32_t c) {
  return within(c, 0x2012, 0x2015) || c == 0x2e3a || c == 0x2e3b || c == 0x2212;
}

bool is_opening_quote(char32_t c) {
  return c == '"' || c == '\'' || within(c, 0x2018, 0x201f) || c == 0xab || c == 0xbb || c == 0x2039 ||
         c == 0x203a || c == 0x300c || c == 0x300e || c == 0x300a;
}

bool is_closing_quote(char32_t c) {
  return c == '"' || c == '\'' || within(c, 0x2018, 0x201f) || c == 0xab || c == 0xbb || c == 0x2039 ||
         c == 0x203a || c == 0x300d || c == 0x300f || c == 0x300b;
}

bool is_sentence_end(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xff01 || c == 0xff1f ||
         c == 0x61f || c == 0x6d4 || c == 0x964 || c == 0x965 || c == 0x203c || c == 0x589;
}

}  // namespace sicut::text
