#include "text/transliteration.h"

#include <array>
#include <utility>

namespace sicut::text {
namespace {

// Longer spellings first. Sources: the ALA-LC, BGN/PCGN, ISO 9 and older English, German and French
// systems for Russian.
constexpr std::array<std::pair<std::string_view, std::string_view>, 34> kSpellings{{
    {"schtsch", "q"}, {"shch", "q"}, {"chtch", "q"}, {"tsch", "c"}, {"tch", "c"}, {"sch", "s"}, {"sh", "s"},
    {"ch", "c"},      {"zh", "z"},   {"kh", "h"},    {"tz", "t"},   {"ts", "t"},  {"dj", "z"},  {"dzh", "z"},
    {"ya", "a"},      {"ia", "a"},   {"ja", "a"},    {"yu", "u"},   {"iu", "u"},  {"ju", "u"},  {"ou", "u"},
    {"ye", "e"},      {"ie", "e"},   {"je", "e"},    {"yo", "o"},   {"jo", "o"},  {"iy", "i"},  {"yi", "i"},
    {"ij", "i"},      {"ff", "v"},   {"w", "v"},     {"y", "i"},    {"j", "i"},   {"x", "ks"},
}};

}  // namespace

std::string transliteration_key(std::string_view folded) {
  std::string key;
  for (std::size_t at = 0; at < folded.size();) {
    std::string_view out = folded.substr(at, 1);
    std::size_t length = 1;
    for (const auto& [spelling, letters] : kSpellings)
      if (folded.substr(at).starts_with(spelling)) {
        out = letters;
        length = spelling.size();
        break;
      }
    for (const char c : out)
      if (key.empty() || key.back() != c) key += c;  // "ss", "ii"
    at += length;
  }
  return key;
}

}  // namespace sicut::text
