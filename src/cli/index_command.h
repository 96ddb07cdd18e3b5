// `sicut index`: builds or updates a record's index.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/options.h"

namespace sicut::cli {

class IndexCommand : public Command {
 public:
  [[nodiscard]] CommandHelp help() const override;
  void add_options(CLI::App& app) override;
  [[nodiscard]] Result<void> finish() override;
  [[nodiscard]] ExitCode run() override;

  std::vector<std::string> paths;
  std::string folder;  // --index
  unsigned threads = 0;
  std::uint64_t memory = 0;
  bool rebuild = false;
  bool quiet = false;

 private:
  std::string threads_, memory_;  // as typed
};

}  // namespace sicut::cli
