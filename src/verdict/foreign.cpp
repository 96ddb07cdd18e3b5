#include "verdict/foreign.h"

#include <algorithm>

#include "text/language.h"
#include "variant/wordlist.h"

namespace sicut::verdict {
namespace {

constexpr std::size_t kFewestForeign = 5;  // words that tell a language

// A guess is no more than one: Latin may be taken for English. Half of the words at least stand in the
// language's list, if it has one.
bool may_be_in(const std::string& code, const Query& query) {
  if (!variant::has_wordlist(code)) return true;
  const auto& words = query.pattern.words;
  const auto listed = std::count_if(words.begin(), words.end(), [&](const auto& word) {
    return variant::wordlist_has(code, word.letters);
  });
  return static_cast<std::size_t>(listed) * 2 >= words.size();
}

}  // namespace

bool is_foreign(const Query& query, const Library& library) {
  if (query.size() < kFewestForeign) return false;
  const std::string code = text::base_language(text::language_of(query.reading(0, query.size())));
  return !code.empty() && !library.has_language(code) && may_be_in(code, query);
}

}  // namespace sicut::verdict
