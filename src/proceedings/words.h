// What is known of a word by its letters alone, found out once for each distinct word of a document.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "proceedings/concepts.h"
#include "proceedings/traits.h"
#include "text/words.h"

namespace sicut::proceedings {

struct WordFacts {
  std::string form;      // folded, a possessive's ending taken off
  std::size_t bare = 0;  // bytes without that ending
  Concepts concepts;
  Traits traits;
  std::int64_t number = -1;  // of a number word: "twelve", "zwölf"
  bool capital = false;      // begins with a capital, or has no cases and is no figure
  bool capitals = false;     // two letters or more, nearly all capitals
  bool digit = false;        // has a digit
};

// Keeps the facts of each word it was asked for; they stay where they are as long as the book lives. Memory:
// that of the distinct words. Not thread safe: one book a document.
class WordBook {
 public:
  // `french`: "M." before a name is a title.
  explicit WordBook(bool french = false) : french_(french) {}
  [[nodiscard]] const WordFacts& of(std::string_view printed);

 private:
  bool french_;
  text::FormTable printed_;
  std::deque<WordFacts> facts_;  // by number of the printed word
};

}  // namespace sicut::proceedings
