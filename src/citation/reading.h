// Paragraphs as one reads them: white space single, words whole, page furniture left out; every byte
// leads back to the text. Patterns are matched against these, so that neither a line break, a page break, a
// broken word nor letter-spacing stands in their way.
#pragma once

#include <string>
#include <vector>

#include "formats/document.h"

namespace sicut::citation {

class Reading {
 public:
  [[nodiscard]] const std::string& text() const { return text_; }
  // The text position of a byte of the reading; cost: logarithmic.
  [[nodiscard]] TextPos position(std::size_t at) const;
  // The stretch of text that reading bytes [start, end) stand for.
  [[nodiscard]] TextSpan span(std::size_t start, std::size_t end) const;
  // The first byte of the reading at or behind a text position.
  [[nodiscard]] std::size_t offset(TextPos at) const;

  // The next bytes of the reading are `document.text()[span]`, without white space and line-end hyphens
  // inside if `as_word`, else with white space single.
  void append(std::string_view whole, TextSpan span, bool as_word, bool keeps_hyphen);
  void append_space(TextPos at);

 private:
  struct Piece {  // from here on, byte by byte
    std::uint32_t reading;
    std::uint32_t text;
  };
  void put(std::string_view whole, std::size_t start, std::size_t end);

  std::string text_;
  std::vector<Piece> pieces_;
};

// A paragraph of the body or a note, across the page breaks that interrupt it.
struct Paragraph {
  bool is_note = false;
  bool is_heading = false;
  std::uint32_t first_block = 0;
  TextSpan span;  // from the first byte of its first block to the end of its last
  Reading reading;
};

// Body and notes in text order (by their first bytes); furniture, code and blocks without words left out.
// Cost: linear.
[[nodiscard]] std::vector<Paragraph> read_paragraphs(const formats::Document& document);

}  // namespace sicut::citation
