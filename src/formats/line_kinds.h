// What lines of a role become.
#pragma once

#include <cstdint>
#include <string_view>

#include "formats/document.h"
#include "formats/lines.h"

namespace sicut::formats {

[[nodiscard]] BlockKind kind_of(LineRole role);

// 1 to 6: by its signs "#", its number, its capitals.
[[nodiscard]] std::uint8_t heading_level(std::string_view title);

}  // namespace sicut::formats
