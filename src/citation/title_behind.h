// Pointers that stand before the title they belong to: "on page 5 of the Harbour Papers", "in the second
// volume of the Harbour Papers".
#pragma once

#include <string_view>

#include "citation/citation.h"
#include "citation/forms.h"
#include "citation/known_titles.h"

namespace sicut::citation {

[[nodiscard]] bool is_before_title(const Form& form);

// "2" for "second".
void put_volume_in_figures(Match& match);

// Whether the words behind the pointer are a title of the record: any others may be anything ("page 5 of
// Chapter Two").
[[nodiscard]] bool takes_title_behind(const Citation& citation, const KnownTitles& titles);

}  // namespace sicut::citation
