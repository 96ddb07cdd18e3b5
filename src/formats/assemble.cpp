#include "formats/assemble.h"

#include <algorithm>
#include <array>

#include "formats/assemble_calls.h"
#include "formats/assemble_speakers.h"
#include "formats/assemble_words.h"
#include "formats/layers_note.h"
#include "text/characters.h"
#include "text/letter_spaced.h"

namespace sicut::formats {
namespace {

enum class Flow : std::uint8_t { body, notes, furniture };

Flow flow_of(BlockKind kind) {
  if (kind == BlockKind::note) return Flow::notes;
  return is_furniture(kind) ? Flow::furniture : Flow::body;
}

bool is_white(char32_t c) {
  const text::CharClass kind = text::classify(c);
  return kind == text::CharClass::space || kind == text::CharClass::line_end;
}

TextSpan trimmed(std::string_view whole, TextSpan span) {
  std::size_t start = span.start.value;
  std::size_t end = span.end.value;
  while (start < end) {
    const text::Character c = text::decode(whole, start);
    if (!is_white(c.code)) break;
    start += c.length;
  }
  while (end > start) {
    const text::Character c = text::decode_before(whole, end);
    if (!is_white(c.code)) break;
    end -= c.length;
  }
  return {TextPos(start), TextPos(std::max(start, end))};
}

// Puts the blocks into text order, inside the text, without overlaps or emptiness.
void tidy_blocks(Document& document) {
  const std::string_view whole = document.text();
  std::vector<Block>& blocks = document.blocks;
  std::stable_sort(blocks.begin(), blocks.end(),
                   [](const Block& a, const Block& b) { return a.span.start < b.span.start; });
  TextPos free;
  std::size_t kept = 0;
  for (Block block : blocks) {
    block.span.end = std::min(block.span.end, TextPos(whole.size()));
    block.span.start = std::max(block.span.start, free);
    if (block.span.empty()) continue;
    block.span = trimmed(whole, block.span);
    if (block.span.empty()) continue;
    free = block.span.end;
    block.words = {};
    if (!document.speakers_by_markup) block.speaker = kNoSpeaker;
    blocks[kept++] = block;
  }
  blocks.resize(kept);
}

using Flows = std::array<text::Tokens, 3>;

text::Tokens& tokens_of(Flows& flows, BlockKind kind) {
  return flows[static_cast<std::size_t>(flow_of(kind))];
}

// How often each form stands in the document, letter-spaced runs left out.
std::vector<std::uint32_t> count_forms(const Flows& flows, std::size_t forms) {
  std::vector<std::uint32_t> counts(forms, 0);
  for (const text::Tokens& tokens : flows) {
    auto run = tokens.letter_runs.begin();
    for (std::size_t i = 0; i < tokens.words.size(); ++i) {
      if (run != tokens.letter_runs.end() && *run == i) {
        ++run;
      } else {
        ++counts[tokens.words[i].form];
      }
    }
  }
  return counts;
}

void tokenize_blocks(Document& document, Flows& flows) {
  constexpr std::size_t kBytesOfWord = 6;  // with the space behind it
  const std::string_view whole = document.text();
  flows[0].words.reserve(whole.size() / kBytesOfWord + 1);
  for (const Block& block : document.blocks) {
    TextSpan span = block.span;
    if (block.kind == BlockKind::note) span.start = span.start + note_label_length(document.text(span));
    text::tokenize(whole, span, document.forms, tokens_of(flows, block.kind));
  }
  rejoin_glued_figures(document, flows);
  const bool spaced = std::any_of(flows.begin(), flows.end(), [](const text::Tokens& tokens) {
    return !tokens.letter_runs.empty() || !tokens.letter_edges.empty();
  });
  if (!spaced) return;
  const std::vector<std::uint32_t> counts = count_forms(flows, document.forms.size());
  for (text::Tokens& tokens : flows) text::split_letter_spaced(whole, counts, document.forms, tokens);
}

// Joins the three flows and tells each block its words.
void lay_flow(Document& document, Flows& flows) {
  std::array<std::size_t, 3> base{0, flows[0].words.size(), flows[0].words.size() + flows[1].words.size()};
  std::array<std::size_t, 3> next{};
  for (Block& block : document.blocks) {
    const auto flow = static_cast<std::size_t>(flow_of(block.kind));
    const std::vector<text::Word>& words = flows[flow].words;
    const std::size_t first = next[flow];
    while (next[flow] < words.size() && words[next[flow]].start < block.span.end) ++next[flow];
    block.words = {WordIndex(base[flow] + first), WordIndex(base[flow] + next[flow])};
  }
  document.body_end = WordIndex(base[1]);
  document.notes_end = WordIndex(base[2]);
  document.words = std::move(flows[0].words);
  document.words.insert(document.words.end(), flows[1].words.begin(), flows[1].words.end());
  document.words.insert(document.words.end(), flows[2].words.begin(), flows[2].words.end());

  order_blocks(document);
}

void collect_markers(Document& document, Flows& flows) {
  document.markers.clear();
  for (text::Tokens& tokens : flows)
    std::move(tokens.markers.begin(), tokens.markers.end(), std::back_inserter(document.markers));
  std::stable_sort(
      document.markers.begin(), document.markers.end(),
      [](const text::NoteMarker& a, const text::NoteMarker& b) { return a.span.start < b.span.start; });
}

}  // namespace

void assemble_blocks(Document& document) {
  tidy_blocks(document);
  find_lines(document);
}

void assemble(Document& document) {
  document.forms = {};
  document.words.clear();
  tidy_blocks(document);
  Flows flows;
  tokenize_blocks(document, flows);
  find_stray_calls(document, flows[0]);
  lay_flow(document, flows);
  collect_markers(document, flows);
  find_hyphenated(document);
  if (!document.speakers_by_markup) find_speakers(document);
  find_lines(document);
}

}  // namespace sicut::formats
