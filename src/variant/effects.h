// What a difference in the words does to what is said.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sicut/evidence.h"

namespace sicut::variant {

// A word as the effects see it.
struct EffectWord {
  std::string_view letters;  // folded
  std::string_view surface;  // as printed
  bool may_be_name = false;  // capitalised where it need not be
  std::string_view glued;    // figures that stand right behind it: a note's number, or damage ("elbow5")
};

// "not", "never", "n’t", "nicht", "ne", ...: words that deny, in the languages of the tables.
[[nodiscard]] bool denies(const EffectWord& word);

// Those of the words that deny which are listed, folded: "not", "never", "nicht", "ne", ...
[[nodiscard]] std::span<const std::string_view> denying_words();

// The effects of the quotation having `quote` where the source has `source` (either may be empty), in the
// order of the enumeration. `language`: of the passage, for its words of number ("quarante"); English ones
// are known without.
[[nodiscard]] std::vector<Effect> effects_of(std::span<const EffectWord> quote,
                                             std::span<const EffectWord> source,
                                             std::string_view language = {});

}  // namespace sicut::variant
