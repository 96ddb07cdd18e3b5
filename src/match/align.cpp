#include "match/align.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "match/chance.h"
#include "match/similarity.h"

namespace sicut::match {
namespace {

constexpr float kNever = -1e9f;
constexpr std::uint32_t kMaxMerged = 6;  // words on one side that may be one word on the other
constexpr double kSimilar = 0.51;        // two letters of four, or one of two, is no likeness

enum Move : std::uint32_t {
  kStart,
  kEqual,
  kSimilarWord,
  kDiffer,
  kInsert,
  kOmit,
  kJump,
  kMergeSource,
  kMergePattern
};

// A cell's way back: the move in the low 4 bits, the number of words merged or the column jumped from above.
struct Cell {
  float score = kNever;
  std::uint32_t back = kStart;
};
std::uint32_t back(Move move, std::size_t argument = 0) {
  return static_cast<std::uint32_t>(argument << 4) | move;
}

// Columns are the boundaries between the words of the windows, one window after another.
struct Columns {
  std::vector<RecordWord> word;           // the word that begins at the boundary
  std::vector<text::FormId> form_before;  // of the word that ends there; kNoForm at a window's start
  std::vector<std::uint32_t> window_first;
  std::vector<DocumentId> document;

  [[nodiscard]] std::size_t size() const { return word.size(); }
  [[nodiscard]] bool opens_window(std::size_t j) const { return window_first[j] == j; }
};

Columns lay_columns(const Index& index, std::span<const RecordSpan> windows) {
  Columns columns;
  for (const RecordSpan& window : windows) {
    const auto first = static_cast<std::uint32_t>(columns.size());
    const DocumentId document = index.document_of(window.start);
    const auto forms = index.forms_of(window);
    for (RecordWord p = window.start; p <= window.end; ++p) {
      columns.form_before.push_back(p == window.start ? text::kNoForm : forms[p - window.start - 1]);
      columns.word.push_back(p);
      columns.window_first.push_back(first);
      columns.document.push_back(document);
    }
  }
  return columns;
}

class Aligner {
 public:
  Aligner(const Index& index, const Pattern& pattern, std::span<const RecordSpan> windows,
          const AlignCosts& costs)
      : index_(index), pattern_(pattern), costs_(costs), columns_(lay_columns(index, windows)) {
    for (const PatternWord& word : pattern.words) {
      shapes_.push_back(shape_of(word.letters));
      weights_.push_back(word_weight(index, word.form));
    }
  }

  Alignment run() {
    const std::size_t rows = pattern_.size() + 1, width = columns_.size();
    if (width == 0 || rows * width > costs_.max_cells) return {};
    cells_.assign(rows * width, {});
    for (std::size_t j = 0; j < width; ++j) at(0, j) = {0, back(kStart)};
    for (std::size_t i = 1; i < rows; ++i) {
      for (std::size_t j = 0; j < width; ++j) consume_word(i, j);
      if (i + 1 < rows) move_on(i);
    }
    return trace();
  }

 private:
  Cell& at(std::size_t i, std::size_t j) { return cells_[i * columns_.size() + j]; }

  void offer(Cell& cell, double score, std::uint32_t way) {
    const auto value = static_cast<float>(score);
    if (value > cell.score) cell = {value, way};
  }

  // The i-th word of the pattern meets the word that ends at boundary j.
  void consume_word(std::size_t i, std::size_t j) {
    Cell& cell = at(i, j);
    offer(cell, at(i - 1, j).score - costs_.insert, back(kInsert));
    if (columns_.opens_window(j)) return;
    const PatternWord& word = pattern_.words[i - 1];
    const text::FormId form = columns_.form_before[j];
    const double before = at(i - 1, j - 1).score, weight = weights_[i - 1];
    if (word.form == form) {
      offer(cell, before + weight, back(kEqual));
      return;
    }
    const double alike = similarity(i - 1, form);
    if (alike >= kSimilar)
      offer(cell, before + (2 * alike - 1) * word_weight(index_, form), back(kSimilarWord));
    else
      offer(cell, before - costs_.differ, back(kDiffer));
    // Words that are divided otherwise end in the same letter, and one is longer.
    const FormShape& shape = index_.shape(form);
    if (shape.last != shapes_[i - 1].last) return;
    if (shape.length < shapes_[i - 1].length) merge_source(i, j, cell);
    if (shape.length > shapes_[i - 1].length) merge_pattern(i, j, cell);
  }

  double similarity(std::size_t i, text::FormId form) {
    if (!may_be_similar(shapes_[i], index_.shape(form))) return 0;
    return letter_similarity(pattern_.words[i].letters, index_.letters(form));
  }

  // One word of the pattern is several words of the source: "today" / "to day".
  void merge_source(std::size_t i, std::size_t j, Cell& cell) {
    std::string_view rest = pattern_.words[i - 1].letters;
    for (std::size_t count = 1; count <= kMaxMerged && j >= columns_.window_first[j] + count; ++count) {
      const text::FormId form = columns_.form_before[j - count + 1];
      const std::string_view piece = index_.letters(form);
      if (piece.empty() || !rest.ends_with(piece)) return;
      rest.remove_suffix(piece.size());
      if (rest.empty() && count > 1)
        offer(cell, at(i - 1, j - count).score + weights_[i - 1], back(kMergeSource, count));
      if (rest.empty()) return;
    }
  }

  // Several words of the pattern are one word of the source.
  void merge_pattern(std::size_t i, std::size_t j, Cell& cell) {
    const text::FormId form = columns_.form_before[j];
    std::string_view rest = index_.letters(form);
    for (std::size_t count = 1; count <= kMaxMerged && count <= i; ++count) {
      const std::string_view piece = pattern_.words[i - count].letters;
      if (piece.empty() || !rest.ends_with(piece)) return;
      rest.remove_suffix(piece.size());
      if (rest.empty() && count > 1)
        offer(cell, at(i - count, j - 1).score + word_weight(index_, form), back(kMergePattern, count));
      if (rest.empty()) return;
    }
  }

  // Between two words of the pattern the source may go on later, earlier or elsewhere.
  void move_on(std::size_t i) {
    const Gap gap = pattern_.gaps[i];
    const std::size_t width = columns_.size();
    const double open = gap == Gap::ellipsis  ? costs_.marked_open
                        : gap == Gap::bracket ? costs_.bracket_open
                                              : costs_.omit_open;
    const double word = gap == Gap::ellipsis  ? costs_.marked_word
                        : gap == Gap::bracket ? costs_.bracket_word
                                              : costs_.omit_word;
    const double forward = gap == Gap::ellipsis ? costs_.marked_forward : costs_.jump_forward;
    const double elsewhere = gap == Gap::ellipsis ? costs_.marked_elsewhere : costs_.jump_elsewhere;

    double anywhere = kNever;
    std::size_t anywhere_from = 0;
    for (std::size_t j = 0; j < width; ++j)
      if (at(i, j).score > anywhere) anywhere = at(i, j).score, anywhere_from = j;

    double omitting = kNever, earlier = kNever;
    std::size_t omitting_from = 0, earlier_from = 0;
    for (std::size_t j = 0; j < width; ++j) {
      if (columns_.opens_window(j)) {
        omitting = kNever;
        if (j == 0 || columns_.document[j] != columns_.document[j - 1]) earlier = kNever;
      }
      Cell& cell = at(i, j);
      const double here = cell.score;
      offer(cell, omitting - word, back(kOmit, omitting_from));
      offer(cell, earlier - costs_.distance * static_cast<double>(j - earlier_from) - forward,
            back(kJump, earlier_from));
      offer(cell, anywhere - elsewhere, back(kJump, anywhere_from));
      omitting -= word;
      if (here - open > omitting) omitting = here - open, omitting_from = j;
      const double worth = earlier - costs_.distance * static_cast<double>(j - earlier_from);
      if (here >= worth) earlier = here, earlier_from = j;
    }
  }

  Alignment trace() {
    Alignment result;
    std::size_t i = pattern_.size(), j = 0;
    for (std::size_t c = 0; c < columns_.size(); ++c)
      if (at(i, c).score > at(i, j).score) j = c;
    result.score = at(i, j).score;
    while (i > 0) {
      const Cell& cell = at(i, j);
      const auto move = static_cast<Move>(cell.back & 15u);
      const std::size_t argument = cell.back >> 4;
      std::size_t pattern_words = 1, from = j - 1;
      StepKind kind = StepKind::equal;
      switch (move) {
        case kStart:
          return {};
        case kEqual:
          break;
        case kSimilarWord:
          kind = StepKind::similar;
          break;
        case kDiffer:
          kind = StepKind::differ;
          break;
        case kInsert:
          kind = StepKind::insert;
          from = j;
          break;
        case kOmit:
          kind = StepKind::omit;
          pattern_words = 0;
          from = argument;
          break;
        case kJump:
          kind = StepKind::jump;
          pattern_words = 0;
          from = argument;
          break;
        case kMergeSource:
          from = j - argument;
          break;
        case kMergePattern:
          pattern_words = argument;
          break;
      }
      Step step;
      step.kind = kind;
      step.pattern_first = static_cast<std::uint32_t>(i - pattern_words);
      step.pattern_last = static_cast<std::uint32_t>(i);
      step.source = kind == StepKind::jump ? RecordSpan{columns_.word[j], columns_.word[j]}
                                           : RecordSpan{columns_.word[from], columns_.word[j]};
      result.steps.push_back(step);
      i -= pattern_words;
      j = from;
    }
    std::reverse(result.steps.begin(), result.steps.end());
    return result;
  }

  const Index& index_;
  const Pattern& pattern_;
  const AlignCosts& costs_;
  Columns columns_;
  std::vector<FormShape> shapes_;
  std::vector<double> weights_;
  std::vector<Cell> cells_;
};

}  // namespace

double word_weight(const Index& index, text::FormId form) {
  if (form == text::kNoForm) return 1.2;
  // In a small record every word is common; that makes none of them unimportant.
  constexpr double kSmallRecord = 1 << 16;
  const double words = std::max(kSmallRecord, static_cast<double>(index.size()));
  const double bits = std::log2(words / std::max<double>(1, index.count(form)));
  return std::clamp(0.5 + bits / 18.0, 0.7, 1.6);
}

Alignment align(const Index& index, const Pattern& pattern, std::span<const RecordSpan> windows,
                const AlignCosts& costs) {
  if (pattern.size() == 0) return {};
  return Aligner(index, pattern, windows, costs).run();
}

}  // namespace sicut::match
