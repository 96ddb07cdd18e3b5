// `sicut review`: lists and edits the decisions of a review file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "review/decisions.h"
#include "review/earlier_report.h"

namespace sicut::cli {

class ReviewCommand : public Command {
 public:
  [[nodiscard]] CommandHelp help() const override;
  void add_options(CLI::App& app) override;
  [[nodiscard]] Result<void> finish() override;
  [[nodiscard]] ExitCode run() override;

 private:
  enum class Action { list, accept, explain, wrong, remove };

  [[nodiscard]] Result<std::string> work() const;
  [[nodiscard]] Result<review::Decisions> read_decisions() const;
  [[nodiscard]] Result<void> decide(review::Decisions& decisions, const review::EarlierReport* report,
                                    const std::string& typed, std::string& told) const;
  [[nodiscard]] Result<void> take_back(review::Decisions& decisions, const std::string& typed,
                                       std::string& told) const;

  std::string file_, typed_action_ = "list", report_, by_, why_, when_;
  std::string format_ = "text";
  std::vector<std::string> fingerprints_;
  Action action_ = Action::list;
};

}  // namespace sicut::cli
