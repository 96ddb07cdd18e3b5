// The report of `sicut check` in the format asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "cli/options.h"
#include "formats/document.h"
#include "record/record.h"
#include "report/report.h"
#include "review/decisions.h"
#include "review/earlier_report.h"

namespace sicut::cli {

// Writes the report to where the options say. `texts` are the texts of the report, in its order;
// documents of `record` are read again where a format shows their words.
[[nodiscard]] Result<void> write_report(const ReportOptions& options, bool all,
                                        const std::vector<formats::Document>& texts,
                                        const record::Record& record, const CheckReport& report);

// What people have decided, and what was known before.
struct Earlier {
  std::string review_path, baseline_path;  // empty: none
  std::optional<review::Decisions> decisions;
  std::optional<review::EarlierReport> baseline;
};

[[nodiscard]] Result<Earlier> read_earlier(const std::string& review_path, const std::string& baseline_path);

// Puts the decisions to their findings and takes out what the baseline has. Stale decisions become
// diagnostics.
void apply_earlier(const Earlier& earlier, CheckReport& report);

}  // namespace sicut::cli
