#include "formats/tei_notes.h"

#include <algorithm>
#include <map>

namespace sicut::formats {

void TeiNotes::finish(Document& document) const {
  std::map<std::string_view, std::vector<TextPos>> calls;
  for (const auto& [at, id] : references_) calls[id].push_back(at);
  for (const Note& note : notes_) {
    if (note.block >= document.blocks.size() || document.blocks[note.block].kind != BlockKind::note) continue;
    const TextPos start = document.blocks[note.block].span.start;
    const auto called = calls.find(note.id);
    if (!note.apart) {
      document.note_calls.push_back({note.at, start, note.label});
    } else if (note.id.empty() || called == calls.end()) {
      document.note_calls.push_back({start, start, note.label});
    } else {
      for (const TextPos at : called->second) document.note_calls.push_back({at, start, note.label});
    }
  }
  std::stable_sort(document.note_calls.begin(), document.note_calls.end(),
                   [](const NoteCall& a, const NoteCall& b) { return a.at < b.at; });
}

}  // namespace sicut::formats
