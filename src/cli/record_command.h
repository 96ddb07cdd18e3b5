// `sicut record list|show|verify PATH`: what a record holds, and whether its index is intact.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/options.h"

namespace sicut::cli {

class RecordCommand : public Command {
 public:
  [[nodiscard]] CommandHelp help() const override;
  void add_options(CLI::App& app) override;
  [[nodiscard]] Result<void> finish() override;
  [[nodiscard]] ExitCode run() override;

 private:
  enum class Action { list, show, verify };
  [[nodiscard]] ExitCode show();

  std::vector<std::string> words_;  // as typed: the action, then paths
  std::vector<std::string> paths_;
  Action action_ = Action::list;
  ReportOptions report_{{"text", "json"}};
  std::string index_;  // --index, for verify
};

}  // namespace sicut::cli
