#include "formats/latex_notes.h"

#include <algorithm>
#include <string>

namespace sicut::formats {
namespace {

Block note_block() {
  Block block;
  block.kind = BlockKind::note;
  return block;
}

}  // namespace

void LatexNotes::open(std::size_t depth, TextPos call, TextPos start) {
  notes_.push_back({depth, call, {start, start}, true});
}

void LatexNotes::close(std::size_t depth, TextPos end) {
  // Only the innermost open note can end here.
  const auto note = std::find_if(notes_.rbegin(), notes_.rend(), [](const Note& n) { return n.open; });
  if (note == notes_.rend() || note->depth != depth) return;
  note->span.end = end;
  note->open = false;
}

void LatexNotes::lay(Document& document) const {
  std::vector<Block> laid;
  std::size_t next = 0;
  TextPos behind;  // the end of the last note
  const auto part = [&](Block block, TextSpan span, bool continues) {
    block.span = span;
    block.continues = continues;
    if (!span.empty()) laid.push_back(block);
  };
  std::size_t number = 0;
  for (const Block& block : document.blocks) {
    TextPos at = std::max(block.span.start, std::min(behind, block.span.end));
    bool continues = block.continues;
    if (at > block.span.start) part(note_block(), {block.span.start, at}, true);
    for (; next < notes_.size() && notes_[next].call < block.span.end; ++next) {
      const Note& note = notes_[next];
      if (note.open || note.span.empty() || note.span.start < at) continue;
      part(block, {at, note.call}, continues);
      continues = continues || note.call > block.span.start;
      at = std::min(note.span.end, block.span.end);
      part(note_block(), {note.span.start, at}, false);
      document.note_calls.push_back({note.call, note.span.start, std::to_string(++number)});
      behind = note.span.end;
    }
    part(block, {at, block.span.end}, continues);
  }
  document.blocks = std::move(laid);
}

}  // namespace sicut::formats
