#include <algorithm>
#include <numeric>

#include "record/record_toml.h"

namespace sicut::record {

namespace {

// Letters to change, drop or add.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string_view nearest_key(std::string_view key, const std::vector<std::string_view>& known) {
  if (key.size() > 64) return {};
  std::string_view best;
  std::size_t least = std::max<std::size_t>(key.size() / 2, 1) + 1;
  for (const std::string_view candidate : known) {
    const std::size_t d = distance(key, candidate);
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

}  // namespace sicut::record
