#include "collate/anchors.h"

#include <algorithm>
#include <bit>

namespace sicut::collate {
namespace {

constexpr std::uint32_t kNever = 0xffffffffu, kOften = 0xfffffffeu;

std::uint64_t hash_of(const FormId* keys, std::uint32_t k) {
  std::uint64_t h = 0x9e3779b97f4a7c15ULL;
  for (std::uint32_t i = 0; i < k; ++i) {
    h = (h ^ keys[i]) * 0xff51afd7ed558ccdULL;
    h ^= h >> 32;
  }
  return h;
}

// Where each stretch of k words stands on either side: nowhere, once, or often. Open addressing.
class Places {
 public:
  explicit Places(std::size_t count)
      : mask_(std::bit_ceil(std::max<std::size_t>(count * 2, 16)) - 1), slots_(mask_ + 1) {}

  void add_left(std::uint64_t hash, std::uint32_t at) { note(slot(hash).left, at); }
  void add_right(std::uint64_t hash, std::uint32_t at) { note(slot(hash).right, at); }
  // The right place of a stretch that stands once on either side; kNever for others.
  [[nodiscard]] std::uint32_t partner(std::uint64_t hash) {
    const Slot& s = slot(hash);
    return s.left < kOften && s.right < kOften ? s.right : kNever;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t left = kNever, right = kNever;
    bool used = false;
  };
  static void note(std::uint32_t& place, std::uint32_t at) { place = place == kNever ? at : kOften; }
  Slot& slot(std::uint64_t hash) {
    for (std::size_t i = hash & mask_;; i = (i + 1) & mask_) {
      if (slots_[i].used && slots_[i].hash != hash) continue;
      slots_[i].used = true;
      slots_[i].hash = hash;
      return slots_[i];
    }
  }

  std::size_t mask_;
  std::vector<Slot> slots_;
};

}  // namespace

std::vector<Run> unique_runs(const Sequence& left, const Sequence& right, const Box& box, std::uint32_t k) {
  std::vector<Run> runs;
  if (box.width() < k || box.height() < k) return runs;
  Places places(std::size_t{box.width()} + box.height());
  for (std::uint32_t r = box.r0; r + k <= box.r1; ++r) places.add_right(hash_of(&right.keys[r], k), r);
  for (std::uint32_t l = box.l0; l + k <= box.l1; ++l) places.add_left(hash_of(&left.keys[l], k), l);
  for (std::uint32_t l = box.l0; l + k <= box.l1; ++l) {
    const std::uint32_t r = places.partner(hash_of(&left.keys[l], k));
    if (r == kNever || !std::equal(&left.keys[l], &left.keys[l] + k, &right.keys[r])) continue;
    if (!runs.empty() && l < runs.back().l_end() && l - runs.back().l == r - runs.back().r) continue;
    Run run{l, r, k};
    while (run.l > box.l0 && run.r > box.r0 && left.keys[run.l - 1] == right.keys[run.r - 1])
      --run.l, --run.r, ++run.length;
    while (run.l_end() < box.l1 && run.r_end() < box.r1 && left.keys[run.l_end()] == right.keys[run.r_end()])
      ++run.length;
    runs.push_back(run);
  }
  std::sort(runs.begin(), runs.end(),
            [](const Run& a, const Run& b) { return a.l != b.l ? a.l < b.l : a.r < b.r; });
  return runs;
}

namespace {

// Heaviest chain that ends at or before a right place: a Fenwick tree of maxima.
class BestBefore {
 public:
  struct Best {
    std::uint64_t weight = 0;
    std::uint32_t run = kNever;
  };
  explicit BestBefore(std::size_t size) : tree_(size + 1) {}
  [[nodiscard]] Best query(std::size_t end) const {  // over [0, end)
    Best best;
    for (; end > 0; end &= end - 1)
      if (tree_[end].weight > best.weight) best = tree_[end];
    return best;
  }
  void update(std::size_t at, Best best) {
    for (++at; at < tree_.size(); at += at & (~at + 1))
      if (best.weight > tree_[at].weight) tree_[at] = best;
  }

 private:
  std::vector<Best> tree_;
};

void cut_overlaps(std::vector<Run>& chain) {
  std::size_t kept = 0;
  for (Run run : chain) {
    if (kept > 0) {
      const Run& last = chain[kept - 1];
      const std::uint32_t over_l = last.l_end() > run.l ? last.l_end() - run.l : 0;
      const std::uint32_t over = std::max(over_l, last.r_end() > run.r ? last.r_end() - run.r : 0);
      if (over >= run.length) continue;
      run = {run.l + over, run.r + over, run.length - over};
    }
    chain[kept++] = run;
  }
  chain.resize(kept);
}

}  // namespace

std::vector<Run> heaviest_chain(const std::vector<Run>& runs, std::vector<bool>* kept) {
  std::vector<std::uint32_t> places;
  for (const Run& run : runs) places.push_back(run.r);
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  const auto rank = [&](std::uint32_t r) {
    return static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), r) - places.begin());
  };
  BestBefore best_before(places.size());
  std::vector<std::uint32_t> before(runs.size(), kNever);
  BestBefore::Best best;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::size_t at = rank(runs[i].r);
    const BestBefore::Best tail = best_before.query(at);
    before[i] = tail.run;
    const BestBefore::Best whole{tail.weight + runs[i].length, static_cast<std::uint32_t>(i)};
    best_before.update(at, whole);
    if (whole.weight > best.weight) best = whole;
  }
  std::vector<Run> chain;
  if (kept) kept->assign(runs.size(), false);
  for (std::uint32_t i = best.run; i != kNever; i = before[i]) {
    chain.push_back(runs[i]);
    if (kept) (*kept)[i] = true;
  }
  std::reverse(chain.begin(), chain.end());
  cut_overlaps(chain);
  return chain;
}

}  // namespace sicut::collate
