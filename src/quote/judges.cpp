#include "quote/judges.h"

#include <algorithm>

#include "quote/word_set.h"
#include "text/characters.h"

namespace sicut::quote {

bool is_judges_rank(std::string_view folded) {
  static const Words words = words_of("j jj cj acj lj ljj lcj jsc ja jca vc");
  return words.contains(folded);
}

namespace {

bool is_rank_in_capitals(std::string_view letters) {
  return !text::has_ascii_lower(letters) && is_judges_rank(text::ascii_lower(letters));
}

// How many words from `first` are a rank: "LJ", or "L.J." letter by letter.
std::size_t rank_length(std::string_view text, const std::vector<Token>& words, std::size_t first) {
  constexpr std::size_t kMostLetters = 3;
  const auto printed = [&](const Token& word) {
    return text.substr(word.span.start.value, word.span.end - word.span.start);
  };
  if (printed(words[first]).size() > 1) return is_rank_in_capitals(printed(words[first])) ? 1 : 0;
  std::string letters;
  std::size_t length = 0;
  for (std::size_t i = first; i < words.size() && length < kMostLetters; ++i) {
    if (printed(words[i]).size() != 1 || (i > first && words[i - 1].after != kStop)) break;
    letters += printed(words[i]);
    ++length;
  }
  return is_rank_in_capitals(letters) ? length : 0;
}

// "Hale J Brown", "Hale, J. Brown": a name goes on behind it.
bool goes_on_as_name(const std::vector<Token>& words, std::size_t last) {
  return last + 1 < words.size() && (words[last].after & ~kStop) == 0 && words[last + 1].capital;
}

// "Cole, J., concurring in part:": what the judge does, up to the colon, is none of the name.
std::size_t opinion_length(const std::vector<Token>& words, std::size_t first) {
  static const Words kDoes = words_of("concurring dissenting joining");
  static const Words kMore = words_of("in part and the result judgment judgement only");
  if (first >= words.size() || !kDoes.contains(words[first].lower)) return 0;
  std::size_t length = 1;
  while (first + length < words.size() &&
         (kMore.contains(words[first + length].lower) || kDoes.contains(words[first + length].lower)))
    ++length;
  const bool leads = first + length == words.size() && (words.back().after & kColon) != 0;
  return leads ? length : 0;
}

}  // namespace

void drop_judges_letters(std::string_view text, Clause& clause) {
  std::vector<Token>& words = clause.words;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const Token& name = words[i - 1];
    if (!name.capital || name.possessive || name.lower.size() < 3 || (name.after & ~kComma) != 0) continue;
    const std::size_t rank = rank_length(text, words, i);
    if (rank == 0 || goes_on_as_name(words, i + rank - 1)) continue;
    const std::size_t length = rank + opinion_length(words, i + rank);
    // Its points end no sentence, unless the clause ends with them.
    const bool last = i + length == words.size();
    const std::uint8_t after = words[i + length - 1].after;
    words[i - 1].possessive = words[i + length - 1].possessive;  // "Hale J's"
    words[i - 1].after = last ? after : static_cast<std::uint8_t>(after & ~kStop);
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i),
                words.begin() + static_cast<std::ptrdiff_t>(i + length));
  }
}

}  // namespace sicut::quote
