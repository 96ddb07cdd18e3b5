// Where the words and signs of minutes stand, found out once for each stretch of text: tokens (tokens.h) are
// made of them as often as rules look at a paragraph.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/position.h"
#include "proceedings/words.h"

namespace sicut::proceedings {

struct Mark {
  TextPos start, end;
  std::uint32_t what = 0;  // of a word: its number in the book; of a sign: the character as printed
  bool is_word = false;
  bool line_start = false;  // a line ends before it
  bool apostrophe = false;  // "members’": one stands behind it
};

using Marks = std::vector<Mark>;

// Adds the words and signs of `whole[span]`. Cost: linear.
void scan(WordBook& book, std::string_view whole, TextSpan span, Marks& marks);

}  // namespace sicut::proceedings
