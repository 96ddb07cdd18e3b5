// Which letters are taken for which when print is scanned or typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sicut::variant {

// True for letters (folded, figures included) of like shape: c e o a, h b, n u, i l 1 j t f, s 5 8, ...
[[nodiscard]] bool look_alike(char32_t a, char32_t b);

// Edit distance in letters in which a look-alike ("c" for "e"), and a look-alike of two letters for one ("rn"
// for "m", "cl" for "d"), costs half an edit, and two letters that have changed places ("beleive") one. Cost:
// product of the lengths.
[[nodiscard]] double visual_distance(std::string_view a, std::string_view b);

// The words `letters` could be a misreading of by one look-alike.
[[nodiscard]] std::vector<std::string> one_confusion_away(std::string_view letters);

}  // namespace sicut::variant
