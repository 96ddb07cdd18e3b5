// Dates as record.toml gives them: EDTF, the ISO 8601 of libraries ("1920-04-27", "1917~", "192X",
// "1917/1920").
#pragma once

#include <string_view>

namespace sicut::record {

// Whether `date` has the shape of an EDTF date or interval (levels 0 and 1), with months and days that exist.
[[nodiscard]] bool is_edtf(std::string_view date);

}  // namespace sicut::record
