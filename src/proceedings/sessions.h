// Which stretches of a document are sessions.
#pragma once

#include <vector>

#include "proceedings/draft.h"
#include "proceedings/units.h"

namespace sicut::proceedings {

// The sessions, in text order, read but for the joining of people. What lies between heads of sessions is
// taken for one only where it shows the things of a meeting: turns under labels, a chair, motions, votes.
// Cost: linear.
[[nodiscard]] std::vector<SessionDraft> find_sessions(const formats::Document& document);

}  // namespace sicut::proceedings
