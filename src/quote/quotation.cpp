#include "quote/quotation.h"

#include <algorithm>

#include "quote/attribution.h"
#include "quote/block_labels.h"
#include "quote/block_quotes.h"
#include "quote/incises.h"
#include "quote/inserts.h"
#include "quote/letters.h"
#include "quote/pieces.h"
#include "quote/single_marks.h"

namespace sicut::quote {
namespace {

// HTML's <q> has a layer of its own, where the reader keeps one.
template <class Document>
std::vector<TextSpan> quoted_by_markup(const Document& document) {
  if constexpr (requires { document.quoted_by_markup; }) {
    return document.quoted_by_markup;
  } else {
    return {};
  }
}

// Block quotations of a text with markup are told by the markup, those of plain text by their indentation.
Marks marks_of_blocks(const formats::Document& document) {
  return document.extracted.empty() ? Marks::block : Marks::markup;
}

std::size_t paragraph_of(const Flow& flow, TextPos at) {
  const auto next =
      std::partition_point(flow.begin(), flow.end(), [&](const Paragraph& p) { return p.start() <= at; });
  return next == flow.begin() ? flow.size() : static_cast<std::size_t>(next - flow.begin()) - 1;
}

void add_marked_up(const std::vector<TextSpan>& spans, const Flow& flow, std::vector<Found>& out) {
  for (const TextSpan& span : spans) {
    const std::size_t p = paragraph_of(flow, span.start);
    if (p >= flow.size() || span.start >= flow[p].end() || span.empty()) continue;
    Found found;
    found.stretches.push_back({p, {span.start, std::min(span.end, flow[p].end())}});
    found.marks = Marks::markup;
    found.open_mark = span.start;
    found.end_mark = found.end();
    out.push_back(std::move(found));
  }
}

// From the first word to the last, what is put in at the edges left out.
TextSpan extent_of_words(const Quotation& quotation) {
  return {quotation.words.front().start, quotation.words.back().end()};
}

class Builder {
 public:
  explicit Builder(const formats::Document& document) : document_(document) {}

  // Fills all but attribution and parent. Without words: `words` stays empty.
  Quotation build(const Flow& flow, const Found& found) {
    Quotation quotation;
    quotation.marks = found.marks;
    quotation.closed = found.closed;
    for (const Stretch& stretch : found.stretches) add(flow[stretch.paragraph], stretch.span, quotation);
    trim(quotation);
    return quotation;
  }

 private:
  void add(const Paragraph& paragraph, TextSpan span, Quotation& quotation) {
    segments_.clear();
    cut(paragraph, span, segments_);
    const std::size_t first = quotation.words.size();
    for (const Segment& segment : segments_) add_segment(segment, quotation);
    if (quotation.words.size() > first) {
      quotation.pieces.push_back({quotation.words[first].start, quotation.words.back().end()});
    }
  }

  void add_segment(const Segment& segment, Quotation& quotation) {
    inserts_.clear();
    find_inserts(document_.text(), segment.span, inserts_);
    const WordSpan range = document_.blocks[segment.block].words;
    const auto begin = document_.words.begin() + std::min<std::ptrdiff_t>(range.start.value, size());
    const auto end =
        document_.words.begin() + std::min<std::ptrdiff_t>(std::max(range.start, range.end).value, size());
    auto word =
        std::partition_point(begin, end, [&](const text::Word& w) { return w.start < segment.span.start; });
    for (const FoundInsert& insert : inserts_) {
      for (; word != end && word->start < insert.span.start; ++word) take(*word, segment, quotation);
      Insert result{insert.kind, insert.span, static_cast<std::uint32_t>(quotation.words.size()), {}};
      for (; word != end && word->start < insert.span.end; ++word) {
        if (insert.kind == InsertKind::bracketed) result.words.push_back(*word);
      }
      if (!insert.is_marker) add_insert(std::move(result), quotation);
    }
    for (; word != end && word->start < segment.span.end; ++word) take(*word, segment, quotation);
  }

  static void take(const text::Word& word, const Segment& segment, Quotation& quotation) {
    if (word.end() <= segment.span.end) quotation.words.push_back(word);
  }

  // Ellipses with no word between them are one.
  static void add_insert(Insert insert, Quotation& quotation) {
    if (insert.kind == InsertKind::ellipsis && !quotation.inserts.empty()) {
      Insert& last = quotation.inserts.back();
      if (last.kind == InsertKind::ellipsis && last.at == insert.at) {
        last.span.end = insert.span.end;
        return;
      }
    }
    quotation.inserts.push_back(std::move(insert));
  }

  [[nodiscard]] std::ptrdiff_t size() const { return static_cast<std::ptrdiff_t>(document_.words.size()); }

  // Words put in at an edge, "… on Sundays [and holidays]", "[The council] met": begun as a sentence goes on,
  // or before it; figures lead to a source, a block's last brackets name it.
  [[nodiscard]] bool is_edge_insert(const Insert& insert, const Quotation& quotation) const {
    if (insert.kind != InsertKind::bracketed || insert.words.empty()) return false;
    if (quotation.marks == Marks::block || quotation.marks == Marks::markup) return false;
    const std::string_view words =
        document_.text().substr(insert.span.start.value, insert.span.end - insert.span.start);
    if (words.find_first_of("0123456789:^") != std::string_view::npos) return false;
    if (words.size() <= 3) return false;  // "[a] person": a letter of another case; "[b]": a note's
    if (insert.at == 0) return true;
    return insert.at >= quotation.words.size() &&
           !is_capital(text::decode(document_.text(), insert.words.front().start.value).code);
  }

  // A quotation runs from its first to its last word: what else stands before or behind is no insert.
  void trim(Quotation& quotation) const {
    if (quotation.words.empty()) return;
    quotation.span = extent_of_words(quotation);
    for (const Insert& insert : quotation.inserts) {
      if (!is_edge_insert(insert, quotation)) continue;
      quotation.span.start = std::min(quotation.span.start, insert.span.start);
      quotation.span.end = std::max(quotation.span.end, insert.span.end);
    }
    std::erase_if(quotation.inserts, [&](const Insert& insert) {
      const bool outside = insert.at == 0 || insert.at >= quotation.words.size();
      return outside && (insert.kind != InsertKind::bracketed || insert.span.end <= quotation.span.start ||
                         insert.span.start >= quotation.span.end);
    });
  }

  const formats::Document& document_;
  std::vector<Segment> segments_;
  std::vector<FoundInsert> inserts_;
};

// A block that is wholly wrapped in marks, or marked up and marked, is one quotation, not two: the marks win.
void drop_doubles(std::vector<Quotation>& quotations, std::vector<bool>& dropped) {
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    const auto parent = quotations[i].parent;
    if (!parent || dropped[i] || quotations[i].words.empty()) continue;
    Quotation& outer = quotations[*parent];
    const bool set_off = outer.marks == Marks::block || outer.marks == Marks::markup;
    if (!set_off || outer.words.empty() || extent_of_words(outer) != extent_of_words(quotations[i])) continue;
    dropped[*parent] = true;
    if (!quotations[i].attribution || quotations[i].attribution->inherited) {
      quotations[i].attribution = outer.attribution;
    }
  }
}

// Nothing but capitalised words: "He said" is no label.
bool is_label(std::string_view text, const Quotation& outer, std::size_t words) {
  return std::all_of(
      outer.words.begin(), outer.words.begin() + static_cast<std::ptrdiff_t>(words),
      [&](const text::Word& word) { return is_capital(text::decode(text, word.start.value).code); });
}

// A block of turns, each a label and its quotation (Brook: “...”), is a frame and no quotation itself.
void drop_frames(std::string_view text, const std::vector<Quotation>& quotations,
                 std::vector<bool>& dropped) {
  constexpr std::size_t kLongestLabel = 3;  // words
  std::vector<std::size_t> labelled(quotations.size()), inside(quotations.size()), words(quotations.size());
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    const auto parent = quotations[i].parent;
    if (!parent || quotations[i].words.empty()) continue;
    ++inside[*parent];
    words[*parent] += quotations[i].words.size();
    std::size_t at = quotations[i].span.start.value;
    char32_t sign = 0;
    for (int steps = 0; at > 0 && steps < 8; ++steps) {
      const text::Character c = text::decode_before(text, at);
      at -= c.length;
      if (is_space(c.code) || text::is_opening_quote(c.code) || c.code == '*') continue;
      sign = c.code;
      break;
    }
    labelled[*parent] += sign == ':' ? 1 : 0;
  }
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    const bool set_off = quotations[i].marks == Marks::block || quotations[i].marks == Marks::markup;
    const std::size_t rest = quotations[i].words.size() - std::min(quotations[i].words.size(), words[i]);
    const bool turns = inside[i] > 1 || (inside[i] == 1 && is_label(text, quotations[i], rest));
    if (set_off && turns && labelled[i] == inside[i] && rest <= inside[i] * kLongestLabel) dropped[i] = true;
  }
}

bool encloses(TextSpan outer, TextSpan inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

// Takes out what has no words or stands there twice; parents that went pass their children on.
void append_kept(std::string_view text, std::vector<Quotation> quotations, std::vector<Quotation>& out) {
  std::vector<bool> dropped(quotations.size());
  for (std::size_t i = 0; i < quotations.size(); ++i) dropped[i] = quotations[i].words.empty();
  drop_doubles(quotations, dropped);
  drop_frames(text, quotations, dropped);
  std::vector<std::optional<std::size_t>> place(quotations.size());
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    const auto parent = quotations[i].parent;
    if (dropped[i]) {
      place[i] = parent ? place[*parent] : std::nullopt;
      continue;
    }
    std::optional<std::size_t> outer = parent ? place[*parent] : std::nullopt;
    // One that stands in the outer one's brackets at its very border is outside its words.
    while (outer && !encloses(extent_of_words(out[*outer]), extent_of_words(quotations[i])))
      outer = out[*outer].parent;
    for (auto round = outer; round; round = out[*round].parent) {
      out[*round].span.start = std::min(out[*round].span.start, quotations[i].span.start);
      out[*round].span.end = std::max(out[*round].span.end, quotations[i].span.end);
    }
    place[i] = out.size();
    quotations[i].parent = outer;
    out.push_back(std::move(quotations[i]));
  }
}

// Marks with nothing but signs between them are no quotation; dropped early, since text made of marks alone
// would have a great many.
bool has_letters(std::string_view text, const Found& found) {
  for (const Stretch& stretch : found.stretches) {
    for (std::size_t at = stretch.span.start.value; at < stretch.span.end.value;) {
      const text::Character c = text::decode(text, at);
      if (is_word_letter(c.code)) return true;
      at += std::max<std::size_t>(1, c.length);
    }
  }
  return false;
}

// Strings of a program are nobody's words.
bool is_in_code(const formats::Document& document, const Found& found) {
  const auto& code = document.code;
  const auto behind = std::partition_point(
      code.begin(), code.end(), [&](const TextSpan& span) { return span.start <= found.open_mark; });
  return behind != code.begin() && found.end_mark <= std::prev(behind)->end;
}

// `evidence`: null where nobody asks whose words they are.
void find_in_flow(const formats::Document& document, const Flow& flow, const NameEvidence* evidence,
                  std::vector<Quotation>& out) {
  const std::string_view text = document.text();
  std::vector<Found> found = pair_double_marks(text, flow);
  std::vector<Found> singles = pair_single_marks(text, flow, found);
  std::vector<Found> blocks = find_block_quotes(text, flow, marks_of_blocks(document));
  found.insert(found.end(), singles.begin(), singles.end());
  found.insert(found.end(), blocks.begin(), blocks.end());
  add_marked_up(quoted_by_markup(document), flow, found);

  std::erase_if(found, [&](const Found& f) { return !has_letters(text, f) || is_in_code(document, f); });

  std::vector<Nested> nested = nest(text, std::move(found));
  cut_incises(text, nested);
  if (evidence != nullptr) cut_labels(text, *evidence, nested);
  std::vector<std::optional<Attribution>> attributions(nested.size());
  if (evidence != nullptr) attributions = attribute(text, flow, nested, *evidence);
  Builder builder(document);
  std::vector<Quotation> quotations;
  quotations.reserve(nested.size());
  for (std::size_t i = 0; i < nested.size(); ++i) {
    quotations.push_back(builder.build(flow, nested[i].found));
    quotations.back().parent = nested[i].parent;
    quotations.back().attribution = std::move(attributions[i]);
  }
  append_kept(text, std::move(quotations), out);
}

// Into the order of their first bytes, an outer one before its inner; parents follow.
void sort_by_place(std::vector<Quotation>& quotations) {
  std::vector<std::size_t> order(quotations.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (quotations[a].span.start != quotations[b].span.start)
      return quotations[a].span.start < quotations[b].span.start;
    return quotations[a].span.end > quotations[b].span.end;
  });
  std::vector<std::size_t> place(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<Quotation> sorted;
  sorted.reserve(order.size());
  for (const std::size_t i : order) {
    sorted.push_back(std::move(quotations[i]));
    if (sorted.back().parent) sorted.back().parent = place[*sorted.back().parent];
  }
  quotations = std::move(sorted);
}

}  // namespace

std::vector<Quotation> find_quotations(const formats::Document& document, const Options& options) {
  const Flows flows = divide(document);
  const NameEvidence evidence(document, options);
  std::vector<Quotation> quotations;
  const NameEvidence* const asked = options.names ? &evidence : nullptr;
  find_in_flow(document, flows.body, asked, quotations);
  find_in_flow(document, flows.notes, asked, quotations);
  sort_by_place(quotations);
  return quotations;
}

}  // namespace sicut::quote
