// What the readers of markup put between the blocks of the extracted text.
#pragma once

#include <string_view>

namespace sicut::formats {

inline constexpr std::string_view kBetweenBlocks = "\n\n";
// Between the last block of a quotation and the first of another that follows it: of the blocks alone it
// could not be told that they are two.
inline constexpr std::string_view kBetweenQuotations = "\n\n\n\n";

}  // namespace sicut::formats
