// Which language a text is in.
#pragma once

#include <string>
#include <string_view>

namespace sicut::text {

// ISO 639 code ("en", "zh-Hant") of plain UTF-8 text, by the library CLD2; empty where it is not sure. A
// dozen words are mostly enough. Cost: some 10 us for a sentence. Thread safe.
[[nodiscard]] std::string language_of(std::string_view text);

// "en" of "en-GB".
[[nodiscard]] std::string base_language(std::string code);

}  // namespace sicut::text
