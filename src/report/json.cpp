// `sicut-check/1` (see the contract). The frame is written by hand, piece by piece; the leaves are
// nlohmann trees, one quotation at a time, so that memory does not grow with the report.
#include <cmath>

#include "report/json_frame.h"
#include "report/report.h"

namespace sicut::report {
namespace {

Json optional_text(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json(nullptr);
}

// Four decimals say all that a probability or a share has to say, and read better.
double rounded(double value) {
  return std::isfinite(value) ? std::round(value * 1e4) / 1e4 : 0.0;
}

Json place_json(const Place& place) {
  return {{"start", place.start}, {"end", place.end}};
}

Json places_json(const std::vector<Place>& places) {
  Json list = Json::array();
  for (const Place& place : places) list.push_back(place_json(place));
  return list;
}

template <class Enum>
Json names_json(const std::vector<Enum>& values) {
  Json list = Json::array();
  for (const Enum value : values) list.push_back(name(value));
  return list;
}

Json side_json(const ChangeSide& side) {
  return {{"start", side.place.start}, {"end", side.place.end}, {"text", side.text}};
}

Json change_json(const Change& change) {
  return {{"kind", name(change.kind)},
          {"class", name(change.cls)},
          {"marked", change.marked},
          {"effects", names_json(change.effects)},
          {"quote", side_json(change.quote)},
          {"source", side_json(change.source)},
          {"words", change.words},
          {"crosses", names_json(change.crosses)},
          {"drops_negation", change.drops_negation}};
}

Json passage_json(const Passage& passage) {
  Json changes = Json::array();
  for (const Change& change : passage.changes) changes.push_back(change_json(change));
  return {{"document", passage.document},
          {"work", optional_text(passage.work)},
          {"start", passage.place.start},
          {"end", passage.place.end},
          {"line", passage.line},
          {"page", optional_text(passage.page)},
          {"covers", places_json(passage.covers)},
          {"relation", name(passage.relation)},
          {"author", optional_text(passage.author)},
          {"speaker", optional_text(passage.speaker)},
          {"quoted_from", optional_text(passage.quoted_from)},
          {"session", optional_text(passage.session)},
          {"similarity", rounded(passage.similarity)},
          {"text", passage.text},
          {"changes", std::move(changes)}};
}

Json edition_json(const std::optional<EditionFinding>& edition) {
  if (!edition) return nullptr;
  Json told = Json::array();
  for (const EditionTelling& telling : edition->told_by)
    told.push_back(
        {{"quote", side_json(telling.quote)}, {"other", telling.other}, {"other_text", telling.other_text}});
  return {
      {"document", edition->document}, {"work", optional_text(edition->work)}, {"told_by", std::move(told)}};
}

Json attribution_json(const std::optional<AttributionFinding>& attribution) {
  if (!attribution) return nullptr;
  return {{"name", attribution->name},
          {"start", attribution->place.start},
          {"end", attribution->place.end},
          {"verdict", name(attribution->verdict)}};
}

Json decision_json(const std::optional<Decision>& decision) {
  if (!decision) return nullptr;
  return {{"decision", name(decision->kind)}, {"by", decision->by},
          {"when", decision->when},           {"why", decision->why},
          {"verdict", decision->on},          {"holds", decision->holds}};
}

Json target_json(const CitationTarget& target) {
  return {{"document", target.document}, {"work", optional_text(target.work)},
          {"start", target.place.start}, {"end", target.place.end},
          {"line", target.line},         {"page", optional_text(target.page)}};
}

Json citation_json(const CitationFinding& citation) {
  Json targets = Json::array();
  for (const CitationTarget& target : citation.targets) targets.push_back(target_json(target));
  return {{"id", citation.id},
          {"start", citation.place.start},
          {"end", citation.place.end},
          {"line", citation.line},
          {"raw", citation.raw},
          {"kind", name(citation.kind)},
          {"author", optional_text(citation.author)},
          {"work", optional_text(citation.work)},
          {"edition", optional_text(citation.edition)},
          {"volume", optional_text(citation.volume)},
          {"part", optional_text(citation.part)},
          {"pages", citation.pages},
          {"documents", citation.documents},
          {"notes", citation.notes},
          {"issue", optional_text(citation.issue)},
          {"date", optional_text(citation.date)},
          {"key", optional_text(citation.key)},
          {"refers_to", optional_text(citation.refers_to)},
          {"rivals", citation.rivals},
          {"note_text", optional_text(citation.note_text)},
          {"place", name(citation.state)},
          {"reason", citation.reason},
          {"targets", std::move(targets)}};
}

Json date_json(const DoubleDateFinding& date) {
  return {{"start", date.place.start},
          {"end", date.place.end},
          {"line", date.line},
          {"raw", date.raw},
          {"old_style", date.old_style},
          {"new_style", date.new_style},
          {"first", date.new_first ? "new-style" : "old-style"},
          {"one_day", date.one_day}};
}

Json shift_json(const EditionShift& shift) {
  return {{"document", shift.document}, {"pages", shift.pages}, {"citations", shift.citations}};
}

Json quotation_citations_json(const std::vector<QuotationCitation>& citations) {
  Json list = Json::array();
  for (const QuotationCitation& citation : citations) {
    Json one = {{"id", citation.id}, {"verdict", name(citation.verdict)}};
    one["found_at"] = citation.found_at ? target_json(*citation.found_at) : Json(nullptr);
    one["shift"] = citation.shift ? Json(*citation.shift) : Json(nullptr);
    if (citation.dated) one["dated"] = *citation.dated;
    list.push_back(std::move(one));
  }
  return list;
}

Json quotation_json(const QuotationFinding& quotation) {
  Json passages = Json::array();
  for (const Passage& passage : quotation.passages) passages.push_back(passage_json(passage));
  return {{"id", quotation.id},
          {"fingerprint", quotation.fingerprint},
          {"parent", optional_text(quotation.parent)},
          {"start", quotation.place.start},
          {"end", quotation.place.end},
          {"line", quotation.line},
          {"words", quotation.words},
          {"quote", quotation.quote},
          {"pieces", places_json(quotation.pieces)},
          {"marks", name(quotation.marks)},
          {"attribution", attribution_json(quotation.attribution)},
          {"citations", quotation_citations_json(quotation.citations)},
          {"fidelity", name(quotation.fidelity)},
          {"reason", quotation.reason},
          {"evidence", name(quotation.evidence)},
          {"cited_source", name(quotation.cited_source)},
          {"edition", edition_json(quotation.edition)},
          {"confidence", rounded(quotation.confidence)},
          {"passages_total", quotation.passages_total},
          {"passages", std::move(passages)},
          {"decision", decision_json(quotation.decision)}};
}

Json record_document_json(const RecordDocument& document) {
  return {{"document", document.document},
          {"sha256", document.sha256},
          {"title", document.title},
          {"author", document.author}};
}

Json diagnostic_json(const DiagnosticNote& note) {
  return {{"level", name(note.level)},
          {"path", note.path},
          {"line", note.line},
          {"code", note.code},
          {"message", note.message}};
}

Json summary_json(const TextFinding& text) {
  static constexpr Fidelity order[] = {Fidelity::verbatim, Fidelity::edited, Fidelity::altered,
                                       Fidelity::spliced,  Fidelity::loose,  Fidelity::absent,
                                       Fidelity::untested};
  Json summary = {{"quotations", text.quotations.size()}};
  for (const Fidelity fidelity : order) summary[name(fidelity)] = 0;
  for (const QuotationFinding& quotation : text.quotations) {
    Json& count = summary[name(quotation.fidelity)];
    count = count.get<std::size_t>() + 1;
  }
  return summary;
}

void write_text_finding(JsonFrame& frame, const TextFinding& text) {
  frame.open('{');
  frame.key("path");
  frame.value(text.path);
  frame.key("sha256");
  frame.value(text.sha256);
  frame.key("summary");
  frame.value(summary_json(text));
  frame.list("quotations", text.quotations, quotation_json);
  frame.list("citations", text.citations, citation_json);
  frame.list("dates", text.dates, date_json);
  frame.list("edition_shifts", text.shifts, shift_json);
  frame.key("claims");
  frame.value(Json::array());
  frame.close('}');
}

}  // namespace

void write_check_json(const CheckReport& report, const Sink& sink, unsigned threads) {
  JsonFrame frame(sink, threads);
  frame.open('{');
  frame.key("format");
  frame.value("sicut-check/1");
  frame.key("tool");
  frame.value({{"name", "sicut"}, {"version", SICUT_VERSION}});
  frame.key("record");
  frame.open('{');
  frame.list("documents", report.record, record_document_json);
  frame.close('}');
  if (report.baseline) {
    frame.key("baseline");
    frame.value({{"path", report.baseline->path},
                 {"known", report.baseline->known},
                 {"gone", report.baseline->gone}});
  }
  frame.list("diagnostics", report.diagnostics, diagnostic_json);
  frame.key("texts");
  frame.open('[');
  for (const TextFinding& text : report.texts) {
    if (frame.stopped()) return;
    frame.item();
    write_text_finding(frame, text);
  }
  frame.close(']');
  frame.close('}');
  frame.finish();
}

void write_find_json(const FindReport& report, const Sink& sink, unsigned threads) {
  JsonFrame frame(sink, threads);
  frame.open('{');
  frame.key("format");
  frame.value("sicut-find/1");
  frame.key("tool");
  frame.value({{"name", "sicut"}, {"version", SICUT_VERSION}});
  frame.list("diagnostics", report.diagnostics, diagnostic_json);
  frame.list("queries", report.queries, [](const FoundQuery& query) {
    Json passages = Json::array();
    for (const Passage& passage : query.passages) passages.push_back(passage_json(passage));
    return Json{{"query", query.query},
                {"clear", query.clear},
                {"passages_total", query.passages_total},
                {"passages", std::move(passages)}};
  });
  frame.close('}');
  frame.finish();
}

std::string check_json(const CheckReport& report) {
  std::string out;
  write_check_json(report, [&out](std::string_view piece) {
    out += piece;
    return true;
  });
  return out;
}

}  // namespace sicut::report
