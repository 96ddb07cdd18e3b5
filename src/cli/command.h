// One command of the program. To add one: a file NAME_command.cpp with a class of this kind, and a line in
// commands.cpp. The command line, help, suggestions and exit codes then know it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "cli/exit_code.h"

namespace CLI {
class App;
}

namespace sicut::cli {

struct CommandHelp {
  std::string name;      // "check"
  std::string about;     // one line, for the list of commands
  std::string usage;     // "sicut check TEXT... --against PATH... [OPTIONS]"
  std::string examples;  // stands below the options; examples first
};

class Command {
 public:
  virtual ~Command() = default;
  [[nodiscard]] virtual CommandHelp help() const = 0;
  // Names the command's options; parsing fills what it was given, which must outlive the parse. Choices and
  // numbers are taken as strings, so that finish() can complain of them in our words.
  virtual void add_options(CLI::App& app) = 0;
  // Turns what was typed into values. Errors are of kind usage and complete, suggestions included.
  [[nodiscard]] virtual Result<void> finish() = 0;
  // Does the work and says on standard error what went wrong.
  [[nodiscard]] virtual ExitCode run() = 0;
};

using Commands = std::vector<std::unique_ptr<Command>>;

// All there are, in the order of the help.
[[nodiscard]] Commands make_commands();

}  // namespace sicut::cli
