// Editions of one work, set side by side: every difference, and what kind it is.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "collate/rules.h"
#include "collate/table.h"
#include "collate/witness.h"
#include "formats/document.h"
#include "sicut/collation.h"

namespace sicut::collate {

struct WitnessSource {
  const formats::Document* document = nullptr;  // must outlive the call
  std::optional<LineRange> lines;               // the whole file where not given
};

struct Options {
  unsigned threads = 1;
  std::uint32_t base = 0;  // index of the witness that variants are seen from
  bool whole = false;      // take files whole: do not look for a small work inside a big one
  bool segments = false;   // fill Collation::segments
  Rules rules;
};

// Collates two to kMostWitnesses witnesses. Errors (kind input): a witness without words (a line range that
// holds none). Witnesses that have hardly a word in common are collated all the same, with a warning. Same
// result for any number of threads; in another order of the witnesses, the same variants in that order. Cost:
// linear in the words but for long stretches that differ; some 200 bytes of memory a word and witness.
[[nodiscard]] Result<Collation> collate(const std::vector<WitnessSource>& sources,
                                        const Options& options = {});

}  // namespace sicut::collate
