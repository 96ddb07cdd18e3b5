// The whole program: parses the command line, runs the command, reports. Only this module prints.
#pragma once

namespace sicut::cli {

// Returns the exit code (see exit_code.h). Never throws.
[[nodiscard]] int run(int argc, char** argv);

}  // namespace sicut::cli
