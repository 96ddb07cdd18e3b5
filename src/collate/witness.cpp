#include "collate/witness.h"

#include <algorithm>

#include "text/characters.h"

namespace sicut::collate {
namespace {

using formats::Block;
using formats::BlockKind;
using formats::Document;

bool is_layout(BlockKind kind) {
  return kind == BlockKind::note || formats::is_furniture(kind);
}

// The strongest sign between two words of a block.
Break break_in(std::string_view gap) {
  Break strongest = Break::none;
  for (std::size_t i = 0; i < gap.size();) {
    const text::Character c = text::decode(gap, i);
    i += c.length;
    if (text::is_sentence_end(c.code)) return Break::sentence;
    if (c.code == ',' || c.code == ';' || c.code == ':' || text::is_dash(c.code)) strongest = Break::clause;
  }
  return strongest;
}

void take_breaks(WitnessWords& witness) {
  const Document& document = *witness.document;
  for (WordIndex w = witness.body.start; w < witness.body.end;) {
    const Block& block = document.block_of(w);
    const WordIndex end = std::min(block.words.end, witness.body.end);
    for (WordIndex i = w; i < end; ++i) {
      const text::Word& word = document.words[i.value];
      const bool first = i == block.words.start;
      const text::Word* before = i > WordIndex() ? &document.words[i.value - 1] : nullptr;
      if (first && !block.continues)
        witness.breaks.push_back(Break::paragraph);
      else if (first || before == nullptr)
        witness.breaks.push_back(Break::none);
      else
        witness.breaks.push_back(break_in(document.text({before->end(), word.start})));
      const bool last = i + 1 == block.words.end;
      const TextPos tail = last ? block.span.end : document.words[i.value + 1].start;
      witness.tails.push_back(std::max(tail, word.end()));
    }
    w = end;
  }
}

// Behind the last words of the work, headings with nothing under them but notes.
WordIndex without_heading_of_notes(const Document& document, WordSpan body) {
  std::size_t b = document.blocks.size();
  while (b > 0 && (is_layout(document.blocks[b - 1].kind) || document.blocks[b - 1].words.empty())) --b;
  if (b == document.blocks.size() || body.end != document.body_end) return body.end;
  WordIndex end = body.end;
  while (b > 0 && document.blocks[b - 1].kind == BlockKind::heading &&
         document.blocks[b - 1].words.start > body.start)
    end = document.blocks[--b].words.start;
  return end;
}

std::optional<LayoutKind> layout_kind(const Block& block, const WitnessWords& witness) {
  if (block.kind == BlockKind::note) return LayoutKind::note;
  if (block.kind == BlockKind::running_head) return LayoutKind::running_head;
  if (block.kind == BlockKind::page_number) return LayoutKind::page_number;
  const bool over_notes =
      block.words.start >= witness.body.end && block.words.end <= witness.document->body_end;
  return over_notes && block.kind == BlockKind::heading ? std::optional(LayoutKind::notes_heading)
                                                        : std::nullopt;
}

// From the first letter or figure of a block, a note's number included, to the end of its last word.
TextSpan span_of_layout(const Document& document, const Block& block) {
  const TextPos end = document.words[block.words.end.value - 1].end();
  const TextPos first_word = document.words[block.words.start.value].start;
  for (TextPos at = block.span.start; at < first_word;) {
    const text::Character c = text::decode(document.text(), at.value);
    const text::CharClass kind = text::classify(c.code);
    if (kind == text::CharClass::letter || kind == text::CharClass::digit ||
        kind == text::CharClass::superscript)
      return {at, end};
    at = at + c.length;
  }
  return {first_word, end};
}

// Markers that stand between words of the body.
void take_markers(WitnessWords& witness, TextSpan within) {
  const Document& document = *witness.document;
  std::uint32_t word = 0;
  for (const text::NoteMarker& marker : document.markers) {
    if (marker.span.empty() || marker.span.start < within.start || marker.span.end > within.end) continue;
    while (word < witness.size() && witness.word(word).end() <= marker.span.start) ++word;
    const bool free = word == witness.size() || marker.span.end <= witness.word(word).start;
    if (free && word > 0 && marker.span.end <= witness.tails[word - 1])
      witness.layout.push_back({LayoutKind::note_marker, marker.span, {}});
  }
}

void take_layout(WitnessWords& witness) {
  const Document& document = *witness.document;
  witness.layout.clear();
  if (witness.body.empty()) return;
  const TextSpan body{document.words[witness.body.start.value].start,
                      document.words[witness.body.end.value - 1].end()};
  const bool to_the_start = witness.body.start == WordIndex();
  const bool to_the_end =
      witness.body.end == without_heading_of_notes(document, {witness.body.start, document.body_end});
  for (const Block& block : document.blocks) {
    if (block.words.empty()) continue;
    const auto kind = layout_kind(block, witness);
    if (!kind || (block.span.start < body.start && !to_the_start) ||
        (block.span.start >= body.end && !to_the_end))
      continue;
    witness.layout.push_back({*kind, span_of_layout(document, block), block.words});
  }
  take_markers(witness, body);
  std::stable_sort(
      witness.layout.begin(), witness.layout.end(),
      [](const LayoutStretch& a, const LayoutStretch& b) { return a.span.start < b.span.start; });
}

}  // namespace

WordSpan words_on_lines(const Document& document, const LineRange& lines) {
  const auto begin = document.words.begin(), end = begin + document.body_end.value;
  const auto by_line = [&](const text::Word& word, std::uint32_t line) {
    return document.line(document.bytes(word.span()).start) < line;
  };
  const auto from = std::lower_bound(begin, end, lines.first, by_line);
  const auto to = lines.last == 0xffffffffu ? end : std::lower_bound(from, end, lines.last + 1, by_line);
  return {WordIndex(static_cast<std::size_t>(from - begin)), WordIndex(static_cast<std::size_t>(to - begin))};
}

WitnessWords take_words(const Document& document, WordSpan body, Forms& forms) {
  WitnessWords witness;
  witness.document = &document;
  body.end = without_heading_of_notes(document, body);
  witness.body = body;
  std::vector<FormId> known(document.forms.size(), text::kNoForm);  // the document's numbers -> ours
  for (WordIndex w = body.start; w < body.end; ++w) {
    FormId& form = known[document.words[w.value].form];
    if (form == text::kNoForm)
      form = forms.add(document.forms.letters(document.words[w.value].form));
    else
      forms.add_again(form);
    witness.forms.push_back(form);
  }
  take_breaks(witness);
  take_layout(witness);
  return witness;
}

void cut_to(WitnessWords& witness, std::uint32_t first, std::uint32_t end) {
  const auto cut = [&](auto& values) {
    values.erase(values.begin() + end, values.end());
    values.erase(values.begin(), values.begin() + first);
  };
  cut(witness.forms);
  cut(witness.breaks);
  cut(witness.tails);
  witness.body = {witness.body.start + first, witness.body.start + end};
  take_layout(witness);
}

Sequence sequence_of(const WitnessWords& witness, const Forms& forms) {
  Sequence sequence;
  sequence.starts.push_back(0);
  for (std::uint32_t i = 0; i < witness.size(); ++i) {
    sequence.keys.push_back(forms.key(witness.forms[i]));
    sequence.forms.push_back(forms.regular(witness.forms[i]));
    sequence.starts.push_back(i + 1);
  }
  sequence.breaks = witness.breaks;
  return sequence;
}

}  // namespace sicut::collate
