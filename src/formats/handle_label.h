// Labels of chats: "@mira: Shall we start?"
#pragma once

#include <optional>
#include <string_view>

#include "formats/speaker_label.h"

namespace sicut::formats {

// The name is that of the handle, with a capital: "Mira". Cost: a look at the first characters.
[[nodiscard]] std::optional<SpeakerLabel> read_handle_label(std::string_view paragraph);

}  // namespace sicut::formats
