// A row a finding (RFC 4180, UTF-8), for spreadsheets.
#include <fmt/format.h>

#include <algorithm>

#include "report/cited_words.h"
#include "report/display.h"
#include "report/facts.h"
#include "report/order.h"
#include "report/report.h"

namespace sicut::report {
namespace {

// A spreadsheet would reckon what begins like a formula; an apostrophe before it keeps it text.
std::string csv_cell(std::string_view text) {
  std::string value = harmless(text);
  if (!value.empty() && std::string_view("=+-@").find(value.front()) != std::string_view::npos)
    value.insert(0, "'");
  if (value.find_first_of(",\"") == std::string::npos) return value;
  std::string quoted = "\"";
  for (const char c : value) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

std::string optional_cell(const std::optional<std::string>& text) {
  return text ? csv_cell(*text) : "";
}

// "“now” for “not”; “quickly” put in"
std::string differences(const std::vector<Change>& changes) {
  std::string list;
  for (const Change& change : changes) {
    if (change.cls != ChangeClass::substantive) continue;
    if (!list.empty()) list += "; ";
    const std::string& quote = change.quote.text;
    const std::string& source = change.source.text;
    if (change.kind == ChangeKind::elision || change.kind == ChangeKind::join) {
      list += fmt::format("{}: {} words left out", name(change.kind), change.words);
    } else if (source.empty()) {
      list += fmt::format("“{}” put in", quote);
    } else if (quote.empty()) {
      list += fmt::format("“{}” left out", source);
    } else {
      list += fmt::format("“{}” for “{}”", quote, source);
    }
    if (change.marked) list += " (marked)";
  }
  return list;
}

std::string effects(const std::vector<Change>& changes) {
  std::string list;
  for (const Effect effect :
       {Effect::negation, Effect::quantity, Effect::name, Effect::date, Effect::modality}) {
    const bool touched = std::any_of(changes.begin(), changes.end(), [effect](const Change& change) {
      const auto& all = change.effects;
      return change.cls == ChangeClass::substantive && std::find(all.begin(), all.end(), effect) != all.end();
    });
    const bool dropped =
        effect == Effect::negation && std::any_of(changes.begin(), changes.end(),
                                                  [](const Change& change) { return change.drops_negation; });
    if (touched || dropped) list += (list.empty() ? "" : ", ") + std::string(name(effect));
  }
  return list;
}

constexpr const char* kHead =
    "text,line,verdict,other_person,quotation,source_wording,differences,touches,document,work,page,source_"
    "line,"
    "whose,said_by,attribution,cited,citation_verdict,reason,evidence,confidence,other_places,decision,"
    "decided_by,decided_on,"
    "decided_why,"
    "fingerprint\r\n";

void append_row(const TextFinding& text, const QuotationFinding& finding, std::string& out) {
  const Passage* passage = finding.passages.empty() ? nullptr : &finding.passages.front();
  const std::string* voice = passage == nullptr ? nullptr : voice_of(*passage);
  // Against the nearest passage of an absent quotation every word would be a difference.
  const Passage* compared = is_far_apart(finding) ? nullptr : passage;
  const bool wrong = concern_of(finding) == Concern::wrong_person;
  const auto& decision = finding.decision;
  std::string cited;
  for (const QuotationCitation& citation : finding.citations)
    cited += (cited.empty() ? "" : "; ") + cited_words(text, citation);
  const std::vector<std::string> cells{
      csv_cell(text.path),
      std::to_string(finding.line),
      name(finding.fidelity),
      wrong ? "yes" : "no",
      csv_cell(finding.quote),
      passage == nullptr ? "" : csv_cell(passage->text),
      compared == nullptr ? "" : csv_cell(differences(compared->changes)),
      compared == nullptr ? "" : csv_cell(effects(compared->changes)),
      passage == nullptr ? "" : csv_cell(passage->document),
      passage == nullptr ? "" : optional_cell(passage->work),
      passage == nullptr ? "" : optional_cell(passage->page),
      passage == nullptr ? "" : std::to_string(passage->line),
      voice == nullptr ? "" : csv_cell(*voice),
      finding.attribution ? csv_cell(finding.attribution->name) : "",
      finding.attribution ? name(finding.attribution->verdict) : "",
      csv_cell(cited),
      finding.citations.empty() ? "" : name(gravest(finding)),
      csv_cell(finding.reason),
      name(finding.evidence),
      fmt::format("{:.4f}", finding.confidence),
      std::to_string(finding.passages_total > 0 ? finding.passages_total - 1 : 0),
      decision ? name(decision->kind) : "",
      decision ? csv_cell(decision->by) : "",
      decision ? csv_cell(decision->when) : "",
      decision ? csv_cell(decision->why) : "",
      csv_cell(finding.fingerprint)};
  out += fmt::format("{}\r\n", fmt::join(cells, ","));
}

}  // namespace

void write_check_csv(const CheckReport& report, const Sink& sink) {
  std::string out = kHead;
  for (const TextFinding& text : report.texts) {
    for (const QuotationFinding& finding : text.quotations) {
      append_row(text, finding, out);
      if (out.size() < 64 * 1024) continue;
      if (!sink(out)) return;
      out.clear();
    }
  }
  static_cast<void>(sink(out));
}

}  // namespace sicut::report
