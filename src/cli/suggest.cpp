#include "cli/suggest.h"

#include <algorithm>
#include <vector>

namespace sicut::cli {
namespace {

// Longer than any word of ours: nothing is near it, and the table below stays small.
constexpr std::size_t kLongest = 40;

// Restricted Damerau-Levenshtein distance, three rows of the usual table.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

}  // namespace

std::optional<std::string> suggest(std::string_view typed, std::span<const std::string> candidates) {
  if (typed.empty() || typed.size() > kLongest) return std::nullopt;
  std::optional<std::string> best;
  std::size_t best_edits = 0;
  for (const std::string& candidate : candidates) {
    const bool begun_alike = typed.size() >= 2 && candidate.starts_with(typed);
    const std::size_t allowed = std::max<std::size_t>(1, candidate.size() / 3);
    const std::size_t needed = begun_alike ? 1 : edits(typed, candidate);
    if (needed <= allowed && (!best || needed < best_edits)) {
      best = candidate;
      best_edits = needed;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view typed, std::span<const std::string> candidates) {
  const auto found = suggest(typed, candidates);
  return found ? "; did you mean '" + *found + "'?" : "";
}

}  // namespace sicut::cli
