// The contract's names of the evidence model's values. The tables are in the order of the enumerators.
#include <array>
#include <cstddef>

#include "sicut/evidence.h"

namespace sicut {
namespace {

// A value outside the table is a mistake of ours; it gets a name that shows rather than a crash.
template <class Enum, std::size_t N>
const char* look_up(const std::array<const char*, N>& names, Enum value) {
  const auto index = static_cast<std::size_t>(value);
  return index < N ? names[index] : "unknown";
}

}  // namespace

const char* name(Fidelity value) {
  static constexpr std::array names{"verbatim", "edited", "altered", "spliced",
                                    "loose",    "absent", "untested"};
  return look_up(names, value);
}

const char* name(EvidenceKind value) {
  static constexpr std::array names{"source", "second-hand", "same-work", "none"};
  return look_up(names, value);
}

const char* name(Relation value) {
  static constexpr std::array names{"source", "second-hand", "same-work"};
  return look_up(names, value);
}

const char* name(AttributionVerdict value) {
  static constexpr std::array names{"confirmed", "contradicted", "undecided"};
  return look_up(names, value);
}

const char* name(CitedSource value) {
  static constexpr std::array names{"in-record", "not-in-record", "none"};
  return look_up(names, value);
}

const char* name(ChangeKind value) {
  static constexpr std::array names{"omission",      "insertion", "substitution", "transposition",
                                    "interpolation", "elision",   "join"};
  return look_up(names, value);
}

const char* name(ChangeClass value) {
  static constexpr std::array names{"substantive", "accidental", "transmission"};
  return look_up(names, value);
}

const char* name(Effect value) {
  static constexpr std::array names{"negation", "quantity", "name", "date", "modality"};
  return look_up(names, value);
}

const char* name(Boundary value) {
  static constexpr std::array names{"sentence", "paragraph", "speaker", "page", "work", "document"};
  return look_up(names, value);
}

const char* name(MarkKind value) {
  static constexpr std::array names{"curly",  "straight", "guillemet", "low",
                                    "single", "block",    "markup",    "none"};
  return look_up(names, value);
}

const char* name(DecisionKind value) {
  static constexpr std::array names{"accepted", "explained", "wrong"};
  return look_up(names, value);
}

const char* name(DiagnosticLevel value) {
  static constexpr std::array names{"note", "warning", "error"};
  return look_up(names, value);
}

const char* name(CitationKind value) {
  static constexpr std::array names{"volume", "work",     "periodical", "archival", "minutes",   "internal",
                                    "ibid",   "document", "note",       "statute",  "scripture", "other"};
  return look_up(names, value);
}

const char* name(CitedPlace value) {
  static constexpr std::array names{"resolved", "no-such-place", "not-in-record"};
  return look_up(names, value);
}

const char* name(CitationVerdict value) {
  static constexpr std::array names{"confirmed", "wrong-place", "unsupported", "unresolved"};
  return look_up(names, value);
}

}  // namespace sicut
