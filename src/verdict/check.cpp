#include "verdict/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>

#include "base/parallel.h"
#include "verdict/bare_pages.h"
#include "verdict/borrowed.h"
#include "verdict/cited.h"
#include "verdict/judgement.h"
#include "verdict/named_by_citation.h"
#include "verdict/pairing.h"
#include "verdict/passages.h"
#include "verdict/searcher.h"
#include "verdict/titles.h"

namespace sicut::verdict {
namespace {

constexpr std::size_t kBatch = 512;  // quotations
// So many quotations for each document of the record: then nearly all documents will be quoted.
constexpr std::size_t kManyForADocument = 32;

// A text under examination with what is worked out once for all its quotations.
struct ExaminedText {
  const formats::Document* document = nullptr;
  std::string sha256;
  std::vector<quote::Quotation> quotations;
  std::vector<text::FormId> forms;  // its form numbers -> the index's
  std::vector<bool> quoted;         // which words of its flow stand in a quotation
  std::optional<match::DocumentId> in_record;
  citation::Found found;                               // its citations and notes
  std::vector<citation::Resolution> places;            // where each leads
  std::vector<std::vector<std::size_t>> citations_of;  // each quotation's
  std::size_t first_citation = 1;                      // number of the first
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

// Depends on the quoted words, the name and the citation alone.
std::string fingerprint_of(const Query& query, const std::vector<Cited>& cited) {
  std::string words;
  for (const match::PatternWord& word : query.pattern.words) {
    words += word.letters;
    words += ' ';
  }
  words += '\n';
  if (query.quotation->attribution) text::append_folded(query.quotation->attribution->name, words);
  for (const Cited& each : cited) {
    words += '\n';
    text::append_folded(each.citation->raw, words);
  }
  return sha256_hex(words).substr(0, 16);
}

class Checker {
 public:
  Checker(const std::vector<formats::Document>& texts, const record::Record& record,
          const CheckOptions& options)
      : documents_(texts),
        record_(record),
        options_(options),
        searcher_(record, options.holdings, options.threads),
        catalogue_(record.documents),
        titles_(catalogue_) {}

  CheckReport run() {
    describe_record();
    examine_texts();
    read_citations();
    std::vector<std::pair<std::size_t, std::size_t>> jobs;
    for (std::size_t t = 0; t < texts_.size(); ++t) {
      report_.texts[t].quotations.resize(texts_[t].quotations.size());
      for (std::size_t q = 0; q < texts_[t].quotations.size(); ++q) jobs.emplace_back(t, q);
    }
    if (jobs.size() >= kManyForADocument * record_.documents.size())
      searcher_.library().find_quotations(options_.threads);
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
    tell_dates_and_editions();
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

  void read_citations() {
    const citation::Forms& forms = options_.forms ? *options_.forms : citation::Forms::built_in();
    std::vector<std::string> titles;
    for (const citation::Entry& entry : catalogue_.entries()) {
      titles.insert(titles.end(), entry.meta.cite_as.begin(), entry.meta.cite_as.end());
      for (const std::string* title : {&entry.meta.series, &entry.meta.title})
        if (!title->empty()) titles.push_back(*title);
    }
    parallel_for(texts_.size(), options_.threads, [&](std::size_t t) {
      ExaminedText& text = texts_[t];
      text.found = citation::find_citations(
          *text.document, forms,
          {searcher_.names().known_names.all(), titles, texts_.size() == 1 ? options_.threads : 1});
      if (!text.in_record) add_bare_pages(*text.document, catalogue_, text.quotations, text.found);
      text.citations_of = pair_citations(*text.document, text.quotations, text.found);
      borrow_authors(text.quotations, text.citations_of, text.found);
      std::optional<citation::Entry> own;
      std::optional<citation::Contents> contents;
      if (!text.in_record) {
        own.emplace(citation::make_entry(text.document->name, text.document->meta));
        contents.emplace(citation::make_contents(*text.document));
      }
      const citation::Citing citing{text.document, text.in_record,
                                    own ? &*own : &catalogue_.entries()[*text.in_record],
                                    contents ? &*contents : &catalogue_.contents(*text.in_record)};
      for (std::size_t c = 0; c < text.found.citations.size(); ++c)
        text.places.push_back(citation::resolve(catalogue_, citing, text.found, c));
      name_from_citations(*text.document, text.citations_of, text.found, text.quotations);
    });
    std::size_t next = 1;
    for (std::size_t t = 0; t < texts_.size(); ++t) {
      texts_[t].first_citation = next;
      next += texts_[t].found.citations.size();
      report_.texts[t].dates = date_findings(*texts_[t].document, texts_[t].found);
      report_.texts[t].citations = citation_findings(*texts_[t].document, catalogue_, texts_[t].found,
                                                     texts_[t].places, texts_[t].first_citation);
    }
  }

  [[nodiscard]] std::vector<Cited> cited_beside(const ExaminedText& text, std::size_t q) const {
    std::vector<Cited> cited;
    for (const std::size_t c : text.citations_of[q])
      cited.push_back(
          {"c" + std::to_string(text.first_citation + c), &text.found.citations[c], &text.places[c]});
    return cited;
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
    const JudgeOptions options{options_.max_passages, &catalogue_, cited_beside(text, q),
                               titles_.kind_of(*text.document, text.quotations[q], text.found)};
    finding.fingerprint = fingerprint_of(query, options.cited);
    judge(searcher_.library(), query, candidates_for(text, query), options, finding);
    return finding;
  }

  [[nodiscard]] std::vector<Candidate> candidates_for(const ExaminedText& text, const Query& query) const {
    if (query.size() < 2) return {};
    return searcher_.candidates(query, {text.forms, text.quoted, text.in_record}, own_words(text, query));
  }

  // What concerns a text as a whole.
  void tell_dates_and_editions() {
    for (TextFinding& text : report_.texts) {
      for (const DoubleDateFinding& date : text.dates)
        if (!date.one_day)
          report_.diagnostics.push_back(
              {DiagnosticLevel::warning, text.path, date.line, "double-date",
               fmt::format("\"{}\" gives two days that are not one in both calendars", date.raw)});
      text.shifts = edition_shifts(text);
      for (const EditionShift& shift : text.shifts)
        report_.diagnostics.push_back(
            {DiagnosticLevel::note, text.path, 0, "another-edition",
             fmt::format("{} citations of {} are all {:+} pages off: the text uses another edition",
                         shift.citations, shift.document, -shift.pages)});
    }
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
  citation::Catalogue catalogue_;
  Titles titles_;
  std::vector<ExaminedText> texts_;
  CheckReport report_;
};

}  // namespace

CheckReport check(const std::vector<formats::Document>& texts, const record::Record& record,
                  const CheckOptions& options) {
  return Checker(texts, record, options).run();
}

}  // namespace sicut::verdict
