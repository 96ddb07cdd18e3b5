#include "match/align.h"

#include <algorithm>

#include "match/columns.h"
#include "match/whole.h"

namespace sicut::match {
namespace {

constexpr float kNever = -1e9f;
constexpr std::uint32_t kMaxMerged = 6;  // words on one side that may be one word on the other

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

class Aligner {
 public:
  Aligner(Meetings& meetings, std::span<const RecordSpan> windows, const AlignCosts& costs)
      : meetings_(meetings),
        pattern_(meetings.pattern()),
        costs_(costs),
        columns_(lay_columns(meetings, windows)) {}

  Alignment run() {
    const std::size_t rows = pattern_.size() + 1, width = columns_.size();
    if (width == 0 || rows * width > costs_.max_cells) return {};
    back_.assign(rows * width, back(kStart));
    scores_.assign(kRows * (width + 1), kNever);
    std::fill_n(scores(0), width, 0.0f);
    const bool jumps = costs_.jump_elsewhere < kNoJump || costs_.jump_forward < kNoJump ||
                       costs_.marked_elsewhere < kNoJump || costs_.marked_forward < kNoJump;
    for (std::size_t i = 1; i < rows; ++i) {
      consume_word(i);
      if (i + 1 < rows) jumps ? move_on<true>(i) : move_on<false>(i);
    }
    return trace();
  }

 private:
  static constexpr std::size_t kRows = kMaxMerged + 1;  // that are looked back at
  static constexpr double kNoJump = 1e5;                // a price that says that there is none

  float* scores(std::size_t i) { return scores_.data() + i % kRows * (columns_.size() + 1) + 1; }
  std::uint32_t* backs(std::size_t i) { return back_.data() + i * columns_.size(); }

  // The i-th word of the pattern meets the words that end at each boundary.
  void consume_word(std::size_t i) {
    static constexpr std::uint32_t kMoves[] = {kDiffer, kSimilarWord, kEqual};  // by Likeness
    const float* const above = scores(i - 1);
    float* const here = scores(i);
    std::uint32_t* const ways = backs(i);
    const auto insert = static_cast<float>(costs_.insert);
    const std::size_t width = columns_.size();
    const std::uint32_t* const before = columns_.before.data();
    const Meeting* const meetings = meetings_.with(i - 1);
    const std::size_t rows = pattern_.size();
    float diagonal = above[-1];
    for (std::size_t j = 0; j < width; ++j) {
      const Meeting& meeting = meetings[before[j] * rows];
      const float inserted = above[j] - insert;
      const float met = diagonal + meeting.gain;
      const std::uint32_t move = kMoves[static_cast<std::size_t>(meeting.likeness)];
      diagonal = above[j];
      here[j] = std::max(met, inserted);
      ways[j] = met > inserted ? move : std::uint32_t{kInsert};
    }
    for (const std::uint32_t j : columns_.dividing) {
      const Division division = meetings_.meeting(columns_.before[j], i - 1).division;
      if (division == Division::source_shorter) merge_source(i, j);
      if (division == Division::pattern_shorter) merge_pattern(i, j);
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
      const std::string_view piece = meetings_.letters(columns_.before[j - count + 1]);
      if (piece.empty() || !rest.ends_with(piece)) return;
      rest.remove_suffix(piece.size());
      if (rest.empty() && count > 1)
        offer(i, j, scores(i - 1)[j - count] + meetings_.pattern_weight(i - 1), back(kMergeSource, count));
      if (rest.empty()) return;
    }
  }

  // Several words of the pattern are one word of the source.
  void merge_pattern(std::size_t i, std::size_t j) {
    const std::uint32_t form = columns_.before[j];
    std::string_view rest = meetings_.letters(form);
    for (std::size_t count = 1; count <= kMaxMerged && count <= i; ++count) {
      const std::string_view piece = pattern_.words[i - count].letters;
      if (piece.empty() || !rest.ends_with(piece)) return;
      rest.remove_suffix(piece.size());
      if (rest.empty() && count > 1)
        offer(i, j, scores(i - count)[j - 1] + meetings_.weight(form), back(kMergePattern, count));
      if (rest.empty()) return;
    }
  }

  // Between two words of the pattern the source may go on later, earlier or, where the prices allow it,
  // elsewhere.
  template <bool jumps>
  void move_on(std::size_t i) {
    const Gap gap = pattern_.gaps[i];
    const auto price = [&](double marked, double bracket, double unmarked) {
      return static_cast<float>(gap == Gap::ellipsis ? marked : gap == Gap::bracket ? bracket : unmarked);
    };
    const float open = price(costs_.marked_open, costs_.bracket_open, costs_.omit_open);
    const float word = price(costs_.marked_word, costs_.bracket_word, costs_.omit_word);
    float* const row = scores(i);
    std::uint32_t* const ways = backs(i);
    const std::size_t width = columns_.size();
    const std::uint32_t* const window_first = columns_.window_first.data();
    const Jump anywhere =
        jumps ? best_of(row, price(costs_.marked_elsewhere, costs_.jump_elsewhere, costs_.jump_elsewhere))
              : Jump();
    Forward forward(price(costs_.marked_forward, costs_.jump_forward, costs_.jump_forward),
                    static_cast<float>(costs_.distance));

    float omitting = kNever;
    std::uint32_t omitting_way = 0;
    for (std::size_t j = 0; j < width; ++j) {
      const float here = row[j];
      if (window_first[j] == j) {
        omitting = kNever;
        if (jumps && (j == 0 || columns_.document[j] != columns_.document[j - 1])) forward.restart();
      }
      omitting -= word;
      float best = std::max(here, omitting);
      std::uint32_t way = omitting > here ? omitting_way : ways[j];
      const float opened = here - open;
      omitting_way = opened > omitting ? back(kOmit, j) : omitting_way;
      omitting = std::max(opened, omitting);
      if constexpr (jumps) {
        forward.take(best, way);
        if (anywhere.score > best) best = anywhere.score, way = anywhere.way;
        forward.pass(here, j);
      }
      row[j] = best;
      ways[j] = way;
    }
  }

  struct Jump {
    float score = kNever;
    std::uint32_t way = 0;
  };
  // From the best column to any other.
  [[nodiscard]] Jump best_of(const float* row, float price) const {
    const float* const best = std::max_element(row, row + columns_.size());
    return {*best - price, back(kJump, static_cast<std::size_t>(best - row))};
  }

  // From an earlier column of the same document, of which the best, counting the distance, is kept.
  class Forward {
   public:
    Forward(float price, float distance) : price_(price), distance_(distance) {}
    void restart() { best_ = kNever; }
    void take(float& score, std::uint32_t& way) const {
      if (best_ - price_ > score) score = best_ - price_, way = way_;
    }
    void pass(float here, std::size_t j) {
      if (here >= best_) best_ = here, way_ = back(kJump, j);
      best_ -= distance_;
    }

   private:
    float price_, distance_;
    float best_ = kNever;
    std::uint32_t way_ = 0;
  };

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

  Meetings& meetings_;
  const Pattern& pattern_;
  const AlignCosts& costs_;
  Columns columns_;
  std::vector<float> scores_;        // of the last kRows rows, each with a column before the first
  std::vector<std::uint32_t> back_;  // of all rows
};

// Every word of the pattern at its place from `first` on.
Alignment whole_at(const Meetings& meetings, RecordWord first) {
  Alignment result;
  float score = 0;
  for (std::uint32_t i = 0; i < meetings.pattern().size(); ++i) {
    score += meetings.pattern_weight(i);
    result.steps.push_back({StepKind::equal, i, i + 1, {first + i, first + i + 1}});
  }
  result.score = score;
  return result;
}

}  // namespace

Alignment align(Meetings& meetings, std::span<const RecordSpan> windows, const AlignCosts& costs) {
  if (meetings.pattern().size() == 0) return {};
  if (const auto first = stands_whole(meetings.index(), meetings.pattern(), windows))
    return whole_at(meetings, *first);
  return Aligner(meetings, windows, costs).run();
}

Alignment align(const Index& index, const Pattern& pattern, std::span<const RecordSpan> windows,
                const AlignCosts& costs) {
  Meetings meetings(index, pattern, costs.differ);
  return align(meetings, windows, costs);
}

}  // namespace sicut::match
