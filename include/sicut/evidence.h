// The evidence model: everything `sicut check` knows, as plain values. Reports are views of it.
//
// Positions are bytes of the original files, half open, without the punctuation round the words; an
// empty side stands at the first byte of the next word. Lines are 1-based. Strings beside positions
// are for reading (layers taken out, white space single).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sicut {

struct Place {  // a stretch of an original file
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  bool operator==(const Place&) const = default;
};

enum class Fidelity : std::uint8_t { verbatim, edited, altered, spliced, loose, absent, untested };
enum class EvidenceKind : std::uint8_t { source, second_hand, same_work, none };
enum class Relation : std::uint8_t { source, second_hand, same_work };
enum class AttributionVerdict : std::uint8_t { confirmed, contradicted, undecided };
enum class CitedSource : std::uint8_t { in_record, not_in_record, none };
enum class ChangeKind : std::uint8_t {
  omission,
  insertion,
  substitution,
  transposition,
  interpolation,
  elision,
  join
};
enum class ChangeClass : std::uint8_t { substantive, accidental, transmission };
enum class Effect : std::uint8_t { negation, quantity, name, date, modality };
enum class Boundary : std::uint8_t { sentence, paragraph, speaker, page, work, document };
enum class MarkKind : std::uint8_t { curly, straight, guillemet, low, single, block, markup, none };
enum class DecisionKind : std::uint8_t { accepted, explained, wrong };
enum class DiagnosticLevel : std::uint8_t { note, warning, error };
enum class CitationKind : std::uint8_t {
  volume,
  work,
  periodical,
  archival,
  minutes,
  internal,
  ibid,
  document,
  note,
  statute,
  scripture,
  other
};
enum class CitedPlace : std::uint8_t { resolved, no_such_place, not_in_record };
enum class CitationVerdict : std::uint8_t { confirmed, wrong_place, unsupported, unresolved };

struct ChangeSide {
  Place place;
  std::string text;
};

struct Change {
  ChangeKind kind = ChangeKind::substitution;
  ChangeClass cls = ChangeClass::substantive;
  bool marked = false;  // the text owns up to it by an ellipsis or brackets
  std::vector<Effect> effects;
  ChangeSide quote, source;
  std::uint32_t words = 0;        // of an elision, join or omission: words of the source left out
  std::vector<Boundary> crosses;  // of an elision or join
  bool drops_negation = false;    // a negation went with the words left out
};

// Where (a part of) the quotation stands in the record.
struct Passage {
  std::string document;
  std::optional<std::string> work;
  Place place;
  std::uint32_t line = 0;
  std::optional<std::string> page;
  std::vector<Place> covers;  // the part of the quotation it accounts for, in the text's bytes
  Relation relation = Relation::source;
  std::optional<std::string> author, speaker, quoted_from;
  std::optional<std::string> session;  // of minutes: its title
  double similarity = 0;  // 0..1: share of the quotation's covered words that stand here, in order
  std::string text;
  std::vector<Change> changes;  // in the order of the quotation
};

struct AttributionFinding {
  std::string name;
  Place place;
  AttributionVerdict verdict = AttributionVerdict::undecided;
};

// What a person has decided about a finding. It stands beside the verdict and never instead of it.
struct Decision {
  DecisionKind kind = DecisionKind::accepted;
  std::string by, when, why;
  std::string on;     // the verdict that was judged: a Fidelity's name; empty where it is not known
  bool holds = true;  // that verdict is still the verdict
};

// A place at which the edition quoted agrees with the quotation and another does not.
struct EditionTelling {
  ChangeSide quote;        // of the quotation; the edition quoted has the same
  std::string other;       // document
  std::string other_text;  // what it has instead
};

// Which of several documents that carry the words they were taken from.
struct EditionFinding {
  std::string document;
  std::optional<std::string> work;
  std::vector<EditionTelling> told_by;  // some, the most telling first
};

// Where a citation leads.
struct CitationTarget {
  std::string document;
  std::optional<std::string> work;
  Place place;
  std::uint32_t line = 0;
  std::optional<std::string> page;
};

// A pointer that the text gives.
struct CitationFinding {
  std::string id;
  Place place;
  std::uint32_t line = 0;
  std::string raw;
  CitationKind kind = CitationKind::other;
  std::optional<std::string> author, work, edition, volume, part, issue, date, key;
  std::vector<std::string> pages, documents, notes;  // as printed: "415-16"
  std::optional<std::string> refers_to;              // id of the citation that an "ibid." takes up
  std::vector<std::string> rivals;                   // ids of those it might mean as well
  std::optional<std::string> note_text;              // of the note a marker calls
  CitedPlace state = CitedPlace::not_in_record;
  std::string reason;  // one plain sentence: where it leads, or why nowhere
  std::vector<CitationTarget> targets;
};

// A day that the text gives in both calendars.
struct DoubleDateFinding {
  Place place;
  std::uint32_t line = 0;
  std::string raw;
  std::string old_style, new_style;  // EDTF: the Julian day, the Gregorian one; or several days
  bool new_first = false;            // the Gregorian day stands first
  bool one_day = true;               // false: the two cannot be one day
};

// Citations of one document that are all wrong by as many pages: of another edition.
struct EditionShift {
  std::string document;
  int pages = 0;
  std::uint32_t citations = 0;
};

// A citation held against the passages of the quotation it stands with.
struct QuotationCitation {
  std::string id;  // of the citation
  CitationVerdict verdict = CitationVerdict::unresolved;
  std::optional<CitationTarget> found_at;  // where the words stand instead
  std::optional<int> shift;                // pages between the two, where the document is the same
  std::optional<std::string> dated{};  // confirmed, but the work is of this date (EDTF), not the one cited
};

struct QuotationFinding {
  std::string id, fingerprint;
  std::optional<std::string> parent;  // id
  Place place;
  std::uint32_t line = 0;
  std::uint32_t words = 0;
  std::string quote;
  std::vector<Place> pieces;
  MarkKind marks = MarkKind::none;
  std::optional<AttributionFinding> attribution;
  std::vector<QuotationCitation> citations{};
  Fidelity fidelity = Fidelity::untested;
  std::string reason;
  EvidenceKind evidence = EvidenceKind::none;
  CitedSource cited_source = CitedSource::none;
  double confidence = 0;
  std::uint32_t passages_total = 0;
  std::vector<Passage> passages;
  std::optional<EditionFinding> edition;
  std::optional<Decision> decision;
};

struct TextFinding {
  std::string path, sha256;
  std::vector<QuotationFinding> quotations;
  std::vector<CitationFinding> citations{};  // in text order; calls of notes behind all others
  std::vector<DoubleDateFinding> dates{};
  std::vector<EditionShift> shifts{};
};

struct RecordDocument {
  std::string document, sha256, title, author;
};

struct DiagnosticNote {
  DiagnosticLevel level = DiagnosticLevel::note;
  std::string path;
  std::uint64_t line = 0;
  std::string code, message;
};

// The report lists only what an earlier one does not have.
struct BaselineNote {
  std::string path;
  std::uint64_t known = 0;  // findings of this run that it has, too: not listed
  std::uint64_t gone = 0;   // findings of it that this run does not have
};

struct CheckReport {
  std::vector<RecordDocument> record;
  std::vector<DiagnosticNote> diagnostics;
  std::vector<TextFinding> texts;
  std::optional<BaselineNote> baseline;
};

// Where words stand, without a judgement of them.
struct FoundQuery {
  std::string query;
  bool clear = false;  // the passages are more than chance likenesses
  std::uint32_t passages_total = 0;
  std::vector<Passage> passages;  // best first; `covers` are bytes of the query
};

struct FindReport {
  std::vector<DiagnosticNote> diagnostics;
  std::vector<FoundQuery> queries;
};

// The contract's names of the values above: "second-hand", "in-record", ...
[[nodiscard]] const char* name(Fidelity);
[[nodiscard]] const char* name(EvidenceKind);
[[nodiscard]] const char* name(Relation);
[[nodiscard]] const char* name(AttributionVerdict);
[[nodiscard]] const char* name(CitedSource);
[[nodiscard]] const char* name(ChangeKind);
[[nodiscard]] const char* name(ChangeClass);
[[nodiscard]] const char* name(Effect);
[[nodiscard]] const char* name(Boundary);
[[nodiscard]] const char* name(MarkKind);
[[nodiscard]] const char* name(DecisionKind);
[[nodiscard]] const char* name(DiagnosticLevel);
[[nodiscard]] const char* name(CitationKind);
[[nodiscard]] const char* name(CitedPlace);
[[nodiscard]] const char* name(CitationVerdict);

}  // namespace sicut
