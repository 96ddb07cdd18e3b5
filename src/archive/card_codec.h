// Cards as they stand in an index.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "record/shelf.h"

namespace sicut::archive {

// All but the name, which depends on how the document is reached.
[[nodiscard]] std::string encode(const record::Card& card);

// Nothing where the bytes are no card.
[[nodiscard]] std::optional<record::Card> decode_card(std::string_view bytes, const std::string& name);

}  // namespace sicut::archive
