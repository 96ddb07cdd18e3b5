// The collation model: everything `sicut collate` knows, as plain values. Reports are views of it.
//
// Positions are bytes of the original files, half open, without the punctuation round the words; an empty
// reading stands at the first byte of the witness's next word. Lines are 1-based. Strings beside positions
// are for reading (layers taken out, white space single).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sicut/evidence.h"

namespace sicut {

enum class VariantClass : std::uint8_t { substantive, accidental, transmission, layout };
enum class VariantKind : std::uint8_t { substitution, omission, addition, transposition };

// One edition of the work: a file, or a stretch of one.
struct Witness {
  std::string id;  // "A", "B", ...
  std::string path, sha256, title;
  Place place;  // from the work's first word to the end of its last
  std::uint32_t line = 0, last_line = 0;
  std::uint32_t words = 0;    // of the work; footnotes, running heads and page numbers left out
  bool found_inside = false;  // the work is a part of the file that was found by its words
};

// What one witness has at a place. `group` numbers the readings of a variant that have the same words (rules
// of regularisation applied): those of group 0 agree with the base.
struct Reading {
  std::uint32_t witness = 0;  // index into Collation::witnesses
  Place place;
  std::uint32_t line = 0;
  std::uint32_t words = 0;
  std::uint32_t group = 0;
  std::string text;        // empty where the witness has no words there
  bool paragraph = false;  // of a segment: the witness begins a paragraph here
  std::string ahead;       // of a segment: the signs before the first word of a paragraph
  std::string behind;      // of a segment: the signs between its words and the witness's next ones
};

struct Variant {
  VariantClass cls = VariantClass::substantive;
  VariantKind kind = VariantKind::substitution;  // seen from the base
  std::optional<std::uint32_t> move;             // the move it is, or that it stands in
  std::optional<std::uint32_t> habit;            // the habit it is an instance of
  std::string reason;                            // one plain sentence
  std::vector<Effect> effects;                   // of a substantive one
  std::vector<std::uint32_t> suspects;           // of a transmission one: the witnesses that are likely wrong
  std::vector<Reading> readings;                 // in the order of the witnesses
  std::string before, behind;  // a few words round it, of the first reading that agrees with the base
};

// Words that stand at one place in some witnesses and at another in others.
struct Move {
  std::vector<Reading> readings;  // of every witness that has the words, each at its own place
  std::uint32_t words = 0;
};

// A spelling pair that recurs.
struct Habit {
  std::string from, to;  // "-ise", "-ize"; what the base has, what others have
  std::uint32_t count = 0;
};

// The finest division of the witnesses: each word of each witness stands in exactly one segment, and the
// segments come in order for every witness.
struct Segment {
  bool common = false;  // the witnesses that stand here agree to the letter, in spelling and in punctuation
  bool layout = false;  // a running head, a page number, a footnote
  std::optional<std::uint32_t> variant;
  std::optional<std::uint32_t> move;
  std::vector<Reading> readings;  // of witnesses that have words here
};

struct Collation {
  std::vector<DiagnosticNote> diagnostics;
  std::vector<Witness> witnesses;
  std::uint32_t base = 0;         // index of the witness that variants are seen from
  std::vector<Variant> variants;  // in the order of the base
  std::vector<Move> moves;
  std::vector<Habit> habits;                    // the commonest first
  std::vector<Segment> segments;                // empty unless asked for
  std::vector<std::vector<double>> similarity;  // share of words in common, by pairs of witnesses
  std::uint32_t regularised = 0;                // differences that the rules of regularisation did away with
};

// The contract's names of the values above.
[[nodiscard]] const char* name(VariantClass);
[[nodiscard]] const char* name(VariantKind);

}  // namespace sicut
