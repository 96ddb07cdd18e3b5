// Labels of a court's opinions: "Cole, J., delivered the opinion of the Court.", "RUSK, J., concurring:",
// "Mr. Justice Avery, dissenting."
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sicut::formats {

// The judge whose opinion the paragraph begins or heads, as printed, without title and rank; nothing if it
// names none. Headnotes look the same: right only where several judges have labels. Cost: linear in the first
// 200 bytes.
[[nodiscard]] std::optional<std::string> read_opinion_label(std::string_view paragraph);

}  // namespace sicut::formats
