// A stretch of minutes as words and signs with their concepts, divided into sentences.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/position.h"
#include "proceedings/concepts.h"
#include "proceedings/marks.h"
#include "proceedings/words.h"

namespace sicut::proceedings {

struct Token {
  TextSpan span;
  std::string_view form;     // folded; empty for a sign
  std::string_view raw;      // as printed, without a possessive's ending; empty for a sign
  char32_t sign = 0;         // of a sign: the character; all dashes are '-', all quotes '"'
  std::int64_t number = -1;  // of a number word
  Concepts concepts;         // of a word
  Traits traits;             // of a word
  bool capital = false;      // begins with a capital, or has no cases and is no figure
  bool capitals = false;     // two letters or more, nearly all capitals
  bool digit = false;        // has a digit
  bool quoted = false;       // inside quotation marks, the marks included
  bool line_start = false;   // the first on its line
  bool possessive = false;   // "Hollis’s", "members’"

  [[nodiscard]] bool is_word() const { return sign == 0; }
  [[nodiscard]] bool has(Concept c) const { return concepts.has(c); }
  [[nodiscard]] bool has(Trait t) const { return traits.has(t); }
};

using Tokens = std::vector<Token>;

// Half open indexes into Tokens.
struct TokenRange {
  std::size_t first = 0, last = 0;
  [[nodiscard]] std::size_t size() const { return last - first; }
  [[nodiscard]] bool empty() const { return last <= first; }
};

struct Sentence {
  TokenRange tokens;
  bool bracketed = false;  // stands in brackets, all of it; the brackets are outside `tokens`
};

// The words and signs of a text by itself: a label, a role. A possessive "’s" is taken off the form. Tokens
// look at `book` and the text. Cost: linear.
[[nodiscard]] Tokens tokenize_minutes(WordBook& book, std::string_view text);

// The same of marks that were scanned already, up to `end`, into `tokens`, whose memory is used again. False
// where `end` cuts through one.
[[nodiscard]] bool make_tokens(const WordBook& book, std::string_view whole, std::span<const Mark> marks,
                               TextPos end, Tokens& tokens);

// Sentences in order. A full stop behind a title, an initial, an abbreviation or a figure that heads a list
// ends none, nor does one inside quotation marks. A group in brackets behind a sentence's end is a sentence
// of its own.
[[nodiscard]] std::vector<Sentence> sentences_of(const Tokens& tokens);

// The same into `sentences`, whose memory is used again.
void sentences_of(const Tokens& tokens, std::vector<Sentence>& sentences);

// Behind the last token of the line that `first` stands in, before `end`.
[[nodiscard]] std::size_t line_end(const Tokens& tokens, std::size_t first,
                                   std::size_t end = static_cast<std::size_t>(-1));

// From the first to the last token of a range.
[[nodiscard]] TextSpan span_of(const Tokens& tokens, TokenRange range);

}  // namespace sicut::proceedings
