// The words of both sides of a comparison, as the judges need them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/document.h"
#include "match/pattern.h"
#include "quote/quotation.h"
#include "variant/document_words.h"
#include "variant/effects.h"
#include "verdict/library.h"

namespace sicut::verdict {

// A quotation made ready for matching. Holds references to the text and the quotation.
struct Query {
  const formats::Document* text = nullptr;
  const quote::Quotation* quotation = nullptr;
  match::Pattern pattern;

  [[nodiscard]] std::size_t size() const { return quotation->words.size(); }
  [[nodiscard]] variant::EffectWord word(std::size_t i) const;
  // The original bytes of words [first, last); an empty span stands at the first byte of the next word.
  [[nodiscard]] Place place(std::size_t first, std::size_t last) const;
  [[nodiscard]] std::string reading(std::size_t first, std::size_t last) const;
  // Inserts of a kind that stand before word `i`.
  [[nodiscard]] const quote::Insert* insert_before(std::size_t i, quote::InsertKind kind) const;
};

// `forms` translates the text's form numbers into the index's.
[[nodiscard]] Query make_query(const formats::Document& text, const quote::Quotation& quotation,
                               const std::vector<text::FormId>& forms);

// The words of the flow that a quotation takes up, from its first to behind its last.
[[nodiscard]] WordSpan flow_words(const formats::Document& document, const quote::Quotation& quotation);

// The quotation for reading: pieces and inserts included, marks round them left out, white space single.
[[nodiscard]] std::string quote_reading(const formats::Document& document, const quote::Quotation& quotation);

[[nodiscard]] variant::EffectWord source_word(const Library& library, match::RecordWord p);
[[nodiscard]] std::vector<variant::EffectWord> source_words(const Library& library, match::RecordSpan s);
// Of words of document `id`; behind its last word stands its end.
[[nodiscard]] Place source_place(const Library& library, match::DocumentId id, match::RecordSpan s);
// For reading; of over a thousand words the middle is left out, with their number.
[[nodiscard]] std::string source_reading(const Library& library, match::RecordSpan s);

[[nodiscard]] Place place_of(const formats::Layers& layers, TextSpan span);

using variant::between;

}  // namespace sicut::verdict
