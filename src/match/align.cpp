#include "match/align.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

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
std::uint32_t back(Move move, std::size_t argument = 0) {
  return static_cast<std::uint32_t>(argument << 4) | move;
}

// Columns are the boundaries between the words of the windows, one window after another.
struct Columns {
  std::vector<RecordWord> word;  // the word that begins at the boundary
  std::vector<std::uint32_t>
      before;  // of the word that ends there, index into `forms`; 0 at a window's start
  std::vector<std::uint32_t> window_first;
  std::vector<DocumentId> document;
  std::vector<text::FormId> forms{text::kNoForm};  // each once

  [[nodiscard]] std::size_t size() const { return word.size(); }
  [[nodiscard]] bool opens_window(std::size_t j) const { return window_first[j] == j; }
};

Columns lay_columns(const Index& index, std::span<const RecordSpan> windows) {
  Columns columns;
  std::unordered_map<text::FormId, std::uint32_t> numbers;
  const auto number_of = [&](text::FormId form) {
    const auto [found, fresh] = numbers.emplace(form, static_cast<std::uint32_t>(columns.forms.size()));
    if (fresh) columns.forms.push_back(form);
    return found->second;
  };
  for (const RecordSpan& window : windows) {
    const auto first = static_cast<std::uint32_t>(columns.size());
    const DocumentId document = index.document_of(window.start);
    const auto forms = index.forms_of(window);
    for (RecordWord p = window.start; p <= window.end; ++p) {
      columns.before.push_back(p == window.start ? 0 : number_of(forms[p - window.start - 1]));
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
      : pattern_(pattern), costs_(costs), columns_(lay_columns(index, windows)) {
    for (const PatternWord& word : pattern.words) {
      shapes_.push_back(shape_of(word.letters));
      weights_.push_back(word_weight(index, word.form));
    }
    for (const text::FormId form : columns_.forms)
      forms_.push_back(form == text::kNoForm
                           ? Form{}
                           : Form{form, index.letters(form), index.shape(form), word_weight(index, form)});
    meetings_.resize(forms_.size());
  }

  Alignment run() {
    const std::size_t rows = pattern_.size() + 1, width = columns_.size();
    if (width == 0 || rows * width > costs_.max_cells) return {};
    back_.assign(rows * width, back(kStart));
    scores_.assign(kRows * (width + 1), kNever);
    std::fill_n(scores(0), width, 0.0f);
    const bool jumps = costs_.jump_elsewhere < kNoJump || costs_.jump_forward < kNoJump ||
                       costs_.marked_elsewhere < kNoJump || costs_.marked_forward < kNoJump;
    for (std::size_t i = 1; i < rows; ++i) {
      meet_forms(i);
      consume_word(i);
      if (i + 1 < rows) jumps ? move_on<true>(i) : move_on<false>(i);
    }
    return trace();
  }

 private:
  static constexpr std::size_t kRows = kMaxMerged + 1;  // that are looked back at
  static constexpr double kNoJump = 1e5;                // a price that says that there is none

  struct Form {
    text::FormId id = text::kNoForm;
    std::string_view letters;
    FormShape shape;
    double weight = 0;
  };
  // What happens where a word of the pattern meets a form of the source.
  struct Meeting {
    double gain = 0;
    Move move = kDiffer, merge = kStart;  // merge: kStart for none
  };

  float* scores(std::size_t i) { return scores_.data() + i % kRows * (columns_.size() + 1) + 1; }
  std::uint32_t* backs(std::size_t i) { return back_.data() + i * columns_.size(); }

  // The i-th word of the pattern and every form of the windows: each pair is compared once, however often the
  // form stands there.
  void meet_forms(std::size_t i) {
    const PatternWord& word = pattern_.words[i - 1];
    const FormShape& shape = shapes_[i - 1];
    meetings_[0] = {-std::numeric_limits<double>::infinity(), kDiffer, kStart};
    merging_ = false;
    for (std::size_t f = 1; f < forms_.size(); ++f) {
      const Form& form = forms_[f];
      Meeting& meeting = meetings_[f];
      if (form.id == word.form) {
        meeting = {weights_[i - 1], kEqual, kStart};
        continue;
      }
      const double alike =
          may_be_similar(shape, form.shape) ? letter_similarity(word.letters, form.letters) : 0;
      meeting = alike >= kSimilar ? Meeting{(2 * alike - 1) * form.weight, kSimilarWord, kStart}
                                  : Meeting{-costs_.differ, kDiffer, kStart};
      // Words that are divided otherwise end in the same letters, and one is longer.
      if (form.shape.last != shape.last) continue;
      if (form.shape.length < shape.length && word.letters.ends_with(form.letters))
        meeting.merge = kMergeSource;
      if (form.shape.length > shape.length && form.letters.ends_with(word.letters))
        meeting.merge = kMergePattern;
      merging_ = merging_ || meeting.merge != kStart;
    }
  }

  // The i-th word of the pattern meets the words that end at each boundary.
  void consume_word(std::size_t i) {
    const float* const above = scores(i - 1);
    float* const here = scores(i);
    std::uint32_t* const ways = backs(i);
    const std::size_t width = columns_.size();
    for (std::size_t j = 0; j < width; ++j) {
      const Meeting& meeting = meetings_[columns_.before[j]];
      const auto inserted = static_cast<float>(above[j] - costs_.insert);
      const auto met = static_cast<float>(above[static_cast<std::ptrdiff_t>(j) - 1] + meeting.gain);
      here[j] = met > inserted ? met : inserted;
      ways[j] = back(met > inserted ? meeting.move : kInsert);
    }
    if (!merging_) return;
    for (std::size_t j = 0; j < width; ++j) {
      const Move merge = meetings_[columns_.before[j]].merge;
      if (merge == kMergeSource) merge_source(i, j);
      if (merge == kMergePattern) merge_pattern(i, j);
    }
  }

  void offer(std::size_t i, std::size_t j, double score, std::uint32_t way) {
    const auto value = static_cast<float>(score);
    if (value > scores(i)[j]) scores(i)[j] = value, backs(i)[j] = way;
  }

  // One word of the pattern is several words of the source: "today" / "to day".
  void merge_source(std::size_t i, std::size_t j) {
    std::string_view rest = pattern_.words[i - 1].letters;
    for (std::size_t count = 1; count <= kMaxMerged && j >= columns_.window_first[j] + count; ++count) {
      const std::string_view piece = forms_[columns_.before[j - count + 1]].letters;
      if (piece.empty() || !rest.ends_with(piece)) return;
      rest.remove_suffix(piece.size());
      if (rest.empty() && count > 1)
        offer(i, j, scores(i - 1)[j - count] + weights_[i - 1], back(kMergeSource, count));
      if (rest.empty()) return;
    }
  }

  // Several words of the pattern are one word of the source.
  void merge_pattern(std::size_t i, std::size_t j) {
    const Form& form = forms_[columns_.before[j]];
    std::string_view rest = form.letters;
    for (std::size_t count = 1; count <= kMaxMerged && count <= i; ++count) {
      const std::string_view piece = pattern_.words[i - count].letters;
      if (piece.empty() || !rest.ends_with(piece)) return;
      rest.remove_suffix(piece.size());
      if (rest.empty() && count > 1)
        offer(i, j, scores(i - count)[j - 1] + form.weight, back(kMergePattern, count));
      if (rest.empty()) return;
    }
  }

  // Between two words of the pattern the source may go on later, earlier or, where the prices allow it,
  // elsewhere.
  template <bool jumps>
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
    float* const row = scores(i);
    std::uint32_t* const ways = backs(i);

    double anywhere = kNever;
    std::size_t anywhere_from = 0;
    if constexpr (jumps)
      for (std::size_t j = 0; j < width; ++j)
        if (row[j] > anywhere) anywhere = row[j], anywhere_from = j;

    double omitting = kNever, earlier = kNever;
    double since = 0;  // columns from `earlier_from` to here
    std::size_t omitting_from = 0, earlier_from = 0;
    for (std::size_t j = 0; j < width; ++j) {
      if (columns_.opens_window(j)) {
        omitting = kNever;
        if (j == 0 || columns_.document[j] != columns_.document[j - 1]) earlier = kNever;
      }
      const double here = row[j];
      const auto take = [&](double score, std::uint32_t way) {
        const auto value = static_cast<float>(score);
        if (value > row[j]) row[j] = value, ways[j] = way;
      };
      take(omitting - word, back(kOmit, omitting_from));
      omitting -= word;
      if (here - open > omitting) omitting = here - open, omitting_from = j;
      if constexpr (jumps) {
        const double worth = earlier - costs_.distance * since;
        take(worth - forward, back(kJump, earlier_from));
        take(anywhere - elsewhere, back(kJump, anywhere_from));
        if (here >= worth) earlier = here, earlier_from = j, since = 0;
        since += 1;
      }
    }
  }

  Alignment trace() {
    Alignment result;
    std::size_t i = pattern_.size(), j = 0;
    const float* const last = scores(i);
    for (std::size_t c = 0; c < columns_.size(); ++c)
      if (last[c] > last[j]) j = c;
    result.score = last[j];
    while (i > 0) {
      const std::uint32_t way = backs(i)[j];
      const auto move = static_cast<Move>(way & 15u);
      const std::size_t argument = way >> 4;
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

  const Pattern& pattern_;
  const AlignCosts& costs_;
  Columns columns_;
  std::vector<FormShape> shapes_;    // of the pattern's words
  std::vector<double> weights_;      // of the pattern's words
  std::vector<Form> forms_;          // of the windows
  std::vector<Meeting> meetings_;    // of a word of the pattern with each form
  bool merging_ = false;             // one of them may be divided otherwise
  std::vector<float> scores_;        // of the last kRows rows, each with a column before the first
  std::vector<std::uint32_t> back_;  // of all rows
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
