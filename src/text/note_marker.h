// Note markers behind a word: "word[12]", "word*", "proletariat12", "men.3".
#pragma once

#include <optional>
#include <string_view>

#include "base/position.h"
#include "text/words.h"

namespace sicut::text {

// The marker that stands at `at`, the end of a word or of the punctuation behind it; nothing if none does.
// `word` is the word before; `at` - word.end bytes of punctuation stand between. Text ends at `end`.
[[nodiscard]] std::optional<NoteMarker> note_marker_at(std::string_view whole, std::size_t at,
                                                       std::size_t end, TextSpan word);

}  // namespace sicut::text
