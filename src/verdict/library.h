// The record as judging sees it: its documents, their index, and what is found out about them when first
// asked. Of a document of an index that is its finding aid; the document itself is read only where that does
// not say enough (markup, whose text is not the bytes of the file; names of who is quoted in the record).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "aids/finding_aid.h"
#include "base/lazy.h"
#include "match/index.h"
#include "record/record.h"
#include "variant/lexicon.h"
#include "verdict/index_counts.h"

namespace sicut::verdict {

// Thread safe, but for release(). Holds references: record and index must outlive it.
class Library {
 public:
  Library(const record::Record& record, const match::Index& index, quote::Options quote_options);

  struct Spot {
    match::DocumentId id;
    WordIndex word;  // of its flow
  };
  [[nodiscard]] Spot spot(match::RecordWord p) const;

  [[nodiscard]] const match::Index& index() const { return index_; }
  // The text of a document and what lies over it.
  [[nodiscard]] const formats::Layers& layers(match::DocumentId id) const;

  // Where words of the record stand in the text of their document; forms are not told. `s` lies in one
  // document.
  [[nodiscard]] std::vector<text::Word> words_of(match::RecordSpan s) const;
  [[nodiscard]] text::Word word(match::RecordWord p) const { return words_of({p, p + 1}).front(); }
  // The words `s` (of one document) as a span of that document's flow.
  [[nodiscard]] WordSpan words(match::RecordSpan s) const;
  // Their letters.
  [[nodiscard]] std::vector<std::string_view> letters(match::RecordSpan s) const;
  // Their reading text, see formats::Layers::reading.
  [[nodiscard]] std::string reading(match::RecordSpan s) const;

  // The lexicon for judging a passage of document `id` with this wording: the wording's own language if it
  // can be told, else its document's.
  [[nodiscard]] variant::Lexicon lexicon(match::DocumentId id, std::string_view wording) const;

  // The quotation of the record that holds the whole of `s`, the innermost one; null where there is none, and
  // in a narrative, whose dialogue is its author's own composition.
  [[nodiscard]] const aids::QuotedWords* quotation_around(match::RecordSpan s) const;
  // Finds the quotations of all documents that are read already and have no finding aid, on several threads:
  // else they are found one document after another by who asks first.
  void find_quotations(unsigned threads) const;
  // Whose words a quotation of a document is said to be; may be empty.
  [[nodiscard]] const std::string& name_of(match::DocumentId id, const aids::QuotedWords& quotation) const;

  // Whether a document is a story and this one of its characters: who speaks its words is for a reader to
  // say.
  [[nodiscard]] bool is_character(match::DocumentId id, std::string_view name) const;
  // Whether the document may have words of that person beside its author's: its title, a heading, a short
  // line or labels of turns ("Brook: ...") name him or her.
  [[nodiscard]] bool may_speak(match::DocumentId id, std::string_view name) const;

  // Where a document is minutes, whose turn a place in it is; null elsewhere.
  [[nodiscard]] const proceedings::PlacedTurn* turn_at(match::DocumentId id, BytePos p) const;

  // Whether some document of the record is in this language (ISO 639), or in one that cannot be told.
  [[nodiscard]] bool has_language(const std::string& code) const;

  // Whether a quotation of the record ends behind `left` or begins with `right`: then the record does not
  // show how the words quoted went on, or what stood before them.
  [[nodiscard]] bool ends_quotation(match::RecordSpan left) const;
  [[nodiscard]] bool begins_quotation(match::RecordSpan right) const;

  // Whether the words `s` only interrupt somebody's speech in the source: “A,” he said, “B”.
  [[nodiscard]] bool interrupts_speech(match::RecordSpan s) const;

  // Lets go of all finding aids where they take more than `budget` bytes (estimated).
  void release(std::uint64_t budget);

 private:
  struct Known {
    Lazy<std::optional<aids::FindingAid>> aid;  // of the index; none where it has none that is sound
    // What is worked out where there is no aid, and quotations with names for those that ask.
    Lazy<aids::Quotations> quotations;
    Lazy<proceedings::Turns> turns;
  };
  [[nodiscard]] const aids::FindingAid* aid(match::DocumentId id) const;  // null where there is none
  [[nodiscard]] const formats::Layers* kept_layers(match::DocumentId id) const;
  [[nodiscard]] const aids::Quotations& quotations(match::DocumentId id) const;
  [[nodiscard]] const aids::Quotations& named_quotations(match::DocumentId id) const;
  [[nodiscard]] bool is_early_print(match::DocumentId id) const;
  // Calls `tell` with each place of a name's last word in a document that is capitalised, in order, until it
  // returns true; whether it did.
  template <class Tell>
  bool any_capitalised(match::DocumentId id, std::string_view name, const Tell& tell) const;

  const record::Record& record_;
  const match::Index& index_;
  IndexCounts counts_;
  quote::Options quote_options_;
  std::unique_ptr<Known[]> known_;
  mutable variant::KnownWords answers_;  // changes no answer
};

}  // namespace sicut::verdict
