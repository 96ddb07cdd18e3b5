#include "citation/citation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/parallel.h"
#include "citation/bracketed.h"
#include "citation/chains.h"
#include "citation/context.h"
#include "citation/number_lists.h"
#include "citation/reading.h"
#include "citation/scholarly.h"
#include "citation/title_behind.h"
#include "citation/title_words.h"
#include "formats/layers_note.h"
#include "formats/markdown_notes.h"
#include "text/characters.h"
#include "text/fold.h"

namespace sicut::citation {
namespace {

constexpr std::size_t kFar = 80;       // bytes
constexpr std::size_t kTogether = 64;  // paragraphs that one thread takes at a time

// Whether a citation, or the words right before it, say that somebody else is quoted there.
bool says_second_hand(std::string_view text, std::size_t limit, std::size_t start, std::size_t end) {
  constexpr std::size_t kBefore = 24;  // bytes
  static constexpr std::array<std::string_view, 18> kSigns = {
      "uoted in ", "uoted by ",  "uoted from ", "td. in ",      "td in ",        "ited in ",
      "ited by ",  "ited from ", "it. nach ",   "itiert nach ", "itiert bei ",   "ité par ",
      "ité dans ", "itado en ",  "itado por ",  "itato in ",    "итируется по ", "ит. по "};
  start = std::max(limit, start > kBefore ? start - kBefore : 0);
  const std::string_view words = text.substr(start, end - start);
  return std::any_of(kSigns.begin(), kSigns.end(),
                     [&](std::string_view sign) { return words.find(sign) != std::string_view::npos; });
}

class Finder {
 public:
  Finder(const formats::Document& document, const Forms& forms, const Options& options)
      : document_(document), forms_(forms), threads_(options.threads) {
    numbered_ = std::any_of(document.parts.begin(), document.parts.end(),
                            [](const formats::Part& part) { return !part.number.empty(); });
    known_.names = names_in(document, options.known_names);
    for (const std::string& title : options.known_titles) known_.titles.add(title);
  }

  Found find() {
    Found found;
    found.notes = find_notes(document_);
    const std::vector<Paragraph> paragraphs = read_paragraphs(document_);
    found.dates = find_double_dates(paragraphs);
    std::vector<std::vector<Citation>> of_paragraph(paragraphs.size());
    parallel_for((paragraphs.size() + kTogether - 1) / kTogether, threads_, [&](std::size_t some) {
      const std::size_t first = some * kTogether;
      for (std::size_t p = first; p < std::min(first + kTogether, paragraphs.size()); ++p)
        of_paragraph[p] = in_paragraph(paragraphs[p]);
    });
    for (std::uint32_t p = 0; p < paragraphs.size(); ++p) {
      for (Citation& citation : of_paragraph[p]) {
        citation.in_note = paragraphs[p].is_note;
        citation.paragraph = p;
        citation.source = citation.kind;
        found.citations.push_back(std::move(citation));
      }
    }
    add_markers(found);
    // Calls of notes behind the pointers proper: they lead only to where those stand.
    const auto by_place = [](const Citation& a, const Citation& b) {
      return std::pair(a.note.has_value(), a.span) < std::pair(b.note.has_value(), b.span);
    };
    std::stable_sort(found.citations.begin(), found.citations.end(), by_place);
    join_chains(found.citations);
    return found;
  }

 private:
  std::vector<Citation> in_paragraph(const Paragraph& paragraph) const {
    std::vector<Citation> here;
    const std::string_view text = paragraph.reading.text();
    std::size_t limit = paragraph.is_note ? formats::note_label_length(text) : 0;
    for (Match& match : forms_.find(text)) {
      std::optional<Citation> citation = citation_of(paragraph, match, limit);
      if (!citation) continue;
      limit = match.end;
      if (!here.empty() && is_note_of(paragraph, here.back(), *citation)) {
        take_note(paragraph, here.back(), *citation);
        here.pop_back();
      }
      here.push_back(std::move(*citation));
    }
    std::vector<Citation> bracketed = find_bracketed(paragraph, known_.names, here);
    here.insert(here.end(), std::make_move_iterator(bracketed.begin()),
                std::make_move_iterator(bracketed.end()));
    return here;
  }

  // "footnote 3, Harbour Papers, vol. I, Document 11": of the document that follows.
  static bool is_note_of(const Paragraph& paragraph, const Citation& note, const Citation& source) {
    if (note.form != "note" || source.documents.empty() || !source.notes.empty()) return false;
    const std::size_t from = paragraph.reading.offset(note.span.end);
    const std::size_t to = paragraph.reading.offset(source.span.start);
    if (to <= from) return false;
    const std::string_view between = std::string_view(paragraph.reading.text()).substr(from, to - from);
    return between == ", " || between == " in " || between == " to " || between == " of ";
  }

  static void take_note(const Paragraph& paragraph, const Citation& note, Citation& source) {
    source.kind = CitationKind::note;
    source.notes = note.notes;
    source.cued |= note.cued;
    const std::size_t from = paragraph.reading.offset(note.span.start);
    source.span.start = note.span.start;
    source.raw = std::string_view(paragraph.reading.text())
                     .substr(from, paragraph.reading.offset(source.span.end) - from);
  }

  // A name that stands directly before "Document 14": "printed as Senate Document 14" is none of this text's.
  static void read_label(std::string_view text, std::size_t at, Citation& citation) {
    if (at < 2 || text[at - 1] != ' ') return;
    const std::size_t space = text.find_last_of(' ', at - 2);
    const std::size_t start = space == std::string_view::npos ? 0 : space + 1;
    const std::string_view word = text.substr(start, at - 1 - start);
    const bool capital = text::is_upper(text::decode(word, 0).code);
    const std::string folded = text::folded(word);
    const bool shouted = at + 1 < text.size() && text::is_upper(text::decode(text, at + 1).code);
    if (!capital || shouted || word.ends_with(',') || word.ends_with(';') || is_cue(folded)) return;
    citation.label = word;
    std::size_t before = start;
    while (before > 0 && text[before - 1] == ' ') --before;
    const text::Character last = text::decode_before(text, before);
    citation.label_opens = word.ends_with('.') || before == 0 || text::is_sentence_end(last.code) ||
                           last.code == ')' || last.code == ';' || text::is_closing_quote(last.code);
  }

  std::optional<Citation> citation_of(const Paragraph& paragraph, Match& match, std::size_t limit) const {
    const std::string_view text = paragraph.reading.text();
    const Form& form = forms_.form(match.form);
    if (is_scholarly(form)) trim_scholarly(text, match);
    if (is_before_title(form)) put_volume_in_figures(match);
    if (!tidy(text, match) || match.start < limit) return {};
    Context context = read_context(text, limit, match.start, known_);
    if (!form.context) {
      context.author.clear(), context.work.clear(), context.edition.clear(), context.date.clear();
      if (!context.cued) context.start = match.start;
    }
    Citation citation = fields_of(form, match, context);
    if (form.name == "document" && !context.names_title) {
      read_label(text, match.start, citation);
      citation.cross_reference = numbered_ && (citation.label.empty() || citation.label_opens);
    }
    citation.ends_note =
        paragraph.is_note && form.name == "pages" &&
        (is_line(paragraph, match) || (match.end + 2 >= text.size() && stands_alone(paragraph, match.start)));
    if (citation.ends_note) {
      citation.kind = CitationKind::internal;
      citation.author.clear(), citation.work.clear(), citation.date.clear();
      context.start = match.start;
    }
    citation.work = std::string(without_imprint(citation.work));
    if (is_before_title(form) && !takes_title_behind(citation, known_.titles)) return {};
    if (is_scholarly(form) &&
        !stands_as_scholarly(citation, known_.names, paragraph.is_note, context.names_title))
      return {};
    const bool work = !citation.author.empty() || !citation.work.empty();
    if (form.needs == Needs::work &&
        (!work || (form.kind == CitationKind::periodical && citation.work.empty())))
      return {};
    if (form.needs == Needs::cue && !work && !context.cued && !context.bracketed && !citation.ends_note)
      return {};
    // "the report of the commission, Document 167": words that name no source, and markup among them.
    const bool far = form.name == "document" && !context.names_title &&
                     document_.bytes(paragraph.reading.span(context.start, match.start + 1)).size() > kFar;
    if (far) context.start = match.start;
    citation.span = paragraph.reading.span(
        cue_is_apart(paragraph, context, match) ? source_start(text, context) : context.start, match.end);
    citation.raw = text.substr(context.start, match.end - context.start);
    citation.cued |= is_cue(text::folded(citation.raw.substr(0, citation.raw.find_first_of(" ."))));
    citation.cued |= citation.raw.starts_with("e.g.");
    citation.second_hand = says_second_hand(text, limit, context.start, match.end);
    if (citation.kind == CitationKind::statute) citation.decision = parties_in(citation.raw);
    return citation;
  }

  // In markup a line's end and its indentation may stand between "See" and a title: the span then begins with
  // the title.
  [[nodiscard]] bool cue_is_apart(const Paragraph& paragraph, const Context& context,
                                  const Match& match) const {
    if (!context.cued || context.start == match.start) return false;
    const std::size_t source = source_start(paragraph.reading.text(), context);
    return document_.bytes(paragraph.reading.span(context.start, source + 1)).size() > 16;
  }
  static std::size_t source_start(std::string_view text, const Context& context) {
    const std::size_t space = text.find(' ', context.start);
    return space == std::string_view::npos ? context.start : space + 1;
  }

  // All of a line behind a finished sentence: the last of a note, though the next may have lost its number.
  [[nodiscard]] bool is_line(const Paragraph& paragraph, const Match& match) const {
    const TextSpan span = paragraph.reading.span(match.start, match.end);
    const std::string_view whole = document_.text();
    std::size_t end = span.end.value, start = span.start.value;
    while (end < whole.size() && whole[end] == ' ') ++end;
    while (start > 0 && whole[start - 1] == ' ') --start;
    const auto is_end = [&](std::size_t at) { return whole[at] == '\n' || whole[at] == '\r'; };
    return start > 0 && is_end(start - 1) && (end == whole.size() || is_end(end)) &&
           stands_alone(paragraph, match.start);
  }

  // At the start of a line, or behind a finished sentence.
  [[nodiscard]] bool stands_alone(const Paragraph& paragraph, std::size_t start) const {
    const std::string_view text = paragraph.reading.text();
    while (start > 0 && text[start - 1] == ' ') --start;
    if (start == 0) return true;
    const text::Character last = text::decode_before(text, start);
    // A comma goes on, one inside the marks of a title, too: "“The Pump,” p. 2".
    const std::size_t inside = text::is_closing_quote(last.code) ? start - last.length : start;
    if (inside > 0 && text[inside - 1] == ',') return false;
    const bool finished =
        text::is_sentence_end(last.code) || last.code == ')' || text::is_closing_quote(last.code);
    const TextSpan gap = paragraph.reading.span(start - 1, start + 2);
    return finished || document_.text(gap).find('\n') != std::string_view::npos;
  }

  static Citation fields_of(const Form& form, const Match& match, const Context& context) {
    Citation citation;
    citation.kind = form.kind;
    citation.form = form.name;
    citation.cued = context.cued;
    citation.in_brackets = context.bracketed;
    const auto given = [&](Field f, const std::string& else_) {
      const std::string_view own = match.field(f);
      return own.empty() ? else_ : std::string(own);
    };
    citation.author = given(Field::author, context.author);
    citation.work = given(Field::work, context.work);
    citation.edition = context.edition;
    citation.volume = given(Field::volume, context.volume);
    citation.part = given(Field::part, {});
    citation.issue = given(Field::issue, {});
    citation.date = given(Field::date, context.date);
    citation.key = given(Field::key, {});
    citation.pages = items_of(match.field(Field::pages));
    citation.documents = items_of(match.field(Field::documents));
    citation.notes = items_of(match.field(Field::notes));
    if (citation.kind == CitationKind::document && !citation.notes.empty())
      citation.kind = CitationKind::note;
    return citation;
  }

  void add_markers(Found& found) const {
    std::vector<std::pair<TextPos, std::size_t>> calls;
    for (std::size_t n = 0; n < found.notes.size(); ++n)
      for (const TextPos at : found.notes[n].called_at) calls.emplace_back(at, n);
    std::sort(calls.begin(), calls.end());
    for (const text::NoteMarker& marker : document_.markers) {
      const auto call =
          std::lower_bound(calls.begin(), calls.end(), std::pair(marker.span.start, std::size_t{0}));
      if (call == calls.end() || call->first != marker.span.start) continue;
      Citation citation;
      citation.kind = CitationKind::note;
      citation.form = "marker";
      citation.span = marker.span;
      citation.raw = document_.text(marker.span);
      citation.notes = {marker.label};
      // A note of Markdown that has a name has a number only to the program.
      if (const std::string_view name = formats::note_name(document_, marker.span); !name.empty()) {
        citation.raw = fmt::format("[^{}]", name);
        citation.notes = {std::string(name)};
      }
      citation.note = call->second;
      found.citations.push_back(std::move(citation));
    }
  }

  const formats::Document& document_;
  const Forms& forms_;
  unsigned threads_;
  Known known_;
  bool numbered_ = false;  // the document's own works have numbers
};

}  // namespace

Found find_citations(const formats::Document& document, const Forms& forms, const Options& options) {
  return Finder(document, forms, options).find();
}

}  // namespace sicut::citation
