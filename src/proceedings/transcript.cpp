#include "proceedings/transcript.h"

#include <algorithm>

#include "text/fold.h"

namespace sicut::proceedings {

Transcript::Transcript(const formats::Document& document, bool french)
    : text_(document.text()), book_(french) {
  constexpr std::size_t kBytesOfMark = 5;
  marks_.reserve(text_.size() / kBytesOfMark);
}

void Transcript::add(const formats::Block& block) {
  scan(book_, text_, block.span, marks_);
}

// Rules go forward as a rule: what is asked for stands a little behind what was asked for last.
std::size_t Transcript::first_mark(TextPos start) {
  constexpr std::size_t kNear = 64;
  const auto starts_before = [&](const Mark& m) { return m.start < start; };
  std::size_t first = near_;
  if (first > marks_.size() || (first > 0 && marks_[first - 1].start >= start)) first = 0;
  const std::size_t last = std::min(first + kNear, marks_.size());
  while (first < last && starts_before(marks_[first])) ++first;
  if (first == last)
    first = static_cast<std::size_t>(std::partition_point(marks_.begin() + static_cast<std::ptrdiff_t>(first),
                                                          marks_.end(), starts_before) -
                                     marks_.begin());
  near_ = first;
  return first;
}

Transcript::Words Transcript::words(TextSpan span) {
  Words found;
  for (std::size_t i = first_mark(span.start); i < marks_.size() && marks_[i].start < span.end; ++i) {
    if (!marks_[i].is_word) continue;
    found.concepts |= book_.facts(marks_[i].what).concepts;
    ++found.count;
  }
  return found;
}

bool Transcript::speaks_of(std::string_view name, TextPos except) const {
  const std::string form = text::folded(name);
  bool spoken_of = false;
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    if (!marks_[i].is_word) continue;
    const WordFacts& facts = book_.facts(marks_[i].what);
    if (facts.form != form) continue;
    if (!facts.capital) return false;
    const bool inside = i > 0 && !marks_[i].line_start &&
                        (marks_[i - 1].is_word || marks_[i - 1].what == ',' || marks_[i - 1].what == ';');
    const bool behind_title = i > 1 && marks_[i - 1].what == '.' && marks_[i - 2].is_word &&
                              book_.facts(marks_[i - 2].what).concepts.has(Concept::title);
    spoken_of |= (inside || behind_title) && marks_[i].start != except;
  }
  return spoken_of;
}

void Transcript::read(TextSpan span, Tokens& tokens) {
  span.end = std::min(span.end, TextPos(text_.size()));
  const std::size_t first = first_mark(span.start);
  const bool cut_before = first > 0 && marks_[first - 1].end > span.start;
  if (!cut_before &&
      make_tokens(book_, text_, {marks_.data() + first, marks_.size() - first}, span.end, tokens))
    return;
  // A word is cut through: what is left of it is another word.
  cut_.clear();
  scan(book_, text_, span, cut_);
  static_cast<void>(make_tokens(book_, text_, cut_, span.end, tokens));
}

}  // namespace sicut::proceedings
