#include "text/utf32.h"

#include "text/characters.h"

namespace sicut::text {

std::u32string to_utf32(std::string_view utf8) {
  std::u32string result;
  for (std::size_t i = 0; i < utf8.size();) {
    const Character c = decode(utf8, i);
    result.push_back(c.code);
    i += c.length;
  }
  return result;
}

std::string to_utf8(std::u32string_view code_points) {
  std::string result;
  for (char32_t c : code_points) append_utf8(c, result);
  return result;
}

}  // namespace sicut::text
