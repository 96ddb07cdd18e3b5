#include "citation/edition_words.h"

#include <algorithm>

#include "citation/likeness.h"
#include "citation/numerals.h"

namespace sicut::citation {

std::optional<std::uint32_t> ordinal_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] < '0' || text[at] > '9') continue;
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    const auto number = read_numeral(text.substr(at, end - at));
    return number ? std::optional(number->value) : std::nullopt;
  }
  return {};
}

std::vector<std::string> edition_names(std::string_view edition) {
  static constexpr std::string_view kAny[] = {
      "ed",      "edn",     "edition", "editions", "aufl",    "auflage",  "izd",     "new",      "second",
      "first",   "third",   "fourth",  "fifth",    "sixth",   "revised",  "rev",     "enlarged", "enl",
      "russ",    "russian", "english", "engl",     "eng",     "german",   "germ",    "french",   "spanish",
      "italian", "polish",  "chinese", "american", "british", "original", "present", "same",     "last"};
  std::vector<std::string> words = telling_words(edition);
  std::erase_if(words, [](const std::string& w) {
    return std::find(std::begin(kAny), std::end(kAny), w) != std::end(kAny) || (w[0] >= '0' && w[0] <= '9');
  });
  return words;
}

}  // namespace sicut::citation
