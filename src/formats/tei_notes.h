// The notes of a TEI document, and where they are called from.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/document.h"

namespace sicut::formats {

class TeiNotes {
 public:
  struct Note {
    TextPos at;  // behind the last word before it
    std::string id, label;
    std::size_t block = 0;  // its first
    bool apart = false;  // it stands among others at the end: it is called from where references point to it
  };
  void add(Note note) { notes_.push_back(std::move(note)); }
  void add_reference(TextPos at, std::string_view id) { references_.emplace_back(at, id); }

  // Fills the document's calls of notes, whose blocks it has. Cost: n log n.
  void finish(Document& document) const;

 private:
  std::vector<Note> notes_;
  std::vector<std::pair<TextPos, std::string>> references_;
};

}  // namespace sicut::formats
