#include "quote/backticks.h"

#include "quote/letters.h"

namespace sicut::quote {

std::size_t Backticks::next(Next& next, std::string_view sign, std::size_t from) const {
  if (!next.searched || next.place < from) {
    next.place = text_.find(sign, from);
    next.searched = true;
  }
  return next.place;
}

// The next apostrophe that does not stand before a letter: "`so'," and not "`don't`".
std::size_t Backticks::closing_apostrophe(std::size_t from) {
  std::size_t at = next(apostrophe_, "'", from);
  while (at < text_.size() && at + 1 < text_.size() && is_word_letter(text::decode(text_, at + 1).code))
    at = next(apostrophe_, "'", at + 1);
  return at;
}

Backtick Backticks::read(std::size_t at) {
  std::size_t end = at;
  while (end < text_.size() && text_[end] == '`') ++end;
  const std::size_t length = end - at;
  if (end >= text_.size()) return {Backtick::Kind::nothing, end};
  if (length > 2) {
    const std::size_t close = next(fence_, "```", end);
    return close == std::string_view::npos ? Backtick{Backtick::Kind::nothing, end}
                                           : Backtick{Backtick::Kind::code, close + 3};
  }
  const bool two = length == 2;
  const std::size_t close = two ? next(accents_, "``", end) : next(accent_, "`", end);
  const std::size_t quoted = two ? next(apostrophes_, "''", end) : closing_apostrophe(end);
  const bool touches = !is_space(text::decode(text_, end).code);
  if (quoted < close && touches) {
    open_ = open_ || two;
    return {two ? Backtick::Kind::opens_double : Backtick::Kind::opens_single, end};
  }
  if (close == std::string_view::npos) return {Backtick::Kind::nothing, end};
  return {Backtick::Kind::code, close + length};
}

bool Backticks::closes_double(std::size_t at) {
  if (!open_ || !text_.substr(at).starts_with("''")) return false;
  open_ = false;
  return true;
}

}  // namespace sicut::quote
