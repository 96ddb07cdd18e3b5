#include "verdict/cited.h"

#include <algorithm>

#include "citation/cited_dates.h"
#include "citation/issue_days.h"

namespace sicut::verdict {
namespace {

using citation::Catalogue;
using citation::Citation;
using citation::Resolution;
using citation::Target;

TextSpan text_span(const Library& library, match::RecordSpan span) {
  return {library.word(span.start).start, library.word(span.end - 1).end()};
}

// The stretch that counts as the cited place.
TextSpan with_tolerance(const Catalogue& catalogue, const Target& target) {
  if (!target.inferred || target.page.empty()) return target.span;
  const citation::PageTable& pages = catalogue.contents(target.document).pages;
  TextSpan span = target.span;
  if (const auto first = pages.at(span.start); first && *first > 0)
    span.start = pages.all()[*first - 1].span.start;
  if (const auto behind = pages.at(span.end)) span.end = std::max(span.end, pages.all()[*behind].span.end);
  return span;
}

// Whether the quotation's words stand in `span` of a document one after another; for what the search passes
// over because it stands in too many places.
bool stands_exactly(const Query& query, const formats::Document& document, TextSpan span) {
  const auto& wanted = query.pattern.words;
  if (wanted.empty()) return false;
  const auto is = [&](WordIndex w, std::size_t i) {
    return document.forms.letters(document.words[w.value].form) == wanted[i].letters;
  };
  for (const formats::Block& block : document.blocks) {
    if (!block.span.overlaps(span)) continue;
    for (WordIndex w = block.words.start; w < block.words.end; ++w) {
      if (!span.contains(document.words[w.value].start)) continue;
      std::size_t i = 0;
      while (i < wanted.size() && w.value + i < document.words.size() && is(w + i, i)) ++i;
      if (i == wanted.size()) return true;
    }
  }
  return false;
}

bool among(const std::vector<std::size_t>& documents, std::size_t id) {
  return std::find(documents.begin(), documents.end(), id) != documents.end();
}

std::optional<std::uint32_t> page_number(std::string_view page) {
  const auto numeral = citation::read_numeral(page);
  if (!numeral || numeral->style != citation::NumeralStyle::arabic) return {};
  return numeral->value;
}

class CitationJudge {
 public:
  CitationJudge(const Library& library, const Catalogue& catalogue, const Query& query, const Cited& cited)
      : library_(library), catalogue_(catalogue), query_(query), cited_(cited) {}

  QuotationCitation judge(const std::vector<const Candidate*>& candidates, bool tested) const {
    QuotationCitation result{cited_.id, CitationVerdict::unresolved, {}, {}, {}};
    const Resolution& place = *cited_.place;
    if (place.state == CitedPlace::not_in_record || leads_into_the_text()) return result;
    for (const Candidate* c : candidates)
      for (const match::RecordSpan& span : c->spans)
        if (stands_at(library_, catalogue_, cited_, span)) {
          result.verdict = CitationVerdict::confirmed;
          result.dated = other_date(span);
          return result;
        }
    for (const Target& target : place.targets)
      if (target.document != citation::kOwnText && !target.undated &&
          stands_exactly(query_, catalogue_.document(target.document), with_tolerance(catalogue_, target))) {
        result.verdict = CitationVerdict::confirmed;
        return result;
      }
    if (!tested || day_is_unknown(candidates)) return result;
    const auto elsewhere = best_elsewhere(candidates);
    if (elsewhere && may_be_the_page(*elsewhere)) return result;
    if (elsewhere && (!cited_.citation->guessed || is_in_cited(*elsewhere))) {
      result.verdict = CitationVerdict::wrong_place;
      set_found(*elsewhere, result);
    } else if (place.state == CitedPlace::resolved && !cited_.citation->guessed) {
      result.verdict = CitationVerdict::unsupported;
    }
    return result;
  }

 private:
  // The date of the work that the words stand in, where it is not the one cited.
  [[nodiscard]] std::optional<std::string> other_date(match::RecordSpan span) const {
    const Citation& citation = *cited_.citation;
    if (!citation::dates_the_work(citation)) return {};
    const formats::Layers& layers = library_.layers(library_.spot(span.start).id);
    const formats::Part* part = layers.part(text_span(library_, span).start);
    const std::string& own = part != nullptr ? part->date : layers.meta.date;
    return citation::dates_contradict(citation.date, own) ? std::optional(own) : std::nullopt;
  }

  struct Spot {
    const Candidate* candidate;
    std::size_t part;
  };

  [[nodiscard]] bool is_in_cited(const Spot& spot) const {
    return among(cited_.place->documents, library_.spot(spot.candidate->spans[spot.part].start).id);
  }

  // The source has no such page, and the words stand in a part of it that shows no page: nobody can say.
  [[nodiscard]] bool may_be_the_page(const Spot& spot) const {
    return cited_.place->state == CitedPlace::no_such_place && !cited_.citation->pages.empty() &&
           is_in_cited(spot) && !spot.candidate->passages[spot.part].page;
  }

  // The words stand in the newspaper, and no one says of which day.
  [[nodiscard]] bool day_is_unknown(const std::vector<const Candidate*>& candidates) const {
    const auto in_undated = [&](match::RecordSpan span) {
      const std::vector<Target>& targets = cited_.place->targets;
      return std::any_of(targets.begin(), targets.end(), [&](const Target& target) {
        return target.undated && target.document == library_.spot(span.start).id &&
               target.span.overlaps(text_span(library_, span));
      });
    };
    return std::any_of(candidates.begin(), candidates.end(), [&](const Candidate* c) {
      return std::any_of(c->spans.begin(), c->spans.end(), in_undated);
    });
  }

  [[nodiscard]] bool leads_into_the_text() const {
    return std::any_of(cited_.place->targets.begin(), cited_.place->targets.end(),
                       [](const Target& t) { return t.document == citation::kOwnText; });
  }

  // In the cited document before others; sources before second hand. Another edition of the text itself is
  // no place of its own.
  [[nodiscard]] std::optional<Spot> best_elsewhere(const std::vector<const Candidate*>& candidates) const {
    std::optional<Spot> best;
    int best_rank = 3;
    for (const Candidate* c : candidates)
      for (std::size_t i = 0; i < c->spans.size(); ++i) {
        const Relation relation = c->passages[i].relation;
        if (relation == Relation::same_work) continue;
        const bool same = among(cited_.place->documents, library_.spot(c->spans[i].start).id);
        const int rank = same ? 0 : relation == Relation::source ? 1 : 2;
        if (rank >= best_rank) continue;
        best = Spot{c, i};
        best_rank = rank;
      }
    return best;
  }

  void set_found(const Spot& spot, QuotationCitation& result) const {
    const Passage& passage = spot.candidate->passages[spot.part];
    result.found_at =
        CitationTarget{passage.document, passage.work, passage.place, passage.line, passage.page};
    const std::size_t document = library_.spot(spot.candidate->spans[spot.part].start).id;
    if (!among(cited_.place->documents, document) || cited_.citation->pages.empty() || !passage.page) return;
    const auto cited = citation::read_range(cited_.citation->pages.front());
    const auto found = page_number(*passage.page);
    if (cited && found && cited->first.style == citation::NumeralStyle::arabic)
      result.shift = static_cast<int>(*found) - static_cast<int>(cited->first.value);
  }

  const Library& library_;
  const Catalogue& catalogue_;
  const Query& query_;
  const Cited& cited_;
};

std::optional<std::string> filled(const std::string& s) {
  return s.empty() ? std::nullopt : std::optional(s);
}

class Findings {
 public:
  Findings(const formats::Document& text, const Catalogue& catalogue, const citation::Found& found,
           std::size_t first_id)
      : text_(text), catalogue_(catalogue), found_(found), first_id_(first_id) {}

  CitationFinding make(std::size_t c, const Resolution& place) const {
    const Citation& citation = found_.citations[c];
    CitationFinding finding;
    finding.id = id(c);
    finding.place = place_of(text_, citation.span);
    finding.line = text_.line(BytePos(finding.place.start));
    finding.raw = citation.raw;
    finding.kind = citation.kind;
    finding.author = filled(citation.author);
    finding.work = filled(citation.work);
    finding.edition = filled(citation.edition);
    finding.volume = filled(citation.volume);
    finding.part = filled(citation.part);
    finding.issue = filled(citation.issue);
    finding.date = filled(citation.date);
    finding.key = filled(citation.key);
    finding.pages = citation.pages;
    finding.documents = citation.documents;
    finding.notes = citation.notes;
    if (citation.refers_to) finding.refers_to = id(*citation.refers_to);
    for (const std::size_t rival : citation.rivals) finding.rivals.push_back(id(rival));
    if (citation.note) finding.note_text = note_text(*citation.note);
    finding.state = place.state;
    finding.reason = place.reason;
    for (const Target& target : place.targets) finding.targets.push_back(target_of(target));
    return finding;
  }

 private:
  [[nodiscard]] std::string id(std::size_t c) const { return "c" + std::to_string(first_id_ + c); }

  [[nodiscard]] std::string note_text(std::size_t n) const {
    constexpr std::size_t kMost = 600;  // bytes
    std::string text;
    for (const char c : text_.text(found_.notes[n].span)) {
      const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (space && (text.empty() || text.back() == ' ')) continue;
      if (text.size() >= kMost && (static_cast<unsigned char>(c) & 0xc0) != 0x80) return text + "…";
      text += space ? ' ' : c;
    }
    return text;
  }

  [[nodiscard]] CitationTarget target_of(const Target& target) const {
    const formats::Document& document =
        target.document == citation::kOwnText ? text_ : catalogue_.document(target.document);
    CitationTarget out;
    out.document = document.name;
    if (target.part) out.work = filled(document.parts[*target.part].title);
    out.place = place_of(document, target.span);
    out.line = document.line(BytePos(out.place.start));
    out.page = filled(target.page);
    return out;
  }

  const formats::Document& text_;
  const Catalogue& catalogue_;
  const citation::Found& found_;
  std::size_t first_id_;
};

}  // namespace

bool stands_at(const Library& library, const Catalogue& catalogue, const Cited& cited,
               match::RecordSpan span) {
  const match::DocumentId document = library.spot(span.start).id;
  const TextSpan words = text_span(library, span);
  return std::any_of(cited.place->targets.begin(), cited.place->targets.end(), [&](const Target& target) {
    return target.document == document && with_tolerance(catalogue, target).overlaps(words) &&
           (!target.undated ||
            citation::day_printed_above(*cited.citation, catalogue.document(document), words.start));
  });
}

QuotationCitation judge_citation(const Library& library, const Catalogue& catalogue, const Query& query,
                                 const Cited& cited, const std::vector<const Candidate*>& candidates,
                                 bool tested) {
  return CitationJudge(library, catalogue, query, cited).judge(candidates, tested);
}

std::vector<DoubleDateFinding> date_findings(const formats::Document& text, const citation::Found& found) {
  std::vector<DoubleDateFinding> findings;
  for (const citation::DoubleDate& date : found.dates) {
    const Place place = place_of(text, date.span);
    findings.push_back({place, text.line(BytePos(place.start)), date.raw,
                        citation::edtf(date.old_style, date.join), citation::edtf(date.new_style, date.join),
                        date.new_first, date.one_day});
  }
  return findings;
}

std::vector<CitationFinding> citation_findings(const formats::Document& text, const Catalogue& catalogue,
                                               const citation::Found& found,
                                               const std::vector<Resolution>& places, std::size_t first_id) {
  const Findings maker(text, catalogue, found, first_id);
  std::vector<CitationFinding> findings;
  for (std::size_t c = 0; c < found.citations.size(); ++c) findings.push_back(maker.make(c, places[c]));
  return findings;
}

}  // namespace sicut::verdict
