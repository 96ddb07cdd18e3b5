#include "verdict/wording.h"

#include <algorithm>
#include <iterator>

#include "variant/document_words.h"

namespace sicut::verdict {
namespace {

constexpr std::size_t kLongReading =
    1000;  // words; what is longer is shortened in the middle: positions are the truth

}  // namespace

Place place_of(const formats::Layers& layers, TextSpan span) {
  const ByteSpan bytes = layers.bytes(span);
  return {bytes.start.value, bytes.end.value};
}

variant::EffectWord Query::word(std::size_t i) const {
  const text::Word& w = quotation->words[i];
  const text::Word* before = i > 0 ? &quotation->words[i - 1] : nullptr;
  // The first word of a quotation may be capitalised because it begins it.
  return {pattern.words[i].letters, variant::surface_of(*text, w),
          i > 0 && variant::capital_inside_sentence(*text, before, w), variant::figures_behind(*text, w)};
}

Place Query::place(std::size_t first, std::size_t last) const {
  const auto& words = quotation->words;
  if (first < last) return place_of(*text, {words[first].start, words[last - 1].end()});
  const TextPos at = first < words.size() ? words[first].start : quotation->span.end;
  return place_of(*text, {at, at});
}

std::string Query::reading(std::size_t first, std::size_t last) const {
  std::string result;
  for (std::size_t i = first; i < last; ++i) {
    if (!result.empty()) result += ' ';
    for (char c : text->text(quotation->words[i].span()))
      result += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  return result;
}

const quote::Insert* Query::insert_before(std::size_t i, quote::InsertKind kind) const {
  for (const quote::Insert& insert : quotation->inserts)
    if (insert.at == i && insert.kind == kind) return &insert;
  return nullptr;
}

Query make_query(const formats::Document& text, const quote::Quotation& quotation,
                 const std::vector<text::FormId>& forms) {
  Query query{&text, &quotation, {}};
  for (const text::Word& word : quotation.words)
    query.pattern.words.push_back({forms[word.form], text.forms.letters(word.form)});
  query.pattern.gaps.assign(quotation.words.size(), match::Gap::none);
  for (const quote::Insert& insert : quotation.inserts) {
    if (insert.at == 0 || insert.at >= quotation.words.size() || insert.kind == quote::InsertKind::sic)
      continue;
    match::Gap& gap = query.pattern.gaps[insert.at];
    if (insert.kind == quote::InsertKind::ellipsis) gap = match::Gap::ellipsis;
    if (insert.kind == quote::InsertKind::bracketed && gap == match::Gap::none) gap = match::Gap::bracket;
  }
  return query;
}

WordSpan flow_words(const formats::Document& document, const quote::Quotation& quotation) {
  const auto& words = document.words;
  const auto at = [&](std::size_t i) { return words.begin() + static_cast<std::ptrdiff_t>(i); };
  const TextPos first = quotation.words.front().start, last = quotation.words.back().start;
  const std::size_t stretches[] = {0, document.body_end.value, document.notes_end.value, words.size()};
  for (std::size_t s = 0; s + 1 < std::size(stretches); ++s) {
    const auto before = [](const text::Word& w, TextPos p) { return w.start < p; };
    const auto from = std::lower_bound(at(stretches[s]), at(stretches[s + 1]), first, before);
    if (from == at(stretches[s + 1]) || from->start != first) continue;
    const auto to = std::lower_bound(from, at(stretches[s + 1]), last, before);
    const std::size_t end = static_cast<std::size_t>(to - words.begin()) + (to != at(stretches[s + 1]));
    return {WordIndex(static_cast<std::size_t>(from - words.begin())), WordIndex(end)};
  }
  return {};
}

std::string quote_reading(const formats::Document& document, const quote::Quotation& quotation) {
  std::string result;
  for (const TextSpan& piece : quotation.pieces) {
    if (!result.empty()) result += ' ';
    bool space = false, line_begins = false;
    for (char c : document.text(piece)) {
      const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
      line_begins = blank ? line_begins || c == '\n' : line_begins && c == '>';
      if (line_begins && !blank) continue;  // "> " before a quoted line
      if (blank && !space) result += ' ';
      if (!blank) result += c;
      space = blank;
    }
  }
  return result;
}

variant::EffectWord source_word(const Library& library, match::RecordWord p) {
  const Library::Spot spot = library.spot(p);
  const formats::Layers& layers = library.layers(spot.id);
  const bool first = spot.word.value == 0;
  const std::vector<text::Word> words = library.words_of({first ? p : p - 1, p + 1});
  const text::Word* const before = first ? nullptr : &words.front();
  const text::Word& word = words.back();
  return {library.index().letters(library.index().form(p)), variant::surface_of(layers, word),
          variant::capital_inside_sentence(layers, before, word), variant::figures_behind(layers, word)};
}

std::vector<variant::EffectWord> source_words(const Library& library, match::RecordSpan s) {
  std::vector<variant::EffectWord> words;
  for (match::RecordWord p = s.start; p < s.end; ++p) words.push_back(source_word(library, p));
  return words;
}

Place source_place(const Library& library, match::DocumentId id, match::RecordSpan s) {
  const formats::Layers& layers = library.layers(id);
  const match::RecordSpan whole = library.index().document(id);
  if (s.start < s.end) {
    const text::Word first = library.word(s.start);
    const TextPos end = library.word(s.end - 1).end();
    // The flow's last stretch, notes and furniture, may stand earlier in the text than the body's end.
    return place_of(layers, first.start < end ? TextSpan{first.start, end} : first.span());
  }
  if (whole.empty()) return {};
  const TextPos at = s.start < whole.end ? library.word(s.start).start : library.word(whole.end - 1).end();
  return place_of(layers, {at, at});
}

std::string source_reading(const Library& library, match::RecordSpan s) {
  if (s.empty()) return {};
  if (s.size() <= kLongReading) return library.reading(s);
  const match::RecordWord first_end = s.start + kLongReading / 2, last_start = s.end - kLongReading / 2;
  return library.reading({s.start, first_end}) + " … (" + std::to_string(last_start - first_end) +
         " words) … " + library.reading({last_start, s.end});
}

}  // namespace sicut::verdict
