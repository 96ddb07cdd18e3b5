#include "text/edit_distance.h"

#include <algorithm>
#include <array>
#include <vector>

namespace sicut::text {
namespace {

std::uint32_t distance_by_rows(std::string_view a, std::string_view b) {
  std::vector<std::uint32_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<std::uint32_t>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::uint32_t diagonal = row[0];
    row[0] = static_cast<std::uint32_t>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::uint32_t substituted = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({substituted, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

std::uint32_t edit_distance(std::string_view a, std::string_view b) {
  if (a.empty()) return static_cast<std::uint32_t>(b.size());
  if (a.size() > 64) return distance_by_rows(a, b);
  std::array<std::uint64_t, 256> peq;  // only the letters of a and b are set and read
  for (char c : b) peq[static_cast<unsigned char>(c)] = 0;
  for (char c : a) peq[static_cast<unsigned char>(c)] = 0;
  for (std::size_t i = 0; i < a.size(); ++i) peq[static_cast<unsigned char>(a[i])] |= 1ULL << i;
  LetterDistance distance(a.size());
  for (char c : b) distance.step(peq[static_cast<unsigned char>(c)]);
  return distance.distance();
}

}  // namespace sicut::text
