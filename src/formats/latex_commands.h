// What the commands and environments of LaTeX do to an article's text.
#pragma once

#include <string_view>

namespace sicut::formats {

// \enquote and its kin: the argument is a quotation.
[[nodiscard]] bool is_quoting_command(std::string_view command);
[[nodiscard]] bool is_quotation_environment(std::string_view name);
[[nodiscard]] bool is_heading_command(std::string_view command);
// \footnote and its kin: the argument is a note.
[[nodiscard]] bool is_note_command(std::string_view command);
// Commands whose argument is no text of the article.
[[nodiscard]] bool hides_argument(std::string_view command);
// The combining mark of an accent command; empty for none.
[[nodiscard]] std::string_view accent_of(char c);
// The sign or letter that a command stands for; empty for others.
[[nodiscard]] std::string_view sign_of(std::string_view command);

}  // namespace sicut::formats
