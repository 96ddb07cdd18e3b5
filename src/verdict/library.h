// The record as judging sees it: its documents, their index, and what is worked out about them when first
// asked.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "match/index.h"
#include "proceedings/turns.h"
#include "quote/quotation.h"
#include "record/record.h"
#include "variant/lexicon.h"
#include "verdict/index_counts.h"

namespace sicut::verdict {

// A quotation that a document of the record itself makes, in words of its flow.
struct RecordQuotation {
  WordSpan words;  // from its first to behind its last word
  std::vector<WordSpan> pieces;
  std::string name;  // whose words they are said to be; may be empty
};

// Thread safe. Holds references: record and index must outlive it.
class Library {
 public:
  Library(const record::Record& record, const match::Index& index, quote::Options quote_options);

  struct Spot {
    const formats::Document* document;
    match::DocumentId id;
    WordIndex word;
  };
  [[nodiscard]] Spot spot(match::RecordWord p) const;

  [[nodiscard]] const formats::Document& document(match::DocumentId id) const {
    return record_.documents[id];
  }
  [[nodiscard]] const match::Index& index() const { return index_; }
  // The lexicon for judging a passage of document `id` with this wording: the wording's own language if it
  // can be told, else its document's.
  [[nodiscard]] variant::Lexicon lexicon(match::DocumentId id, std::string_view wording) const;

  // The words `s` (of one document) as a span of that document's flow.
  [[nodiscard]] WordSpan words(match::RecordSpan s) const;

  // The quotation of the record that holds the whole of `s`, the innermost one; null where there is none, and
  // in a narrative, whose dialogue is its author's own composition.
  [[nodiscard]] const RecordQuotation* quotation_around(match::RecordSpan s) const;

  // The letters of words of the record, which lie in one document.
  [[nodiscard]] std::vector<std::string_view> letters(match::RecordSpan s) const;

  // Whether a document is a story and this one of its characters: who speaks its words is for a reader to
  // say.
  [[nodiscard]] bool is_character(match::DocumentId id, std::string_view name) const;
  // Whether the document may have words of that person beside its author's: its title, a heading, a short
  // line or labels of turns ("Brook: ...") name him or her.
  [[nodiscard]] bool may_speak(match::DocumentId id, std::string_view name) const;

  // Where a document is minutes, whose turn a place in it is; null elsewhere.
  [[nodiscard]] const proceedings::Turn* turn_at(match::DocumentId id, BytePos p) const;

  // Whether some document of the record is in this language (ISO 639), or in one that cannot be told.
  [[nodiscard]] bool has_language(const std::string& code) const;

  // Whether a quotation of the record ends behind `left` or begins with `right`: then the record does not
  // show how the words quoted went on, or what stood before them.
  [[nodiscard]] bool ends_quotation(match::RecordSpan left) const;
  [[nodiscard]] bool begins_quotation(match::RecordSpan right) const;

  // Whether the words `s` only interrupt somebody's speech in the source: “A,” he said, “B”.
  [[nodiscard]] bool interrupts_speech(match::RecordSpan s) const;

 private:
  struct Quotations {
    std::once_flag once;
    std::vector<RecordQuotation> all;  // by first word
    bool narrative = false;
  };
  struct Minutes {
    std::once_flag once;
    proceedings::Turns turns;
  };
  const Quotations& quotations(match::DocumentId id) const;
  void find_quotations(match::DocumentId id, Quotations& into) const;

  const record::Record& record_;
  const match::Index& index_;
  IndexCounts counts_;
  quote::Options quote_options_;
  std::unique_ptr<Quotations[]> quotations_;
  std::unique_ptr<Minutes[]> minutes_;
  mutable variant::KnownWords answers_;  // changes no answer
};

}  // namespace sicut::verdict
