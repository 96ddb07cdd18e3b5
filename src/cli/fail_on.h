// --fail-on: which findings make the exit code 1.
#pragma once

#include "cli/command_line.h"
#include "sicut/evidence.h"

namespace sicut::cli {

[[nodiscard]] bool reaches(const QuotationFinding& finding, FailOn fail_on);
[[nodiscard]] bool reaches(const CheckReport& report, FailOn fail_on);

}  // namespace sicut::cli
