// One key for the ways in which a name is brought into Latin letters: Shlyapnikov and Shliapnikov, Trotsky
// and Trotzky.
#pragma once

#include <string>
#include <string_view>

namespace sicut::text {

// From folded letters. Keys of names that are spelt alike are equal; keys of different names may be, too:
// they prove nothing by themselves. Cost: linear.
[[nodiscard]] std::string transliteration_key(std::string_view folded);

}  // namespace sicut::text
