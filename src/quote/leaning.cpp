#include "quote/leaning.h"

namespace sicut::quote {

Lean lean_of(const Mark& mark) {
  if (mark.surely_opens()) {
    // ”so” and »so« open with the closing shape; an opening shape needs no more.
    return Lean::opens;
  }
  if (mark.surely_closes()) return Lean::closes;
  if (mark.shape == Shape::opening || mark.shape == Shape::low) return Lean::opens;
  if (mark.shape == Shape::closing) return Lean::closes;
  return Lean::either;
}

std::vector<std::size_t> outer_closers(const std::vector<Mark>& marks) {
  std::vector<std::size_t> result(marks.size(), kNever);
  constexpr std::size_t kFamilies = 5;
  for (std::size_t family = 0; family < kFamilies; ++family) {
    int balance = 0;
    std::vector<std::pair<int, std::size_t>> waiting;  // (balance before the mark, mark), rising
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (static_cast<std::size_t>(marks[i].family) != family) continue;
      const Lean lean = lean_of(marks[i]);
      waiting.emplace_back(balance, i);
      balance += lean == Lean::opens ? 1 : lean == Lean::closes ? -1 : 0;
      while (!waiting.empty() && balance < waiting.back().first) {
        result[waiting.back().second] = i;
        waiting.pop_back();
      }
    }
  }
  return result;
}

}  // namespace sicut::quote
