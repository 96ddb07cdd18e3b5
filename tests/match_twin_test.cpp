// The aligner against its slow twin, which follows the definition in align.h move by move; edit distances
// against other people's programs.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "match/align.h"
#include "match/similarity.h"
#include "match_sample.h"
#ifdef SICUT_WFA2
#include <wfa2lib/bindings/cpp/WFAligner.hpp>
#endif
#ifdef SICUT_EDLIB
#include <edlib.h>
#endif

namespace sicut::match {
namespace {

struct Column {
  std::string word;  // that ends here; empty where a window begins
  text::FormId form = text::kNoForm;
  std::size_t window = 0;
  DocumentId document = 0;
};

// Scores by trying every move into every cell: cubic, and without a thought.
class SlowAligner {
 public:
  SlowAligner(const Index& index, const Pattern& pattern, const std::vector<RecordSpan>& windows)
      : index_(index), pattern_(pattern) {
    for (std::size_t w = 0; w < windows.size(); ++w) {
      const DocumentId document = index.document_of(windows[w].start);
      columns_.push_back({"", text::kNoForm, w, document});
      for (RecordWord p = windows[w].start; p < windows[w].end; ++p)
        columns_.push_back({std::string(index.letters(index.form(p))), index.form(p), w, document});
    }
  }

  double run() {
    std::vector<std::vector<double>> rows{std::vector<double>(columns_.size(), 0.0)};
    for (std::size_t i = 1; i <= pattern_.size(); ++i) {
      rows.push_back(std::vector<double>(columns_.size()));
      for (std::size_t j = 0; j < columns_.size(); ++j) rows[i][j] = consumed(rows, i, j);
      if (i < pattern_.size()) rows[i] = moved(rows[i], pattern_.gaps[i]);
    }
    return *std::max_element(rows.back().begin(), rows.back().end());
  }

 private:
  double consumed(const std::vector<std::vector<double>>& rows, std::size_t i, std::size_t j) const {
    double best = rows[i - 1][j] - costs_.insert;
    const Column& column = columns_[j];
    if (column.word.empty()) return best;
    const std::string quoted(pattern_.words[i - 1].letters);
    if (quoted == column.word) return std::max(best, rows[i - 1][j - 1] + word_weight(index_, column.form));
    const double alike = letter_similarity(quoted, column.word);
    best = std::max(
        best, rows[i - 1][j - 1] +
                  (alike >= 0.51 ? (2 * alike - 1) * word_weight(index_, column.form) : -costs_.differ));
    std::string source;
    for (std::size_t count = 1; count <= 6 && j >= count && !columns_[j - count + 1].word.empty(); ++count) {
      source = columns_[j - count + 1].word + source;
      if (count > 1 && source == quoted)
        best = std::max(best, rows[i - 1][j - count] + word_weight(index_, pattern_.words[i - 1].form));
    }
    std::string several;
    for (std::size_t count = 1; count <= 6 && count <= i; ++count) {
      several = std::string(pattern_.words[i - count].letters) + several;
      if (count > 1 && several == column.word)
        best = std::max(best, rows[i - count][j - 1] + word_weight(index_, column.form));
    }
    return best;
  }

  std::vector<double> moved(const std::vector<double>& row, Gap gap) const {
    const bool marked = gap == Gap::ellipsis;
    const double open = marked                ? costs_.marked_open
                        : gap == Gap::bracket ? costs_.bracket_open
                                              : costs_.omit_open;
    const double word = marked                ? costs_.marked_word
                        : gap == Gap::bracket ? costs_.bracket_word
                                              : costs_.omit_word;
    const double forward = marked ? costs_.marked_forward : costs_.jump_forward;
    const double elsewhere = marked ? costs_.marked_elsewhere : costs_.jump_elsewhere;
    std::vector<double> result = row;
    for (std::size_t j = 0; j < row.size(); ++j)
      for (std::size_t from = 0; from < row.size(); ++from) {
        result[j] = std::max(result[j], row[from] - elsewhere);
        if (from >= j) continue;
        const auto steps = static_cast<double>(j - from);
        if (columns_[from].window == columns_[j].window)
          result[j] = std::max(result[j], row[from] - open - word * steps);
        if (columns_[from].document == columns_[j].document)
          result[j] = std::max(result[j], row[from] - forward - costs_.distance * steps);
      }
    return result;
  }

  const Index& index_;
  const Pattern& pattern_;
  AlignCosts costs_;
  std::vector<Column> columns_;
};

// Words that are near each other, and some that are two others put together.
std::string random_words(std::mt19937& random, std::size_t count) {
  static const std::vector<std::string> kWords{"to",    "day",  "today", "harbour", "harbours", "harbor",
                                               "a",     "no",   "thing", "nothing", "lamp",     "lamps",
                                               "lampe", "wind", "mill",  "windmill"};
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += kWords[random() % kWords.size()] + " ";
  return text;
}

TEST(Aligner, ScoresAsItsSlowTwin) {
  std::mt19937 random(17);
  for (int round = 0; round < 300; ++round) {
    SmallRecord record({random_words(random, 40), random_words(random, 30)});
    std::string quoted = random_words(random, 1 + random() % 10);
    if (random() % 2)
      quoted += std::string(random() % 2 ? "… " : "[ ") + random_words(random, 1 + random() % 6);
    const Pattern pattern = record.pattern(quoted);
    const auto at = [](std::size_t p) { return RecordWord(p); };
    const std::size_t first = random() % 10;
    std::vector<RecordSpan> windows{{at(first), at(first + 12)}};
    if (random() % 2) windows.push_back({at(26), at(38)});
    if (random() % 2) windows.push_back({at(42 + random() % 8), at(60)});
    const Alignment found = align(record.index(), pattern, windows);
    EXPECT_NEAR(found.score, SlowAligner(record.index(), pattern, windows).run(), 1e-3) << quoted;
  }
}

#if defined(SICUT_EDLIB) || defined(SICUT_WFA2)
std::string random_letters(std::mt19937& random) {
  std::string letters(1 + random() % (random() % 8 == 0 ? 120 : 14), 'a');
  for (char& c : letters) c = static_cast<char>('a' + random() % 4);
  return letters;
}
#endif

TEST(EditDistance, EqualsThatOfEdlib) {
#ifdef SICUT_EDLIB
  std::mt19937 random(23);
  for (int round = 0; round < 3000; ++round) {
    const std::string a = random_letters(random), b = random_letters(random);
    const EdlibAlignResult theirs =
        edlibAlign(a.data(), static_cast<int>(a.size()), b.data(), static_cast<int>(b.size()),
                   edlibNewAlignConfig(-1, EDLIB_MODE_NW, EDLIB_TASK_DISTANCE, nullptr, 0));
    ASSERT_EQ(edit_distance(a, b), static_cast<std::uint32_t>(theirs.editDistance)) << a << " / " << b;
    edlibFreeAlignResult(theirs);
  }
#else
  GTEST_SKIP() << "edlib was not there when this was built (Debian: libedlib-dev)";
#endif
}

TEST(EditDistance, EqualsThatOfWavefronts) {
#ifdef SICUT_WFA2
  std::mt19937 random(29);
  wfa::WFAlignerEdit aligner(wfa::WFAligner::Score, wfa::WFAligner::MemoryHigh);
  for (int round = 0; round < 3000; ++round) {
    std::string a = random_letters(random), b = random_letters(random);
    aligner.alignEnd2End(a, b);
    ASSERT_EQ(edit_distance(a, b), static_cast<std::uint32_t>(std::abs(aligner.getAlignmentScore())))
        << a << " / " << b;
  }
#else
  GTEST_SKIP() << "WFA2 was not there when this was built (Debian: libwfa2-dev)";
#endif
}

}  // namespace
}  // namespace sicut::match
