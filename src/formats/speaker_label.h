// Labels of turns: "STALIN:", "Mr. SMITH.", "The CHAIRMAN (rising):", "LUSK (replying to Oakes) says:". The
// one recogniser of them for the layers of a document and for its proceedings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sicut::formats {

enum class LabelCase : std::uint8_t {
  capitals,  // the name, or an office behind an article, stands in capitals
  mixed,     // "Mr. Smith:", "Smith:" too; right only where the document is known to be minutes
};

struct SpeakerLabel {
  std::string name;        // as printed, white space single, signs of emphasis left out: "Mr. SMITH"
  std::string_view aside;  // what stands in brackets behind the name and is no part of it
  std::string_view verb;   // "says", "replying to Oakes": lower-case words behind the name
  std::size_t length = 0;  // bytes of the paragraph up to the end of the label, its colon or stop included
  bool titled = false;     // "Mr.", "Comrade" before the name
  bool capitals = false;   // the name is in capitals
};

// The label that a paragraph begins with; nothing if it begins with none. Cost: linear in its first 160
// bytes.
[[nodiscard]] std::optional<SpeakerLabel> read_speaker_label(std::string_view paragraph,
                                                             LabelCase letters = LabelCase::capitals);

}  // namespace sicut::formats
