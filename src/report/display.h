// Text made fit for a terminal: harmless, measured in columns, and divided where a line may break.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sicut::report {

// `text` as one line that cannot steer a terminal: white space is single spaces, control characters are
// their pictures (ESC is U+241B), writing-direction overrides and other invisible steering characters are
// spelt out as <U+202E>, bytes that are no UTF-8 are U+FFFD. Letters of every script stay as they are.
// Cost: linear.
[[nodiscard]] std::string harmless(std::string_view text);

// The same, but spaces and line feeds stay as they are; other white space is a space.
[[nodiscard]] std::string harmless_as_laid_out(std::string_view text);

// Columns that harmless text takes up: two for wide (CJK) characters, none for combining marks.
[[nodiscard]] std::size_t columns(std::string_view text);

// The first part of harmless text that fits into `width` columns (at least one character, so that a loop
// over the rest ends).
[[nodiscard]] std::string_view head_of_width(std::string_view text, std::size_t width);

// A stretch of text that no line break divides: a word with its punctuation, a CJK character.
struct Token {
  std::string text;        // harmless
  std::string key;         // folded letters and digits; the text itself where there are none
  std::size_t offset = 0;  // of its first byte in the text that was divided
  std::size_t end = 0;
  std::size_t width = 0;  // columns
  bool space_after = false;
};

// Divides text by the Unicode rules for line breaks, which know the scripts without spaces. Costly to make
// (a few hundred microseconds), cheap to use (some 10 MB/s). Not thread safe.
class Divider {
 public:
  Divider();
  ~Divider();
  Divider(Divider&&) = delete;
  [[nodiscard]] std::vector<Token> divide(std::string_view text);

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

// "1 word", "3 words".
[[nodiscard]] std::string counted(std::size_t count, const char* one, const char* many);

}  // namespace sicut::report
