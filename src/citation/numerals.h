// Numbers as citations print them: "174", "XXV", "xii", "415-16".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sicut::citation {

enum class NumeralStyle : std::uint8_t { arabic, roman, roman_small };

struct Numeral {
  std::uint32_t value = 0;
  NumeralStyle style = NumeralStyle::arabic;
  bool operator==(const Numeral&) const = default;
};

// The whole of `text` as a number below 10,000; a Roman one must be written as the rules ask, so that "MIX"
// is one and "IVX" is none.
[[nodiscard]] std::optional<Numeral> read_numeral(std::string_view text);

// First and last of a range, both included. "ff." and "et seq." leave `open`.
struct NumeralRange {
  Numeral first, last;
  bool open = false;  // goes on for an unknown number of pages; "f." adds one page and is not open
};

// "174", "415-16" (415 to 416), "xii–xv", "423f.", "75 et seq."; nothing if it is none of these. A second
// number that is lower counts as cut short ("415-16"); where even that does not make it higher, the two
// are taken as they stand, in order.
[[nodiscard]] std::optional<NumeralRange> read_range(std::string_view text);

// Years of books that are cited; smaller numbers are pages.
inline constexpr std::uint32_t kFirstYear = 1500, kLastYear = 2199;
[[nodiscard]] constexpr bool may_be_year(std::uint32_t number) {
  return number >= kFirstYear && number <= kLastYear;
}

// The items of a list as printed: "173 and 189, 200-1" -> "173", "189", "200-1".
[[nodiscard]] std::vector<std::string> split_list(std::string_view text);

}  // namespace sicut::citation
