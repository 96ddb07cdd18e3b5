// What `sicut review FILE list` shows.
#pragma once

#include <string>

#include "review/decisions.h"
#include "review/earlier_report.h"

namespace sicut::cli {

// For people: every decision, and, where a report is given, which of them no longer fit it and which findings
// still wait for one.
[[nodiscard]] std::string review_text(const review::Decisions& decisions,
                                      const review::EarlierReport* report);

// `sicut-review-list/1`: {"format", "decisions": [{the keys of the file, "state": "holds|other-verdict|gone"
// or null without a report}], "undecided": [{"fingerprint", "verdict", "path", "line", "quote"}]}.
[[nodiscard]] std::string review_json(const review::Decisions& decisions,
                                      const review::EarlierReport* report);

}  // namespace sicut::cli
