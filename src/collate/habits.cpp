#include "collate/habits.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "text/utf32.h"

namespace sicut::collate {
namespace {

constexpr std::size_t kRecurs = 3;  // times
constexpr double kMostly = 0.8;     // share of a habit's words that must share a letter for it to be named
constexpr std::size_t kLongestEnding =
    3;  // letters behind the difference that make an ending: "-ise", "-our"

struct Split {  // stem + from|to + tail
  std::u32string stem, from, to, tail;
};

Split split(const SpellingPair& pair) {
  const std::u32string a = text::to_utf32(pair.from), b = text::to_utf32(pair.to);
  std::size_t head = 0, tail = 0;
  const std::size_t shorter = std::min(a.size(), b.size());
  while (head < shorter && a[head] == b[head]) ++head;
  while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  return {a.substr(0, head), a.substr(head, a.size() - head - tail), b.substr(head, b.size() - head - tail),
          a.substr(a.size() - tail)};
}

// The element that most of the list agree on; nothing where too few do.
template <class T>
const T* mostly(const std::vector<T>& list) {
  std::map<T, std::size_t> counts;
  const T* best = nullptr;
  std::size_t most = 0;
  for (const T& one : list)
    if (++counts[one] > most) most = counts[one], best = &one;
  return static_cast<double>(most) >= kMostly * static_cast<double>(list.size()) ? best : nullptr;
}

struct Habitual {
  std::vector<std::uint32_t> variants;
  std::vector<Split> splits;
  std::vector<std::pair<std::string, std::string>> pairs;
};

bool only_divides(const std::u32string& s) {
  return s.find_first_not_of(U" -'") == std::u32string::npos;
}

std::pair<std::string, std::string> named(const Habitual& habit) {
  if (const Split& s = habit.splits.front(); only_divides(s.from) && only_divides(s.to))
    return {"x" + text::to_utf8(s.from) + "x", "x" + text::to_utf8(s.to) + "x"};  // "x-x", "x x"
  const std::set<std::pair<std::string, std::string>> distinct(habit.pairs.begin(), habit.pairs.end());
  if (distinct.size() == 1) return *distinct.begin();
  std::vector<std::u32string> before, behind, endings;
  for (const Split& s : habit.splits) {
    before.push_back(s.stem.empty() ? U"" : s.stem.substr(s.stem.size() - 1));
    behind.push_back(s.tail.empty() ? U"" : s.tail.substr(0, 1));
    endings.push_back(s.tail);
  }
  const Split& first = habit.splits.front();
  std::u32string from = first.from, to = first.to;
  bool open_start = true, open_end = true;
  if (const std::u32string* letter = mostly(before)) {
    open_start = !letter->empty();
    from = *letter + from, to = *letter + to;
  }
  // The commonest whole ending names the habit best ("-ise"), else the letter behind ("-our-").
  std::map<std::u32string, std::size_t> counts;
  for (const std::u32string& ending : endings) ++counts[ending];
  const auto common = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
  const std::u32string* letter = mostly(behind);
  if (common->first.size() <= kLongestEnding && common->second * 4 >= endings.size() && open_start &&
      letter) {
    from += common->first, to += common->first;
    open_end = false;
  } else if (letter) {
    open_end = !letter->empty();
    from += *letter, to += *letter;
  }
  const auto dressed = [&](const std::u32string& s) {
    return (open_start ? "-" : "") + text::to_utf8(s) + (open_end ? "-" : "");
  };
  return {dressed(from), dressed(to)};
}

}  // namespace

void name_habits(const std::vector<SpellingPair>& pairs, Collation& collation) {
  std::map<std::tuple<std::u32string, std::u32string, std::u32string>, Habitual> habits;
  for (const SpellingPair& pair : pairs) {
    Split s = split(pair);
    // What is put in or left out is told by its neighbours: the u of "colour" is not that of "guard".
    std::u32string context;
    if ((s.from.empty() || s.to.empty()) && !(only_divides(s.from) && only_divides(s.to)))
      context = (s.stem.empty() ? U"" : s.stem.substr(s.stem.size() - 1)) + U'|' + s.tail.substr(0, 1);
    Habitual& habit = habits[{s.from, s.to, context}];
    habit.variants.push_back(pair.variant);
    habit.pairs.emplace_back(pair.from, pair.to);
    habit.splits.push_back(std::move(s));
  }
  std::vector<const Habitual*> order;
  for (const auto& [key, habit] : habits)
    if (habit.variants.size() >= kRecurs) order.push_back(&habit);
  std::stable_sort(order.begin(), order.end(), [](const Habitual* a, const Habitual* b) {
    return a->variants.size() > b->variants.size();
  });
  for (const Habitual* habit : order) {
    auto [from, to] = named(*habit);
    for (std::uint32_t v : habit->variants)
      collation.variants[v].habit = static_cast<std::uint32_t>(collation.habits.size());
    collation.habits.push_back(
        {std::move(from), std::move(to), static_cast<std::uint32_t>(habit->variants.size())});
  }
}

}  // namespace sicut::collate
