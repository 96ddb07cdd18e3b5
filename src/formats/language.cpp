#include "formats/language.h"

#include <algorithm>

#include "text/language.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kSample = 4096;  // bytes of a document that tell its language

}  // namespace

std::string language_of(const Document& document) {
  if (!document.meta.language.empty()) return text::base_language(document.meta.language);
  const std::string_view text = document.text();
  const auto continues = [&](std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80;
  };
  std::size_t from = text.size() > 2 * kSample ? text.size() / 2 : 0;
  while (continues(from)) ++from;
  std::size_t to = std::min(text.size(), from + kSample);
  while (continues(to)) --to;
  return text::base_language(text::language_of(text.substr(from, to - from)));
}

}  // namespace sicut::formats
