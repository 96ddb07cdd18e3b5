// How the words of a document are told again without reading the document: its flow in pieces of a few dozen
// words, each of which is a stretch of the file that the tokenizer divides into just these words. Where it
// does not (letter-spaced lines, words broken over a page, markup), the piece's words are spelled out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/position.h"
#include "index/digest.h"

namespace sicut::index {

struct Piece {
  std::uint32_t first_word = 0;  // of the flow
  std::uint32_t words = 0;
  TextSpan span;  // of the text, where the words are not spelled out
  bool spelled = false;
  std::string_view letters;  // of the words where they are: varint length, letters, for each
};

// `text`: of the document, where it is the file's own bytes; empty where it is not, and everything is spelled
// out. Cost: tokenizing the text once more. Thread safe.
[[nodiscard]] std::string encode_pieces(const Flow& flow, std::string_view text);

// The pieces of a document of `words` words, in order; none where the bytes make no sense. Views into
// `bytes`.
[[nodiscard]] std::vector<Piece> decode_pieces(std::string_view bytes, std::uint32_t words);

// The folded letters of a piece's words; false where they are not as many as they should be (the text is
// another than was indexed, or the bytes are damaged). `scratch` holds the letters until it is used again.
struct PieceWords {
  text::FormTable forms;
  text::Tokens tokens;
};
[[nodiscard]] bool words_of(const Piece& piece, std::string_view text, PieceWords& scratch,
                            std::vector<std::string_view>& letters);

}  // namespace sicut::index
