#include <algorithm>

#include "formats/layers_sheet.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kMostLostPages = 4;  // pages to a number that is left

// Whether so many pages lie between two numbers as there are numbers between them.
bool keep_pace(const Sheet& sheet, const PrintedNumber& a, const PrintedNumber& b) {
  if (a.roman != b.roman || b.value <= a.value) return false;
  const std::size_t pages = b.value - a.value;
  const std::size_t bytes = sheet.lines[b.line].start - sheet.lines[a.line].start;
  return pages == 1 || (bytes >= pages * kFewestPageBytes && bytes <= pages * kMostPageBytes);
}

}  // namespace

bool numbers_are_pages(const Sheet& sheet) {
  const std::vector<PrintedNumber>& numbers = sheet.numbers;
  const bool sure = std::any_of(numbers.begin(), numbers.end(), [&](const PrintedNumber& number) {
    return number.named || sheet.is_by_feed(number.line);
  });
  if (numbers.empty() || sure) return true;
  if (sheet.span.size() / kMostPageBytes > numbers.size() * kMostLostPages) return false;
  std::size_t kept = 0;
  for (std::size_t i = 1; i < numbers.size(); ++i) kept += keep_pace(sheet, numbers[i - 1], numbers[i]);
  return numbers.size() < 3 || kept * 3 >= (numbers.size() - 1) * 2;
}

}  // namespace sicut::formats
