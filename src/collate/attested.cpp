#include "collate/attested.h"

#include <algorithm>

namespace sicut::collate {

AttestedCounts::AttestedCounts(const Forms& forms, const std::vector<WitnessWords>& witnesses,
                               const Table& table)
    : forms_(forms), counts_(forms.distinct(), 0) {
  std::vector<FormId> met;
  for (std::uint32_t c = 0; c < table.columns(); ++c) {
    met.clear();
    for (std::size_t w = 0; w < witnesses.size(); ++w) {
      const Cell& cell = table.cells[w][c];
      if (cell.count == 1) met.push_back(witnesses[w].forms[cell.first]);
    }
    std::sort(met.begin(), met.end());
    const auto twice = std::adjacent_find(met.begin(), met.end());
    if (twice != met.end()) ++counts_[*twice], ++words_;
  }
  for (const TableMove& move : table.moves)
    for (const Match& match : move.matches) {
      const FormId form = witnesses[move.from].forms[match.box.l0];
      if (form == witnesses[move.to].forms[match.box.r0]) ++counts_[form], ++words_;
    }
}

std::uint32_t AttestedCounts::count(std::string_view letters) const {
  const FormId form = forms_.find(letters);
  return form == text::kNoForm ? 0 : counts_[form];
}

}  // namespace sicut::collate
