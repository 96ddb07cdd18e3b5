#include "match/clusters.h"

#include <algorithm>

#include "match/chance.h"

namespace sicut::match {
namespace {

// Room on both sides of a window: words that a page break, a note or an unmarked cut may put between.
constexpr std::uint32_t kRoom = 12;
constexpr std::uint32_t kCutRoom = 30;     // an unmarked omission of up to 25 words
constexpr std::uint32_t kClusterGap = 40;  // words without a seed that end a cluster

// Sums of the same bits in another order are equal, hence the rounding.
std::int64_t rounded(double weight) {
  return static_cast<std::int64_t>(weight * 1000 + 0.5);
}

// Whether it was not covered before.
bool cover(std::vector<std::uint64_t>& covered, std::uint32_t q) {
  const std::uint64_t bit = 1ULL << (q % 64);
  const bool known = (covered[q / 64] & bit) != 0;
  covered[q / 64] |= bit;
  return !known;
}

template <class Use>
void for_each_word(std::span<const Hit> hits, const Use& use) {
  for (const Hit& hit : hits)
    for (std::uint32_t q = hit.pattern; q <= hit.pattern_last; ++q) use(q);
}

}  // namespace

double whole_weight(const Index& index, const Pattern& pattern, const Candidate& candidate) {
  constexpr std::size_t kTried = 4;
  const auto forms = index.forms_of(candidate.window);
  double most = 0;
  std::vector<std::int64_t> tried;
  for (const Hit& hit : candidate.hits) {
    const std::int64_t first = std::int64_t{hit.record} - hit.pattern;
    if (std::find(tried.begin(), tried.end(), first) != tried.end()) continue;
    if (tried.size() == kTried) break;
    tried.push_back(first);
    double weight = 0;
    for (std::size_t q = 0; q < pattern.size(); ++q) {
      const std::int64_t at =
          first + static_cast<std::int64_t>(q) - static_cast<std::int64_t>(candidate.window.start.value);
      if (at >= 0 && at < std::ssize(forms) && forms[static_cast<std::size_t>(at)] == pattern.words[q].form)
        weight += seed_weight(index, pattern.words[q].form);
    }
    most = std::max(most, weight);
  }
  return most;
}

std::vector<Candidate> Clusterer::run(std::vector<Hit> hits) {
  if (taken_) std::erase_if(hits, [&](const Hit& h) { return taken_->contains(RecordWord(h.record)); });
  const auto widest = static_cast<std::uint32_t>(3 * pattern_.size() + 200);
  std::vector<Cluster> found;
  for (std::size_t i = 0; i < hits.size();) {
    const RecordSpan free = free_stretch(RecordWord(hits[i].record));
    std::size_t j = i + 1;
    while (j < hits.size() && hits[j].record < free.end.value &&
           hits[j].record - hits[j - 1].record <= kClusterGap && hits[j].record - hits[i].record <= widest)
      ++j;
    found.push_back(cluster({hits.data() + i, hits.data() + j}, free));
    i = j;
  }
  drop_idle(found);
  std::sort(found.begin(), found.end(), [](const Cluster& a, const Cluster& b) { return rank(a) < rank(b); });
  found.resize(std::min(found.size(), kMostCandidates));
  std::vector<Candidate> candidates;
  candidates.reserve(found.size());
  for (const Cluster& one : found) candidates.push_back(candidate(one));
  return candidates;
}

void Clusterer::compare(std::span<Candidate> candidates) const {
  for (std::size_t first = 0, last = 0; first < candidates.size(); first = last) {
    while (last < candidates.size() && rounded(candidates[last].weight) == rounded(candidates[first].weight))
      ++last;
    if (last - first == 1) continue;
    const auto equals = candidates.subspan(first, last - first);
    for (Candidate& candidate : equals) candidate.exact_weight = whole_weight(index_, pattern_, candidate);
    std::stable_sort(equals.begin(), equals.end(), [](const Candidate& a, const Candidate& b) {
      return rounded(a.exact_weight) > rounded(b.exact_weight);
    });
  }
}

std::tuple<std::int64_t, std::int64_t, const Hit*> Clusterer::rank(const Cluster& c) {
  return {-rounded(c.weight), -rounded(c.in_line), c.hits.data()};
}

// The part of a word's document that lies on its side of the words taken.
RecordSpan Clusterer::free_stretch(RecordWord p) const {
  RecordSpan free = within_ ? *within_ : index_.document(index_.document_of(p));
  if (taken_ && taken_->overlaps(free)) {
    if (p < taken_->start)
      free.end = taken_->start;
    else
      free.start = taken_->end;
  }
  return free;
}

Clusterer::Cluster Clusterer::cluster(std::span<const Hit> hits, RecordSpan free) {
  Cluster c{hits, free, 0, 0};
  if (hits.size() == 1) {
    for_each_word(hits, [&](std::uint32_t q) { c.weight += weight_of(q); });
    c.in_line = c.weight;
    return c;
  }
  covered_.assign(pattern_.size() / 64 + 1, 0);
  for_each_word(hits, [&](std::uint32_t q) {
    if (cover(covered_, q)) c.weight += weight_of(q);
  });
  c.in_line = in_line(hits);
  return c;
}

// Bits of the pattern's words that are seeded as far from each other as in the pattern, where most are.
double Clusterer::in_line(std::span<const Hit> hits) {
  seeded_.clear();
  for (const Hit& hit : hits)
    for (std::uint32_t q = hit.pattern; q <= hit.pattern_last; ++q)
      seeded_.emplace_back(std::int64_t{hit.record} - hit.pattern, q);
  std::sort(seeded_.begin(), seeded_.end());
  seeded_.erase(std::unique(seeded_.begin(), seeded_.end()), seeded_.end());
  double most = 0, weight = 0;
  for (std::size_t i = 0; i < seeded_.size(); ++i) {
    if (i == 0 || seeded_[i].first != seeded_[i - 1].first) weight = 0;
    weight += weight_of(seeded_[i].second);
    most = std::max(most, weight);
  }
  return most;
}

// Drops those that are neither worth trying nor have words that the best lacks: of a common phrase there
// are thousands. Cost: linear in the hits.
void Clusterer::drop_idle(std::vector<Cluster>& found) {
  if (found.empty()) return;
  const auto best = std::min_element(found.begin(), found.end(),
                                     [](const Cluster& a, const Cluster& b) { return rank(a) < rank(b); });
  const double least = kWorthTrying * best->weight;
  covered_.assign(pattern_.size() / 64 + 1, 0);
  for_each_word(best->hits, [&](std::uint32_t q) { cover(covered_, q); });
  const bool has_all = rounded(best->weight) >= rounded(weight_of_all());
  std::erase_if(found, [&](const Cluster& one) {
    return one.weight < least && (has_all || one.weight < kWorthAdding || added(one) < kWorthAdding);
  });
}

// Bits of its words that are not covered.
double Clusterer::added(const Cluster& one) {
  extra_ = covered_;
  double bits = 0;
  for_each_word(one.hits, [&](std::uint32_t q) {
    if (cover(extra_, q)) bits += weight_of(q);
  });
  return bits;
}

Candidate Clusterer::candidate(const Cluster& cluster) const {
  Candidate c;
  c.hits.assign(cluster.hits.begin(), cluster.hits.end());
  c.free = cluster.free;
  c.weight = cluster.weight;
  c.in_line = cluster.in_line;
  c.covered.assign(pattern_.size() / 64 + 1, 0);
  std::int64_t first = c.hits.front().record, last = c.hits.front().record;
  const auto n = static_cast<std::int64_t>(pattern_.size());
  for (const Hit& hit : c.hits) {
    for (std::uint32_t q = hit.pattern; q <= hit.pattern_last; ++q) cover(c.covered, q);
    first = std::min<std::int64_t>(first, std::int64_t{hit.record} - hit.pattern);
    last = std::max<std::int64_t>(last, std::int64_t{hit.record} + (n - hit.pattern));
  }
  const std::int64_t room = kRoom + n / 8, low = c.free.start.value, high = c.free.end.value;
  c.window.start = RecordWord(static_cast<std::size_t>(std::clamp(first - room, low, high)));
  c.window.end = RecordWord(static_cast<std::size_t>(std::clamp(last + room + kCutRoom, low, high)));
  c.seeds = {RecordWord(c.hits.front().record), RecordWord(c.hits.back().record) + 1};
  return c;
}

// Bits of a word of the pattern, worked out once.
double Clusterer::weight_of(std::uint32_t q) {
  if (weights_[q] < 0) weights_[q] = seed_weight(index_, pattern_.words[q].form);
  return weights_[q];
}

double Clusterer::weight_of_all() {
  double all = 0;
  for (std::uint32_t q = 0; q < pattern_.size(); ++q) all += weight_of(q);
  return all;
}

}  // namespace sicut::match
