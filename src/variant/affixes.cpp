#include "variant/affixes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sicut::variant {

std::string_view without_prefix(std::string_view word) {
  constexpr std::array<std::string_view, 22> kPrefixes = {
      "anti", "counter", "hyper", "hypo", "inter", "micro", "milli", "over", "under", "post", "super",
      "pro",  "pre",     "non",   "dis",  "mis",   "sub",   "un",    "in",   "im",    "ir",   "il"};
  for (std::string_view prefix : kPrefixes)
    if (word.size() >= prefix.size() + 4 && word.starts_with(prefix)) return word.substr(prefix.size());
  return word;
}

bool differ_by_affix(std::string_view a, std::string_view b) {
  if (without_prefix(a) == without_prefix(b) || without_prefix(a) == b || a == without_prefix(b)) return true;
  if (a.size() < b.size()) std::swap(a, b);
  constexpr std::array<std::string_view, 8> kEndings = {"less", "ful", "s", "es", "ed", "ing", "er", "ers"};
  return b.size() >= 4 && a.starts_with(b) &&
         std::find(kEndings.begin(), kEndings.end(), a.substr(b.size())) != kEndings.end();
}

}  // namespace sicut::variant
