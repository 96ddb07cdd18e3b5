// What stands beside a number and says nothing more: its sum in words in brackets, its currency's name.
#pragma once

#include "verdict/wording.h"

namespace sicut::verdict {

// "thirty" or "30" of "thirty (30)", "four hundred pounds" of "£400 (four hundred pounds)": the words say
// again what the others say. Cost: some words on either side.
[[nodiscard]] bool says_number_again(const Library& library, match::RecordSpan source,
                                     std::string_view language);

// Behind "section", "version", "§" figures are a name, and "3.10" is not "3.1". `source`: the number.
[[nodiscard]] bool numbers_division(const Library& library, match::RecordSpan source);

// "and" between "hundred" and "twenty": one number with or without it.
[[nodiscard]] bool joins_number(std::string_view before, std::string_view word, std::string_view behind);

// "pounds", which the source does not have, behind a number that has its sign there: "£5", "£3 million".
// `at`: the word of the source before which it would stand.
[[nodiscard]] bool source_has_sign_of(const Library& library, std::string_view currency,
                                      match::RecordWord at);
// The same of the quotation, before its word `at`, for a word of the source.
[[nodiscard]] bool quotation_has_sign_of(const Query& query, std::string_view currency, std::size_t at);

// "five pounds" for "£5", or the other way round.
[[nodiscard]] bool is_same_sum(const Library& library, const Query& query, std::size_t first,
                               std::size_t last, match::RecordSpan source, std::string_view language);

// "$5m" for "$5 million" or "$5,000,000": the words `first` to `last` of the quotation, or those of the
// source, are a sum with a letter for its power of ten.
[[nodiscard]] bool is_sum_by_letter(const Library& library, const Query& query, std::size_t first,
                                    std::size_t last, match::RecordSpan source, std::string_view language);

}  // namespace sicut::verdict
