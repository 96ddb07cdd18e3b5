// How often words stand where witnesses agree.
#pragma once

#include <vector>

#include "collate/table.h"
#include "variant/word_counts.h"

namespace sicut::collate {

// Counts for telling words from damaged ones: a word that two witnesses have at one place is no slip of
// either. Holds a reference to the forms.
class AttestedCounts : public variant::WordCounts {
 public:
  // Cost: columns times witnesses.
  AttestedCounts(const Forms& forms, const std::vector<WitnessWords>& witnesses, const Table& table);

  [[nodiscard]] std::uint32_t count(std::string_view letters) const override;
  [[nodiscard]] std::size_t words() const override { return words_; }

 private:
  const Forms& forms_;
  std::vector<std::uint32_t> counts_;  // by form
  std::size_t words_ = 0;
};

}  // namespace sicut::collate
