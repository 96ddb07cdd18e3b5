// The letters of a word that its spellings share.
#pragma once

#include <string>
#include <string_view>

namespace sicut::collate {

// A key in which spellings of one word mostly agree, for finding what stands opposite what; it decides no
// class. Of folded letters: u and v, i, j and y, VV and w are one letter (early print), doubled letters are
// single and a final e is dropped; of Cyrillic, letters abolished in 1918 are their successors and a final
// hard sign is dropped; German th is t. Other scripts stay as they are. Cost: linear.
[[nodiscard]] std::string skeleton(std::string_view folded);

}  // namespace sicut::collate
