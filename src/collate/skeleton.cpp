#include "collate/skeleton.h"

#include "text/characters.h"

namespace sicut::collate {
namespace {

constexpr std::size_t kShortest = 3;  // letters: shorter words are themselves

// The letter that stands for its look-alikes and predecessors.
char32_t plain(char32_t c) {
  switch (c) {
    case U'v':
      return U'u';
    case U'j':
    case U'y':
      return U'i';
    case U'ѣ':
    case U'ё':
      return U'е';
    case U'і':
    case U'ѵ':
    case U'й':  // folded to и with its mark dropped where accents are
      return U'и';
    case U'ѳ':
      return U'ф';
    default:
      return c;
  }
}

}  // namespace

std::string skeleton(std::string_view folded) {
  std::u32string letters;
  for (std::size_t i = 0; i < folded.size();) {
    const text::Character c = text::decode(folded, i);
    i += c.length;
    const bool figure = c.code >= U'0' && c.code <= U'9';
    const char32_t letter = plain(c.code);
    if (letter == U'u' && !letters.empty() && letters.back() == U'u' && c.code == U'v') {
      letters.back() = U'w';  // VV
    } else if (letter == U'h' && !letters.empty() && letters.back() == U't') {
      continue;
    } else if (figure || letters.empty() || letters.back() != letter) {
      letters += letter;
    }
  }
  if (letters.size() >= kShortest && (letters.back() == U'e' || letters.back() == U'ъ')) letters.pop_back();
  if (letters.size() < kShortest) return std::string(folded);
  std::string key;
  for (char32_t c : letters) text::append_utf8(c, key);
  return key;
}

}  // namespace sicut::collate
