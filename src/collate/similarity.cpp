#include "collate/similarity.h"

#include <cmath>

namespace sicut::collate {
namespace {

std::string letters_of(const Forms& forms, const WitnessWords& witness, std::uint32_t first,
                       std::uint32_t count) {
  std::string letters;
  for (std::uint32_t i = first; i < first + count; ++i)
    letters += forms.letters(forms.regular(witness.forms[i]));
  return letters;
}

// Words of both sides that agree at a place, counted together.
std::uint32_t agreeing(const Forms& forms, const WitnessWords& a, const Cell& x, const WitnessWords& b,
                       const Cell& y) {
  if (x.count == 0 || y.count == 0) return 0;
  if (x.count == 1 && y.count == 1)
    return forms.regular(a.forms[x.first]) == forms.regular(b.forms[y.first]) ? 2 : 0;
  return letters_of(forms, a, x.first, x.count) == letters_of(forms, b, y.first, y.count) ? x.count + y.count
                                                                                          : 0;
}

}  // namespace

std::vector<std::vector<double>> similarity_of(const Forms& forms, const std::vector<WitnessWords>& witnesses,
                                               const Table& table) {
  const std::size_t n = witnesses.size();
  std::vector<std::vector<std::uint64_t>> agree(n, std::vector<std::uint64_t>(n, 0));
  for (std::size_t a = 0; a < n; ++a)
    for (std::size_t b = a + 1; b < n; ++b)
      for (std::size_t c = 0; c < table.columns(); ++c)
        agree[a][b] += agreeing(forms, witnesses[a], table.cells[a][c], witnesses[b], table.cells[b][c]);
  for (const TableMove& move : table.moves) {
    auto& pair = agree[std::min(move.from, move.to)][std::max(move.from, move.to)];
    for (const Match& match : move.matches)
      pair += agreeing(forms, witnesses[move.from], {match.box.l0, match.box.width()}, witnesses[move.to],
                       {match.box.r0, match.box.height()});
  }
  std::vector<std::vector<double>> result(n, std::vector<double>(n, 1));
  for (std::size_t a = 0; a < n; ++a)
    for (std::size_t b = a + 1; b < n; ++b) {
      const double words = static_cast<double>(witnesses[a].size()) + witnesses[b].size();
      const double share = std::min(1.0, static_cast<double>(agree[a][b]) / words);
      result[a][b] = result[b][a] = std::round(share * 10000) / 10000;
    }
  return result;
}

std::uint32_t regularised_in(const Forms& forms, const std::vector<WitnessWords>& witnesses,
                             const Table& table) {
  std::uint32_t places = 0;
  for (std::size_t c = 0; c < table.columns(); ++c) {
    FormId first = text::kNoForm;
    bool differs = false;
    for (std::size_t w = 0; w < witnesses.size(); ++w) {
      const Cell& cell = table.cells[w][c];
      if (cell.count != 1) continue;
      const FormId form = witnesses[w].forms[cell.first];
      if (first == text::kNoForm) first = form;
      differs |= form != first && forms.regular(form) == forms.regular(first);
    }
    places += differs;
  }
  return places;
}

}  // namespace sicut::collate
