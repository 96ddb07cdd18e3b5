// From words of witnesses to the readings of a report.
#pragma once

#include <string>
#include <vector>

#include "collate/judge.h"
#include "collate/witness.h"
#include "sicut/collation.h"

namespace sicut::collate {

// Bytes from the first to the last word; of no words, the first byte of the next one.
[[nodiscard]] Place place_of(const WitnessWords& witness, const Cell& cell);

// For reading; of over a thousand words the middle is left out, with their number, unless `all`.
[[nodiscard]] std::string text_of(const WitnessWords& witness, const Cell& cell, bool all = false);

[[nodiscard]] Reading reading_of(const std::vector<WitnessWords>& witnesses, const ReadingWords& words,
                                 bool all = false);

// The words of a layout stretch, from [first, end) of the document's flow.
[[nodiscard]] Reading layout_reading(const std::vector<WitnessWords>& witnesses, std::uint32_t witness,
                                     const LayoutStretch& stretch);

}  // namespace sicut::collate
