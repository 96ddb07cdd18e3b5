// Citations: a text's own pointers to places, found and understood; where they lead is for resolve.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/position.h"
#include "citation/double_dates.h"
#include "citation/forms.h"
#include "formats/document.h"
#include "sicut/evidence.h"

namespace sicut::citation {

struct Citation {
  CitationKind kind = CitationKind::other;
  CitationKind source = CitationKind::other;  // of an "ibid.", the kind of what it takes up; else the same
  std::string form;  // which of the table; "title" for one told by its brackets alone; "marker"
  TextSpan span;     // from its first letter or figure to its last sign
  std::string raw;   // for reading
  // As printed; empty where not given. Of an "ibid." the fields that it takes up are filled in.
  std::string author, work, edition, volume, part, issue, date, key;
  std::vector<std::string> pages, documents, notes;
  std::string decision;          // of a law report, the parties: "Vane v. Orde"
  std::string label;             // the name directly before "Document 14", whose series that may be: "Senate"
  bool label_opens = false;      // it may as well be the first word of a sentence
  bool cross_reference = false;  // to a numbered work of the text itself, which is no source
  bool guessed = false;          // a bare page: its source is told by what stands round it
  bool in_note = false;
  bool in_brackets = false;
  bool cued = false;            // "see", "cf." before it
  bool second_hand = false;     // "quoted in": its author is not the one whose words they are
  bool ends_note = false;       // the last words of a note, with nothing but a page: a reference back
  std::uint32_t paragraph = 0;  // number of the paragraph or note it stands in
  std::optional<std::size_t> refers_to;  // index of the citation that an "ibid." takes up
  std::vector<std::size_t> rivals;       // of those it might mean as well, nearest first
  std::optional<std::size_t> note;       // of a note marker: index into Found::notes
};

// A note and the places that call it.
struct Note {
  std::string label;  // "3", "*"
  TextSpan span;      // of its text, without the label
  std::vector<TextPos> called_at;
  std::uint32_t block = 0;
  TextPos label_at;
};

struct Found {
  std::vector<DoubleDate> dates;    // given in both calendars, in text order
  std::vector<Citation> citations;  // in text order; calls of notes (form "marker") behind all others
  std::vector<Note> notes;          // in text order
};

struct Options {
  // Names of authors: helps to tell "Marx, Vol. 3" from "Capital, Vol. 3".
  std::vector<std::string> known_names;
  // Titles and series of the record: a source so called begins there, whatever stands before it ("his letter,
  // Harbour Papers, vol. I").
  std::vector<std::string> known_titles;
  unsigned threads = 1;  // paragraphs are shared out; the result is the same
};

// Finds the citations of a document, joins each "ibid." to what it takes up, and note markers to their notes.
// Cost: linear in the document (see forms.h). Thread safe.
[[nodiscard]] Found find_citations(const formats::Document& document, const Forms& forms,
                                   const Options& options = {});

// Notes alone: every note block, with the places that call it. Marks that many pages use ("*") call the next
// note so labelled; numbers call the one note of that number, or where numbering starts anew the next.
[[nodiscard]] std::vector<Note> find_notes(const formats::Document& document);

}  // namespace sicut::citation
