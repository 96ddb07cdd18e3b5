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

enum class Telling : std::uint8_t {
  by_text,  // the words are those the tokenizer finds in the span
  spelled,  // their letters stand here
  placed,   // and where in the span each of them stands
};

struct Piece {
  std::uint32_t first_word = 0;  // of the flow
  std::uint32_t words = 0;
  TextSpan span;  // of the text
  Telling telling = Telling::by_text;
  std::string_view spelling;  // of the words, see encode_pieces; empty where the text tells them
};

// `text`: of the document, where it is the file's own bytes; empty where it is not, and everything is
// spelled. A spelling is for each word, where it is placed, varints of the bytes between it and the word
// before and of its own bytes, then a varint of its letters' bytes and these. Cost: tokenizing the text once
// more. Thread safe.
[[nodiscard]] std::string encode_pieces(const Flow& flow, std::string_view text);

// The pieces of a document of `words` words, in order; none where the bytes make no sense. Views into
// `bytes`.
[[nodiscard]] std::vector<Piece> decode_pieces(std::string_view bytes, std::uint32_t words);

// The words of a piece: where each stands in the document's text (unless they are only spelled), and its
// folded letters; forms are not set.
struct PieceWords {
  std::vector<text::Word> words;
  std::vector<std::string_view> letters;  // good until this is used again
  text::FormTable forms;
};
// False where they are not as many as they should be, or lead out of the text (it is another than was
// indexed, or the bytes are damaged). `text` is not looked at for words that are only spelled.
[[nodiscard]] bool words_of(const Piece& piece, std::string_view text, PieceWords& into);

}  // namespace sicut::index
