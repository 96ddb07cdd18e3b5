#include "quote/letters.h"

#include <unicode/uchar.h>

namespace sicut::quote {
namespace {

UChar32 icu(char32_t code) {
  return static_cast<UChar32>(code);
}

}  // namespace

bool is_space(char32_t code) {
  if (code <= 0x20) return true;
  if (code < 0x80) return code == 0x7f;
  return u_isUWhiteSpace(icu(code)) != 0 || code == 0x200b || code == 0xfeff || code == 0xad ||
         (code >= 0x200c && code <= 0x200f) || code == 0x2060;
}

// Raised figures call notes.
static bool is_raised_figure(char32_t code) {
  return code == 0xb2 || code == 0xb3 || code == 0xb9 || (code >= 0x2070 && code <= 0x2079);
}

bool is_word_letter(char32_t code) {
  if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || is_digit(code);
  if (is_raised_figure(code)) return false;
  return (u_getIntPropertyValue(icu(code), UCHAR_GENERAL_CATEGORY_MASK) &
          static_cast<int>(U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0;
}

bool is_capital(char32_t code) {
  return u_isupper(icu(code)) != 0 || u_istitle(icu(code)) != 0;
}
bool is_lower(char32_t code) {
  return u_islower(icu(code)) != 0;
}
bool is_dash(char32_t code) {
  return code == '-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0x2e3a ||
         code == 0x2e3b;
}

bool is_sentence_end(char32_t code) {
  return code == '.' || code == '!' || code == '?' || code == 0x2026 || code == 0x3002 || code == 0xff01 ||
         code == 0xff1f || code == 0x061f || code == 0x06d4 || code == 0x0964;
}

std::string lower_case(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (std::size_t at = 0; at < words.size();) {
    const text::Character letter = text::decode(words, at);
    // One apostrophe for all, so that word lists need one spelling.
    if (letter.code == 0x2019 || letter.code == 0x2018) {
      out += '\'';
    } else {
      text::append_utf8(static_cast<char32_t>(u_tolower(icu(letter.code))), out);
    }
    at += letter.length;
  }
  return out;
}

}  // namespace sicut::quote
