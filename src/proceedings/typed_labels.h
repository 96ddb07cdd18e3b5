// Labels as calls that are typed along have them: "<Marta> +1".
#pragma once

#include <optional>
#include <string_view>

#include "formats/speaker_label.h"

namespace sicut::proceedings {

// The label of a line that was typed while somebody else took the minutes; none for any other. Cost:
// constant.
[[nodiscard]] std::optional<formats::SpeakerLabel> typed_by(std::string_view text);

}  // namespace sicut::proceedings
