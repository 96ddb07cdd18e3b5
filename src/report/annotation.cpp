// W3C Web Annotation Data Model: an AnnotationPage, one annotation a quotation. Its target is the quotation,
// its bodies are the verdict, the reason, and the passages of the record, each to be found by its words and
// by its place.
#include <fmt/format.h>

#include <map>

#include "base/bytes.h"
#include "report/cited_words.h"
#include "report/facts.h"
#include "report/order.h"
#include "report/parts.h"
#include "report/portable.h"

namespace sicut::report {
namespace {

OrderedJson selectors_json(const Coordinates& at) {
  OrderedJson list = OrderedJson::array();
  // A quote selector means every place that it fits; one that fits several is none.
  if (at.unique) {
    list.push_back(
        {{"type", "TextQuoteSelector"}, {"exact", at.exact}, {"prefix", at.prefix}, {"suffix", at.suffix}});
  }
  list.push_back({{"type", "TextPositionSelector"}, {"start", at.text_start}, {"end", at.text_end}});
  return list;
}

OrderedJson text_body(const char* purpose, std::string value) {
  return {{"type", "TextualBody"},
          {"purpose", purpose},
          {"value", std::move(value)},
          {"format", "text/plain"},
          {"language", "en"}};
}

std::string verdict_words_of(const QuotationFinding& finding) {
  std::string words = name(finding.fidelity);
  if (concern_of(finding) == Concern::wrong_place) words += ", not where cited";
  if (concern_of(finding) == Concern::wrong_person) words += ", another person's words";
  return words;
}

OrderedJson annotation_json(const TextFinding& text, const QuotationFinding& finding,
                            const FindingCoordinates& at, const std::string& id) {
  OrderedJson bodies = OrderedJson::array();
  bodies.push_back(text_body("classifying", verdict_words_of(finding)));
  if (!finding.reason.empty()) bodies.push_back(text_body("describing", finding.reason));
  for (const QuotationCitation& citation : finding.citations)
    bodies.push_back(text_body("describing", "Cited " + cited_words(text, citation)));
  const std::vector<Part> parts = parts_of(finding);
  // The nearest passage of words that are not there is no source to link to.
  const bool is_found = finding.fidelity != Fidelity::absent && finding.fidelity != Fidelity::untested;
  for (std::size_t i = 0; is_found && i < parts.size() && i < at.passages.size(); ++i) {
    bodies.push_back({{"type", "SpecificResource"},
                      {"purpose", "linking"},
                      {"source", reference_of(parts[i].shown->document)},
                      {"selector", selectors_json(at.passages[i])}});
  }
  if (finding.decision) bodies.push_back(text_body("moderating", decision_words(*finding.decision)));
  return {{"id", id},
          {"type", "Annotation"},
          {"motivation", "assessing"},
          {"body", std::move(bodies)},
          {"target", {{"source", reference_of(text.path)}, {"selector", selectors_json(at.text)}}}};
}

// The same report has the same name, and another one another.
std::string name_of(const CheckReport& report) {
  std::string all = SICUT_VERSION;
  for (const TextFinding& text : report.texts) {
    all += '\n' + text.path + ' ' + text.sha256;
    for (const QuotationFinding& finding : text.quotations)
      all += '\n' + finding.fingerprint + ' ' + name(finding.fidelity);
  }
  for (const RecordDocument& document : report.record)
    all += '\n' + document.document + ' ' + document.sha256;
  return "urn:sicut:report:" + sha256_hex(all).substr(0, 32);
}

}  // namespace

void write_check_annotation(const CheckReport& report, const ReportCoordinates& coordinates,
                            const Sink& sink) {
  std::size_t total = 0;
  for (const TextFinding& text : report.texts) total += text.quotations.size();
  const std::string id = name_of(report);
  const OrderedJson collection = {{"id", id},
                                  {"type", "AnnotationCollection"},
                                  {"label", "Quotations held against their sources"},
                                  {"generator", {{"type", "Software"}, {"name", "Sicut " SICUT_VERSION}}},
                                  {"total", total}};
  ListWriter writer(
      sink, fmt::format("{{\"@context\": \"http://www.w3.org/ns/anno.jsonld\",\n\"id\": \"{}:page\",\n"
                        "\"type\": \"AnnotationPage\",\n\"partOf\": {},\n\"startIndex\": 0,\n\"items\": [",
                        id, dumped(collection)));
  std::map<std::string, std::size_t> seen;
  for (std::size_t t = 0; t < report.texts.size(); ++t) {
    const TextFinding& text = report.texts[t];
    for (std::size_t q = 0; q < text.quotations.size(); ++q) {
      const QuotationFinding& finding = text.quotations[q];
      const std::size_t times = ++seen[finding.fingerprint];
      const std::string own = fmt::format("urn:sicut:finding:{}{}", reference_of(finding.fingerprint),
                                          times > 1 ? fmt::format(":{}", times) : "");
      if (!writer.item(annotation_json(text, finding, coordinates[t][q], own))) return;
    }
  }
  writer.close("]}\n");
}

}  // namespace sicut::report
