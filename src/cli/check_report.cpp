#include "cli/check_report.h"

#include <fmt/format.h>

#include "base/parallel.h"
#include "cli/output.h"
#include "formats/reading_text.h"

namespace sicut::cli {
namespace {

// The texts as a reader sees them, in the order of the report's.
std::vector<ReadingText> readings_of(const std::vector<formats::Document>& texts, const CheckReport& report,
                                     unsigned threads) {
  std::vector<ReadingText> readings(report.texts.size());
  parallel_for(readings.size(), threads,
               [&](std::size_t t) { readings[t] = formats::reading_text(texts[t], report.texts[t]); });
  return readings;
}

void tell_stale(const std::string& path, const std::vector<const review::DecisionLine*>& stale,
                CheckReport& report) {
  if (stale.empty()) return;
  std::string some;
  for (std::size_t i = 0; i < stale.size() && i < 3; ++i) some += (i > 0 ? ", " : "") + stale[i]->fingerprint;
  report.diagnostics.push_back(
      {DiagnosticLevel::warning, path, stale.front()->line, "stale-decisions",
       fmt::format(
           "{} no quotation of these texts ({}{}): stale, or of other texts; 'sicut review {} list --report "
           "REPORT.json' lists them",
           stale.size() == 1 ? "1 decision concerns" : fmt::format("{} decisions concern", stale.size()),
           some, stale.size() > 3 ? ", ..." : "", path)});
  for (const review::DecisionLine* line : stale) {
    report.diagnostics.push_back({DiagnosticLevel::note, path, line->line, "stale-decision",
                                  fmt::format("no quotation has the fingerprint {}{}", line->fingerprint,
                                              line->quote.empty() ? "" : " (“" + line->quote + "”)")});
  }
}

}  // namespace

Result<void> write_report(const ReportOptions& options, bool all, const std::vector<formats::Document>& texts,
                          const CheckReport& report) {
  const auto output = open_output(options.output);
  const report::Sink sink = [&output](std::string_view piece) { return output->write(piece); };
  if (options.format == "json") {
    report::write_check_json(report, sink);
  } else if (options.format == "html") {
    report::write_check_html(report, readings_of(texts, report, options.threads), sink);
  } else {
    report::TextStyle style;
    style.all = all;
    style.width = options.columns();
    style.color = options.colored();
    report::write_check_text(report, style, sink);
  }
  return output->finish();
}

Result<Earlier> read_earlier(const std::string& review_path, const std::string& baseline_path) {
  Earlier earlier;
  earlier.review_path = review_path;
  earlier.baseline_path = baseline_path;
  if (!review_path.empty()) {
    auto decisions = review::Decisions::read(review_path);
    if (!decisions) return tl::unexpected(decisions.error());
    earlier.decisions = std::move(*decisions);
  }
  if (!baseline_path.empty()) {
    auto baseline = review::read_report(baseline_path);
    if (!baseline) return tl::unexpected(baseline.error());
    earlier.baseline = std::move(*baseline);
  }
  return earlier;
}

void apply_earlier(const Earlier& earlier, CheckReport& report) {
  if (earlier.decisions) tell_stale(earlier.review_path, review::apply(*earlier.decisions, report), report);
  if (!earlier.baseline) return;
  const review::NewAndKnown counts = review::keep_new(*earlier.baseline, report);
  report.baseline = BaselineNote{earlier.baseline_path, counts.known, counts.gone};
}

}  // namespace sicut::cli
