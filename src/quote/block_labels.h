// Labels inside block quotations: "> Solheim: The ferry will run", words of the quoting text.
#pragma once

#include <string_view>
#include <vector>

#include "quote/names.h"
#include "quote/pieces.h"

namespace sicut::quote {

// Lets a block quotation begin behind the label that it opens with, if that is a name of the record's: so the
// label introduces it. Cost: some hundred bytes for each block quotation.
void cut_labels(std::string_view text, const NameEvidence& evidence, std::vector<Nested>& nested);

}  // namespace sicut::quote
