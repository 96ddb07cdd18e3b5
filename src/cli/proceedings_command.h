// `sicut proceedings`: minutes become a structured record.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/troubles.h"
#include "report/proceedings/proceedings_report.h"
#include "sicut/proceedings.h"

namespace sicut::cli {

class ProceedingsCommand : public Command {
 public:
  [[nodiscard]] CommandHelp help() const override;
  void add_options(CLI::App& app) override;
  [[nodiscard]] Result<void> finish() override;
  [[nodiscard]] ExitCode run() override;

 private:
  [[nodiscard]] std::vector<Proceedings> read_all(Troubles& troubles) const;
  void deliver(const std::vector<Proceedings>& all, const report::Sink& sink) const;

  std::vector<std::string> files_;
  ReportOptions report_{{"text", "json", "csv", "tei", "akn", "html"}};
  bool all_ = false;
  std::string table_ = "items", fail_on_ = "none";
  report::ProceedingsTable rows_ = report::ProceedingsTable::items;
  bool fails_on_any_ = false;
};

}  // namespace sicut::cli
