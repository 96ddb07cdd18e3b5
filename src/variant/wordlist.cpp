// The word lists as bytes of the program: sorted folded words, each with a line feed behind it; made by
// tools/make_wordlist.cpp when the program is built.
#include "variant/wordlist.h"

#include <algorithm>
#include <array>
#include <cstddef>

#define SICUT_WORDLIST(language)                       \
  __asm__(                                             \
      ".section .rodata\n"                             \
      ".global sicut_words_" #language                 \
      "\n"                                             \
      ".global sicut_words_" #language                 \
      "_end\n"                                         \
      "sicut_words_" #language                         \
      ":\n"                                            \
      ".incbin \"" SICUT_WORDLISTS "/words." #language \
      "\"\n"                                           \
      "sicut_words_" #language                         \
      "_end:\n"                                        \
      ".byte 0\n"                                      \
      ".previous\n");                                  \
  extern "C" {                                         \
  extern const char sicut_words_##language[];          \
  extern const char sicut_words_##language##_end[];    \
  }

SICUT_WORDLIST(en)
SICUT_WORDLIST(de)
SICUT_WORDLIST(fr)
SICUT_WORDLIST(es)
SICUT_WORDLIST(it)

namespace sicut::variant {
namespace {

std::string_view list_of(std::string_view language) {
  const auto between = [](const char* begin, const char* end) {
    return std::string_view(begin, static_cast<std::size_t>(end - begin));
  };
  if (language == "en") return between(sicut_words_en, sicut_words_en_end);
  if (language == "de") return between(sicut_words_de, sicut_words_de_end);
  if (language == "fr") return between(sicut_words_fr, sicut_words_fr_end);
  if (language == "es") return between(sicut_words_es, sicut_words_es_end);
  if (language == "it") return between(sicut_words_it, sicut_words_it_end);
  return {};
}

}  // namespace

bool has_wordlist(std::string_view language) {
  return !list_of(language).empty();
}

void each_word(std::string_view language, const std::function<void(std::string_view)>& visit) {
  const std::string_view list = list_of(language);
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t stop = std::min(list.find('\n', at), list.size());
    visit(list.substr(at, stop - at));
    at = stop + 1;
  }
}

bool wordlist_has(std::string_view language, std::string_view entry) {
  const std::string_view list = list_of(language);
  std::size_t low = 0, high = list.size();  // both at line starts
  while (low < high) {
    std::size_t middle = low + (high - low) / 2;
    while (middle > low && list[middle - 1] != '\n') --middle;
    const std::size_t stop = list.find('\n', middle);
    const std::string_view word = list.substr(middle, stop - middle);
    if (word == entry) return true;
    if (word < entry)
      low = stop + 1;
    else
      high = middle;
  }
  return false;
}

}  // namespace sicut::variant
