// What went wrong or is doubtful, in the order it was met, each told once.
#pragma once

#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/error.h"
#include "cli/exit_code.h"
#include "sicut/evidence.h"

namespace sicut::cli {

class Troubles {
 public:
  void add(const Error& error);  // counts for the exit code
  void add(const Diagnostics& diagnostics);
  void add(DiagnosticNote note);  // one of level error and code "index-damaged" counts, too

  [[nodiscard]] ExitCode code() const { return code_; }
  [[nodiscard]] const std::vector<DiagnosticNote>& notes() const { return notes_; }

 private:
  std::vector<DiagnosticNote> notes_;
  std::set<std::tuple<std::string, std::uint64_t, std::string, std::string>> told_;
  ExitCode code_ = ExitCode::done;
};

}  // namespace sicut::cli
