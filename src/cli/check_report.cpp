#include "cli/check_report.h"

#include <fmt/format.h>

#include <map>

#include "base/parallel.h"
#include "cli/output.h"
#include "formats/coordinates.h"
#include "formats/reading_text.h"
#include "report/parts.h"

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

ReportCoordinates text_coordinates(const std::vector<formats::Document>& texts, const CheckReport& report,
                                   unsigned threads) {
  ReportCoordinates all(report.texts.size());
  parallel_for(all.size(), threads, [&](std::size_t t) {
    std::vector<Place> places;
    for (const QuotationFinding& finding : report.texts[t].quotations) places.push_back(finding.place);
    for (Coordinates& at : formats::coordinates(texts[t], places)) all[t].push_back({std::move(at), {}});
  });
  return all;
}

// Adds the coordinates of the passages that are shown, document by document: each is read once.
void add_passage_coordinates(const record::Record& record, const CheckReport& report, unsigned threads,
                             ReportCoordinates& all) {
  struct Wanted {
    std::vector<Place> places;
    std::vector<Coordinates*> targets;
  };
  std::map<std::string, Wanted> wanted;
  for (std::size_t t = 0; t < report.texts.size(); ++t) {
    for (std::size_t q = 0; q < report.texts[t].quotations.size(); ++q) {
      const std::vector<report::Part> parts = report::parts_of(report.texts[t].quotations[q]);
      std::vector<Coordinates>& passages = all[t][q].passages;
      passages.resize(parts.size());
      for (std::size_t p = 0; p < parts.size(); ++p) {
        Wanted& document = wanted[parts[p].shown->document];
        document.places.push_back(parts[p].shown->place);
        document.targets.push_back(&passages[p]);
      }
    }
  }
  parallel_for(record.documents.size(), threads, [&](std::size_t d) {
    const auto found = wanted.find(record.documents.card(d).name);
    if (found == wanted.end()) return;
    std::vector<Coordinates> at = formats::coordinates(record.documents[d], found->second.places);
    for (std::size_t i = 0; i < at.size(); ++i) *found->second.targets[i] = std::move(at[i]);
  });
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
                          const record::Record& record, const CheckReport& report) {
  const auto output = open_output(options.output);
  const report::Sink sink = [&output](std::string_view piece) { return output->write(piece); };
  if (options.format == "json") {
    report::write_check_json(report, sink, options.threads);
  } else if (options.format == "citations-csv") {
    report::write_citations_csv(report, sink);
  } else if (options.format == "html") {
    report::write_check_html(report, readings_of(texts, report, options.threads), sink);
  } else if (options.format == "sarif") {
    report::write_check_sarif(report, text_coordinates(texts, report, options.threads), sink);
  } else if (options.format == "annotation") {
    ReportCoordinates at = text_coordinates(texts, report, options.threads);
    add_passage_coordinates(record, report, options.threads, at);
    report::write_check_annotation(report, at, sink);
  } else if (options.format == "csv") {
    report::write_check_csv(report, sink);
  } else if (options.format == "markdown") {
    report::write_check_markdown(report, all, sink);
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
