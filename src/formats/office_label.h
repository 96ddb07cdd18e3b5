// Labels of those who speak under an office of several words: "The President of the Board (Mr. Ashby):".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sicut::formats {

struct OfficeLabel {
  std::string office;  // "The President of the Board"
  std::string name;    // "Mr. Ashby"; empty where the label does not say who holds the office
};

// The label that a paragraph begins with; nothing if it begins with none. Cost: linear in its first 160
// bytes.
[[nodiscard]] std::optional<OfficeLabel> read_office_label(std::string_view paragraph);

}  // namespace sicut::formats
