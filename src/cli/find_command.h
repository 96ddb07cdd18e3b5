// `sicut find`: where do these words stand?
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/options.h"

namespace sicut::cli {

class FindCommand : public Command {
 public:
  [[nodiscard]] CommandHelp help() const override;
  void add_options(CLI::App& app) override;
  [[nodiscard]] Result<void> finish() override;
  [[nodiscard]] ExitCode run() override;

  std::vector<std::string> queries, against;
  std::string from;  // file of queries, a line each; "-" is standard input
  ReportOptions report{{"text", "json"}};
  RecordOptions record;
  std::uint32_t passages = 10;

 private:
  std::string passages_ = "10";  // as typed
};

}  // namespace sicut::cli
