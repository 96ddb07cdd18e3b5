#include <nlohmann/json.hpp>

#include "report/record/record_report.h"

namespace sicut::report {
namespace {

using Json = nlohmann::ordered_json;

Json optional_text(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json(nullptr);
}

Json document_json(const DocumentContents& document) {
  Json works = Json::array(), pages = Json::array(), notes = Json::array();
  for (const ContentsWork& work : document.works)
    works.push_back({{"title", work.title},
                     {"start", work.place.start},
                     {"end", work.place.end},
                     {"line", work.line},
                     {"date", optional_text(work.date)},
                     {"author", optional_text(work.author)},
                     {"number", optional_text(work.number)}});
  for (const ContentsPage& page : document.pages)
    pages.push_back({{"page", page.page},
                     {"start", page.place.start},
                     {"end", page.place.end},
                     {"line", page.line},
                     {"basis", page.inferred ? "inferred" : "printed"}});
  for (const ContentsNote& note : document.notes)
    notes.push_back({{"marker", note.marker},
                     {"start", note.place.start},
                     {"end", note.place.end},
                     {"line", note.line},
                     {"marked_at", note.marked_at}});
  return {{"document", document.document},
          {"sha256", document.sha256},
          {"title", document.title},
          {"author", document.author},
          {"series", optional_text(document.series)},
          {"volume", optional_text(document.volume)},
          {"edition", optional_text(document.edition)},
          {"date", optional_text(document.date)},
          {"language", optional_text(document.language)},
          {"citekey", optional_text(document.citekey)},
          {"words", document.words},
          {"works", std::move(works)},
          {"pages", std::move(pages)},
          {"notes", std::move(notes)}};
}

Json diagnostic_json(const DiagnosticNote& note) {
  return {{"level", name(note.level)},
          {"path", note.path},
          {"line", note.line},
          {"code", note.code},
          {"message", note.message}};
}

}  // namespace

void write_record_json(const RecordContents& record, const Sink& sink) {
  const auto dump = [](const Json& tree) { return tree.dump(2, ' ', false, Json::error_handler_t::replace); };
  Json diagnostics = Json::array();
  for (const DiagnosticNote& note : record.diagnostics) diagnostics.push_back(diagnostic_json(note));
  if (!sink("{\n\"format\": \"sicut-record/1\",\n\"diagnostics\": " + dump(diagnostics) +
            ",\n\"documents\": ["))
    return;
  for (std::size_t i = 0; i < record.documents.size(); ++i)
    if (!sink((i == 0 ? "\n" : ",\n") + dump(document_json(record.documents[i])))) return;
  sink("\n]\n}\n");
}

}  // namespace sicut::report
