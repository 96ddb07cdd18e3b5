// What is known of a word by its letters alone, found out once for each distinct word of a document.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "proceedings/concepts.h"
#include "proceedings/traits.h"
#include "text/words.h"

namespace sicut::proceedings {

struct WordFacts {
  std::string_view form;   // folded, a possessive's ending taken off; lives as long as its book
  std::uint32_t bare = 0;  // bytes without that ending
  Concepts concepts;
  Traits traits;
  std::int64_t number = -1;  // of a number word: "twelve", "zwölf"
  bool capital = false;      // begins with a capital, or has no cases and is no figure
  bool capitals = false;     // two letters or more, nearly all capitals
  bool digit = false;        // has a digit
};

// Keeps the facts of each word it was asked for. Memory: that of the distinct words. Not thread safe: one
// book a document.
class WordBook {
 public:
  // `french`: "M." before a name is a title.
  explicit WordBook(bool french = false) : french_(french) {}
  // The number of a word. Cost: one look-up.
  [[nodiscard]] text::FormId number_of(std::string_view printed) {
    return known(printed_.intern(printed), printed);
  }
  // The same of a word that is loaded already.
  [[nodiscard]] text::FormId number_of(text::ShortWord printed) {
    const text::FormId id = printed_.intern(printed);
    return id < facts_.size() ? id : known(id, printed.view());
  }
  // Holds until the next word is asked for.
  [[nodiscard]] const WordFacts& facts(text::FormId number) const { return facts_[number]; }
  // How many distinct words it knows.
  [[nodiscard]] std::size_t size() const { return facts_.size(); }
  // Those that any word had.
  [[nodiscard]] Traits traits() const { return traits_; }

 private:
  [[nodiscard]] text::FormId known(text::FormId id, std::string_view printed) {
    if (id == facts_.size()) learn(printed);
    return id;
  }
  void learn(std::string_view printed);

  bool french_;
  Traits traits_;
  text::FormTable printed_;
  std::vector<WordFacts> facts_;   // by number of the printed word
  std::deque<std::string> forms_;  // of the same
};

}  // namespace sicut::proceedings
