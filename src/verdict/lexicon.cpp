#include "verdict/lexicon.h"

#include <algorithm>

#include "verdict/confusion.h"

// Sorted folded words, each with a line feed behind it; made by tools/make_wordlist.cpp when the program is
// built.
extern "C" {
extern const char sicut_wordlist_begin[];
extern const char sicut_wordlist_end[];
}

namespace sicut::verdict {
namespace {

constexpr std::uint32_t kOften = 3;           // times a word must stand in the record to be one
constexpr std::uint32_t kMuchCommoner = 100;  // times commoner a word must be to be the one that was meant

bool is_figures(std::string_view letters) {
  return std::all_of(letters.begin(), letters.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_figure(std::string_view letters) {
  return std::any_of(letters.begin(), letters.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool Lexicon::lists(std::string_view letters) {
  const std::string_view list(sicut_wordlist_begin,
                              static_cast<std::size_t>(sicut_wordlist_end - sicut_wordlist_begin));
  std::size_t low = 0, high = list.size();  // both at line starts
  while (low < high) {
    std::size_t middle = low + (high - low) / 2;
    while (middle > low && list[middle - 1] != '\n') --middle;
    const std::size_t stop = list.find('\n', middle);
    const std::string_view word = list.substr(middle, stop - middle);
    if (word == letters) return true;
    if (word < letters)
      low = stop + 1;
    else
      high = middle;
  }
  return false;
}

bool Lexicon::knows(std::string_view letters) const {
  if (is_figures(letters) || lists(letters)) return true;
  if (has_figure(letters)) return false;
  const text::FormId form = index_.forms().find(letters);
  if (form == text::kNoForm) return false;
  const std::uint32_t count = index_.count(form);
  return count >= kOften && !shadows_commoner_word(letters, count);
}

bool Lexicon::shadows_commoner_word(std::string_view letters, std::uint32_t count) const {
  for (const std::string& other : one_confusion_away(letters)) {
    const text::FormId form = index_.forms().find(other);
    if (form != text::kNoForm && index_.count(form) / kMuchCommoner >= count) return true;
    if (lists(other) && count < 2 * kOften) return true;
  }
  return false;
}

}  // namespace sicut::verdict
