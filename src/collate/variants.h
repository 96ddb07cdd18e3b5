// The variants of a divided table.
#pragma once

#include <string>
#include <vector>

#include "collate/divisions.h"
#include "collate/judge.h"
#include "sicut/collation.h"

namespace sicut::collate {

struct VariantContext {
  const Forms& forms;
  const std::vector<WitnessWords>& witnesses;
  const Table& table;
  const Divisions& divisions;
  const Print& print;
  const Judge& judge;
  const std::vector<std::string>& ids;
  std::uint32_t base = 0;
  unsigned threads = 1;
};

// Fills `variants`, `moves` and `habits` of the collation. `variant_of`: for each division its variant's
// number, kNoVariant where there is none.
inline constexpr std::uint32_t kNoVariant = 0xffffffffu;
void find_variants(const VariantContext& context, Collation& collation,
                   std::vector<std::uint32_t>& variant_of);

}  // namespace sicut::collate
