// An earlier report (`check --format json`), as far as later runs and decisions need it.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "sicut/evidence.h"

namespace sicut::review {

struct EarlierFinding {
  std::string path;  // of the text
  std::string fingerprint, quote;
  std::string verdict;  // as verdict_of() names it
  std::uint32_t line = 0;
};

struct EarlierReport {
  std::vector<EarlierFinding> findings;  // in the order of the report
};

// Reads a `sicut-check/1` report of any size with memory for its findings alone. Errors, all of kind input:
// those of reading files; no JSON (with its byte); another format; a report that lists only what was new
// itself, which is no baseline.
[[nodiscard]] Result<EarlierReport> read_report(const std::string& path);
[[nodiscard]] Result<EarlierReport> parse_report(const std::string& path, std::string_view json);

struct NewAndKnown {
  std::size_t fresh = 0;  // left in the report
  std::size_t known = 0;  // taken out of it
  std::size_t gone = 0;   // findings of the baseline that this run does not have
};

// Takes out of `report` what the baseline has with the same verdict: the same words, name and citation, as
// often as it has them. A finding whose verdict has changed is new. Cost: linear.
NewAndKnown keep_new(const EarlierReport& baseline, CheckReport& report);

}  // namespace sicut::review
