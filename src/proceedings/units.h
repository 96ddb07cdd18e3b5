// The paragraphs of minutes: blocks of the document, divided where a line begins a new entry ("Absent: ...",
// "HOLL: ...") though no blank line stands before it.
#pragma once

#include <optional>
#include <vector>

#include "formats/document.h"
#include "formats/speaker_label.h"
#include "proceedings/concepts.h"
#include "proceedings/testimony.h"
#include "proceedings/transcript.h"

namespace sicut::proceedings {

struct Unit {
  TextSpan span;
  formats::BlockKind kind = formats::BlockKind::paragraph;
  bool continues = false;       // carries on the paragraph before, over a page break
  bool behind_endnote = false;  // a note that is set off from the text, as at its end, stands before it
  bool heading = false;         // a heading, by layout
  Concepts concepts;            // of all its words
  std::uint32_t words = 0;
  std::optional<formats::SpeakerLabel> label;
  Testimony testimony = Testimony::none;
  std::uint32_t testimony_mark = 0;  // bytes of "Q.", "A." and the blank behind it
};

// Units in text order; furniture and notes are left out. Labels in mixed case ("Smith:") are found where they
// stand behind a title, or several times. Cost: linear.
[[nodiscard]] std::vector<Unit> units_of(const formats::Document& document, Transcript& transcript);

}  // namespace sicut::proceedings
