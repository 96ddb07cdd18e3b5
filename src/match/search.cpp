#include "match/search.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "match/parts.h"

namespace sicut::match {
namespace {

constexpr std::size_t kMaxParts = 8;      // windows that may share in one reading
constexpr std::size_t kPieceWords = 400;  // longer patterns are aligned in pieces of this size
constexpr std::size_t kMaxTried = 60;     // other places that are aligned
constexpr std::size_t kMaxInVain = 24;    // of them, those that do not have ...
constexpr double kPoor = 0.5;             // ... this share of the pattern: those behind are no better
constexpr double kSameDocument = 2;       // bits
constexpr double kLeastPart = kWorthAdding + kSameDocument;  // bits: less than this is no part of anything

// Bits of the words that `other` covers and `covered` does not.
double gain(const Index& index, const Pattern& pattern, const Candidate& other,
            const std::vector<std::uint64_t>& covered) {
  double bits = 0;
  for (std::size_t q = 0; q < pattern.size(); ++q)
    if ((other.covered[q / 64] & ~covered[q / 64]) >> (q % 64) & 1) {
      const text::FormId form = pattern.words[q].form;
      bits += seed_weight(index, form);
    }
  return bits;
}

bool covers_all(const std::vector<std::uint64_t>& covered, std::size_t words) {
  std::size_t count = 0;
  for (const std::uint64_t bits : covered) count += static_cast<std::size_t>(std::popcount(bits));
  return count == words;
}

// The best candidate and those that account for words it does not have: the parts of an elision or splice.
std::vector<RecordSpan> choose_windows(const Index& index, const Pattern& pattern,
                                       const std::vector<Candidate>& candidates) {
  std::vector<RecordSpan> windows{candidates.front().window};
  std::vector<std::uint64_t> covered = candidates.front().covered;
  std::vector<bool> used(candidates.size(), false);
  used[0] = true;
  const std::size_t considered = std::min<std::size_t>(candidates.size(), 400);
  while (windows.size() < kMaxParts && !covers_all(covered, pattern.size())) {
    std::size_t best = 0;
    double most = kLeastPart;
    for (std::size_t c = 1; c < considered; ++c) {
      if (used[c] || candidates[c].weight + kSameDocument <= most) continue;
      double bits = gain(index, pattern, candidates[c], covered);
      // Of equal places one in the same document is the likelier.
      if (index.document(index.document_of(windows.front().start)).overlaps(candidates[c].window))
        bits += kSameDocument;
      if (bits > most) most = bits, best = c;
    }
    if (best == 0) break;
    used[best] = true;
    windows.push_back(candidates[best].window);
    for (std::size_t k = 0; k < covered.size(); ++k) covered[k] |= candidates[best].covered[k];
  }
  return windows;
}

// Ascending and disjoint; neighbours within one document that overlap become one.
std::vector<RecordSpan> joined(std::vector<RecordSpan> windows) {
  std::sort(windows.begin(), windows.end());
  std::vector<RecordSpan> result;
  for (const RecordSpan& window : windows) {
    if (!result.empty() && window.start < result.back().end)
      result.back().end = std::max(result.back().end, window.end);
    else
      result.push_back(window);
  }
  return result;
}

Reading reading_of(const Index& index, const Pattern& pattern, Alignment alignment,
                   const SearchOptions& options) {
  prune(index, pattern, alignment, options.min_side, options.longest_omission);
  Reading reading;
  const auto parts = parts_of(index, alignment);
  for (const Part& part : parts)
    if (part.matched > 0) {
      reading.span = part.source;
      break;
    }
  double most = 0;
  for (const PatternWord& word : pattern.words) most += word_weight(index, word.form);
  reading.quality = alignment.score / most;
  reading.similarity = static_cast<double>(alignment.matched) / static_cast<double>(pattern.size());
  reading.log2_expected = log2_expected(index, pattern, alignment);
  reading.information_share = information_share(index, pattern, alignment);
  reading.alignment = std::move(alignment);
  return reading;
}

// The words a reading takes, from its first to its last, part by part.
std::vector<RecordSpan> words_taken(const Index& index, const Reading& reading) {
  std::vector<RecordSpan> spans;
  for (const Part& part : parts_of(index, reading.alignment))
    if (part.matched > 0) spans.push_back(part.source);
  return spans;
}

// Aligns one candidate after another, best first; what a reading leaves of its candidate is a candidate
// again, so that a phrase that stands twice on a page is found twice.
class OtherPlaces {
 public:
  OtherPlaces(Meetings& meetings, const SearchOptions& options, double least_weight)
      : meetings_(meetings),
        index_(meetings.index()),
        pattern_(meetings.pattern()),
        options_(options),
        least_weight_(least_weight) {
    // One place only.
    costs_.jump_forward = costs_.jump_elsewhere = costs_.marked_elsewhere = 1e6;
  }

  void run(std::vector<Candidate> candidates, std::vector<Reading>& readings) {
    std::vector<RecordSpan> taken;
    for (const Reading& reading : readings)
      for (const RecordSpan& span : words_taken(index_, reading)) taken.push_back(span);
    for (std::size_t c = 0;
         c < candidates.size() && c < kMostCandidates && tried_ < kMaxTried && in_vain_ < kMaxInVain; ++c) {
      if (candidates[c].weight < least_weight_) continue;
      const Candidate candidate = std::move(candidates[c]);
      const auto in_the_way = std::find_if(taken.begin(), taken.end(),
                                           [&](const RecordSpan& s) { return s.overlaps(candidate.window); });
      if (in_the_way != taken.end()) {
        for (Candidate& rest : remainder(index_, pattern_, candidate, *in_the_way))
          candidates.push_back(std::move(rest));
        continue;
      }
      ++tried_;
      const RecordSpan window[] = {candidate.window};
      Reading reading = reading_of(index_, pattern_, align(meetings_, window, costs_), options_);
      if (reading.quality < kPoor) ++in_vain_;
      if (reading.alignment.matched == 0) continue;
      const auto spans = words_taken(index_, reading);
      taken.insert(taken.end(), spans.begin(), spans.end());
      for (Candidate& rest : remainder(index_, pattern_, candidate, spans.front()))
        candidates.push_back(std::move(rest));
      readings.push_back(std::move(reading));
    }
  }

 private:
  Meetings& meetings_;
  const Index& index_;
  const Pattern& pattern_;
  const SearchOptions& options_;
  double least_weight_;
  AlignCosts costs_;
  std::size_t tried_ = 0, in_vain_ = 0;
};

std::vector<Reading> search_whole(const Index& index, const Pattern& pattern, const SearchOptions& options) {
  CandidateOptions candidate_options;
  candidate_options.excluded = options.excluded;
  candidate_options.whole_suffices = options.whole_suffices;
  std::vector<Candidate> candidates = find_candidates(index, pattern, candidate_options);
  if (candidates.empty()) return {};
  std::vector<Reading> readings;
  const auto windows = joined(choose_windows(index, pattern, candidates));
  Meetings meetings(index, pattern, AlignCosts().differ);
  Reading best = reading_of(index, pattern, align(meetings, windows), options);
  if (best.alignment.matched > 0) readings.push_back(std::move(best));
  if (options.best_only) return readings;
  const double least_weight = kWorthTrying * candidates.front().weight;
  OtherPlaces(meetings, options, least_weight).run(std::move(candidates), readings);
  std::stable_sort(readings.begin(), readings.end(), [](const Reading& a, const Reading& b) {
    return std::lround(a.alignment.score * 1000) > std::lround(b.alignment.score * 1000);
  });
  if (readings.size() > options.max_readings) readings.resize(options.max_readings);
  return readings;
}

// A long pattern piece by piece: the pieces' best readings one after another.
std::vector<Reading> search_pieces(const Index& index, const Pattern& pattern, const SearchOptions& options) {
  Alignment whole;
  SearchOptions piece_options = options;
  piece_options.best_only = true;
  const std::size_t pieces = (pattern.size() + kPieceWords - 1) / kPieceWords;
  const std::size_t length = (pattern.size() + pieces - 1) / pieces;
  for (std::size_t first = 0; first < pattern.size(); first += length) {
    const std::size_t last = std::min(first + length, pattern.size());
    const Pattern piece = pattern.slice(first, last);
    const auto readings = search_whole(index, piece, piece_options);
    const auto shift = static_cast<std::uint32_t>(first);
    if (readings.empty()) {
      whole.steps.push_back({StepKind::insert, shift, static_cast<std::uint32_t>(last), {}});
      continue;
    }
    whole.score += readings.front().alignment.score;
    for (Step step : readings.front().alignment.steps) {
      step.pattern_first += shift;
      step.pattern_last += shift;
      whole.steps.push_back(step);
    }
  }
  Reading reading = reading_of(index, pattern, std::move(whole), options);
  if (reading.alignment.matched == 0) return {};
  return {std::move(reading)};
}

}  // namespace

std::vector<Reading> search(const Index& index, const Pattern& pattern, const SearchOptions& options) {
  if (pattern.size() > kPieceWords) return search_pieces(index, pattern, options);
  return search_whole(index, pattern, options);
}

}  // namespace sicut::match
