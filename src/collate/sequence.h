// What is aligned: words in order, each a set of forms that may stand at its place.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "collate/forms.h"

namespace sicut::collate {

// How strongly a word begins something: where an omission may be said to begin.
enum class Break : std::uint8_t { none, clause, sentence, paragraph };

// Words of one witness (one form each), or columns of a table (a form for each reading).
struct Sequence {
  std::vector<FormId> keys;           // of each word's first form
  std::vector<std::uint32_t> starts;  // of each word's forms in `forms`, and the end
  std::vector<FormId> forms;
  std::vector<Break> breaks;  // before each word

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(keys.size()); }
  [[nodiscard]] FormId form(std::size_t i) const { return forms[starts[i]]; }
  [[nodiscard]] std::span<const FormId> forms_of(std::size_t i) const {
    return std::span(forms).subspan(starts[i], starts[i + 1] - starts[i]);
  }
};

// A rectangle of the comparison of two sequences: left words [l0, l1) and right words [r0, r1).
struct Box {
  std::uint32_t l0 = 0, l1 = 0, r0 = 0, r1 = 0;
  [[nodiscard]] std::uint32_t width() const { return l1 - l0; }
  [[nodiscard]] std::uint32_t height() const { return r1 - r0; }
  [[nodiscard]] bool empty() const { return l0 == l1 || r0 == r1; }
};

// Left words that stand opposite right words: one and one, or two and one where a word is divided.
struct Match {
  Box box;
  double likeness = 1;  // of their letters
};

}  // namespace sicut::collate
