// A document as the rest of the program sees it: the original bytes, the extracted text, and layers
// over that text. Nothing is deleted: a running head, a page number or a footnote is a block of its own
// kind, and its words stand at the end of the flow instead of inside the sentence it interrupts.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/error.h"
#include "base/position.h"
#include "text/words.h"

namespace sicut::formats {

enum class BlockKind : std::uint8_t {
  paragraph,
  heading,
  block_quote,  // by markup, or by indentation in plain text
  list_item,
  preformatted,  // code: never holds a quotation
  note,          // footnote or endnote body
  running_head,
  page_number,
};

// Running heads and page numbers: print furniture, no part of anybody's wording.
[[nodiscard]] constexpr bool is_furniture(BlockKind kind) {
  return kind == BlockKind::running_head || kind == BlockKind::page_number;
}

inline constexpr std::uint32_t kNoSpeaker = 0xffffffffu;

struct Block {
  BlockKind kind = BlockKind::paragraph;
  TextSpan span;              // without surrounding white space
  WordSpan words;             // its words in the flow
  bool continues = false;     // carries on the paragraph of the previous block of the same flow: a page
                              // break, a footnote or a running head stands between them
  std::uint8_t level = 0;     // headings: 1-6; block quotes: nesting depth
  std::uint8_t column = 0;    // of a cell of a Markdown table, from 1 on; 0 outside tables
  bool heads_column = false;  // a cell of its first row
  std::uint32_t speaker = kNoSpeaker;  // index into Document::speakers: whose turn this is, in minutes
};

struct PageBreak {
  TextPos at;             // first byte of the new page
  std::string number;     // "174", "xii"; empty where none is printed or can be counted
  bool inferred = false;  // counted from the printed numbers before and behind it
};

// What is known about a document, from its own front matter or from record.toml (which wins).
struct Metadata {
  std::string title, author, date, series, volume, edition, language, citekey;
  std::vector<std::string> cite_as;  // other names that texts cite it by
  // Which figures texts use for its volumes: "roman" or "arabic"; empty where either will do. Two editions
  // of one series may be told apart by nothing else.
  std::string volume_numerals;
};

// A work inside a document.
struct Part {
  std::string title;
  std::string author;  // where it differs from the document's
  std::string date;
  TextSpan span;
  std::string id{};      // of its element, in markup
  std::string number{};  // "14": where the document numbers its parts
};

// Where a note of markup stands, whose call has no letters of its own.
struct NoteCall {
  TextPos at;    // behind the last letter before it
  TextPos note;  // first byte of its block
  std::string label;
};

// An element of a markup document that has an id, by which record.toml and links point to it.
struct Anchor {
  std::string id;
  TextSpan span;  // empty where only its place is known
};

// Piecewise linear map from extracted text to original bytes, kept only where the two differ. Memory: 16
// bytes a run of letters that are all as long as each other on both sides.
class OffsetMap {
 public:
  // Pieces are added in text order, without gaps. `linear`: text byte i of the piece is original byte
  // i; otherwise the whole piece (an entity, a converted letter) stands for `original` as one.
  void add(std::size_t text_length, BytePos original, std::size_t original_length, bool linear);
  [[nodiscard]] bool identity() const { return pieces_.empty(); }
  // The original byte where the text byte at `p` begins, or, for `end`, where the text byte before `p`
  // ends. Cost: logarithmic. Past the end: the end.
  [[nodiscard]] BytePos start(TextPos p) const;
  [[nodiscard]] BytePos end(TextPos p) const;

 private:
  struct Piece {  // a run of letters, or, where `letter` is 0, one stretch that stands for another as a whole
    TextPos text;
    BytePos original;
    std::uint32_t original_length = 0;
    std::uint16_t letter = 1;           // text bytes of each letter
    std::uint16_t original_letter = 1;  // original bytes of each
  };
  [[nodiscard]] const Piece& piece_at(TextPos p) const;

  std::vector<Piece> pieces_;
  TextPos text_end_;
};

// The text of a document and what lies over it, but for its words: all that is needed to show a place of it.
struct Layers {
  std::string name;  // its path as reached from the command line
  Bytes original;
  std::string extracted;  // empty where the original is itself UTF-8 plain text
  OffsetMap map;
  Metadata meta;
  std::vector<Block> blocks;              // in text order
  WordIndex body_end, notes_end;          // where the flow's three stretches end: body, notes, furniture
  std::vector<text::NoteMarker> markers;  // in text order
  std::vector<PageBreak> pages;           // in text order
  std::vector<NoteCall> note_calls;       // in text order
  std::vector<std::string> speakers;      // as printed
  bool speakers_by_markup = false;        // the reader has named them and the blocks' speakers
  std::vector<Part> parts;                // in text order
  std::vector<Anchor> anchors;            // in the order of their first bytes
  std::vector<TextSpan>
      quoted_by_markup;        // contents of <q>, in the order of their first bytes; they may nest
  std::vector<TextSpan> code;  // code inside sentences, in text order: no quotation stands in it
  std::vector<TextPos> seams;  // ends of hard-wrapped paragraphs that were told only by layout
  Diagnostics diagnostics;

  [[nodiscard]] std::string_view text() const {
    return extracted.empty() ? original.view() : std::string_view(extracted);
  }
  [[nodiscard]] std::string_view text(TextSpan s) const { return text().substr(s.start.value, s.size()); }
  [[nodiscard]] ByteSpan bytes(TextSpan s) const;
  // 1-based line of a byte of the original. Cost: logarithmic in the number of lines.
  [[nodiscard]] std::uint32_t line(BytePos p) const;
  // The printed page a place stands on; empty where pages are not known.
  [[nodiscard]] std::string_view page(TextPos p) const;
  // The work inside the document that a place stands in, the first of several; null outside all. Cost: linear
  // in the works.
  [[nodiscard]] const Part* part(TextPos p) const;
  // The block that holds a word of the flow. Cost: logarithmic.
  [[nodiscard]] const Block& block_of(WordIndex w) const;
  // Reading text of `words`, the flow's from word `first` on: layers taken out, line-end hyphens joined (but
  // for words that `keeps_hyphen`, see Document::hyphenated), white space single.
  [[nodiscard]] std::string reading(WordIndex first, std::span<const text::Word> words,
                                    const std::function<bool(const text::Word&)>& keeps_hyphen) const;

  std::vector<std::uint32_t> line_starts;  // bytes
  std::vector<std::uint32_t>
      blocks_by_word;  // indexes into `blocks`, ordered by first word; blocks without words left out
};

struct Document : Layers {
  std::vector<text::Word> words;  // the flow; forms are of `forms`
  text::FormTable forms;
  // In order: forms that the document elsewhere writes with a hyphen; broken at a line's end, they keep it.
  std::vector<text::FormId> hyphenated;

  using Layers::reading;
  // Reading text of a stretch of the flow.
  [[nodiscard]] std::string reading(WordSpan span) const;
};

// Fills `line_starts`. Cost: linear in the bytes.
void find_lines(Layers& layers);
// Fills `blocks_by_word`.
void order_blocks(Layers& layers);

enum class Format { plain, markdown, html, tei, latex };

struct ReadOptions {
  std::optional<Format> format;           // told by name and content where not given
  bool front_matter = true;               // may begin with it; false for a stretch from inside a file
  bool words = true;                      // find the words; without, blocks and lines are all there is
  std::size_t max_bytes = 2'000'000'000;  // larger files are refused
  std::size_t max_line = 256'000'000;     // longer lines are refused
};

// Reads one file, or standard input where `name` is "-".
// Errors (all of kind input): those of Bytes; empty; binary; encoding (cannot be told or converted);
// line-too-long. Damage that does not stop the reading is in Document::diagnostics.
// Cost: linear; some 50-100 MB/s. Thread safe.
[[nodiscard]] Result<Document> read(const std::string& name, const ReadOptions& options = {});

// The same from bytes in memory, for tests, fuzzers and other programs.
[[nodiscard]] Result<Document> read_bytes(std::string name, Bytes bytes, const ReadOptions& options = {});

}  // namespace sicut::formats
