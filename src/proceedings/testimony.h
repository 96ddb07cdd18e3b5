// Questions and answers of a hearing: "Q. Where were you?", "A. At home.", who asks ("BY MR. HALE:") and who
// answers ("JOHN DOE, called as a witness, testified as follows:").
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "formats/document.h"
#include "proceedings/names.h"
#include "proceedings/transcript.h"

namespace sicut::proceedings {

struct Unit;

enum class Testimony : std::uint8_t {
  none,
  question,  // under "Q."
  answer,    // under "A."
  both,      // "3. Mr. Hale. Where were you?—At home."
  examiner,  // names who asks from here on
  witness,   // names who answers from here on
};

// What a paragraph begins with, and how many bytes of it that takes; only a question or an answer. "A." alone
// may be an initial, too: right only where questions and answers take turns. Cost: constant.
struct TestimonyMark {
  Testimony kind = Testimony::none;
  std::uint32_t length = 0;
  bool counted = false;  // "Q14"
};
[[nodiscard]] TestimonyMark read_testimony_mark(std::string_view paragraph);

// Where the answer begins in a numbered paragraph that is a question and its answer, behind the dash; 0 in
// any other. Right only where many paragraphs are such. Cost: linear.
[[nodiscard]] std::size_t answer_in(std::string_view paragraph);

// Marks the units that are testimony, where answers stand behind questions, or questions are counted; takes
// away the labels that they were taken to have. Cost: a look at each unit's first letters, where there is
// none.
void mark_testimony(const formats::Document& document, Transcript& transcript, std::vector<Unit>& units);

// Who asks from here on, in "BY MR. HALE:", "CROSS-EXAMINATION BY MR. HALE"; who answers, in "JOHN DOE,
// having been duly sworn". Cost: linear.
[[nodiscard]] std::optional<Actor> named_examiner(const Tokens& tokens);
[[nodiscard]] std::optional<Actor> named_witness(const Tokens& tokens);

}  // namespace sicut::proceedings
