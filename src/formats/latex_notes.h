// Notes of LaTeX, "\footnote{...}": their words stand where they are called, often inside a sentence.
#pragma once

#include <cstddef>
#include <vector>

#include "formats/document.h"

namespace sicut::formats {

class LatexNotes {
 public:
  // The group of that depth is a note, called behind `call`; its words begin at `start`.
  void open(std::size_t depth, TextPos call, TextPos start);
  // The group of that depth ends at `end`; nothing where it is no note.
  void close(std::size_t depth, TextPos end);
  // Takes the notes out of the blocks they stand in: what follows a note carries on the paragraph. Expects
  // the blocks in text order. Cost: linear.
  void lay(Document& document) const;

 private:
  struct Note {
    std::size_t depth;
    TextPos call;
    TextSpan span;
    bool open;
  };
  std::vector<Note> notes_;  // in text order; a note inside a note stands behind the outer one
};

}  // namespace sicut::formats
