// Words that have the same letters on both sides and yet are others.
#pragma once

#include <string_view>

#include "match/align.h"
#include "verdict/wording.h"

namespace sicut::verdict {

// "3.2" for "3:2", "10⁵" for "10⁶": the figures are others by their signs. `step` has words on both sides.
[[nodiscard]] bool say_other_figures(const Library& library, const Query& query, match::DocumentId document,
                                     const match::Step& step);

// The one word on a side whose division makes or unmakes a denial: "nowhere" for "now here", "notable" for
// "not able"; empty where none does.
[[nodiscard]] std::string_view divided_denial(const Library& library, const Query& query,
                                              const match::Step& step);

// A word with the point before its figures, and the raised figures at it.
[[nodiscard]] TextSpan with_signs(const formats::Layers& layers, const text::Word& word);

}  // namespace sicut::verdict
