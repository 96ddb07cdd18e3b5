// The units in which marks are paired: whole paragraphs, freed of the furniture that stands in them.
#pragma once

#include <vector>

#include "formats/document.h"

namespace sicut::quote {

// A stretch of one block.
struct Segment {
  TextSpan span;
  std::uint32_t block = 0;
};

// Blocks joined by `continues`; the running heads and notes between them are left out.
struct Paragraph {
  std::vector<Segment> segments;  // one or more, in text order
  formats::BlockKind kind = formats::BlockKind::paragraph;
  std::uint8_t level = 0;
  std::uint8_t column = 0;  // of a table; see formats::Block
  bool heads_column = false;

  [[nodiscard]] TextPos start() const { return segments.front().span.start; }
  [[nodiscard]] TextPos end() const { return segments.back().span.end; }
};

// One flow of the document: its body, or its notes. Paragraphs of different flows never share a quotation.
using Flow = std::vector<Paragraph>;

struct Flows {
  Flow body;
  Flow notes;
};

// Preformatted blocks stand as paragraphs without segments' text being read (see `is_readable`): they keep
// quotations from running across them. Cost: linear in the blocks.
[[nodiscard]] Flows divide(const formats::Document& document);

[[nodiscard]] inline bool is_readable(const Paragraph& paragraph) {
  return paragraph.kind != formats::BlockKind::preformatted;
}

// Appends the parts of `span` that stand in the paragraph's segments.
void cut(const Paragraph& paragraph, TextSpan span, std::vector<Segment>& out);

}  // namespace sicut::quote
