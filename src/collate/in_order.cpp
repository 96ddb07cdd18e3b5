#include "collate/in_order.h"

#include <algorithm>
#include <array>

#include "collate/anchors.h"
#include "collate/chance_matches.h"
#include "collate/pairing.h"

namespace sicut::collate {
namespace {

// Words of the stretches looked for, from long ones, which chance hardly repeats, to short ones.
constexpr std::array<std::uint32_t, 4> kStretches = {6, 4, 3, 2};
constexpr std::uint64_t kSmall = 4'000;  // pairs of words: smaller boxes are paired at once
constexpr int kDeepest = 24;

class Aligner {
 public:
  Aligner(const Forms& forms, const Sequence& left, const Sequence& right)
      : forms_(forms), left_(left), right_(right) {}

  std::vector<Match> run() {
    align({0, left_.size(), 0, right_.size()}, 0);
    return std::move(matches_);
  }

 private:
  void add_run(const Run& run) {
    for (std::uint32_t i = 0; i < run.length; ++i) {
      const std::uint32_t l = run.l + i, r = run.r + i;
      const double alike = left_.form(l) == right_.form(r) ? 1 : likeness(l, r);
      matches_.push_back({{l, l + 1, r, r + 1}, alike});
    }
  }
  [[nodiscard]] double likeness(std::uint32_t l, std::uint32_t r) const {
    double best = 0;
    for (FormId a : left_.forms_of(l))
      for (FormId b : right_.forms_of(r)) best = std::max(best, forms_.similarity(a, b));
    return best;
  }

  void align(Box box, int depth) {
    Run head{box.l0, box.r0, 0};
    while (box.l0 < box.l1 && box.r0 < box.r1 && left_.keys[box.l0] == right_.keys[box.r0])
      ++box.l0, ++box.r0, ++head.length;
    Run tail{box.l1, box.r1, 0};
    while (box.l0 < box.l1 && box.r0 < box.r1 && left_.keys[box.l1 - 1] == right_.keys[box.r1 - 1])
      --box.l1, --box.r1, --tail.l, --tail.r, ++tail.length;
    add_run(head);
    if (!box.empty()) align_inside(box, depth);
    add_run(tail);
  }

  void align_inside(const Box& box, int depth) {
    const std::uint64_t pairs = std::uint64_t{box.width()} * box.height();
    if (pairs > kSmall && depth < kDeepest) {
      for (std::uint32_t k : kStretches) {
        const std::vector<Run> chain = heaviest_chain(unique_runs(left_, right_, box, k));
        if (!chain.empty()) return align_between(box, chain, depth);
      }
      if (pairs > kMostPairs) {
        const std::vector<Run> chain = heaviest_chain(unique_runs(left_, right_, box, 1));
        if (!chain.empty()) return align_between(box, chain, depth);
      }
    }
    for (const Match& match : pair_words(forms_, left_, right_, box)) matches_.push_back(match);
  }

  void align_between(const Box& box, const std::vector<Run>& chain, int depth) {
    Box gap = box;
    for (const Run& run : chain) {
      gap.l1 = run.l;
      gap.r1 = run.r;
      align(gap, depth + 1);
      add_run(run);
      gap.l0 = run.l_end();
      gap.r0 = run.r_end();
    }
    gap.l1 = box.l1;
    gap.r1 = box.r1;
    align(gap, depth + 1);
  }

  const Forms& forms_;
  const Sequence &left_, &right_;
  std::vector<Match> matches_;
};

// Words that changed places, and are so alike that each was paired with the other ("here were", "coal and
// chalk"), are no pairs. Of two neighbours one is kept in order.
void uncross(const Sequence& left, const Sequence& right, std::vector<Match>& matches) {
  constexpr std::size_t kFarthest = 3;  // matches from one to the other
  const auto crossed = [&](std::size_t i, std::size_t j) {
    const Box &a = matches[i].box, &b = matches[j].box;
    const bool single = a.width() == 1 && a.height() == 1 && b.width() == 1 && b.height() == 1;
    const bool together = b.l0 - a.l0 == j - i && b.r0 - a.r0 == j - i;
    return single && together && left.form(a.l0) != right.form(a.r0) && left.form(a.l0) == right.form(b.r0) &&
           left.form(b.l0) == right.form(a.r0);
  };
  std::vector<bool> dropped(matches.size(), false);
  for (std::size_t i = 0; i < matches.size(); ++i)
    for (std::size_t j = i + 1; j < matches.size() && j <= i + kFarthest && !dropped[i]; ++j) {
      if (!crossed(i, j)) continue;
      dropped[i] = dropped[j] = true;
      if (j == i + 1) {
        const Box &a = matches[i].box, &b = matches[j].box;
        matches[j] = {{b.l0, b.l1, a.r0, a.r1}, 1};
        dropped[j] = false;
      }
    }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < matches.size(); ++i)
    if (!dropped[i]) matches[kept++] = matches[i];
  matches.resize(kept);
}

// A stretch that one side alone has, before match `next`: may it stand a few words earlier or later?
class Slider {
 public:
  Slider(const Sequence& left, const Sequence& right, std::vector<Match>& matches)
      : left_(left), right_(right), matches_(matches) {}

  void run() {
    for (std::size_t i = 1; i < matches_.size(); ++i) {
      const Box &before = matches_[i - 1].box, &behind = matches_[i].box;
      const std::uint32_t wide = behind.l0 - before.l1, high = behind.r0 - before.r1;
      if (wide > 0 && high == 0) slide(i, wide, true);
      if (high > 0 && wide == 0) slide(i, high, false);
    }
  }

 private:
  static constexpr std::size_t kFarthest = 40;  // words

  [[nodiscard]] bool plain(std::size_t i) const {
    const Match& m = matches_[i];
    return m.box.width() == 1 && m.box.height() == 1 && m.likeness >= 1;
  }

  // The stretch of `length` words on side `on_left` that ends before match `next`.
  void slide(std::size_t next, std::uint32_t length, bool on_left) {
    const Sequence& side = on_left ? left_ : right_;
    const auto start = [&](const Box& box) { return on_left ? box.l0 : box.r0; };
    const std::uint32_t first = start(matches_[next].box) - length;
    // Backward: the word before the stretch equals its last word.
    std::uint32_t back = 0;
    while (back < kFarthest && next > back + 1 && plain(next - 1 - back) &&
           start(matches_[next - 1 - back].box) + back + 1 == first &&
           side.form(first - 1 - back) == side.form(first + length - 1 - back))
      ++back;
    std::uint32_t forth = 0;
    while (forth < kFarthest && next + forth < matches_.size() && plain(next + forth) &&
           start(matches_[next + forth].box) == first + length + forth && follows(next, forth, on_left) &&
           side.form(first + forth) == side.form(first + length + forth))
      ++forth;
    const auto shift = best_shift(side, first, length, back, forth);
    if (shift < 0) move_back(next, length, static_cast<std::uint32_t>(-shift), on_left);
    if (shift > 0) move_forth(next, length, static_cast<std::uint32_t>(shift), on_left);
  }

  // The matches from `next` on are without gaps on the other side, too.
  [[nodiscard]] bool follows(std::size_t next, std::uint32_t forth, bool on_left) const {
    if (forth == 0) return true;
    const Box &a = matches_[next + forth - 1].box, &b = matches_[next + forth].box;
    return on_left ? a.r1 == b.r0 : a.l1 == b.l0;
  }

  // Where the stretch begins at the strongest break; it stays where none is stronger.
  static int best_shift(const Sequence& side, std::uint32_t first, std::uint32_t length, std::uint32_t back,
                        std::uint32_t forth) {
    const auto strength = [&](int shift) {
      const std::size_t from = static_cast<std::size_t>(static_cast<std::int64_t>(first) + shift);
      const Break begins = side.breaks[from];
      const Break ends = from + length < side.breaks.size() ? side.breaks[from + length] : Break::paragraph;
      return 2 * static_cast<int>(begins) + static_cast<int>(ends);
    };
    int best = 0;
    for (int shift = -static_cast<int>(back); shift <= static_cast<int>(forth); ++shift)
      if (strength(shift) > strength(best)) best = shift;
    return best;
  }

  void shift_match(std::size_t i, std::int64_t by, bool on_left) {
    Box& box = matches_[i].box;
    auto& from = on_left ? box.l0 : box.r0;
    auto& to = on_left ? box.l1 : box.r1;
    from = static_cast<std::uint32_t>(from + by);
    to = static_cast<std::uint32_t>(to + by);
  }
  void move_back(std::size_t next, std::uint32_t length, std::uint32_t words, bool on_left) {
    for (std::uint32_t w = 0; w < words; ++w) shift_match(next - 1 - w, length, on_left);
  }
  void move_forth(std::size_t next, std::uint32_t length, std::uint32_t words, bool on_left) {
    for (std::uint32_t w = 0; w < words; ++w) shift_match(next + w, -std::int64_t{length}, on_left);
  }

  const Sequence &left_, &right_;
  std::vector<Match>& matches_;
};

}  // namespace

std::vector<Match> align_in_order(const Forms& forms, const Sequence& left, const Sequence& right) {
  std::vector<Match> matches = Aligner(forms, left, right).run();
  uncross(left, right, matches);
  take_back_chance_matches(forms, left, right, matches);
  Slider(left, right, matches).run();
  return matches;
}

}  // namespace sicut::collate
