// `sicut collate`: reads the witnesses, collates, reports.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/options.h"
#include "collate/collate.h"

namespace sicut::cli {

class Troubles;

// FILE, or FILE:FIRST-LAST.
struct WitnessArgument {
  std::string path;
  std::optional<collate::LineRange> lines;
};

// A file of that very name is taken as a file. Errors (usage): a range that ends before it begins.
[[nodiscard]] Result<WitnessArgument> parse_witness(const std::string& typed);

class CollateCommand : public Command {
 public:
  [[nodiscard]] CommandHelp help() const override;
  void add_options(CLI::App& app) override;
  [[nodiscard]] Result<void> finish() override;
  [[nodiscard]] ExitCode run() override;

 private:
  enum class FailOn { none, substantive, transmission, any };

  [[nodiscard]] Result<void> find_base();
  [[nodiscard]] Result<void> read_rules();
  [[nodiscard]] Result<void> deliver(const Collation& collation) const;
  [[nodiscard]] bool reaches_fail_on(const Collation& collation) const;
  [[nodiscard]] ExitCode collate_and_report(Troubles& troubles);

  std::vector<std::string> typed_;
  std::vector<WitnessArgument> witnesses_;
  ReportOptions report_{{"text", "json", "html", "tei", "csv"}};
  collate::Options options_;
  std::string base_, rules_, fail_on_typed_ = "none";
  FailOn fail_on_ = FailOn::none;
  bool full_ = false, whole_ = false, all_ = false;
};

}  // namespace sicut::cli
