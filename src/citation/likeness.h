// How alike cited names and titles are to those of the record, whatever the transliteration or the scan.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sicut::citation {

// Folded words that tell a title from others: without articles and the like.
[[nodiscard]] std::vector<std::string> telling_words(std::string_view title);

// The share of `cited`'s letters in words that stand in `known`, slips of a letter or two forgiven.
[[nodiscard]] double coverage(const std::vector<std::string>& cited, const std::vector<std::string>& known);

// Whether two names may be one person's: one of the surnames of each agrees ("K. Marx and F. Engels" with
// "Engels"), spelling variants and a damaged letter in six forgiven; initials are compared where both have
// them.
[[nodiscard]] bool may_be_same_author(std::string_view a, std::string_view b);

}  // namespace sicut::citation
