#include "citation/number_lists.h"

#include "citation/numerals.h"
#include "citation/reading.h"
#include "text/characters.h"

namespace sicut::citation {
namespace {

// "pp." announces a list, "p." one page: "p. 30, 12 men" goes no further than 30.
bool announces_one(std::string_view before) {
  while (!before.empty() && (before.back() == ' ' || before.back() == '.')) before.remove_suffix(1);
  return before.ends_with("p") ? !before.ends_with("pp") : before.ends_with("page") || before.ends_with(" S");
}

// How much of a list of numbers is one: a year behind small numbers is none of its items.
std::size_t length_of_list(std::string_view list, bool one) {
  const std::vector<std::string> items = split_list(list);
  std::size_t kept = 0, from = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::size_t at = list.find(items[i], from);
    if (at == std::string_view::npos) break;
    const auto range = read_range(items[i]);
    const auto first = read_range(items[0]);
    if (i > 0) {
      const bool year = range && first && may_be_year(range->first.value) && first->first.value < kFirstYear;
      const bool comma = list.substr(kept, at - kept).find(',') != std::string_view::npos;
      if (year || (one && comma)) break;
    }
    kept = from = at + items[i].size();
  }
  return kept;
}

// "M. T. D" is a name, and no volume D.
bool is_initial(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("T.")) return false;
  if (at > 0 && text[at - 1] == ' ') --at;
  return at > 1 && text[at - 1] == '.' && text[at - 2] >= 'A' && text[at - 2] <= 'Z';
}

}  // namespace

std::vector<std::string> items_of(std::string_view list) {
  std::vector<std::string> items = split_list(list);
  for (std::size_t i = 1; i < items.size(); ++i) {
    const std::size_t space = items[i].find_first_of(" .");
    if (items[i].empty() || items[i][0] < 'A' || space == std::string::npos) continue;
    const std::size_t figure = items[i].find_first_of("0123456789ivxlcIVXLC", space);
    if (figure != std::string::npos) items[i].erase(0, figure);
  }
  return items;
}

bool tidy(std::string_view text, Match& match) {
  for (const Field f : {Field::pages, Field::documents, Field::notes}) {
    std::string_view& list = match.fields[static_cast<std::size_t>(f)];
    if (list.empty()) continue;
    const auto at = static_cast<std::size_t>(list.data() - text.data());
    const std::size_t length =
        length_of_list(list, f == Field::pages && announces_one(text.substr(match.start, at - match.start)));
    if (length == list.size() || length == 0) continue;
    // What stands behind the list goes with what is cut.
    match.end = at + length;
    list = list.substr(0, length);
  }
  while (match.start < match.end && (text[match.start] == ',' || text[match.start] == ' ' ||
                                     text[match.start] == '(' || text[match.start] == '\n'))
    ++match.start;
  if (match.end > match.start + 1 && text[match.end - 1] == '.' && text::is_ascii_digit(text[match.end - 2]))
    --match.end;
  const std::string_view volume = match.field(Field::volume);
  return volume.empty() || (read_numeral(volume) && !is_initial(text, match.start));
}

}  // namespace sicut::citation
