// How much witnesses agree.
#pragma once

#include <vector>

#include "collate/table.h"

namespace sicut::collate {

// For each pair, the share of their words that stand opposite an equal one, moved ones included: 1 on the
// diagonal. Cost: columns times pairs.
[[nodiscard]] std::vector<std::vector<double>> similarity_of(const Forms& forms,
                                                             const std::vector<WitnessWords>& witnesses,
                                                             const Table& table);

// Places where the witnesses differ in nothing but what the rules of regularisation do away with.
[[nodiscard]] std::uint32_t regularised_in(const Forms& forms, const std::vector<WitnessWords>& witnesses,
                                           const Table& table);

}  // namespace sicut::collate
