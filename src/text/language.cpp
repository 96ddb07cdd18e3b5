#include "text/language.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <cstdio>  // the next header uses FILE without including it
#include <limits>

#include "text/characters.h"

namespace sicut::text {
namespace {

// CLD2 wants valid UTF-8.
bool is_valid(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Character c = decode(text, i);
    if (c.code == kReplacement && c.length == 1) return false;
    i += c.length;
  }
  return true;
}

}  // namespace

std::string language_of(std::string_view text) {
  constexpr std::size_t kEnough = 1 << 16;
  std::size_t length = std::min(text.size(), kEnough);
  while (length > 0 && length < text.size() && (static_cast<unsigned char>(text[length]) & 0xc0) == 0x80)
    --length;
  text = text.substr(0, length);
  if (!is_valid(text)) return {};
  bool reliable = false;
  const CLD2::Language language =
      CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()), true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
  return CLD2::LanguageCode(language);
}

std::string base_language(std::string code) {
  code.resize(std::min(code.size(), code.find_first_of("-_")));
  return code;
}

}  // namespace sicut::text
