// Numbers in words of other languages than English, and figures in groups of three.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace sicut::variant {

// The value of folded tokens that make one number in this language (ISO 639: de, fr, es, it, ru):
// "funfundzwanzig", "vingtcinq mille", "двенадцать". Articles ("un", "ein") are no numbers by themselves.
// Nothing for other languages and for what is no number.
[[nodiscard]] std::optional<std::uint64_t> number_in_words(std::span<const std::string_view> tokens,
                                                           std::string_view language);

// The value of an ordinal in words, "dritten", "neunzehnten": German alone, which prints it "19."; folded.
[[nodiscard]] std::optional<std::uint64_t> ordinal_in_words(std::string_view token,
                                                            std::string_view language);

// "25", "000": figures that a space or a point divides into thousands.
[[nodiscard]] std::optional<std::uint64_t> grouped_figures(std::span<const std::string_view> tokens);

}  // namespace sicut::variant
