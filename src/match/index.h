// An index in memory over the words of a record: where does a stretch of letters, or a word, stand?
//
// Two lists of postings over one stream of words (all documents one after another):
// - letter minimizers (Schleimer, Wilkerson, Aiken, "Winnowing", SIGMOD 2003; Roberts et al.,
//   Bioinformatics 2004): k consecutive folded letters, no spaces or punctuation, so that word
//   division and typography cost nothing and any script works;
// - words, for short phrases and rare words.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/position.h"
#include "text/words.h"

namespace sicut::match {

using RecordWord = Position<struct RecordSpace>;  // word in the stream of the whole record
using RecordSpan = Span<RecordWord>;
using DocumentId = std::uint32_t;

// One document's words in the order of its flow, with the table their forms belong to.
struct Flow {
  std::span<const text::Word> words;
  const text::FormTable* forms = nullptr;
};

struct IndexOptions {
  unsigned threads = 1;
  std::uint32_t k = 9;  // letters (bytes of folded UTF-8) of a seed
  std::uint32_t w = 5;  // one of w consecutive seeds is kept
};

// What the filter of the aligner needs to know of a form without looking at its letters.
struct FormShape {
  std::uint32_t mask = 0;    // which letters occur, a bit each
  std::uint32_t length = 0;  // bytes
  char last = 0;             // the last byte
};

class Index {
 public:
  // Cost: some 40 MB of text a second and core; memory about twice the text. The flows must outlive
  // nothing: all that is needed is copied. Same index for any number of threads.
  Index(std::span<const Flow> flows, const IndexOptions& options);

  [[nodiscard]] std::size_t size() const { return words_.size(); }  // words of the record
  [[nodiscard]] text::FormId form(RecordWord p) const { return words_[p.value]; }
  [[nodiscard]] std::span<const text::FormId> forms_of(RecordSpan s) const {
    return std::span(words_).subspan(s.start.value, s.size());
  }
  [[nodiscard]] const text::FormTable& forms() const { return forms_; }
  [[nodiscard]] const FormShape& shape(text::FormId f) const { return shapes_[f]; }
  [[nodiscard]] std::uint32_t count(text::FormId f) const { return f < counts_.size() ? counts_[f] : 0; }

  [[nodiscard]] std::size_t documents() const { return starts_.size() - 1; }
  [[nodiscard]] RecordSpan document(DocumentId d) const {
    return {RecordWord(starts_[d]), RecordWord(starts_[d + 1])};
  }
  [[nodiscard]] DocumentId document_of(RecordWord p) const;

  // Where a form stands, ascending. Empty for kNoForm.
  [[nodiscard]] std::span<const std::uint32_t> postings(text::FormId f) const;
  // Words in which the seed with this hash begins, ascending.
  struct Posting {
    std::uint32_t hash;
    std::uint32_t word;
  };
  [[nodiscard]] std::span<const Posting> seed_postings(std::uint32_t hash) const;

  [[nodiscard]] const IndexOptions& options() const { return options_; }

 private:
  void merge_forms(std::span<const Flow> flows);
  void lay_word_postings();
  void lay_seed_postings();

  IndexOptions options_;
  text::FormTable forms_;
  std::vector<FormShape> shapes_;
  std::vector<std::uint32_t> counts_;
  std::vector<text::FormId> words_;
  std::vector<std::uint32_t> starts_;          // of each document, and the end
  std::vector<std::uint32_t> posting_starts_;  // by form, and the end
  std::vector<std::uint32_t> postings_;
  std::vector<Posting> seeds_;               // by hash, then word
  std::vector<std::uint32_t> seed_buckets_;  // by the hash's top bits: index into seeds_, and the end
};

[[nodiscard]] FormShape shape_of(std::string_view letters);

}  // namespace sicut::match
