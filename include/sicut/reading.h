// A text as a person reads it, with the places of its findings: what a report needs to show the text itself.
// Plain values, made from a document and its findings by formats/reading_text.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sicut {

struct Stretch {  // half open, bytes of ReadingText::text
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  bool operator==(const Stretch&) const = default;
};

enum class ReadingKind : std::uint8_t {
  paragraph,
  heading,
  block_quote,
  list_item,
  preformatted,
  note,
  furniture  // running heads and page numbers
};

struct ReadingBlock {
  ReadingKind kind = ReadingKind::paragraph;
  std::uint8_t level = 0;    // headings: 1-6; block quotes: nesting depth
  bool continues = false;    // carries on the paragraph before the page break or note
  bool keeps_lines = false;  // its line breaks mean something: verse, an address, code
  Stretch stretch;
};

struct ReadingPage {
  std::uint32_t at = 0;  // first byte of the page
  std::string number;
};

// Where the parts of one finding stand. What lies between two pieces is no part of the quotation.
struct ReadingPlaces {
  std::vector<Stretch> pieces;
};

struct ReadingText {
  std::string title, author, language;
  std::string text;  // UTF-8; white space single, line-end hyphens joined; blocks one after another
  std::vector<ReadingBlock> blocks;       // in order
  std::vector<ReadingPage> pages;         // in order
  std::vector<ReadingPlaces> quotations;  // of TextFinding::quotations, in their order
};

}  // namespace sicut
