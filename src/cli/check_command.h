// `sicut check`: loads, checks, reports.
#pragma once

#include "cli/command_line.h"
#include "cli/exit_code.h"

namespace sicut::cli {

[[nodiscard]] ExitCode run_check(const CheckCommand& command);

}  // namespace sicut::cli
