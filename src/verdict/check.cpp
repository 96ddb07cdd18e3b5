#include "verdict/check.h"

#include <algorithm>
#include <mutex>

#include "base/parallel.h"
#include "verdict/judgement.h"
#include "verdict/passages.h"
#include "verdict/searcher.h"

namespace sicut::verdict {
namespace {

constexpr std::size_t kBatch = 512;  // quotations

// A text under examination with what is worked out once for all its quotations.
struct ExaminedText {
  const formats::Document* document = nullptr;
  std::string sha256;
  std::vector<quote::Quotation> quotations;
  std::vector<text::FormId> forms;  // its form numbers -> the index's
  std::vector<bool> quoted;         // which words of its flow stand in a quotation
  std::optional<match::DocumentId> in_record;
};

MarkKind mark_kind(quote::Marks marks) {
  switch (marks) {
    case quote::Marks::curly:
      return MarkKind::curly;
    case quote::Marks::straight:
      return MarkKind::straight;
    case quote::Marks::guillemet:
      return MarkKind::guillemet;
    case quote::Marks::low:
      return MarkKind::low;
    case quote::Marks::single:
      return MarkKind::single;
    case quote::Marks::block:
      return MarkKind::block;
    case quote::Marks::markup:
      return MarkKind::markup;
    case quote::Marks::none:
      return MarkKind::none;
  }
  return MarkKind::none;
}

DiagnosticNote note_of(const Diagnostic& d) {
  const DiagnosticLevel level = d.level == Level::note      ? DiagnosticLevel::note
                                : d.level == Level::warning ? DiagnosticLevel::warning
                                                            : DiagnosticLevel::error;
  return {level, d.path, d.line, d.code, d.message};
}

// Depends on the quoted words, the name and (once they are read) the citation alone.
std::string fingerprint_of(const Query& query) {
  std::string words;
  for (const match::PatternWord& word : query.pattern.words) {
    words += word.letters;
    words += ' ';
  }
  words += '\n';
  if (query.quotation->attribution) text::append_folded(query.quotation->attribution->name, words);
  return sha256_hex(words).substr(0, 16);
}

class Checker {
 public:
  Checker(const std::vector<formats::Document>& texts, const record::Record& record,
          const CheckOptions& options)
      : documents_(texts),
        record_(record),
        options_(options),
        searcher_(record, options.holdings, options.threads) {}

  CheckReport run() {
    describe_record();
    examine_texts();
    std::vector<std::pair<std::size_t, std::size_t>> jobs;
    for (std::size_t t = 0; t < texts_.size(); ++t) {
      report_.texts[t].quotations.resize(texts_[t].quotations.size());
      for (std::size_t q = 0; q < texts_[t].quotations.size(); ++q) jobs.emplace_back(t, q);
    }
    std::size_t done = 0;
    std::mutex progress;
    // Documents are let go of between batches only, when nobody holds one.
    for (std::size_t first = 0; first < jobs.size(); first += kBatch) {
      parallel_for(std::min(kBatch, jobs.size() - first), options_.threads, [&](std::size_t j) {
        const auto [t, q] = jobs[first + j];
        report_.texts[t].quotations[q] = check_one(texts_[t], q);
        if (!options_.progress) return;
        const std::lock_guard lock(progress);
        options_.progress(++done, jobs.size());
      });
      searcher_.release(options_.memory);
    }
    if (const auto damage = searcher_.index().damage())
      report_.diagnostics.push_back({DiagnosticLevel::error, damage->path, 0, damage->code, damage->message});
    number_findings();
    return std::move(report_);
  }

 private:
  void describe_record() {
    for (std::size_t d = 0; d < record_.documents.size(); ++d) {
      const record::Card& card = record_.documents.card(d);
      report_.record.push_back({card.name, card.sha256, card.meta.title, card.meta.author});
    }
    for (const Diagnostic& d : record_.diagnostics) report_.diagnostics.push_back(note_of(d));
    for (std::size_t i = 0; i < record_.documents.size(); ++i)
      for (const Diagnostic& d : record_.documents.card(i).diagnostics)
        report_.diagnostics.push_back(note_of(d));
    for (const formats::Document& document : documents_)
      for (const Diagnostic& d : document.diagnostics) report_.diagnostics.push_back(note_of(d));
  }

  void examine_texts() {
    texts_.resize(documents_.size());
    report_.texts.resize(documents_.size());
    parallel_for(documents_.size(), options_.threads, [&](std::size_t t) {
      ExaminedText& text = texts_[t];
      text.document = &documents_[t];
      text.sha256 = sha256_hex(documents_[t].original.view());
      text.quotations = quote::find_quotations(documents_[t], searcher_.names());
      text.quoted.assign(documents_[t].words.size(), false);
      for (const quote::Quotation& quotation : text.quotations) {
        const WordSpan words = flow_words(documents_[t], quotation);
        std::fill(text.quoted.begin() + words.start.value, text.quoted.begin() + words.end.value, true);
      }
      const text::FormTable& forms = documents_[t].forms;
      for (text::FormId f = 0; f < forms.size(); ++f)
        text.forms.push_back(searcher_.index().find(forms.letters(f)));
      for (match::DocumentId d = 0; d < record_.documents.size(); ++d)
        if (report_.record[d].sha256 == text.sha256) {
          text.in_record = d;
          break;
        }
      report_.texts[t].path = documents_[t].name;
      report_.texts[t].sha256 = text.sha256;
    });
  }

  // The quotation's own words where its text is a document of the record.
  [[nodiscard]] std::optional<match::RecordSpan> own_words(const ExaminedText& text,
                                                           const Query& query) const {
    if (!text.in_record || query.size() == 0) return std::nullopt;
    const WordSpan flow = flow_words(*text.document, *query.quotation);
    const match::RecordWord start = searcher_.index().document(*text.in_record).start;
    return match::RecordSpan{start + flow.start.value, start + flow.end.value};
  }

  [[nodiscard]] QuotationFinding check_one(const ExaminedText& text, std::size_t q) const {
    const quote::Quotation& quotation = text.quotations[q];
    const Query query = make_query(*text.document, quotation, text.forms);
    QuotationFinding finding;
    finding.place = place_of(*text.document, quotation.span);
    finding.line = text.document->line(BytePos(finding.place.start));
    finding.words = static_cast<std::uint32_t>(query.size());
    finding.quote = quote_reading(*text.document, quotation);
    for (const TextSpan& piece : quotation.pieces) finding.pieces.push_back(place_of(*text.document, piece));
    finding.marks = mark_kind(quotation.marks);
    finding.fingerprint = fingerprint_of(query);
    judge(searcher_.library(), query, candidates_for(text, query), {options_.max_passages}, finding);
    return finding;
  }

  [[nodiscard]] std::vector<Candidate> candidates_for(const ExaminedText& text, const Query& query) const {
    if (query.size() < 2) return {};
    return searcher_.candidates(query, {text.forms, text.quoted, text.in_record}, own_words(text, query));
  }

  void number_findings() {
    std::size_t next = 1;
    for (std::size_t t = 0; t < texts_.size(); ++t) {
      const std::size_t first = next;
      for (std::size_t q = 0; q < texts_[t].quotations.size(); ++q) {
        QuotationFinding& finding = report_.texts[t].quotations[q];
        finding.id = "q" + std::to_string(next++);
        if (texts_[t].quotations[q].parent)
          finding.parent = "q" + std::to_string(first + *texts_[t].quotations[q].parent);
      }
    }
  }

  const std::vector<formats::Document>& documents_;
  const record::Record& record_;
  const CheckOptions& options_;
  Searcher searcher_;
  std::vector<ExaminedText> texts_;
  CheckReport report_;
};

}  // namespace

CheckReport check(const std::vector<formats::Document>& texts, const record::Record& record,
                  const CheckOptions& options) {
  return Checker(texts, record, options).run();
}

}  // namespace sicut::verdict
