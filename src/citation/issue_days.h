// Newspapers, journals and diaries are cited by the day: which issue or entry that is.
#pragma once

#include <vector>

#include "citation/catalogue.h"
#include "citation/citation.h"
#include "citation/works.h"
#include "formats/document.h"

namespace sicut::citation {

// Whether a citation tells an issue or an entry by a whole day ("Gazette, May 3, 1850").
[[nodiscard]] bool cites_issue_by_day(const Citation& citation);

// Of `works`, those that are of the day cited, in the order given; where there is none, those of which the
// record tells no day (`undated`).
struct NamedIssues {
  std::vector<NamedWork> works;
  bool undated = false;
};
[[nodiscard]] NamedIssues issues_of_day(const Catalogue& catalogue, const Citation& citation,
                                        const std::vector<NamedWork>& works);

// Whether the nearest day printed above `at`, as a short line or at the beginning of a paragraph, is the one
// cited: a masthead, or the head of a diary's entry. Cost: linear in some hundred blocks. Thread safe.
[[nodiscard]] bool day_printed_above(const Citation& citation, const formats::Document& document, TextPos at);

}  // namespace sicut::citation
