// How the bodies of notes begin.
#pragma once

#include <cstddef>
#include <string_view>

namespace sicut::formats {

// The length of the label that a note's body begins with, white space behind it included: "* ", "[3] ",
// "3) ", "12. ", "† "; 0 where there is none.
[[nodiscard]] std::size_t note_label_length(std::string_view note);

// The label itself: "*", "3"; empty where there is none.
[[nodiscard]] std::string_view note_label(std::string_view note);

}  // namespace sicut::formats
