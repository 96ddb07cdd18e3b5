// Quotations: words that a text presents as somebody else's.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/position.h"
#include "formats/document.h"
#include "quote/known_names.h"

namespace sicut::quote {

enum class Marks { curly, straight, guillemet, low, single, block, markup, none };

// What stands inside a quotation besides the quoted words.
enum class InsertKind {
  ellipsis,   // "...", "…", ". . .", "[...]", "(…)": something was left out
  bracketed,  // "[he]": the quoting text's own words
  sic,        // "[sic]", "[!]": a remark on the wording that changes nothing
};

struct Insert {
  InsertKind kind = InsertKind::ellipsis;
  TextSpan span;  // bytes of the mark itself, brackets included
  // Where it stands among `Quotation::words`: before words[at]. A bracketed insert's own words are not
  // among the words.
  std::uint32_t at = 0;
  std::vector<text::Word> words;  // of a bracketed insert
};

struct Attribution {
  std::string name;        // as the text gives it: "Lenin", "Mrs. Elton"
  TextSpan span;           // where the name stands
  bool inherited = false;  // from the quotation this one stands in: can be confirmed, not contradicted
};

struct Quotation {
  TextSpan span;                 // from its first to its last word, or to words put in at its edges
  std::vector<TextSpan> pieces;  // one or more, where the text interrupts it ("…," says X, "…") or where
                                 // it is re-opened on a new paragraph; words without marks round them
  Marks marks = Marks::none;
  bool closed = true;                 // false where the closing mark is missing
  std::optional<std::size_t> parent;  // index of the quotation it stands in
  std::vector<text::Word> words;  // its words in order, bracketed inserts left out; forms are the document's
  std::vector<Insert> inserts;    // in text order
  std::optional<Attribution> attribution;
};

struct Options {
  // Names of the authors and speakers of the record: helps to tell a name from a capitalised word.
  KnownNames known_names;
  // Whether a word (folded) of the document's language is known to stand in lists of words: what is none may
  // be a name although it begins a sentence. Without it only what the texts show is evidence.
  std::function<bool(std::string_view language, std::string_view word)> is_word;
  bool names = true;  // find out whose words they are said to be; without, Quotation::attribution is empty
};

// Finds the quotations of a document, in the order of their first bytes (an outer before its inner).
// One lost closing mark never reaches beyond its paragraph. Cost: linear. Thread safe.
[[nodiscard]] std::vector<Quotation> find_quotations(const formats::Document& document,
                                                     const Options& options = {});

}  // namespace sicut::quote
