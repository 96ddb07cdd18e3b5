// Where a pattern stands word for word.
#pragma once

#include <optional>
#include <span>

#include "match/index.h"
#include "match/pattern.h"

namespace sicut::match {

// The first word of the first place in `windows`, none of which crosses a document, where all words of the
// pattern stand one after another. Cost: linear in the windows' words.
[[nodiscard]] std::optional<RecordWord> stands_whole(const Index& index, const Pattern& pattern,
                                                     std::span<const RecordSpan> windows);

}  // namespace sicut::match
