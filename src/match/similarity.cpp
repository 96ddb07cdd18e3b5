#include "match/similarity.h"

#include <algorithm>
#include <bit>

namespace sicut::match {

double letter_similarity(std::string_view a, std::string_view b) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer == 0) return 1;
  return 1.0 - static_cast<double>(edit_distance(a, b)) / static_cast<double>(longer);
}

bool may_be_similar(const FormShape& a, const FormShape& b) {
  const std::uint32_t longer = std::max(a.length, b.length), shorter = std::min(a.length, b.length);
  // An edit changes the length by one, puts in at most one letter and takes out at most one.
  const auto put = static_cast<std::uint32_t>(std::popcount(b.mask & ~a.mask));
  const auto taken = static_cast<std::uint32_t>(std::popcount(a.mask & ~b.mask));
  return shorter * 2 > longer && std::max(put, taken) * 2 < longer;
}

}  // namespace sicut::match
