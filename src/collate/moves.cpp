#include "collate/moves.h"

#include <algorithm>
#include <deque>

#include "collate/anchors.h"
#include "collate/in_order.h"
#include "collate/near_moves.h"
#include "collate/occupied.h"
#include "collate/pairing.h"

namespace sicut::collate {
namespace {

constexpr std::uint32_t kMoveStretch = 4;  // words of an anchor
constexpr std::uint32_t kLeastWords = 6;   // that must be found at the new place for a move
constexpr double kLeastBits = 30;          // and what they must tell together
constexpr std::uint32_t kWidestHole = 40;  // words between two runs of one moved stretch
constexpr std::size_t kOpenBlocks = 16;    // stretches that a run may still belong to
constexpr std::uint32_t kEdge = 16;        // words looked at beside a stretch at a time
constexpr std::uint32_t kHoleAtEdge = 3;   // words put in or left out at its edge

struct MovedBlock {  // runs that have moved together
  Box box;
  std::uint32_t words = 0;
  double bits = 0;
};

class Mover {
 public:
  Mover(const Forms& forms, const Sequence& left, const Sequence& right)
      : forms_(forms), left_(left), right_(right), taken_(left.size(), right.size()) {}

  Alignment run() {
    const Box whole{0, left_.size(), 0, right_.size()};
    const std::vector<Run> runs = unique_runs(left_, right_, whole, kMoveStretch);
    std::vector<bool> kept;
    const std::vector<Run> chain = heaviest_chain(runs, &kept);
    Occupied in_order(left_.size(), right_.size());
    for (const Run& run : chain) in_order.take({run.l, run.l_end(), run.r, run.r_end()});
    std::vector<Run> astray;
    for (std::size_t i = 0; i < runs.size(); ++i)
      if (!kept[i])
        for (const Run& part : in_order.free_parts(runs[i])) astray.push_back(part);
    for (const MovedBlock& block : blocks_of(astray, in_order)) take(block);
    align_the_rest();
    widen();
    for (MovedStretch& stretch : result_.moved) stretch.matches = matches_inside(stretch.box);
    for (MovedStretch& near : find_near_moves(forms_, left_, right_, result_.matches, taken_))
      result_.moved.push_back(std::move(near));
    std::sort(result_.moved.begin(), result_.moved.end(),
              [](const MovedStretch& a, const MovedStretch& b) { return a.box.l0 < b.box.l0; });
    return std::move(result_);
  }

 private:
  // Runs that follow each other on both sides with small holes, in which nothing stands that is in order.
  std::vector<MovedBlock> blocks_of(const std::vector<Run>& runs, const Occupied& in_order) const {
    std::vector<MovedBlock> all;
    std::deque<std::size_t> open;
    for (Run run : runs) {
      MovedBlock* home = nullptr;
      for (std::size_t b : open)
        if (goes_on(all[b], behind(all[b], run), in_order)) home = &all[b];
      if (home != nullptr) run = behind(*home, run);
      if (home == nullptr) {
        open.push_back(all.size());
        if (open.size() > kOpenBlocks) open.pop_front();
        all.push_back({{run.l, run.l, run.r, run.r}, 0, 0});
        home = &all.back();
      }
      home->box.l1 = run.l_end();
      home->box.r1 = run.r_end();
      home->words += run.length;
      for (std::uint32_t i = 0; i < run.length; ++i) home->bits += forms_.information(left_.form(run.l + i));
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const MovedBlock& a, const MovedBlock& b) { return a.bits > b.bits; });
    return all;
  }

  // What of a run stands behind a block: where words are set twice, two runs overlap by them.
  static Run behind(const MovedBlock& block, const Run& run) {
    constexpr std::uint32_t kOverlap = 8;
    const std::uint32_t over_l = block.box.l1 > run.l ? block.box.l1 - run.l : 0;
    const std::uint32_t over = std::max(over_l, block.box.r1 > run.r ? block.box.r1 - run.r : 0);
    if (over == 0 || over > kOverlap || over >= run.length) return run;
    return {run.l + over, run.r + over, run.length - over};
  }

  static bool goes_on(const MovedBlock& block, const Run& run, const Occupied& in_order) {
    return run.l >= block.box.l1 && run.r >= block.box.r1 && run.l - block.box.l1 <= kWidestHole &&
           run.r - block.box.r1 <= kWidestHole &&
           in_order.is_free({block.box.l1, run.l, block.box.r1, run.r});
  }

  void take(const MovedBlock& block) {
    if (block.words < kLeastWords || block.bits < kLeastBits || !taken_.is_free(block.box)) return;
    taken_.take(block.box);
    result_.moved.push_back({block.box, {}});
  }

  static Sequence without(const Sequence& sequence, const std::vector<bool>& left_out,
                          std::vector<std::uint32_t>& places) {
    Sequence rest;
    for (std::uint32_t i = 0; i < sequence.size(); ++i)
      if (!left_out[i]) places.push_back(i);
    return pick(sequence, places);
  }
  static Sequence pick(const Sequence& sequence, const std::vector<std::uint32_t>& places) {
    Sequence picked;
    picked.starts.push_back(0);
    for (std::uint32_t i : places) {
      picked.keys.push_back(sequence.keys[i]);
      picked.breaks.push_back(sequence.breaks[i]);
      for (FormId form : sequence.forms_of(i)) picked.forms.push_back(form);
      picked.starts.push_back(static_cast<std::uint32_t>(picked.forms.size()));
    }
    return picked;
  }

  // Aligns what has not moved. A divided word that a moved stretch stands in is no match.
  void align_the_rest() {
    std::vector<std::uint32_t> l, r;
    const Sequence left = without(left_, taken_.left(), l), right = without(right_, taken_.right(), r);
    for (const Match& match : align_in_order(forms_, left, right)) {
      const Box box{l[match.box.l0], l[match.box.l1 - 1] + 1, r[match.box.r0], r[match.box.r1 - 1] + 1};
      if (box.width() != match.box.width() || box.height() != match.box.height()) continue;
      result_.matches.push_back({box, match.likeness});
      taken_.take(box);
    }
  }

  // A moved stretch begins and ends with words that are found; those beside it may have moved, too, with a
  // word put in or left out between.
  void widen() {
    for (MovedStretch& stretch : result_.moved) {
      while (widen_forward(stretch.box)) {
      }
      while (widen_back(stretch.box)) {
      }
    }
  }

  // The free words right behind the stretch, and right before it: at most so many on either side.
  [[nodiscard]] Box free_behind(const Box& box) const {
    Box window{box.l1, box.l1, box.r1, box.r1};
    while (window.l1 < left_.size() && window.width() < kEdge && !taken_.left()[window.l1]) ++window.l1;
    while (window.r1 < right_.size() && window.height() < kEdge && !taken_.right()[window.r1]) ++window.r1;
    return window;
  }
  [[nodiscard]] Box free_before(const Box& box) const {
    Box window{box.l0, box.l0, box.r0, box.r0};
    while (window.l0 > 0 && window.width() < kEdge && !taken_.left()[window.l0 - 1]) --window.l0;
    while (window.r0 > 0 && window.height() < kEdge && !taken_.right()[window.r0 - 1]) --window.r0;
    return window;
  }

  // Matches without a word between on either side.
  struct Cluster {
    Box box;
    double bits = 0;
    double likeness = 1;  // the least
  };
  [[nodiscard]] std::vector<Cluster> clusters_in(const Box& window) const {
    std::vector<Cluster> all;
    for (const Match& match : pair_words(forms_, left_, right_, window)) {
      const bool goes_on =
          !all.empty() && all.back().box.l1 == match.box.l0 && all.back().box.r1 == match.box.r0;
      if (!goes_on) all.push_back({match.box, 0, 1});
      Cluster& last = all.back();
      last.box.l1 = match.box.l1, last.box.r1 = match.box.r1;
      last.bits += forms_.information(left_.form(match.box.l0)) * match.likeness;
      last.likeness = std::min(last.likeness, match.likeness);
    }
    return all;
  }

  // Words that follow at once belong to the stretch; behind a few that differ, only words that tell something
  // do.
  [[nodiscard]] bool belongs(const Cluster& cluster, std::uint32_t hole) const {
    if (hole == 0) return cluster.likeness >= 0.6 || cluster.bits >= forms_.rare();
    return hole <= kHoleAtEdge && cluster.bits >= forms_.rare();
  }

  bool widen_forward(Box& box) {
    const Box old = box;
    for (const Cluster& cluster : clusters_in(free_behind(box))) {
      if (!belongs(cluster, std::max(cluster.box.l0 - box.l1, cluster.box.r0 - box.r1))) break;
      box.l1 = cluster.box.l1, box.r1 = cluster.box.r1;
    }
    taken_.take({old.l1, box.l1, old.r1, box.r1});
    return box.l1 > old.l1;
  }

  bool widen_back(Box& box) {
    const std::vector<Cluster> clusters = clusters_in(free_before(box));
    const Box old = box;
    for (auto cluster = clusters.rbegin(); cluster != clusters.rend(); ++cluster) {
      if (!belongs(*cluster, std::max(box.l0 - cluster->box.l1, box.r0 - cluster->box.r1))) break;
      box.l0 = cluster->box.l0, box.r0 = cluster->box.r0;
    }
    taken_.take({box.l0, old.l0, box.r0, old.r0});
    return box.l0 < old.l0;
  }

  [[nodiscard]] std::vector<Match> matches_inside(const Box& box) const {
    std::vector<std::uint32_t> l, r;
    for (std::uint32_t i = box.l0; i < box.l1; ++i) l.push_back(i);
    for (std::uint32_t i = box.r0; i < box.r1; ++i) r.push_back(i);
    std::vector<Match> matches = align_in_order(forms_, pick(left_, l), pick(right_, r));
    for (Match& match : matches) {
      match.box.l0 += box.l0, match.box.l1 += box.l0;
      match.box.r0 += box.r0, match.box.r1 += box.r0;
    }
    return matches;
  }

  const Forms& forms_;
  const Sequence &left_, &right_;
  Occupied taken_;
  Alignment result_;
};

}  // namespace

Alignment align(const Forms& forms, const Sequence& left, const Sequence& right) {
  return Mover(forms, left, right).run();
}

}  // namespace sicut::collate
