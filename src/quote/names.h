// Names of persons in running text: runs of capitalised words that do not owe their capital to their place.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "formats/document.h"
#include "quote/clause.h"
#include "quote/quotation.h"

namespace sicut::quote {

// What is known of words as names: the names of the record, and how the document itself writes each word in
// the middle of its sentences.
class NameEvidence {
 public:
  // Both must outlive it. Cost: none, and once linear in the document when it is first asked. Not thread
  // safe.
  NameEvidence(const formats::Document& document, const Options& options)
      : document_(document), options_(options) {}

  // Is it the last word of a known name? `lower` is in lower case.
  [[nodiscard]] bool is_known(const std::string& lower) const {
    return options_.known_names.has_last_word(lower);
  }
  // Are these words, in lower case with single spaces, the whole of a known name of two words or more?
  [[nodiscard]] bool is_full_name(const std::string& lower) const {
    return options_.known_names.has_whole(lower);
  }
  // Is the word, which begins a sentence, a name all the same?
  [[nodiscard]] bool is_name_at_start(const Token& word) const;
  // Is the word in no list of words of the document's language?
  [[nodiscard]] bool is_no_word(const Token& word) const;
  // Is it in the list of words of the document's language?
  [[nodiscard]] bool is_listed(const Token& word) const;
  [[nodiscard]] bool is_german() const { return language() == "de"; }

 private:
  struct Uses {
    std::uint32_t capital = 0;  // in the middle of a sentence
    std::uint32_t lower = 0;
  };
  [[nodiscard]] const std::string& language() const;
  [[nodiscard]] const std::vector<Uses>& uses() const;

  const formats::Document& document_;
  const Options& options_;
  mutable std::optional<std::string> language_;  // of the document, once asked for
  mutable std::vector<Uses> uses_;               // by form, once asked for
};

// Stands inside a name, between capitalised words: "von", "de". In lower case.
[[nodiscard]] bool is_name_particle(const std::string& word);

// A body's own word, in lower case: inside a run it makes the whole run a body ("Petrograd Soviet").
[[nodiscard]] bool is_body(const std::string& word);

struct Name {
  std::size_t first = 0;  // words of the clause, titles left out
  std::size_t last = 0;   // inclusive
  std::size_t head = 0;   // first word with its titles
  bool possessive = false;
  bool known = false;  // its last word is that of a known name
  bool full = false;   // it is the whole of one
};

// The names of a clause, in text order.
[[nodiscard]] std::vector<Name> find_names(const Clause& clause, const NameEvidence& evidence);

// The name as printed, white space single, and where it stands.
[[nodiscard]] std::string printed(std::string_view text, const Clause& clause, const Name& name);
[[nodiscard]] TextSpan span_of(const Clause& clause, const Name& name);

}  // namespace sicut::quote
