#include "match/chance.h"

#include <algorithm>
#include <cmath>

namespace sicut::match {
namespace {

constexpr double kDependence = 0.7;  // see chance.h

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

double log2_expected(const Index& index, const Pattern& pattern, const Alignment& alignment) {
  const double words = std::max<double>(2, static_cast<double>(index.size()));
  double places = std::log2(words), breaks = 0;
  for (const Step& step : alignment.steps) {
    if (step.kind == StepKind::jump) places += std::log2(words);
    if (step.kind != StepKind::equal) breaks += 1;
  }
  const auto n = static_cast<double>(pattern.size());
  return places + log2_choose(n + 1, std::min(breaks, n / 2)) + breaks - kDependence * alignment.information;
}

}  // namespace sicut::match
