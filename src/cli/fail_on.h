// --fail-on: which findings make the exit code 1.
#pragma once

#include "sicut/evidence.h"

namespace sicut::cli {

enum class FailOn { none, altered, absent, any };

[[nodiscard]] bool reaches(const QuotationFinding& finding, FailOn fail_on);
[[nodiscard]] bool reaches(const CheckReport& report, FailOn fail_on);

}  // namespace sicut::cli
