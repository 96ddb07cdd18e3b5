// Which command is meant, and with which options.
#pragma once

#include <string>
#include <variant>

#include "base/error.h"
#include "cli/command.h"

namespace sicut::cli {

struct ShowText {  // help or version: to be printed, and that is all
  std::string text;
};

using Parsed = std::variant<Command*, ShowText>;  // the command is one of those given

// Errors are of kind usage; their message is complete, suggestions included.
[[nodiscard]] Result<Parsed> parse_command_line(int argc, const char* const* argv, const Commands& commands);

}  // namespace sicut::cli
