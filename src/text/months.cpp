#include "text/months.h"

#include <array>
#include <map>
#include <string>

#include "text/fold.h"

namespace sicut::text {
namespace {

// The English name first.
constexpr std::array<std::string_view, 12> kMonths = {
    "january januar janvier enero gennaio января январь",
    "february februar février febrero febbraio февраля февраль",
    "march märz mars marzo марта март",
    "april avril abril aprile апреля апрель",
    "may mai mayo maggio мая май",
    "june juni juin junio giugno июня июнь",
    "july juli juillet julio luglio июля июль",
    "august août agosto августа август",
    "september septembre septiembre settembre сентября сентябрь",
    "october oktober octobre octubre ottobre октября октябрь",
    "november novembre noviembre ноября ноябрь",
    "december dezember décembre diciembre dicembre декабря декабрь"};

using Names = std::map<std::string, int, std::less<>>;

struct Table {
  Names names, english;
};

const Table& table() {
  static const Table made = [] {
    Table result;
    for (std::size_t m = 0; m < kMonths.size(); ++m)
      for (std::size_t at = 0; at < kMonths[m].size();) {
        const std::size_t end = std::min(kMonths[m].find(' ', at), kMonths[m].size());
        const std::string name = folded(kMonths[m].substr(at, end - at));
        if (at == 0) result.english.emplace(name, static_cast<int>(m) + 1);
        result.names.emplace(name, static_cast<int>(m) + 1);
        at = end + 1;
      }
    return result;
  }();
  return made;
}

// The month whose names begin so; 0 where there is none, or several.
int beginning_with(std::string_view letters, const Names& names) {
  int month = 0;
  for (auto name = names.lower_bound(letters); name != names.end() && name->first.starts_with(letters);
       ++name) {
    if (month != 0 && month != name->second) return 0;
    month = name->second;
  }
  return month;
}

}  // namespace

int month_of(std::string_view folded) {
  const auto found = table().names.find(folded);
  return found == table().names.end() ? 0 : found->second;
}

int abbreviated_month(std::string_view folded) {
  constexpr std::size_t kShortest = 3;  // letters
  const bool ascii = !folded.empty() && static_cast<unsigned char>(folded.front()) < 0x80;
  if (folded.size() < (ascii ? kShortest : 2 * kShortest)) return 0;
  if (const int month = month_of(folded)) return month;
  if (const int month = beginning_with(folded, table().english)) return month;
  return beginning_with(folded, table().names);
}

}  // namespace sicut::text
