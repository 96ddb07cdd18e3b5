#include "variant/another_word.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/edit_distance.h"
#include "text/utf32.h"
#include "variant/confusion.h"
#include "variant/effects.h"
#include "variant/word_shapes.h"

namespace sicut::variant {

namespace {

// In letters, where text::edit_distance counts bytes.
std::uint32_t letters_apart(std::string_view a, std::string_view b) {
  const auto is_ascii = [](std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  };
  if (is_ascii(a) && is_ascii(b)) return text::edit_distance(a, b);
  std::u32string letters;  // each for the byte that its place is
  const auto in_bytes = [&](std::string_view word) {
    std::string bytes;
    for (const char32_t c : text::to_utf32(word)) {
      if (letters.find(c) == letters.npos) letters += c;
      bytes += static_cast<char>(letters.find(c));
    }
    return bytes;
  };
  const std::string x = in_bytes(a), y = in_bytes(b);
  return text::edit_distance(x, y);
}

}  // namespace

bool only_look_alikes(const std::string& a, const std::string& b) {
  return visual_distance(a, b) <= 0.5 * letters_apart(a, b);
}

namespace {

bool is_denial(std::string_view letters) {
  const auto denials = denying_words();
  return std::find(denials.begin(), denials.end(), letters) != denials.end();
}

// "recieved": two letters in the other order make a word.
bool swapping_makes_word(std::string letters, const Lexicon& lexicon) {
  constexpr std::size_t kShortest = 5;  // letters: of shorter ones many are a word either way
  if (letters.size() < kShortest) return false;
  for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
    std::swap(letters[i], letters[i + 1]);
    if (letters[i] != letters[i + 1] && lexicon.lists(letters)) return true;
    std::swap(letters[i], letters[i + 1]);
  }
  return false;
}

bool is_confused_with_listed(const std::string& odd, const Lexicon& lexicon) {
  const std::vector<std::string> others = one_confusion_away(odd);
  return std::any_of(others.begin(), others.end(), [&](const std::string& w) { return lexicon.lists(w); });
}

}  // namespace

bool damages_another(const std::string& odd, const std::string& other, const Lexicon& lexicon) {
  const double distance = visual_distance(odd, other);
  if (distance > kOneSwap && swapping_makes_word(odd, lexicon)) return true;
  if (is_denial(other)) return distance > kOneConfusion && is_confused_with_listed(odd, lexicon);
  const double most = kDamagedFirst + kDamagedPerLetter * static_cast<double>(odd.size());
  const auto nearer = [&](std::string_view denial) {
    // Of what looks alike a quarter of an edit is the least ("rn" for "m"): most denials are far off.
    constexpr double kLeastOfAnEdit = 0.25;
    if (kLeastOfAnEdit * letters_apart(odd, denial) >= distance) return false;
    const double to_denial = visual_distance(odd, denial);
    return to_denial < distance && to_denial <= most && lexicon.knows(denial);  // not another language's
  };
  const auto denials = denying_words();
  return std::any_of(denials.begin(), denials.end(), nearer);
}

bool is_nearer_another(const std::string& odd, const std::string& other, const Lexicon& lexicon) {
  constexpr std::size_t kLong = 6;  // letters: a shorter word is a look-alike away from some other by chance
  constexpr std::size_t kShort =
      4;  // but the other word may be much further off: "rnill" is "mill", no "hill"
  constexpr double kFar = kOneConfusion * 3;
  const bool telling = odd.size() >= kLong || (odd.size() >= kShort && visual_distance(odd, other) >= kFar);
  return telling && !only_look_alikes(odd, other) && is_confused_with_listed(odd, lexicon);
}

bool may_be_another_word(const std::string& odd, const std::string& other, const Lexicon& lexicon) {
  if (only_look_alikes(odd, other)) return false;
  if (!is_shaped_like_word(lexicon.language(), odd)) return false;
  const bool one_slip = text::edit_distance(odd, other) == 1 && odd.size() != other.size();
  const bool swapped = odd.size() == other.size() && visual_distance(odd, other) <= kOneSwap &&
                       std::is_permutation(odd.begin(), odd.end(), other.begin(), other.end());
  return odd[0] != other[0] || !(one_slip || swapped);
}

}  // namespace sicut::variant
