// `sicut check`: loads, checks, reports.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/fail_on.h"
#include "cli/options.h"

namespace sicut::cli {

class CheckCommand : public Command {
 public:
  [[nodiscard]] CommandHelp help() const override;
  void add_options(CLI::App& app) override;
  [[nodiscard]] Result<void> finish() override;
  [[nodiscard]] ExitCode run() override;

  std::vector<std::string> texts, against;
  std::string review, baseline;  // files; empty: none
  std::string citation_forms;    // file; empty: the built-in table alone
  ReportOptions report{{"text", "json", "html", "sarif", "annotation", "csv", "citations-csv", "markdown"}};
  RecordOptions record;
  FailOn fail_on = FailOn::none;
  std::uint32_t passages = 20;
  bool all = false;

 private:
  std::string fail_on_ = "none", passages_ = "20";  // as typed
};

}  // namespace sicut::cli
