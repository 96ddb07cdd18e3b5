// `sicut record verify`: is an index intact and current?
#pragma once

#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/options.h"

namespace sicut::cli {

// Verifies the index of each path (in `folder`, if that is not empty) and reports on it as text or JSON.
// Damage is exit code 4; a stale index is told and is none.
[[nodiscard]] ExitCode verify_indexes(const std::vector<std::string>& paths, const std::string& folder,
                                      const ReportOptions& report);

}  // namespace sicut::cli
