// SARIF 2.1.0 (OASIS standard): findings for code hosts and editors. A verdict that says "false" is a
// failure, one that needs a person a review, a source that is not held open, and what stands in the record
// has passed.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "report/cited_words.h"
#include "report/display.h"
#include "report/facts.h"
#include "report/order.h"
#include "report/parts.h"
#include "report/portable.h"

namespace sicut::report {
namespace {

struct Rule {
  Concern concern;
  const char* id;
  const char* kind;
  const char* level;
  const char* about;
};

// SARIF allows a level other than "none" for failures only.
constexpr std::array kRules{
    Rule{Concern::wrong_person, "wrong-person", "fail", "error",
         "The words stand in the record, but are another person's than the text says."},
    Rule{Concern::spliced, "spliced", "fail", "error",
         "The quotation is sewn together from places that do not follow each other."},
    Rule{Concern::altered, "altered", "fail", "error", "Words of the quotation were changed without a mark."},
    Rule{Concern::not_in_cited_source, "absent-from-cited-source", "fail", "error",
         "The cited source is in the record, and does not have these words."},
    Rule{Concern::wrong_place, "wrong-place", "fail", "error",
         "The words do not stand where the text says, though that place is in the record."},
    Rule{Concern::negation_left_out, "negation-left-out", "review", "none",
         "A negation went with words that were openly left out."},
    Rule{Concern::loose, "loose", "fail", "warning",
         "The quotation resembles a passage, but does not have its wording."},
    Rule{Concern::absent, "absent", "review", "none",
         "The words are not in this record, which is not to say that they are invented."},
    Rule{Concern::absent_source_not_held, "source-not-held", "open", "none",
         "The words are not in this record, and neither is the source that is cited."},
    Rule{Concern::edited, "edited", "pass", "none", "Words were changed, and each change is marked."},
    Rule{Concern::untested, "untested", "notApplicable", "none",
         "The quotation is too short or too common to be tested, or in a language the record does not have."},
    Rule{Concern::verbatim, "verbatim", "pass", "none", "The words stand in the record as quoted."},
    // Reached only by a concern that has no rule of its own.
    Rule{Concern::verbatim, "other", "review", "none", "The finding asks for a person's judgement."},
};

std::size_t rule_of(const QuotationFinding& finding) {
  const Concern concern = concern_of(finding);
  const auto found = std::find_if(kRules.begin(), kRules.end(),
                                  [concern](const Rule& rule) { return rule.concern == concern; });
  return std::min(static_cast<std::size_t>(found - kRules.begin()), kRules.size() - 1);
}

OrderedJson text_json(std::string_view text) {
  return {{"text", std::string(text)}};
}

OrderedJson rules_json() {
  OrderedJson rules = OrderedJson::array();
  for (const Rule& rule : kRules) {
    rules.push_back({{"id", rule.id},
                     {"shortDescription", text_json(rule.about)},
                     {"defaultConfiguration", {{"level", rule.level}}}});
  }
  return rules;
}

// Artifacts: the texts, then the documents of the record; the same file once.
class Artifacts {
 public:
  explicit Artifacts(const CheckReport& report) {
    for (const TextFinding& text : report.texts) add(text.path, text.sha256, "analysisTarget");
    for (const RecordDocument& document : report.record)
      add(document.document, document.sha256, "referencedOnCommandLine");
  }

  [[nodiscard]] const OrderedJson& list() const { return list_; }

  [[nodiscard]] OrderedJson location(const std::string& path) const {
    OrderedJson place = {{"uri", reference_of(path)}};
    if (const auto found = index_.find(path); found != index_.end()) place["index"] = found->second;
    return place;
  }

 private:
  void add(const std::string& path, const std::string& sha256, const char* role) {
    if (!index_.emplace(path, index_.size()).second) return;
    OrderedJson artifact = {{"location", {{"uri", reference_of(path)}}}, {"roles", {role}}};
    if (!sha256.empty()) artifact["hashes"] = {{"sha-256", sha256}};
    list_.push_back(std::move(artifact));
  }

  std::map<std::string, std::size_t> index_;
  OrderedJson list_ = OrderedJson::array();
};

OrderedJson region_json(const QuotationFinding& finding, const Coordinates& at) {
  OrderedJson region = {{"startLine", std::max(at.start_line, 1U)}};
  if (at.start_column > 0) {
    region["startColumn"] = at.start_column;
    region["endLine"] = std::max(at.end_line, at.start_line);
    region["endColumn"] = at.end_column;
  }
  region["byteOffset"] = finding.place.start;
  region["byteLength"] = finding.place.end - std::min(finding.place.start, finding.place.end);
  region["snippet"] = text_json(at.exact.empty() ? finding.quote : at.exact);
  return region;
}

OrderedJson related_json(const QuotationFinding& finding, const Titles& titles, const Artifacts& artifacts) {
  OrderedJson list = OrderedJson::array();
  if (finding.fidelity == Fidelity::untested) return list;
  const std::string label = finding.fidelity == Fidelity::absent ? "Nearest: " : "";
  for (const Part& part : parts_of(finding)) {
    const Passage& passage = *part.shown;
    OrderedJson region = {
        {"startLine", std::max(passage.line, 1U)},
        {"byteOffset", passage.place.start},
        {"byteLength", passage.place.end - std::min(passage.place.start, passage.place.end)},
        {"snippet", text_json(passage.text)}};
    list.push_back(
        {{"id", list.size()},
         {"message", text_json(label + place_of(passage, titles) + standing_of(passage))},
         {"physicalLocation",
          {{"artifactLocation", artifacts.location(passage.document)}, {"region", std::move(region)}}}});
  }
  return list;
}

std::string message_of(const TextFinding& text, const QuotationFinding& finding, const Titles& titles) {
  constexpr std::size_t kColumns = 120;
  std::string quote = harmless(finding.quote);
  if (columns(quote) > kColumns) quote = std::string(head_of_width(quote, kColumns)) + "…";
  std::string message =
      fmt::format("“{}”: {}", quote, finding.reason.empty() ? name(finding.fidelity) : finding.reason);
  if (concern_of(finding) == Concern::wrong_person)
    message += fmt::format(" Said by {}.", attribution_words(finding));
  if (concern_of(finding) == Concern::wrong_place)
    for (const QuotationCitation& citation : finding.citations)
      message += fmt::format(" Cited {}.", cited_words(text, citation));
  if (!finding.passages.empty() && finding.fidelity != Fidelity::untested) {
    message += fmt::format(" {}: {}.", finding.fidelity == Fidelity::absent ? "Nearest" : "Source",
                           place_of(finding.passages.front(), titles));
  }
  return message;
}

OrderedJson result_json(const TextFinding& text, const QuotationFinding& finding, const Coordinates& at,
                        bool against_baseline, const Titles& titles, const Artifacts& artifacts) {
  const std::size_t rule = rule_of(finding);
  OrderedJson result = {
      {"ruleId", kRules[rule].id},
      {"ruleIndex", rule},
      {"kind", kRules[rule].kind},
      {"level", kRules[rule].level},
      {"message", text_json(message_of(text, finding, titles))},
      {"locations",
       {{{"physicalLocation",
          {{"artifactLocation", artifacts.location(text.path)}, {"region", region_json(finding, at)}}}}}},
      {"relatedLocations", related_json(finding, titles, artifacts)},
      {"partialFingerprints", {{"sicutQuotation/v1", finding.fingerprint}}}};
  if (against_baseline) result["baselineState"] = "new";
  if (finding.decision) {
    result["suppressions"] = {{{"kind", "external"},
                               {"status", finding.decision->holds ? "accepted" : "underReview"},
                               {"justification", decision_words(*finding.decision)}}};
  }
  result["properties"] = {{"fidelity", name(finding.fidelity)},
                          {"evidence", name(finding.evidence)},
                          {"confidence", std::round(finding.confidence * 1e4) / 1e4}};
  return result;
}

OrderedJson invocation_json(const CheckReport& report, const Artifacts& artifacts) {
  OrderedJson notes = OrderedJson::array();
  bool successful = true;
  for (const DiagnosticNote& note : report.diagnostics) {
    OrderedJson entry = {{"level", name(note.level)}, {"message", text_json(note.message)}};
    if (!note.code.empty()) entry["descriptor"] = {{"id", note.code}};
    if (!note.path.empty()) {
      OrderedJson physical = {{"artifactLocation", artifacts.location(note.path)}};
      if (note.line > 0) physical["region"] = {{"startLine", note.line}};
      entry["locations"] = {{{"physicalLocation", std::move(physical)}}};
    }
    notes.push_back(std::move(entry));
    successful = successful && note.level != DiagnosticLevel::error;
  }
  return {{"executionSuccessful", successful}, {"toolExecutionNotifications", std::move(notes)}};
}

}  // namespace

void write_check_sarif(const CheckReport& report, const ReportCoordinates& coordinates, const Sink& sink) {
  const Titles titles = titles_of(report);
  const Artifacts artifacts(report);
  const OrderedJson tool = {{"driver",
                             {{"name", "Sicut"},
                              {"version", SICUT_VERSION},
                              {"semanticVersion", SICUT_VERSION},
                              {"rules", rules_json()}}}};
  ListWriter writer(
      sink, fmt::format("{{\"$schema\": \"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                        "sarif-schema-2.1.0.json\",\n\"version\": \"2.1.0\",\n\"runs\": [{{\n\"tool\": {},\n"
                        "\"columnKind\": \"unicodeCodePoints\",\n\"artifacts\": {},\n\"invocations\": [{}],\n"
                        "\"results\": [",
                        dumped(tool), dumped(artifacts.list()), dumped(invocation_json(report, artifacts))));
  for (std::size_t t = 0; t < report.texts.size(); ++t) {
    const TextFinding& text = report.texts[t];
    for (std::size_t q = 0; q < text.quotations.size(); ++q) {
      if (!writer.item(result_json(text, text.quotations[q], coordinates[t][q].text,
                                   report.baseline.has_value(), titles, artifacts)))
        return;
    }
  }
  writer.close("]\n}]}\n");
}

}  // namespace sicut::report
