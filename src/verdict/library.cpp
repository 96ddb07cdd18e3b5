#include "verdict/library.h"

#include <algorithm>

#include "proceedings/proceedings.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/folded_words.h"
#include "text/language.h"
#include "variant/document_words.h"
#include "variant/early_english.h"
#include "verdict/narrative.h"

namespace sicut::verdict {
namespace {

constexpr std::size_t kEdge = 1;  // words between a passage and its quotation's end that do not matter

// The words of the flow whose text lies in `span`. Quotations lie within one stretch of the flow.
WordSpan words_within(const formats::Document& document, TextSpan span, WordIndex low, WordIndex high) {
  const auto first = document.words.begin() + low.value, last = document.words.begin() + high.value;
  const auto from =
      std::lower_bound(first, last, span.start, [](const text::Word& w, TextPos p) { return w.start < p; });
  const auto to =
      std::lower_bound(from, last, span.end, [](const text::Word& w, TextPos p) { return w.start < p; });
  return {WordIndex(static_cast<std::size_t>(from - document.words.begin())),
          WordIndex(static_cast<std::size_t>(to - document.words.begin()))};
}

}  // namespace

Library::Library(const record::Record& record, const match::Index& index, quote::Options quote_options)
    : record_(record),
      index_(index),
      counts_(index),
      quote_options_(std::move(quote_options)),
      quotations_(std::make_unique<Quotations[]>(record.documents.size())),
      minutes_(std::make_unique<Minutes[]>(record.documents.size())) {}

Library::Spot Library::spot(match::RecordWord p) const {
  const match::DocumentId id = index_.document_of(p);
  return {&record_.documents[id], id, WordIndex(p - index_.document(id).start)};
}

WordSpan Library::words(match::RecordSpan s) const {
  const Spot first = spot(s.start);
  return {first.word, first.word + s.size()};
}

const proceedings::Turn* Library::turn_at(match::DocumentId id, BytePos p) const {
  Minutes& slot = minutes_[id];
  std::call_once(slot.once, [&] {
    const formats::Document& document = record_.documents[id];
    if (proceedings::may_be_minutes(document)) slot.turns = proceedings::Turns(proceedings::read(document));
  });
  return slot.turns.at(p);
}

const Library::Quotations& Library::quotations(match::DocumentId id) const {
  Quotations& slot = quotations_[id];
  std::call_once(slot.once, [&] { find_quotations(id, slot); });
  return slot;
}

void Library::find_quotations(match::DocumentId id, Quotations& into) const {
  const formats::Document& document = record_.documents[id];
  const auto found = quote::find_quotations(document, quote_options_);
  into.narrative = is_narrative(document, found);
  for (const quote::Quotation& q : found) {
    const WordIndex zero;
    WordSpan words = words_within(document, q.span, zero, document.body_end);
    WordIndex low = zero, high = document.body_end;
    if (words.empty()) {
      low = document.body_end, high = document.notes_end;
      words = words_within(document, q.span, low, high);
    }
    if (words.empty()) continue;
    RecordQuotation one{words, {}, q.attribution ? q.attribution->name : std::string()};
    for (const TextSpan& piece : q.pieces) one.pieces.push_back(words_within(document, piece, low, high));
    into.all.push_back(std::move(one));
  }
  std::stable_sort(into.all.begin(), into.all.end(), [](const RecordQuotation& a, const RecordQuotation& b) {
    return a.words.start != b.words.start ? a.words.start < b.words.start : a.words.end > b.words.end;
  });
}

const RecordQuotation* Library::quotation_around(match::RecordSpan s) const {
  const Quotations& known = quotations(spot(s.start).id);
  if (known.narrative) return nullptr;
  const WordSpan inner = words(s);
  const RecordQuotation* innermost = nullptr;
  for (const RecordQuotation& q : known.all) {
    if (q.words.start > inner.start) break;
    if (q.words.end >= inner.end) innermost = &q;
  }
  return innermost;
}

std::vector<std::string_view> Library::letters(match::RecordSpan s) const {
  std::vector<std::string_view> letters;
  for (const text::FormId form : index_.forms_of(s)) letters.push_back(index_.letters(form));
  return letters;
}

bool Library::is_character(match::DocumentId id, std::string_view name) const {
  constexpr std::ptrdiff_t kFewest = 3;  // times that a story names its characters
  if (!quotations(id).narrative) return false;
  const formats::Document& document = record_.documents[id];
  const std::size_t space = name.find_last_of(' ');
  const text::FormId form =
      document.forms.find(text::folded(space == std::string_view::npos ? name : name.substr(space + 1)));
  if (form == text::kNoForm) return false;
  return std::count_if(document.words.begin(), document.words.end(), [&](const text::Word& w) {
           return w.form == form && text::is_upper(text::decode(document.text(), w.start.value).code);
         }) >= kFewest;
}

bool Library::may_speak(match::DocumentId id, std::string_view name) const {
  constexpr std::uint32_t kShortLine = 6, kInLabel = 3;  // words
  constexpr int kFewestLabels = 2;
  const formats::Document& document = record_.documents[id];
  const std::size_t space = name.find_last_of(' ');
  const std::string surname = text::folded(space == std::string_view::npos ? name : name.substr(space + 1));
  if (text::FoldedWords(document.meta.title).contains(surname)) return true;
  const text::FormId form = document.forms.find(surname);
  if (form == text::kNoForm) return false;
  int labels = 0;
  for (const formats::Block& block : document.blocks) {
    const std::uint32_t size = block.words.end.value - block.words.start.value;
    const bool line = size <= kShortLine || block.kind == formats::BlockKind::heading;
    const std::uint32_t reach = line ? size : std::min(size, kInLabel);
    for (std::uint32_t i = 0; i < reach; ++i) {
      const text::Word& word = document.words[block.words.start.value + i];
      if (word.form != form || !text::is_upper(text::decode(document.text(), word.start.value).code))
        continue;
      if (line || document.text().substr(word.end().value).starts_with(":")) ++labels;
      if (line || labels >= kFewestLabels) return true;
    }
  }
  return false;
}

bool Library::has_language(const std::string& code) const {
  for (std::size_t d = 0; d < record_.documents.size(); ++d) {
    const std::string& known = record_.documents.card(d).language;
    if (known.empty() || known == code) return true;
  }
  return false;
}

variant::Lexicon Library::lexicon(match::DocumentId id, std::string_view wording) const {
  std::string code = text::base_language(text::language_of(wording));
  const formats::Document& document = record_.documents[id];
  const bool early = variant::is_early_print(
      [&](std::string_view word) { return document.forms.find(word) != text::kNoForm; },
      document.words.size());
  return {counts_, code.empty() ? record_.documents.card(id).language : code, early, &answers_};
}

bool Library::ends_quotation(match::RecordSpan left) const {
  const RecordQuotation* q = quotation_around(left);
  return q && q->words.end <= words(left).end + kEdge;
}

bool Library::begins_quotation(match::RecordSpan right) const {
  const RecordQuotation* q = quotation_around(right);
  return q && q->words.start + kEdge >= words(right).start;
}

bool Library::interrupts_speech(match::RecordSpan s) const {
  const Quotations& known = quotations(spot(s.start).id);
  const WordSpan inner = words(s);
  for (const RecordQuotation& q : known.all) {
    if (q.words.start > inner.start) break;
    if (q.words.end < inner.end) continue;
    for (std::size_t i = 1; i < q.pieces.size(); ++i)
      if (q.pieces[i - 1].end <= inner.start && inner.end <= q.pieces[i].start) return true;
  }
  return false;
}

}  // namespace sicut::verdict
