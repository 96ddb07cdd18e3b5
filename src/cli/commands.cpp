#include "cli/check_command.h"
#include "cli/command.h"

namespace sicut::cli {

Commands make_commands() {
  Commands commands;
  commands.push_back(std::make_unique<CheckCommand>());
  return commands;
}

}  // namespace sicut::cli
