#include "match/chance.h"

#include <algorithm>
#include <cmath>

namespace sicut::match {
namespace {

constexpr double kDependence = 0.7;       // see chance.h
constexpr double kOmissionLengths = 4.6;  // log2 of the 25 lengths an unmarked omission may have

double log2_choose(double n, double k) {
  if (k <= 0 || k >= n) return 0;
  return (std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1)) / std::log(2.0);
}

}  // namespace

double information(const Index& index, text::FormId form) {
  const double words = std::max<double>(2, static_cast<double>(index.size()));
  const double count = std::max<double>(1, index.count(form));
  return std::log2(words / count);
}

double log2_by_chance(const Index& index, double information) {
  return std::log2(std::max<double>(2, static_cast<double>(index.size()))) - kDependence * information;
}

double seed_weight(const Index& index, text::FormId form) {
  return form == text::kNoForm ? 8.0 : std::min(14.0, information(index, form));
}

double freedom(const Pattern& pattern, std::span<const Step> steps, std::size_t words) {
  double breaks = 0, bits = 0;
  for (const Step& step : steps) {
    if (step.kind == StepKind::equal) continue;
    breaks += 1;
    const bool marked = step.pattern_first < pattern.size() && pattern.gaps[step.pattern_first] != Gap::none;
    if (step.kind == StepKind::omit)
      bits += marked ? 1.0 : kOmissionLengths;
    else
      bits += 1.0;
  }
  const auto n = static_cast<double>(words);
  return bits + log2_choose(n + 1, std::min(breaks, n / 2));
}

double log2_expected(const Index& index, const Pattern& pattern, const Alignment& alignment) {
  double places = log2_by_chance(index, alignment.information);
  for (const Step& step : alignment.steps)
    if (step.kind == StepKind::jump) places += log2_by_chance(index, 0);
  return places + freedom(pattern, alignment.steps, pattern.size());
}

double information_share(const Index& index, const Pattern& pattern, const Alignment& alignment) {
  constexpr double kMost = 14;  // bits of any word
  // A word that the record does not have tells little more than one it has once: in a small record that is
  // not much.
  const double unknown =
      std::min(kMost, std::log2(std::max<double>(2, static_cast<double>(index.size()))) + 1);
  const auto bits = [&](std::size_t i) {
    const text::FormId form = pattern.words[i].form;
    return form == text::kNoForm ? unknown : std::min(kMost, information(index, form));
  };
  double all = 0, matched = 0;
  for (const Step& step : alignment.steps)
    for (std::uint32_t i = step.pattern_first; i < step.pattern_last; ++i) {
      all += bits(i);
      if (step.kind == StepKind::equal || step.kind == StepKind::similar) matched += bits(i);
    }
  return all > 0 ? matched / all : 0;
}

}  // namespace sicut::match
