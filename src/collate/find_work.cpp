#include "collate/find_work.h"

#include <algorithm>
#include <vector>

#include "collate/anchors.h"

namespace sicut::collate {
namespace {

constexpr std::uint32_t kWorkStretch = 4;   // words of an anchor
constexpr std::uint32_t kNarrowHole = 300;  // words without anchors inside a work, at least ...
constexpr double kHoleOfWork = 0.1;         // ... and this share of the work
constexpr double kCluster = 0.05;           // share of the work that a part of it must have to count
constexpr double kLeastFound = 0.15;        // share of the work's words that must be found
constexpr double kMostOfVolume = 0.4;       // share of the volume: a larger one is a witness of its own
constexpr std::uint32_t kParagraph = 80;    // words to the border of a paragraph

struct Cluster {
  std::uint32_t first = 0, end = 0;  // words of the volume
  std::uint32_t found = 0;
  std::uint32_t work_first = 0xffffffffu, work_end = 0;
};

std::vector<Cluster> clusters_of(const std::vector<Run>& runs, std::uint32_t hole) {
  std::vector<Cluster> all;
  for (const Run& run : runs) {  // by left word: the volume's
    if (all.empty() || run.l > all.back().end + hole) all.push_back({run.l, run.l, 0});
    Cluster& last = all.back();
    last.end = std::max(last.end, run.l_end());
    last.found += run.length;
    last.work_first = std::min(last.work_first, run.r);
    last.work_end = std::max(last.work_end, run.r_end());
  }
  return all;
}

// The border of a paragraph at or near `at`, on the side away from the work; where a sentence begins right
// there, that is border enough.
std::uint32_t border_before(const WitnessWords& volume, std::uint32_t at) {
  if (at < volume.size() && volume.breaks[at] == Break::sentence) return at;
  for (std::uint32_t i = at, n = 0; n <= kParagraph; --i, ++n) {
    if (i == 0 || volume.breaks[i] == Break::paragraph) return i;
  }
  return at;
}
std::uint32_t border_behind(const WitnessWords& volume, std::uint32_t at) {
  if (at < volume.size() && volume.breaks[at] == Break::sentence) return at;
  for (std::uint32_t i = at, n = 0; n <= kParagraph; ++i, ++n) {
    if (i >= volume.size() || volume.breaks[i] == Break::paragraph) return i;
  }
  return at;
}

}  // namespace

std::optional<WordRange> find_work(const Forms& forms, const WitnessWords& work, const WitnessWords& volume) {
  if (work.size() < kWorkStretch || volume.size() * kMostOfVolume < kLeastFound * work.size()) return {};
  const Sequence left = sequence_of(volume, forms), right = sequence_of(work, forms);
  const std::vector<Run> runs = unique_runs(left, right, {0, left.size(), 0, right.size()}, kWorkStretch);
  const auto of_work = [&](double share) { return static_cast<std::uint32_t>(share * work.size()); };
  std::vector<Cluster> clusters = clusters_of(runs, std::max(kNarrowHole, of_work(kHoleOfWork)));
  std::erase_if(clusters, [&](const Cluster& c) { return c.found < of_work(kCluster); });
  if (clusters.empty()) return {};
  std::uint32_t found = 0, work_first = work.size(), work_end = 0;
  for (const Cluster& c : clusters) {
    found += c.found;
    work_first = std::min(work_first, c.work_first);
    work_end = std::max(work_end, c.work_end);
  }
  WordRange range{clusters.front().first, clusters.back().end};
  if (found < of_work(kLeastFound) || range.end - range.first > kMostOfVolume * volume.size()) return {};
  // The words of the work before the first anchor and behind the last, and then to a paragraph's border.
  range.first = border_before(volume, range.first - std::min(range.first, work_first));
  range.end = border_behind(volume, std::min(volume.size(), range.end + (work.size() - work_end)));
  return range;
}

}  // namespace sicut::collate
