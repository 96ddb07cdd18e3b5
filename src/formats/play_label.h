// Who speaks in a play: "CORVIN. You never came", "CORVIN [aside]. She knows", a name on a line of its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sicut::formats {

// The name in capitals that a paragraph begins with, as printed; nothing if it begins with none. Right only
// where many paragraphs of a document begin so, with names that come again: a heading may look the same.
// Cost: linear in its first 120 bytes.
[[nodiscard]] std::optional<std::string> read_play_label(std::string_view paragraph);

}  // namespace sicut::formats
