// The record as matching sees it: one stream of words, all documents one after another, and where in it a
// stretch of letters or a word stands. What stands where comes from segments of an index (on disk or in
// memory); the words of a document are asked for when they are first looked at.
//
// Two lists of places:
// - letter minimizers (Schleimer, Wilkerson, Aiken, "Winnowing", SIGMOD 2003; Roberts et al.,
//   Bioinformatics 2004): k consecutive folded letters, no spaces or punctuation, so that word
//   division and typography cost nothing and any script works;
// - words, for short phrases, rare words and bad scans.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "base/position.h"
#include "index/digest.h"
#include "index/holding.h"
#include "index/pieces.h"
#include "match/form_pool.h"
#include "text/words.h"

namespace sicut::match {

using RecordWord = Position<struct RecordSpace>;  // word in the stream of the whole record
using RecordSpan = Span<RecordWord>;
using DocumentId = std::uint32_t;
using Flow = index::Flow;

using index::Holding;
using index::kGone;

struct IndexOptions {
  unsigned threads = 1;
  index::SeedOptions seeds;
};

// Thread safe.
class Index {
 public:
  // Where the words of a document come from, when they are first looked at; both must stay where they are
  // until forget(), and all may throw.
  struct Sources {
    std::function<Flow(DocumentId)> flow;              // of a document whose segment has no pieces for it
    std::function<std::string_view(DocumentId)> text;  // of one whose segment has: the bytes of its file
    std::function<void(DocumentId)> changed;           // throws: these bytes are not what was indexed
  };

  // `words`: how many each document has. Every document stands in just one holding.
  Index(std::span<const std::uint32_t> words, std::vector<Holding> holdings, Sources sources);
  // Over documents in memory, which must stay; the segment is built here.
  Index(std::span<const Flow> flows, const IndexOptions& options);

  [[nodiscard]] std::size_t size() const { return starts_.back(); }  // words of the record
  [[nodiscard]] std::size_t documents() const { return starts_.size() - 1; }
  [[nodiscard]] RecordSpan document(DocumentId d) const {
    return {RecordWord(starts_[d]), RecordWord(starts_[d + 1])};
  }
  [[nodiscard]] DocumentId document_of(RecordWord p) const;

  [[nodiscard]] text::FormId form(RecordWord p) const;
  // Of a stretch within one document.
  [[nodiscard]] std::vector<text::FormId> forms_of(RecordSpan s) const;
  // The same with their places in the document's text; that text must be the bytes of its file.
  [[nodiscard]] std::vector<text::Word> words_of(RecordSpan s) const;
  // What its segment keeps of a document besides its words: see index::Digest::aid. Empty where nothing.
  [[nodiscard]] std::string_view aid(DocumentId d) const;

  // The number of a word; kNoForm where the record does not have it.
  [[nodiscard]] text::FormId find(std::string_view letters) const;
  [[nodiscard]] std::string_view letters(text::FormId f) const { return pool_->letters(f); }
  [[nodiscard]] const FormShape& shape(text::FormId f) const { return pool_->shape(f); }
  [[nodiscard]] std::uint32_t count(text::FormId f) const;  // 0 for kNoForm

  // Where a form stands, ascending. Empty for kNoForm. Cost: some 1 ns each.
  [[nodiscard]] std::vector<std::uint32_t> postings(text::FormId f) const;
  // Sets found[i] to 1 for each wanted[i] where a form stands; `wanted`: ascending. Cost: of a common form
  // some 100 ns for each that is wanted, but no more than postings().
  void look_up(text::FormId f, std::span<const std::uint32_t> wanted, std::span<std::uint8_t> found) const;
  // Words in which the seed with this hash begins, ascending: all, but at most a thousand of each segment.
  void seed_postings(std::uint32_t hash, std::vector<std::uint32_t>& places) const;
  // That they will be asked for soon: they are fetched while others are read.
  void expect_seed(std::uint32_t hash) const;
  [[nodiscard]] std::uint32_t seed_letters() const { return k_; }  // k

  // Lets go of a document's words. Not while another thread works with the index.
  void forget(DocumentId d);
  // Lets go of the words of all where those that were told by pieces take more than `budget` bytes. Not while
  // another thread works with the index.
  void release(std::uint64_t budget);
  // What was found damaged so far; answers may be incomplete then.
  [[nodiscard]] std::optional<Error> damage() const;

 private:
  struct Shelved {  // a segment, and how its places lead to the record's
    std::shared_ptr<const index::Segment> segment;
    std::vector<std::uint32_t> firsts;     // of each of its documents, and the end
    std::vector<std::uint32_t> to_record;  // the record word of that first word; kGone
    bool as_it_stands = false;             // place i is record word i
    bool some_gone = false;
  };
  struct Words {  // of one document: its flow, or pieces of it
    Flow flow;
    std::unique_ptr<std::atomic<text::FormId>[]> forms;  // number of each of the flow's forms, once looked up

    std::vector<index::Piece> pieces;
    std::string_view text;
    std::once_flag text_asked;
    std::unique_ptr<std::atomic<const text::Word*>[]> piece_words;  // of each piece, once told
    std::mutex telling;
    std::vector<std::unique_ptr<text::Word[]>> told;  // what piece_words points to
    std::uint64_t taken = 0;                          // bytes of pieces and of what they told
  };
  void set(std::span<const std::uint32_t> words, std::vector<Holding> holdings);
  [[nodiscard]] Words& ask(DocumentId d) const;
  void fill(DocumentId d, Words& words) const;
  // Calls `take` with the words of a stretch within one document, in order; places only where they are told.
  template <class Take>
  void for_each_word(RecordSpan s, const Take& take) const;
  [[nodiscard]] text::FormId form_in(const Words& words, std::size_t at) const;
  // The words of a piece, whose forms are the record's.
  [[nodiscard]] const text::Word* words_in(DocumentId d, Words& words, std::size_t piece) const;
  // Turns places of a segment into record words; those of documents that are gone are dropped.
  void place(const Shelved& shelved, std::vector<std::uint32_t>& places, std::size_t from) const;
  void look_up_in(const Shelved& shelved, std::uint64_t hash, std::span<const std::uint32_t> wanted,
                  std::span<std::uint8_t> found) const;
  [[nodiscard]] std::uint32_t count_in(const Shelved& shelved, std::uint64_t hash) const;

  std::uint32_t k_ = 10;
  std::vector<std::uint32_t> starts_;  // of each document, and the end
  std::vector<Shelved> segments_;
  Sources sources_;
  std::vector<std::pair<const index::Segment*, std::uint32_t>>
      homes_;  // of each document, and its place there
  std::unique_ptr<FormPool> pool_ = std::make_unique<FormPool>();
  std::unique_ptr<std::atomic<Words*>[]> words_;      // of each document
  mutable std::vector<std::unique_ptr<Words>> kept_;  // what words_ points to
  std::unique_ptr<std::mutex[]> asking_;              // a lock for every so many documents
};

}  // namespace sicut::match
