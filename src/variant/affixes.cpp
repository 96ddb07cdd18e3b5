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

namespace {

// Prefixes of Latin and Greek that say the contrary or something near and are a letter or two apart:
// "afferent", "efferent"; "adsorption", "absorption"; "intrastate", "interstate".
bool differ_by_learned_prefix(std::string_view a, std::string_view b) {
  constexpr auto kPairs = std::to_array<std::pair<std::string_view, std::string_view>>({{"af", "ef"},
                                                                                        {"ad", "ab"},
                                                                                        {"in", "ex"},
                                                                                        {"im", "ex"},
                                                                                        {"endo", "exo"},
                                                                                        {"intra", "inter"},
                                                                                        {"macro", "micro"},
                                                                                        {"per", "pre"},
                                                                                        {"pro", "pre"},
                                                                                        {"de", "re"},
                                                                                        {"ante", "anti"}});
  constexpr std::size_t kStem = 4;  // letters
  return std::any_of(kPairs.begin(), kPairs.end(), [&](const auto& pair) {
    const auto fits = [](std::string_view one, std::string_view p, std::string_view other,
                         std::string_view q) {
      return one.starts_with(p) && other.starts_with(q) && one.size() >= p.size() + kStem &&
             one.substr(p.size()) == other.substr(q.size());
    };
    return fits(a, pair.first, b, pair.second) || fits(b, pair.first, a, pair.second);
  });
}

}  // namespace

bool differ_by_affix(std::string_view a, std::string_view b) {
  if (differ_by_learned_prefix(a, b)) return true;
  if (without_prefix(a) == without_prefix(b) || without_prefix(a) == b || a == without_prefix(b)) return true;
  if (a.size() < b.size()) std::swap(a, b);
  constexpr std::array<std::string_view, 8> kEndings = {"less", "ful", "s", "es", "ed", "ing", "er", "ers"};
  return b.size() >= 4 && a.starts_with(b) &&
         std::find(kEndings.begin(), kEndings.end(), a.substr(b.size())) != kEndings.end();
}

}  // namespace sicut::variant
