// Telling files that are no text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sicut::formats {

// Why `bytes` are no text, as the end of the sentence "FILE ..."; nothing where they may be text. Looks
// at known signatures and at control characters in the first 64 KB.
[[nodiscard]] std::optional<std::string> not_text(std::string_view bytes);

// The same for zero bytes, wherever they stand: one in the first 64 KB, or more than 64 in all.
// Cost: linear, at the speed of memory; stops at the 65th.
[[nodiscard]] std::optional<std::string> too_many_zeros(std::string_view bytes);

}  // namespace sicut::formats
