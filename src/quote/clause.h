// The sentence round a quotation, as words with what stands between them: what attributions are read from.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/position.h"

namespace sicut::quote {

// Signs between two words, as bits.
enum Sign : std::uint8_t {
  kComma = 1,  // or semicolon
  kColon = 2,
  kStop = 4,  // any end of a sentence, and the point of an abbreviation
  kDash = 8,
  kOpenBracket = 16,
  kCloseBracket = 32,
  kQuotation = 64,  // another quotation stands here
};

struct Token {
  TextSpan span;      // without a genitive's "’s"
  std::string lower;  // lower case, one kind of apostrophe
  bool capital = false;
  bool possessive = false;
  bool begins_sentence = false;
  std::uint8_t after = 0;  // Signs before the next word
};

struct Clause {
  std::vector<Token> words;
  std::uint8_t lead = 0;  // Signs before the first word
  TextPos start;          // of the sentence
};

// The sentence that runs up to `at`, not beyond `limit`, back over the quotations `holes` (in text order),
// which count as signs. Looks back a few hundred bytes at most.
[[nodiscard]] Clause clause_before(std::string_view text, TextPos limit, TextPos at,
                                   const std::vector<TextSpan>& holes);

// From `at` to the end of the sentence, not beyond `limit` and not far.
[[nodiscard]] Clause clause_after(std::string_view text, TextPos at, TextPos limit);

// Is the full stop at `stop` (followed by white space and a capital) one of an abbreviation or initial?
[[nodiscard]] bool is_abbreviation(std::string_view text, std::size_t stop, std::size_t from);

}  // namespace sicut::quote
