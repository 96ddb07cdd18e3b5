// The command line as values.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/error.h"

namespace sicut::cli {

enum class ReportFormat { text, json };
enum class ColorChoice { automatic, always, never };
enum class FailOn { none, altered, absent, any };

struct CheckCommand {
  std::vector<std::string> texts;
  std::vector<std::string> against;
  ReportFormat format = ReportFormat::text;
  std::string output;    // empty: standard output
  unsigned threads = 0;  // 0: as many as the machine has
  bool quiet = false;
  bool all = false;
  ColorChoice color = ColorChoice::automatic;
  FailOn fail_on = FailOn::none;
  std::uint32_t passages = 20;
  unsigned width = 0;  // 0: the terminal's
};

struct ShowText {  // help or version: to be printed, and that is all
  std::string text;
};

using Command = std::variant<CheckCommand, ShowText>;

// Errors are of kind usage; their message is complete, suggestions included.
[[nodiscard]] Result<Command> parse_command_line(int argc, const char* const* argv);

}  // namespace sicut::cli
