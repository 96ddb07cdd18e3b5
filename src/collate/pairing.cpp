#include "collate/pairing.h"

#include <algorithm>
#include <limits>

namespace sicut::collate {
namespace {

constexpr int kOpen = 4,
              kExtend = 5;   // a stretch of words that the other side has not, and each of its words
constexpr int kSameKey = 1;  // another spelling
constexpr int kDivided = 2;  // another division
constexpr int kAlikeLeast = 3, kAlikeMost = 12;  // letters alike: from nearly equal to half
constexpr int kNeverPaired = std::numeric_limits<int>::max() / 2;

// How a cell was reached. In a state that skips words: whether the one before was skipped as well.
enum From : std::uint8_t { none, from_match, from_left, from_right };
enum Shape : std::uint8_t { one_one = 0, two_left = 4, two_right = 8 };  // of a match, beside its From

class Pairing {
 public:
  Pairing(const Forms& forms, const Sequence& left, const Sequence& right, const Box& box)
      : forms_(forms), left_(left), right_(right), box_(box), width_(box.height() + 1) {
    for (auto* trace : {&match_, &skip_left_, &skip_right_})
      trace->assign(std::size_t{box.width() + 1} * width_, none);
  }

  std::vector<Match> run() {
    fill();
    return trace_back();
  }

 private:
  struct Row {
    std::vector<int> match, skip_left, skip_right;
    explicit Row(std::size_t n)
        : match(n, kNeverPaired), skip_left(n, kNeverPaired), skip_right(n, kNeverPaired) {}
  };
  struct Best {
    int cost;
    From from;
  };

  static Best best_of(const Row& row, std::size_t j) {
    Best best{row.match[j], from_match};
    if (row.skip_left[j] < best.cost) best = {row.skip_left[j], from_left};
    if (row.skip_right[j] < best.cost) best = {row.skip_right[j], from_right};
    return best;
  }

  void fill() {
    const std::size_t rows = box_.width(), columns = box_.height();
    Row before2(width_), before(width_), row(width_);
    for (std::size_t i = 0; i <= rows; ++i) {
      for (std::size_t j = 0; j <= columns; ++j) cell(before2, before, row, i, j);
      std::swap(before2, before);
      std::swap(before, row);
    }
    last_ = best_of(before, columns).from;
  }

  void cell(const Row& before2, const Row& before, Row& row, std::size_t i, std::size_t j) {
    const std::size_t at = i * width_ + j;
    row.match[j] = i == 0 && j == 0 ? 0 : kNeverPaired;
    row.skip_left[j] = row.skip_right[j] = kNeverPaired;
    const auto reach = [&](int cost, const Row& from_row, std::size_t from_j, Shape shape) {
      const Best from = best_of(from_row, from_j);
      if (cost >= kNeverPaired || from.cost + cost >= row.match[j]) return;
      row.match[j] = from.cost + cost;
      match_[at] = static_cast<std::uint8_t>(from.from + std::uint8_t{shape});
    };
    if (i > 0 && j > 0) {
      reach(cost_of(i - 1, j - 1), before, j - 1, one_one);
      if (i > 1)
        reach(cost_of_divided(left_, i - 2 + box_.l0, right_, j - 1 + box_.r0), before2, j - 1, two_left);
      if (j > 1)
        reach(cost_of_divided(right_, j - 2 + box_.r0, left_, i - 1 + box_.l0), before, j - 2, two_right);
    }
    if (i > 0) skip(before, j, row.skip_left[j], skip_left_[at], from_left);
    if (j > 0) skip(row, j - 1, row.skip_right[j], skip_right_[at], from_right);
  }

  static void skip(const Row& row, std::size_t j, int& cost, std::uint8_t& trace, From self) {
    const auto reach = [&](int from_cost, From from) {
      const int whole = from_cost + kExtend + (from == self ? 0 : kOpen);
      if (from_cost >= kNeverPaired || whole >= cost) return;
      cost = whole;
      trace = from;
    };
    reach(row.match[j], from_match);
    reach(row.skip_left[j], from_left);
    reach(row.skip_right[j], from_right);
  }

  [[nodiscard]] double likeness(std::size_t i, std::size_t j) {
    double best = 0;
    for (FormId a : left_.forms_of(box_.l0 + i))
      for (FormId b : right_.forms_of(box_.r0 + j)) best = std::max(best, similarity(a, b));
    return best;
  }

  // The same pairs of words meet again and again in a box.
  [[nodiscard]] double similarity(FormId a, FormId b) {
    Known& known = known_[(a * 0x9e3779b1u ^ b * 0x85ebca6bu) >> 22];
    if (known.a != a || known.b != b) known = {a, b, forms_.similarity(a, b)};
    return known.similarity;
  }

  [[nodiscard]] int cost_of(std::size_t i, std::size_t j) {
    const FormId a = left_.form(box_.l0 + i), b = right_.form(box_.r0 + j);
    if (a == b) return 0;
    const double alike = likeness(i, j);
    if (alike <= 0) return kNeverPaired;
    if (alike >= 1) return 0;
    if (left_.keys[box_.l0 + i] == right_.keys[box_.r0 + j]) return kSameKey;
    return kAlikeLeast + static_cast<int>((1 - alike) * 2 * (kAlikeMost - kAlikeLeast));
  }

  // Words `at` and `at` + 1 of one side as one word of the other.
  [[nodiscard]] int cost_of_divided(const Sequence& two, std::size_t at, const Sequence& one,
                                    std::size_t word) const {
    const double alike = forms_.similarity_joined(two.form(at), two.form(at + 1), one.form(word));
    if (alike >= 1) return kDivided;
    return alike >= 0.75 ? kDivided + kAlikeMost : kNeverPaired;
  }

  std::vector<Match> trace_back() {
    std::vector<Match> matches;
    std::uint32_t i = box_.width(), j = box_.height();
    From state = last_;
    while (i > 0 || j > 0) {
      const std::size_t at = std::size_t{i} * width_ + j;
      if (state == from_left) {
        state = static_cast<From>(skip_left_[at]);
        --i;
      } else if (state == from_right) {
        state = static_cast<From>(skip_right_[at]);
        --j;
      } else {
        const std::uint8_t trace = match_[at];
        const std::uint32_t wide = (trace & two_left) != 0 ? 2 : 1, high = (trace & two_right) != 0 ? 2 : 1;
        i -= wide;
        j -= high;
        const Box box{box_.l0 + i, box_.l0 + i + wide, box_.r0 + j, box_.r0 + j + high};
        matches.push_back({box, wide + high == 2 ? likeness(i, j) : 1});
        state = static_cast<From>(trace & 3);
      }
    }
    std::reverse(matches.begin(), matches.end());
    return matches;
  }

  const Forms& forms_;
  const Sequence &left_, &right_;
  const Box box_;
  const std::size_t width_;
  std::vector<std::uint8_t> match_, skip_left_, skip_right_;
  struct Known {
    FormId a = text::kNoForm, b = text::kNoForm;
    double similarity = 0;
  };
  std::vector<Known> known_ = std::vector<Known>(1024);
  From last_ = none;
};

}  // namespace

std::vector<Match> pair_words(const Forms& forms, const Sequence& left, const Sequence& right,
                              const Box& box) {
  if (box.empty() || std::uint64_t{box.width()} * box.height() > kMostPairs) return {};
  return Pairing(forms, left, right, box).run();
}

}  // namespace sicut::collate
