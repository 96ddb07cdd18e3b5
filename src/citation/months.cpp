#include "citation/months.h"

#include <array>
#include <string>

#include "text/fold.h"

namespace sicut::citation {

int month_of(std::string_view name) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  constexpr std::size_t kShortest = 3;
  const std::string folded = text::folded(name);
  if (folded.size() < kShortest) return 0;
  for (std::size_t m = 0; m < kMonths.size(); ++m)
    if (kMonths[m].starts_with(folded)) return static_cast<int>(m) + 1;
  return 0;
}

}  // namespace sicut::citation
