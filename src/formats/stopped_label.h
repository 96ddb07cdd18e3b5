// Labels of turns that end with a full stop and need no title: "PRESIDENTE. Ha facoltà", "M. Jaurin.
// Messieurs", "M. le président. La parole", "Милютов (г. Кострома). Господа", "Председательствующий. Слово".
#pragma once

#include <optional>
#include <string_view>

#include "formats/speaker_label.h"

namespace sicut::formats {

// The label that a paragraph begins with; nothing if it begins with none. Many paragraphs of prose look the
// same: right only where such labels are many, come again, and one of them is an office that presides. Cost:
// linear in the first 120 bytes.
[[nodiscard]] std::optional<SpeakerLabel> read_stopped_label(std::string_view paragraph);

// Whether the label is that of somebody who presides: "PRESIDENTE", "M. le président".
[[nodiscard]] bool presides(const SpeakerLabel& label);

}  // namespace sicut::formats
