#include "index/pieces.h"

#include "base/codec.h"

namespace sicut::index {
namespace {

constexpr std::size_t kMostWords = 64;  // of a piece
constexpr std::size_t kWidestGap = 64;  // bytes between two words of a piece

struct SpelledWord {
  std::uint64_t gap = 0, length = 0;  // bytes
  std::string_view letters;
};

SpelledWord spelled_word(Cursor& cursor, Telling telling) {
  SpelledWord word;
  if (telling == Telling::placed) {
    word.gap = cursor.varint();
    word.length = cursor.varint();
  }
  word.letters = cursor.take(cursor.varint());
  return word;
}

class Encoder {
 public:
  Encoder(const Flow& flow, std::string_view text) : flow_(flow), text_(text) {}

  std::string run() {
    std::size_t first = 0;
    for (std::size_t w = 0; w <= flow_.words.size(); ++w) {
      if (w > first && (w == flow_.words.size() || w - first == kMostWords || !follows(w))) {
        append(flow_.words.subspan(first, w - first));
        first = w;
      }
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool follows(std::size_t w) const {
    const text::Word &before = flow_.words[w - 1], &word = flow_.words[w];
    return word.start >= before.end() && word.start - before.end() <= kWidestGap;
  }

  void append(std::span<const text::Word> words) {
    const TextSpan span{words.front().start, words.back().end()};
    const Telling telling = text_.empty()                  ? Telling::spelled
                            : is_told_by_text(words, span) ? Telling::by_text
                                                           : Telling::placed;
    append_varint(out_, zigzag(std::int64_t{span.start.value} - std::int64_t{at_}));
    append_varint(out_, std::uint64_t{span.size()} << 2 | static_cast<std::uint64_t>(telling));
    append_varint(out_, words.size());
    at_ = span.end.value;
    if (telling == Telling::by_text) return;
    TextPos behind = span.start;
    for (const text::Word& word : words) {
      if (telling == Telling::placed) {
        append_varint(out_, word.start - behind);
        append_varint(out_, word.length);
        behind = word.end();
      }
      const std::string_view letters = flow_.forms->letters(word.form);
      append_varint(out_, letters.size());
      out_ += letters;
    }
  }

  [[nodiscard]] bool is_told_by_text(std::span<const text::Word> words, TextSpan span) const {
    if (span.end < span.start || span.end.value > text_.size()) return false;
    return text::tokenizes_to(text_, span, words, *flow_.forms);
  }

  const Flow& flow_;
  std::string_view text_;
  std::string out_;
  std::uint32_t at_ = 0;  // where the piece before ended
};

}  // namespace

std::string encode_pieces(const Flow& flow, std::string_view text) {
  return Encoder(flow, text).run();
}

std::vector<Piece> decode_pieces(std::string_view bytes, std::uint32_t words) {
  std::vector<Piece> pieces;
  Cursor cursor(bytes);
  std::int64_t at = 0;
  std::uint32_t word = 0;
  while (word < words && !cursor.failed()) {
    Piece piece;
    const std::int64_t start = at + unzigzag(cursor.varint());
    const std::uint64_t length = cursor.varint();
    const std::uint64_t count = cursor.varint();
    const std::uint64_t telling = length & 3;
    at = start + static_cast<std::int64_t>(length >> 2);
    if (telling > static_cast<std::uint64_t>(Telling::placed) || count == 0 || count > words - word ||
        start < 0 || at < start || at > 0xffffffff)
      return {};
    piece.first_word = word;
    piece.words = static_cast<std::uint32_t>(count);
    piece.span = {TextPos(static_cast<std::size_t>(start)), TextPos(static_cast<std::size_t>(at))};
    piece.telling = static_cast<Telling>(telling);
    if (piece.telling != Telling::by_text) {
      const std::size_t from = bytes.size() - cursor.left();
      for (std::uint64_t i = 0; i < count; ++i) static_cast<void>(spelled_word(cursor, piece.telling));
      piece.spelling = bytes.substr(from, bytes.size() - cursor.left() - from);
    }
    word += piece.words;
    pieces.push_back(piece);
  }
  if (cursor.failed() || word != words) return {};
  return pieces;
}

bool words_of(const Piece& piece, std::string_view text, PieceWords& into) {
  into.words.clear();
  into.letters.clear();
  if (piece.telling != Telling::spelled && piece.span.end.value > text.size()) return false;
  if (piece.telling != Telling::by_text) {
    Cursor cursor(piece.spelling);
    std::uint64_t at = piece.span.start.value;
    for (std::uint32_t i = 0; i < piece.words; ++i) {
      const SpelledWord word = spelled_word(cursor, piece.telling);
      at += word.gap;
      if (word.length > piece.span.end.value || at > piece.span.end.value - word.length) return false;
      into.words.push_back({TextPos(at), static_cast<std::uint32_t>(word.length), text::kNoForm});
      into.letters.push_back(word.letters);
      at += word.length;
    }
    return !cursor.failed();
  }
  into.forms = {};
  text::Tokens tokens;
  text::tokenize(text, piece.span, into.forms, tokens);
  for (const text::Word& word : tokens.words) into.letters.push_back(into.forms.letters(word.form));
  into.words = std::move(tokens.words);
  return into.words.size() == piece.words;
}

}  // namespace sicut::index
