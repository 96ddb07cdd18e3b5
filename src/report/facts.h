// Plain sentences about one finding, the same in every report.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "sicut/evidence.h"

namespace sicut::report {

using Titles = std::map<std::string, std::string, std::less<>>;  // by document

[[nodiscard]] Titles titles_of(const CheckReport& report);

// "archive/b.txt, "On Bread", p. 174, line 12"
[[nodiscard]] std::string place_of(const Passage& passage, const Titles& titles);

// Whose words a passage is, where that is known: the speaker before the author.
[[nodiscard]] const std::string* voice_of(const Passage& passage);

// " (spoken by Thorne)", " (where it is itself a quotation)", or nothing.
[[nodiscard]] std::string standing_of(const Passage& passage);

// "Thorne: the record confirms it". The finding has an attribution.
[[nodiscard]] std::string attribution_words(const QuotationFinding& finding);

// What a reader should know of the changes besides their words.
[[nodiscard]] std::string remarks_on(const std::vector<Change>& changes);

// Why `other` stands behind `shown`, a passage for the same part of the quotation.
[[nodiscard]] std::string why_behind(const QuotationFinding& finding, const Passage& shown,
                                     const Passage& other);

// Which edition was quoted and what tells it: "a.txt: it has “colour” where b.txt has “color”". The finding
// has one.
[[nodiscard]] std::string edition_words(const QuotationFinding& finding);

// "accepted, by Hale on 2026-11-25: the second edition reads so".
[[nodiscard]] std::string decision_words(const Decision& decision);

// Whether the wordings are too far apart to be set word over word.
[[nodiscard]] bool is_far_apart(const QuotationFinding& finding);

}  // namespace sicut::report
