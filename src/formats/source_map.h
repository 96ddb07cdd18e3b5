// From the bytes of a file to the UTF-8 source that a reader parses, and from there to the extracted text:
// two steps, one map at the end (`Document::map`: text to original bytes).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/document.h"

namespace sicut::formats {

// From bytes of the UTF-8 source to original bytes. No pieces: source and original are byte for byte at
// the same places. Memory: 16 bytes a run of letters that are all as long as each other on both sides.
class SourceMap {
 public:
  // The next `length` source bytes are original bytes [original, original + length).
  void add_same(std::size_t length, std::size_t original);
  // The next `length` source bytes stand, as one, for original bytes [original, original + count).
  void add_converted(std::size_t length, std::size_t original, std::size_t count);

  [[nodiscard]] bool identity() const { return pieces_.empty(); }
  // Adds to `out` that the next end - start text bytes are source bytes [start, end). Cost: logarithmic,
  // and linear in the pieces covered.
  void copy_to(OffsetMap& out, std::size_t start, std::size_t end) const;
  // Where source byte `p` begins in the original; where the source byte before `p` ends.
  [[nodiscard]] std::size_t original_start(std::size_t p) const;
  [[nodiscard]] std::size_t original_end(std::size_t p) const;

 private:
  struct Piece {  // a run of letters
    std::uint32_t source;
    std::uint32_t original;
    std::uint32_t letter;           // source bytes of each
    std::uint32_t original_letter;  // original bytes of each
    [[nodiscard]] bool same() const { return letter == 1 && original_letter == 1; }
  };
  void add_letters(std::size_t length, const Piece& piece);
  [[nodiscard]] std::size_t piece_at(std::size_t p) const;
  [[nodiscard]] std::size_t piece_end(std::size_t index) const;

  std::vector<Piece> pieces_;
  std::size_t source_end_ = 0;
};

// The UTF-8 source of a document.
struct Source {
  std::string converted;  // empty where the original bytes are the source
  SourceMap map;
  std::size_t start = 0;  // behind a byte order mark that is still in the source
  std::string encoding;   // "UTF-8", "windows-1251", ...

  [[nodiscard]] std::string_view view(std::string_view original) const {
    return converted.empty() ? original : std::string_view(converted);
  }
};

// Builds the extracted text of a markup document out of pieces of its source, with the map back to the
// original bytes. `source` must outlive it.
class Extraction {
 public:
  Extraction(std::string_view source, const SourceMap& map) : source_(source), source_map_(map) {}

  [[nodiscard]] TextPos end() const { return TextPos(text_.size()); }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view source() const { return source_; }

  // Source bytes [start, end) as they are.
  void copy(std::size_t start, std::size_t end);
  // `text` stands, as one, for source bytes [start, end) (none where the two are equal).
  void put(std::string_view text, std::size_t start, std::size_t end);
  // Moves text and map into `document`.
  void finish(Document& document);

 private:
  void flush();

  std::string_view source_;
  const SourceMap& source_map_;
  std::string text_;
  OffsetMap map_;
  std::size_t run_start_ = 0, run_end_ = 0;  // copied source bytes not yet in `map_`
};

}  // namespace sicut::formats
