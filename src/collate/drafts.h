// Places where the witnesses part, before they are judged.
#pragma once

#include <optional>
#include <vector>

#include "collate/variants.h"

namespace sicut::collate {

struct Draft {
  enum class Kind : std::uint8_t { print, words, moved, layout };
  Kind kind = Kind::words;
  std::uint32_t column = 0;  // the first
  std::uint32_t division = kNoVariant;
  std::optional<std::uint32_t> move;   // index into Divisions::moves
  std::vector<ReadingWords> readings;  // by witness
  LayoutStretch layout;                // of kind layout, with one reading that tells the witness
};

// All of them, in the order of the columns.
[[nodiscard]] std::vector<Draft> find_drafts(const VariantContext& context);

}  // namespace sicut::collate
