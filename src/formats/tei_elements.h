// What the elements of TEI mean to a reader of text.
#pragma once

#include <cstdint>
#include <string_view>

namespace sicut::formats {

enum class TeiRole : std::uint8_t {
  other,      // inline or unknown: its text goes on in the block round it
  block,      // begins and ends a block
  paragraph,  // a block in which what else would be one stands inline: <quote> in <p>
  heading,
  quotation,  // <quote>, <q>, <said>: a block quotation between paragraphs, quoted words inside them
  division,
  note,
  furniture,  // <fw>
  page,       // <pb>
  milestone,
  line_break,
  dropped,  // no part of the text
  header,   // <teiHeader>
  text,     // <text>: what may be read at all
  speech,   // <sp>, <u>
  speaker,  // <speaker>
  date,
  reference,  // <ref>, <ptr>
  person,     // <person>, and <persName> with an id: a name for @who
};

// `name` in small letters, without prefix.
[[nodiscard]] TeiRole tei_role(std::string_view name);

// Whether a <div> of this type is a work of its own.
[[nodiscard]] bool is_work_type(std::string_view type);

// Whether an element that begins behind `before` opens an <app>: without a <lem>, the first <rdg> is the
// text.
[[nodiscard]] bool is_first_reading(std::string_view before);

// Whether a <note> of this type is a remark in the body (the chair's label, the time), and no note.
[[nodiscard]] bool is_remark_type(std::string_view type);

}  // namespace sicut::formats
