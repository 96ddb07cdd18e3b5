#include "index/pieces.h"

#include "base/codec.h"

namespace sicut::index {
namespace {

constexpr std::size_t kMostWords = 64;  // of a piece
constexpr std::size_t kWidestGap = 64;  // bytes between two words of a piece

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
    const bool spelled = !is_told_by_text(words, span);
    append_varint(out_, zigzag(std::int64_t{span.start.value} - std::int64_t{at_}));
    append_varint(out_, span.size() << 1 | std::uint64_t{spelled});
    append_varint(out_, words.size());
    at_ = span.end.value;
    if (!spelled) return;
    for (const text::Word& word : words) {
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
    at = start + static_cast<std::int64_t>(length >> 1);
    if (count == 0 || count > words - word || start < 0 || at < start || at > 0xffffffff) return {};
    piece.first_word = word;
    piece.words = static_cast<std::uint32_t>(count);
    piece.span = {TextPos(static_cast<std::size_t>(start)), TextPos(static_cast<std::size_t>(at))};
    piece.spelled = length & 1;
    if (piece.spelled) {
      const std::size_t from = bytes.size() - cursor.left();
      for (std::uint64_t i = 0; i < count; ++i) static_cast<void>(cursor.take(cursor.varint()));
      piece.letters = bytes.substr(from, bytes.size() - cursor.left() - from);
    }
    word += piece.words;
    pieces.push_back(piece);
  }
  if (cursor.failed() || word != words) return {};
  return pieces;
}

bool words_of(const Piece& piece, std::string_view text, PieceWords& scratch,
              std::vector<std::string_view>& letters) {
  letters.clear();
  if (piece.spelled) {
    Cursor cursor(piece.letters);
    for (std::uint32_t i = 0; i < piece.words; ++i) letters.push_back(cursor.take(cursor.varint()));
    return !cursor.failed();
  }
  if (piece.span.end.value > text.size()) return false;
  scratch = {};
  text::tokenize(text, piece.span, scratch.forms, scratch.tokens);
  for (const text::Word& word : scratch.tokens.words) letters.push_back(scratch.forms.letters(word.form));
  return letters.size() == piece.words;
}

}  // namespace sicut::index
