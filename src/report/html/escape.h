// Text made fit for HTML.
#pragma once

#include <string>
#include <string_view>

namespace sicut::report::html {

// As text or as the value of a quoted attribute: nothing in it can end either, and what would steer the
// reader's view is shown (see display.h). White space is single.
[[nodiscard]] std::string escaped(std::string_view text);

// The same with spaces and line feeds as they are.
[[nodiscard]] std::string escaped_as_laid_out(std::string_view text);

// "sha256-...": how a Content-Security-Policy names a script or style it lets run.
[[nodiscard]] std::string policy_hash(std::string_view content);

}  // namespace sicut::report::html
