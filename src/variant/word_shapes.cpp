#include "variant/word_shapes.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "variant/wordlist.h"

namespace sicut::variant {
namespace {

constexpr std::size_t kShapeSigns = 27;  // a word's end, and the letters
constexpr std::uint8_t kSeveral = 8;     // words
constexpr std::array<std::string_view, 5> kLanguages = {"en", "de", "fr", "es", "it"};

using Counts = std::vector<std::uint8_t>;  // of three signs in a row

bool is_plain(std::string_view letters) {
  return std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Calls `visit` with the number of each three signs in a row; stops where it returns false.
template <class Visit>
bool each_three(std::string_view letters, Visit visit) {
  const auto sign = [&](std::size_t i) {  // 0: the end before the first
    return i == 0 || i > letters.size() ? std::size_t{0} : static_cast<std::size_t>(letters[i - 1] - 'a') + 1;
  };
  for (std::size_t i = 0; i + 2 <= letters.size() + 1; ++i)
    if (!visit((sign(i) * kShapeSigns + sign(i + 1)) * kShapeSigns + sign(i + 2))) return false;
  return true;
}

Counts count(std::string_view language) {
  Counts counts(kShapeSigns * kShapeSigns * kShapeSigns);
  each_word(language, [&](std::string_view word) {
    if (is_plain(word))
      each_three(word, [&](std::size_t three) {
        if (counts[three] < kSeveral) ++counts[three];
        return true;
      });
  });
  return counts;
}

template <std::size_t kLanguage>
const Counts& counts_of() {
  static const Counts counts = count(kLanguages[kLanguage]);
  return counts;
}

const Counts* counts_of(std::string_view language) {
  if (language == kLanguages[0]) return &counts_of<0>();
  if (language == kLanguages[1]) return &counts_of<1>();
  if (language == kLanguages[2]) return &counts_of<2>();
  if (language == kLanguages[3]) return &counts_of<3>();
  return language == kLanguages[4] ? &counts_of<4>() : nullptr;
}

}  // namespace

bool is_shaped_like_word(std::string_view language, std::string_view letters) {
  const Counts* const counts = counts_of(language);
  return counts != nullptr && !letters.empty() && is_plain(letters) &&
         each_three(letters, [&](std::size_t three) { return (*counts)[three] >= kSeveral; });
}

}  // namespace sicut::variant
