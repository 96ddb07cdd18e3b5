// Where minutes contradict themselves.
#pragma once

#include <string>
#include <vector>

#include "proceedings/draft.h"
#include "sicut/proceedings.h"

namespace sicut::proceedings {

// Findings in the order of the page. Only what cannot be as it is printed, or what a reader must look at, is
// one: a wrong accusation is worse than a missed one, so each rule says what excuses a case and stays silent
// then. `drafts` and `result.sessions` run in parallel, item by item; `dates`: what is wrong with each
// session's date.
[[nodiscard]] std::vector<ConsistencyFinding> check_consistency(const std::vector<SessionDraft>& drafts,
                                                                const Proceedings& result,
                                                                const std::vector<std::string>& dates);

}  // namespace sicut::proceedings
