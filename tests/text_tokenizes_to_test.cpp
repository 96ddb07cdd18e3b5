// Whether a text is divided into given words, held against dividing it.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "text/words.h"

namespace sicut::text {
namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t n) {
  return random() % n;
}

// Words, signs and joints of all the kinds that the tokenizer has rules for.
std::string random_text(Random& random) {
  static const std::vector<std::string> words{
      "the",  "minister", "a",        "I",       "o",          "acknowledgements",
      "1917", "12",       "U.S.S.R.", "don't",   "état",       "ſhew",
      "мой",  "中",       "[T]he",    "re[ad]",  "so-",        "word7",
      "x",    "n",        "t",        "e\u0301", "co\u00ADop", "antidisestablishmentarianism",
      "7",    "Straße",   "d*mn",     "l’ordre", "\u0301"};
  static const std::vector<std::string> joints{" ",   " ",    " ",     " ",    " ",  ", ",  ". ",  "\n", "\n",
                                               "-\n", "\r\n", " “",    "” ",   " (", ") ",  " — ", "—",  "*",
                                               " **", "** ",  "[12] ", "¹ ",   "'",  "’ ",  "-",   "--", "",
                                               "\f",  "\t",   " < ",   "\xff", ";",  " ◊ ", "ʹ"};
  std::string text;
  const bool plain = below(random, 2) == 0, letters = below(random, 4) == 0;
  for (std::size_t i = 0, n = below(random, 60); i < n; ++i) {
    text += letters ? std::string(1, static_cast<char>('a' + below(random, 26)))
                    : words[below(random, plain ? 6 : words.size())];
    text += joints[below(random, plain || letters ? 9 : joints.size())];
  }
  return text;
}

bool divides_into(const std::string& text, TextSpan span, const std::vector<Word>& words,
                  const FormTable& forms) {
  FormTable own;
  Tokens tokens;
  tokenize(text, span, own, tokens);
  return std::equal(tokens.words.begin(), tokens.words.end(), words.begin(), words.end(),
                    [&](const Word& a, const Word& b) {
                      return a.start == b.start && a.length == b.length &&
                             own.letters(a.form) == forms.letters(b.form);
                    });
}

TEST(TokenizesTo, SaysWhatTokenizingSays) {
  Random random(20);
  std::size_t same = 0, others = 0;
  for (int round = 0; round < 40000; ++round) {
    const std::string text = random_text(random);
    FormTable forms;
    Tokens tokens;
    tokenize(text, {TextPos(0), TextPos(text.size())}, forms, tokens);
    if (tokens.words.empty()) continue;
    const std::size_t first = below(random, tokens.words.size());
    const std::size_t count = 1 + below(random, tokens.words.size() - first);
    std::vector<Word> words(tokens.words.begin() + static_cast<std::ptrdiff_t>(first),
                            tokens.words.begin() + static_cast<std::ptrdiff_t>(first + count));
    TextSpan span{words.front().start, words.back().end()};
    Word& changed = words[below(random, count)];
    switch (below(random, 8)) {
      case 0:
        if (changed.length > 1) changed.length -= 1;
        break;
      case 1:
        changed.start = changed.start + 1;
        break;
      case 2:
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(below(random, count)));
        break;
      case 3:
        span.end = TextPos(text.size());
        break;
      case 4:
        changed.start = TextPos(below(random, 2 * text.size()));
        break;
      default:
        break;
    }
    const bool told = divides_into(text, span, words, forms);
    (told ? same : others) += 1;
    ASSERT_EQ(tokenizes_to(text, span, words, forms), told)
        << "[" << text << "] from " << span.start.value << " to " << span.end.value;
  }
  EXPECT_GT(same, 10000u);
  EXPECT_GT(others, 3000u);
}

}  // namespace
}  // namespace sicut::text
