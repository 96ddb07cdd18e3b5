#include "proceedings/transcript.h"

#include <algorithm>
#include <string>
#include <unordered_map>

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

// What is asked for stands near what was asked for last, as a rule behind it: strides from there, each twice
// the one before, until it is passed.
std::size_t Transcript::first_mark(TextPos start) {
  constexpr std::size_t kFirstStride = 4;
  const auto starts_before = [&](const Mark& m) { return m.start < start; };
  std::size_t low = std::min(near_, marks_.size()), high = low;
  if (low > 0 && !starts_before(marks_[low - 1])) {
    for (std::size_t stride = kFirstStride; low > 0 && !starts_before(marks_[low - 1]); stride *= 2) {
      high = low - 1;
      low -= std::min(low, stride);
    }
  } else {
    for (std::size_t stride = kFirstStride; high < marks_.size() && starts_before(marks_[high]);
         stride *= 2) {
      low = high + 1;
      high = std::min(high + stride, marks_.size());
    }
  }
  const auto at = [&](std::size_t i) { return marks_.begin() + static_cast<std::ptrdiff_t>(i); };
  near_ = static_cast<std::size_t>(std::partition_point(at(low), at(high), starts_before) - marks_.begin());
  return near_;
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

std::vector<bool> Transcript::speaks_of(const std::vector<NamedAt>& names) const {
  struct Name {
    std::vector<TextSpan> labels;  // in order: where it is no mention
    bool mentioned = false, lower = false;
  };
  std::unordered_map<std::string, Name> wanted;
  for (const NamedAt& each : names) wanted[text::folded(each.name)].labels.push_back(each.label);
  std::vector<Name*> of_word(book_.size(), nullptr);
  for (text::FormId word = 0; word < of_word.size(); ++word)
    if (const auto found = wanted.find(std::string(book_.facts(word).form)); found != wanted.end())
      of_word[word] = &found->second;
  for (std::size_t i = 1; i < marks_.size(); ++i) {
    Name* const name = marks_[i].is_word ? of_word[marks_[i].what] : nullptr;
    if (name == nullptr) continue;
    const Mark &mark = marks_[i], &before = marks_[i - 1];
    name->lower |= !book_.facts(mark.what).capital;
    const bool inside = !mark.line_start && (before.is_word || before.what == ',' || before.what == ';');
    const bool behind_title = i > 1 && before.what == '.' && marks_[i - 2].is_word &&
                              book_.facts(marks_[i - 2].what).concepts.has(Concept::title);
    if (name->mentioned || !(inside || behind_title)) continue;
    const auto label = std::upper_bound(name->labels.begin(), name->labels.end(), mark.start,
                                        [](TextPos at, const TextSpan& span) { return at < span.start; });
    name->mentioned = label == name->labels.begin() || std::prev(label)->end <= mark.start;
  }
  std::vector<bool> spoken_of;
  for (const NamedAt& each : names) {
    const Name& name = wanted[text::folded(each.name)];
    spoken_of.push_back(name.mentioned && !name.lower);
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
