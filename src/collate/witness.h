// The words of one witness: the work alone, with its layers set apart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "collate/forms.h"
#include "collate/sequence.h"
#include "formats/document.h"

namespace sicut::collate {

// Lines of a file, 1-based, both included.
struct LineRange {
  std::uint32_t first = 1, last = 0xffffffffu;
};

// A stretch that is no part of the work's words.
enum class LayoutKind : std::uint8_t { running_head, page_number, note, notes_heading, note_marker };
struct LayoutStretch {
  LayoutKind kind = LayoutKind::note;
  TextSpan span;   // from its first letter or figure
  WordSpan words;  // of the document's flow; a note marker has none
};

struct WitnessWords {
  const formats::Document* document = nullptr;
  WordSpan body;               // words of the document's flow
  std::vector<FormId> forms;   // of each word of `body`; likewise the two below
  std::vector<Break> breaks;   // before it
  std::vector<TextPos> tails;  // where the punctuation behind it ends: at the next word, or its block's end
  std::vector<LayoutStretch> layout;  // in text order, those that stand within the witness

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(forms.size()); }
  [[nodiscard]] const text::Word& word(std::uint32_t i) const {
    return document->words[body.start.value + i];
  }
};

// The words of a document's body that begin on these lines.
[[nodiscard]] WordSpan words_on_lines(const formats::Document& document, const LineRange& lines);

// Adds the words to `forms`. Cost: linear.
[[nodiscard]] WitnessWords take_words(const formats::Document& document, WordSpan body, Forms& forms);

// Cuts a witness to words [first, end) of its own.
void cut_to(WitnessWords& witness, std::uint32_t first, std::uint32_t end);

[[nodiscard]] Sequence sequence_of(const WitnessWords& witness, const Forms& forms);

}  // namespace sicut::collate
