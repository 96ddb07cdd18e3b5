#include "report/html/escape.h"

#include "base/bytes.h"
#include "report/display.h"

namespace sicut::report::html {
namespace {

std::string with_entities(std::string_view harmless_text) {
  std::string out;
  out.reserve(harmless_text.size() + harmless_text.size() / 16);
  for (const char c : harmless_text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

unsigned hex_value(char digit) {
  return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

}  // namespace

std::string escaped(std::string_view text) {
  return with_entities(harmless(text));
}

std::string escaped_as_laid_out(std::string_view text) {
  return with_entities(harmless_as_laid_out(text));
}

std::string policy_hash(std::string_view content) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::string hex = sha256_hex(content);  // 32 bytes: ten groups of three, and two bytes over
  std::string out = "sha256-";
  unsigned bits = 0, held = 0;
  for (const char digit : hex) {
    held = held << 4 | hex_value(digit);
    bits += 4;
    if (bits < 6) continue;
    bits -= 6;
    out += kDigits[held >> bits & 63u];
    held &= (1u << bits) - 1;
  }
  out += kDigits[held << (6 - bits) & 63u];
  return out + "=";
}

}  // namespace sicut::report::html
