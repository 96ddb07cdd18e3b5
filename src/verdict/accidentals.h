// Differences that are none in the words: case, punctuation, word division; and words that are no part of
// anybody's wording.
#pragma once

#include <vector>

#include "verdict/changes.h"

namespace sicut::verdict {

// Case, hyphens, accents, word division and punctuation of words whose letters are equal.
[[nodiscard]] std::vector<Change> accidental_changes(const Library& library, const Query& query,
                                                     const PassageSteps& passage);

// Words of the source that the quotation does not have: `transmission` where they are page furniture or a
// note's number that the reader did not recognise, `accidental` where they only interrupt the speech quoted
// ("he said") or stand for a sign ("&"); else substantive.
[[nodiscard]] ChangeClass class_of_omission(const Library& library, match::RecordSpan source,
                                            const Query& query, std::size_t at);

// Words of the quotation that the source does not have before `at`.
[[nodiscard]] ChangeClass class_of_insertion(const Query& query, std::size_t first, std::size_t last,
                                             const Library& library, match::RecordWord at);

// "more then" is "more than" in any print, either way round; `at`: the source's word, `start`: its document's
// first.
[[nodiscard]] bool is_then_for_than(const Library& library, const std::vector<variant::EffectWord>& quote,
                                    const std::vector<variant::EffectWord>& source, match::RecordWord start,
                                    match::RecordWord at);

}  // namespace sicut::verdict
