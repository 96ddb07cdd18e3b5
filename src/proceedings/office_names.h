// People under their offices, and those who stay unnamed: "Mr. SPEAKER", "an Hon. Member" (the inside of
// names.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "proceedings/names.h"

namespace sicut::proceedings {

// The office at token `at`, behind what may stand between `start` and it: titles, an article. Cost: constant.
[[nodiscard]] std::optional<Actor> read_office(const Tokens& tokens, std::size_t start, std::size_t at,
                                               std::size_t end, bool article);

// An office that all of a body have, and that stands before names as "Mr." does: "member", "director".
[[nodiscard]] bool is_plain_title(std::string_view form);

// A word that an office may begin with: "vice President", "acting Clerk".
[[nodiscard]] bool qualifies_office(std::string_view form);

// What may stand before an office behind which a name follows: "City Engineer Tarrant".
[[nodiscard]] bool is_office_prefix(std::string_view form);

// "Assistant Clerk", and no name: a word before an office.
[[nodiscard]] bool begins_office(const Tokens& tokens, std::size_t at, std::size_t end);

// "Präsident Huber", behind a title.
[[nodiscard]] bool presides_and_is_named(const Tokens& tokens, std::size_t at, std::size_t end);

// Words and signs as they stand on the page, white space single.
[[nodiscard]] std::string as_printed(const Tokens& tokens, TokenRange range);

// "Bill Tate", "Grant Reed": a given name that means something else, too.
[[nodiscard]] bool is_given_name(const Tokens& tokens, std::size_t at, std::size_t end);

// "Mr" names nobody by itself.
[[nodiscard]] bool is_bare_title(const Token& t);

}  // namespace sicut::proceedings
