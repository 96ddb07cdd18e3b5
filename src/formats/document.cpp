#include "formats/document.h"

#include <algorithm>
#include <cstring>
#include <iterator>

#include "text/characters.h"

namespace sicut::formats {

void OffsetMap::add(std::size_t text_length, BytePos original, std::size_t original_length, bool linear) {
  if (text_length == 0) return;
  constexpr std::size_t kLongest = 0xffff;
  Piece piece{text_end_, original, static_cast<std::uint32_t>(original_length), 1, 1};
  if (!linear) {
    const bool short_enough = text_length <= kLongest && original_length <= kLongest && original_length > 0;
    piece.letter = static_cast<std::uint16_t>(short_enough ? text_length : 0);
    piece.original_letter = static_cast<std::uint16_t>(short_enough ? original_length : 0);
  }
  text_end_ = text_end_ + text_length;
  if (!pieces_.empty()) {
    Piece& last = pieces_.back();
    const bool alike = last.letter == piece.letter && last.original_letter == piece.original_letter;
    if (alike && piece.letter > 0 && last.original + last.original_length == original) {
      last.original_length += piece.original_length;
      return;
    }
  }
  pieces_.push_back(piece);
}

const OffsetMap::Piece& OffsetMap::piece_at(TextPos p) const {
  const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), p,
                                      [](TextPos at, const Piece& piece) { return at < piece.text; });
  return *std::prev(after);
}

BytePos OffsetMap::start(TextPos p) const {
  if (identity()) return BytePos(p.value);
  if (p >= text_end_) return pieces_.back().original + pieces_.back().original_length;
  const Piece& piece = piece_at(p);
  if (piece.letter == 0) return piece.original;
  return piece.original + (p - piece.text) / piece.letter * piece.original_letter;
}

BytePos OffsetMap::end(TextPos p) const {
  if (identity()) return BytePos(p.value);
  if (p.value == 0) return pieces_.front().original;
  const TextPos last = std::min(p, text_end_) - 1;
  const Piece& piece = piece_at(last);
  if (piece.letter == 0) return piece.original + piece.original_length;
  return piece.original + ((last - piece.text) / piece.letter + 1) * piece.original_letter;
}

ByteSpan Layers::bytes(TextSpan s) const {
  const BytePos start = map.start(s.start);
  return {start, s.empty() ? start : std::max(start, map.end(s.end))};
}

std::uint32_t Layers::line(BytePos p) const {
  const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), p.value);
  return std::max(1u, static_cast<std::uint32_t>(after - line_starts.begin()));
}

const Part* Layers::part(TextPos p) const {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.span.contains(p); });
  return found != parts.end() ? &*found : nullptr;
}

std::string_view Layers::page(TextPos p) const {
  const auto after = std::upper_bound(pages.begin(), pages.end(), p,
                                      [](TextPos at, const PageBreak& page) { return at < page.at; });
  return after == pages.begin() ? std::string_view() : std::string_view(std::prev(after)->number);
}

const Block& Layers::block_of(WordIndex w) const {
  const auto after =
      std::upper_bound(blocks_by_word.begin(), blocks_by_word.end(), w,
                       [&](WordIndex word, std::uint32_t block) { return word < blocks[block].words.start; });
  return blocks[after == blocks_by_word.begin() ? blocks_by_word.front() : *std::prev(after)];
}

namespace {

// Builds reading text: white space single, markers and line-end hyphens left out.
class Reader {
 public:
  using KeepsHyphen = std::function<bool(const text::Word&)>;
  Reader(const Layers& layers, const KeepsHyphen& keeps_hyphen)
      : layers_(layers), text_(layers.text()), keeps_hyphen_(keeps_hyphen) {}

  // A word, without what stands inside it by way of layout only.
  void word(const text::Word& one) {
    const TextSpan span = one.span();
    for (std::size_t at = span.start.value; at < span.end.value;) {
      const text::Character c = text::decode(text_, at);
      const text::CharClass kind = text::classify(c.code);
      const bool layout = kind == text::CharClass::space || kind == text::CharClass::line_end ||
                          kind == text::CharClass::soft_hyphen;
      const bool broken = kind == text::CharClass::hyphen && before_line_end(at + c.length, span.end.value) &&
                          !keeps_hyphen_(one);
      if (!layout && !broken) out_.append(text_, at, c.length);
      at += c.length;
    }
  }

  // What stands between two words of one block.
  void between(std::size_t start, std::size_t end) {
    auto marker =
        std::lower_bound(layers_.markers.begin(), layers_.markers.end(), start,
                         [](const text::NoteMarker& m, std::size_t at) { return m.span.start.value < at; });
    bool line_begins = false;
    for (std::size_t at = start; at < end;) {
      if (marker != layers_.markers.end() && marker->span.start.value == at && !marker->span.empty()) {
        at = marker->span.end.value;
        ++marker;
        continue;
      }
      const text::Character c = text::decode(text_, at);
      const text::CharClass kind = text::classify(c.code);
      if (kind == text::CharClass::space || kind == text::CharClass::line_end) {
        line_begins = line_begins || kind == text::CharClass::line_end;
        space();
      } else if (c.code != '>' || !line_begins) {  // "> " before a quoted line
        line_begins = false;
        out_.append(text_, at, c.length);
      }
      at += c.length;
    }
  }

  void space() {
    if (!out_.empty() && out_.back() != ' ') out_ += ' ';
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  [[nodiscard]] bool before_line_end(std::size_t at, std::size_t end) const {
    while (at < end && (text_[at] == ' ' || text_[at] == '\t')) ++at;
    return at < end && (text_[at] == '\n' || text_[at] == '\r');
  }

  const Layers& layers_;
  std::string_view text_;
  const KeepsHyphen& keeps_hyphen_;
  std::string out_;
};

}  // namespace

std::string Layers::reading(WordIndex first, std::span<const text::Word> words,
                            const std::function<bool(const text::Word&)>& keeps_hyphen) const {
  if (words.empty() || blocks_by_word.empty()) return {};
  Reader reader(*this, keeps_hyphen);
  const Block* block = &block_of(first);
  reader.word(words.front());
  for (std::size_t i = 1; i < words.size(); ++i) {
    const text::Word &last = words[i - 1], &next = words[i];
    if (first + i < block->words.end) {
      reader.between(last.end().value, next.start.value);
    } else {
      reader.between(last.end().value, block->span.end.value);
      block = &block_of(first + i);
      reader.space();
      reader.between(block->span.start.value, next.start.value);
    }
    reader.word(next);
  }
  return reader.take();
}

std::string Document::reading(WordSpan span) const {
  const WordIndex end = std::min(span.end, WordIndex(words.size()));
  if (span.start >= end) return {};
  return Layers::reading(span.start, std::span(words).subspan(span.start.value, end - span.start),
                         [&](const text::Word& word) {
                           return std::binary_search(hyphenated.begin(), hyphenated.end(), word.form);
                         });
}

void find_lines(Layers& layers) {
  const std::string_view bytes = layers.original.view();
  std::vector<std::uint32_t>& starts = layers.line_starts;
  starts.assign(1, 0);
  // Old Macintosh files end their lines with \r alone.
  const char end = bytes.find('\n') == std::string_view::npos ? '\r' : '\n';
  for (std::size_t at = 0; at < bytes.size();) {
    const void* found = std::memchr(bytes.data() + at, end, bytes.size() - at);
    if (found == nullptr) break;
    at = static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data()) + 1;
    if (at < bytes.size()) starts.push_back(static_cast<std::uint32_t>(at));
  }
}

void order_blocks(Layers& layers) {
  const std::vector<Block>& blocks = layers.blocks;
  layers.blocks_by_word.clear();
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (!blocks[i].words.empty()) layers.blocks_by_word.push_back(static_cast<std::uint32_t>(i));
  std::stable_sort(
      layers.blocks_by_word.begin(), layers.blocks_by_word.end(),
      [&](std::uint32_t a, std::uint32_t b) { return blocks[a].words.start < blocks[b].words.start; });
}

}  // namespace sicut::formats
