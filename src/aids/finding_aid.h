// What judging a quotation asks about a document of the record, found out once: an index keeps it, so that no
// document need be read for a passage of it. Named after what archivists make of a collection for those who
// come to look for something in it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "formats/document.h"
#include "proceedings/turns.h"
#include "quote/quotation.h"

namespace sicut::aids {

// A quotation that a document itself makes, in words of its flow.
struct QuotedWords {
  WordSpan words;  // from its first to behind its last word
  std::vector<WordSpan> pieces;
  std::string name;  // whose words they are said to be; may be empty
};

struct Quotations {
  std::vector<QuotedWords> all;  // by first word, an outer one before its inner
  bool narrative = false;        // dialogue of a story: its author's own composition
};

// What names are taken for depends on the record (see quote::Options); the rest does not. Cost: linear.
[[nodiscard]] Quotations quotations_of(const formats::Document& document, const quote::Options& options);

// The turns of a document that is minutes. Cost: linear; little where it is none.
[[nodiscard]] proceedings::Turns turns_of(const formats::Document& document);

// See variant::is_early_print.
[[nodiscard]] bool is_early_print(const formats::Document& document);

struct FindingAid {
  // Where the text is the very bytes of the file: all that judging looks at, without name, metadata and what
  // only readers of whole documents need (calls of notes, seams, anchors).
  std::optional<formats::Layers> layers;
  std::vector<std::string> hyphenated;  // letters of Document::hyphenated, in order
  Quotations quotations;                // without names
  proceedings::Turns turns;
  bool early_print = false;
};

}  // namespace sicut::aids
