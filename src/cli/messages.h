// Messages on standard error: "sicut: path: message", harmless to the terminal whatever is in them.
#pragma once

#include <string_view>

#include "base/error.h"
#include "sicut/evidence.h"

namespace sicut::cli {

// One write; a standard error that is closed is nothing to stop for.
void write_error(std::string_view text);

void say(std::string_view message);
void say(const Error& error);

// Errors and, unless `quiet`, warnings; after twenty lines only how many more there are. Notes are for
// the JSON report alone.
void say_all(const std::vector<DiagnosticNote>& diagnostics, bool quiet);

}  // namespace sicut::cli
