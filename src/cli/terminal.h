// What standard output and standard error lead to.
#pragma once

namespace sicut::cli {

enum class Stream { output, error };

[[nodiscard]] bool is_terminal(Stream stream);

// Columns of the terminal; 80 where there is none, so that piped reports do not depend on who runs them.
[[nodiscard]] unsigned terminal_width(Stream stream);

// Whether a terminal should get colours: it can, and its user has not said no (https://no-color.org).
[[nodiscard]] bool wants_color(Stream stream);

}  // namespace sicut::cli
