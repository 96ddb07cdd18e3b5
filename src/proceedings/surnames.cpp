#include "proceedings/surnames.h"

#include <algorithm>
#include <array>

#include "text/edit_distance.h"

namespace sicut::proceedings {
namespace {

constexpr std::size_t kShortestSlip = 6;  // letters of a surname in which one letter may be a slip

// Endings that make another name of a name.
bool is_other_by_ending(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.starts_with(a)) return true;  // "Ivanov", "Ivanova"; "Brown", "Browne"; "Petersen", "Petersens"
  const auto pair = [&](std::string_view x, std::string_view y) {
    return (a.ends_with(x) && b.ends_with(y)) || (a.ends_with(y) && b.ends_with(x));
  };
  return pair("sen", "son") || pair("ski", "ska") || pair("sky", "skaya") || pair("sten", "stein") ||
         pair("man", "mann");
}

// The letters of foreign names as different systems write them, brought to one.
std::string common_spelling(std::string_view surname) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kRules{{{"shch", "S"},
                                                                                         {"sch", "s"},
                                                                                         {"sh", "s"},
                                                                                         {"tch", "c"},
                                                                                         {"tsch", "c"},
                                                                                         {"ch", "c"},
                                                                                         {"kh", "h"},
                                                                                         {"zh", "j"},
                                                                                         {"ts", "z"},
                                                                                         {"tz", "z"},
                                                                                         {"ks", "x"},
                                                                                         {"ff", "v"},
                                                                                         {"ij", "i"},
                                                                                         {"iy", "i"}}};
  constexpr std::string_view kBeginRules = "stckzfi";
  std::string out;
  for (std::size_t i = 0; i < surname.size();) {
    const auto rule = kBeginRules.find(surname[i]) == kBeginRules.npos
                          ? kRules.end()
                          : std::find_if(kRules.begin(), kRules.end(), [&](const auto& r) {
                              return surname.substr(i).starts_with(r.first);
                            });
    if (rule != kRules.end()) {
      out += rule->second;
      i += rule->first.size();
      continue;
    }
    char c = surname[i++];
    if (c == 'y' || c == 'j') c = 'i';
    if (c == 'w') c = 'v';
    if (!out.empty() && out.back() == c) continue;  // doubled letters
    out += c;
  }
  while (out.size() > 4 && out.back() == 'i' && out[out.size() - 2] == 'i') out.pop_back();
  return out;
}

}  // namespace

// The names that a Russian surname in another case can be of, folded: Иванов, Иванова, Петровский,
// Петровская, Белый, Коваль, Мороз, Скорина.
std::vector<std::string> names_of_case(const std::string& surname) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 19> kEndings{{{"ского", "ский"},
                                                                                           {"скому", "ский"},
                                                                                           {"ским", "ский"},
                                                                                           {"ском", "ский"},
                                                                                           {"ской", "ская"},
                                                                                           {"скую", "ская"},
                                                                                           {"ого", "ый"},
                                                                                           {"ому", "ый"},
                                                                                           {"ым", ""},
                                                                                           {"ым", "ый"},
                                                                                           {"а", ""},
                                                                                           {"у", ""},
                                                                                           {"ом", ""},
                                                                                           {"ем", ""},
                                                                                           {"ой", "а"},
                                                                                           {"у", "а"},
                                                                                           {"ы", "а"},
                                                                                           {"я", "ь"},
                                                                                           {"ю", "ь"}}};
  std::vector<std::string> names;
  for (const auto& [ending, own] : kEndings)
    if (surname.size() > ending.size() + 4 && surname.ends_with(ending))
      names.push_back(surname.substr(0, surname.size() - ending.size()) + std::string(own));
  return names;
}

bool is_scanning_slip(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t longer = std::max(a.size(), b.size());
  if (shorter < kShortestSlip || longer - shorter > 2 || a == b) return false;
  if (is_other_by_ending(a, b)) return false;
  return text::edit_distance(a, b) <= (shorter >= kLongSurname ? 2U : 1U);
}

bool is_case_of(const std::string& surname, std::string_view name) {
  const auto names = names_of_case(surname);
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool cases_of_one(const std::string& a, const std::string& b) {
  const auto names = names_of_case(a);
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return is_case_of(b, name); });
}

bool same_transliteration(std::string_view a, std::string_view b) {
  return std::min(a.size(), b.size()) >= 5 && common_spelling(a) == common_spelling(b);
}

}  // namespace sicut::proceedings
