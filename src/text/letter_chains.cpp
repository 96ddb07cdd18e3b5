#include "text/letter_chains.h"

#include <algorithm>

#include "text/characters.h"

namespace sicut::text {
namespace {

constexpr std::size_t kFewestLetters = 4;
constexpr std::size_t kSureLetters = 5;    // from here on one wide gap is proof enough
constexpr std::size_t kLongestChain = 24;  // letters; longer, and the wide gaps are no ends of words

enum class ChainGap {
  narrow,  // one space, or one round an apostrophe or a hyphen: the word goes on
  wide,    // more space, and nothing else
  stop,    // punctuation or a line's end
};

ChainGap gap_between(std::string_view whole, std::size_t from, std::size_t to) {
  std::size_t spaces = 0, widest = 0, ties = 0;
  for (std::size_t at = from; at < to;) {
    const Character c = decode(whole, at);
    at += c.length;
    switch (classify(c.code)) {
      case CharClass::space:
        widest = std::max(widest, ++spaces);
        break;
      case CharClass::apostrophe:
      case CharClass::hyphen:
        spaces = 0;
        ++ties;
        break;
      default:
        return ChainGap::stop;
    }
  }
  if (widest == 1 && ties <= 1) return ChainGap::narrow;
  return ties == 0 ? ChainGap::wide : ChainGap::stop;
}

class Finder {
 public:
  Finder(std::string_view whole, const std::vector<Word>& words) : whole_(whole), words_(words) {}

  std::vector<LetterChain> run() {
    std::vector<LetterChain> chains;
    for (std::size_t i = 0; i < words_.size();) {
      std::size_t end = i;
      while (end < words_.size() && is_letter_or_figure(end)) ++end;
      if (end - i >= kFewestLetters) {
        LetterChain chain = divide({i, end});
        if (!chain.words.empty()) chains.push_back(std::move(chain));
      }
      i = std::max(end, i + 1);
    }
    return chains;
  }

 private:
  [[nodiscard]] Character first(std::size_t i) const { return decode(whole_, words_[i].start.value); }

  [[nodiscard]] bool is_letter_or_figure(std::size_t i) const {
    const Character c = first(i);
    const CharClass kind = classify(c.code);
    return c.length == words_[i].length && (kind == CharClass::letter || kind == CharClass::digit);
  }

  // The gap before word `i`, as far as there is a word on the other side.
  [[nodiscard]] ChainGap gap_before(std::size_t i) const {
    if (i == 0 || i >= words_.size()) return ChainGap::stop;
    return gap_between(whole_, words_[i - 1].end().value, words_[i].start.value);
  }

  // "m a n I s a w": a capital behind a small letter begins a word.
  [[nodiscard]] bool turns_capital(std::size_t i) const {
    return is_upper(first(i).code) && is_lower(first(i - 1).code);
  }

  [[nodiscard]] LetterChain divide(WordRange letters) const {
    LetterChain chain{letters, {{letters.first, letters.first + 1}}};
    std::size_t joints = 0, wide = 0, figures = 0;
    for (std::size_t i = letters.first; i < letters.end; ++i) {
      figures += classify(first(i).code) == CharClass::digit;
      if (i == letters.first) continue;
      const ChainGap gap = gap_before(i);
      wide += gap == ChainGap::wide;
      if (gap == ChainGap::narrow && !turns_capital(i)) {
        ++joints;
        chain.words.back().end = i + 1;
        if (chain.words.back().size() > kLongestChain) return {};
      } else {
        chain.words.push_back({i, i + 1});
      }
    }
    const ChainGap before = gap_before(letters.first), behind = gap_before(letters.end);
    const std::size_t edges = (before == ChainGap::wide ? 1u : 0u) + (behind == ChainGap::wide ? 1u : 0u);
    const bool shown = letters.size() >= kSureLetters ? wide >= 1 : wide + edges >= 2;
    // Short words are many; but where hardly two letters stand together, they are a table or initials.
    const bool words = joints > 0 && joints * 4 >= letters.size() && chain.words.size() >= 2;
    if (!(shown || edges == 2) || !words || figures * 2 > letters.size()) return {};
    chain.open_start = before != ChainGap::wide;
    chain.open_end = behind != ChainGap::wide;
    return chain;
  }

  std::string_view whole_;
  const std::vector<Word>& words_;
};

}  // namespace

std::vector<LetterChain> find_letter_chains(std::string_view whole, const std::vector<Word>& words) {
  return Finder(whole, words).run();
}

}  // namespace sicut::text
