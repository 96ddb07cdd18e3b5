// How words are printed: capitals, accents, hyphens, and the punctuation behind them.
#pragma once

#include <string>
#include <vector>

#include "collate/table.h"

namespace sicut::collate {

// Which differences in print count as none (the rules' `ignore`).
struct Ignored {
  bool punctuation = false;
  bool capitals = false;
  bool accents = false;
  bool division = false;  // hyphens, apostrophes, spaces
  [[nodiscard]] bool any_of_surface() const { return capitals || accents || division; }
};

// Holds references to the witnesses.
class Print {
 public:
  Print(const Forms& forms, const std::vector<WitnessWords>& witnesses, const Ignored& ignored)
      : forms_(forms), witnesses_(witnesses), ignored_(ignored) {}

  // The words of a cell, run together, without what is mere typography: "Party's", "twenty-one". A word that
  // a page's end breaks is whole.
  [[nodiscard]] std::string surface(std::uint32_t witness, const Cell& cell) const;
  // The punctuation behind a cell's last word, one sign for each family.
  [[nodiscard]] std::string punctuation(std::uint32_t witness, const Cell& cell) const;
  // What stands between a cell's last word and the next one, or its block's end, white space single and note
  // markers left out.
  [[nodiscard]] std::string behind(std::uint32_t witness, const Cell& cell) const;
  // Signs before the first word of a block: a quotation mark.
  [[nodiscard]] std::string ahead(std::uint32_t witness, const Cell& cell) const;
  // Their letters, rules of regularisation applied, run together.
  [[nodiscard]] std::string letters(std::uint32_t witness, const Cell& cell) const;

  // Whether two cells, both with words, have equal letters; whether they look the same in print.
  [[nodiscard]] bool same_letters(std::uint32_t a, const Cell& x, std::uint32_t b, const Cell& y) const;
  [[nodiscard]] bool same_print(std::uint32_t a, const Cell& x, std::uint32_t b, const Cell& y) const;
  [[nodiscard]] bool same_surface(std::uint32_t a, const Cell& x, std::uint32_t b, const Cell& y) const;
  [[nodiscard]] bool same_punctuation(std::uint32_t a, const Cell& x, std::uint32_t b, const Cell& y) const;

 private:
  [[nodiscard]] std::string without_ignored(std::string_view surface) const;
  [[nodiscard]] std::string_view word(std::uint32_t witness, std::uint32_t i) const;
  [[nodiscard]] std::string_view tail(std::uint32_t witness, std::uint32_t i) const;

  const Forms& forms_;
  const std::vector<WitnessWords>& witnesses_;
  Ignored ignored_;
};

}  // namespace sicut::collate
