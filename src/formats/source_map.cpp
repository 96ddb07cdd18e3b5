#include "formats/source_map.h"

#include <algorithm>

namespace sicut::formats {

void SourceMap::add_same(std::size_t length, std::size_t original) {
  add_letters(length, {0, static_cast<std::uint32_t>(original), 1, 1});
}

void SourceMap::add_converted(std::size_t length, std::size_t original, std::size_t count) {
  add_letters(length, {0, static_cast<std::uint32_t>(original), static_cast<std::uint32_t>(length),
                       static_cast<std::uint32_t>(count)});
}

void SourceMap::add_letters(std::size_t length, const Piece& piece) {
  if (length == 0) return;
  const auto carries_on = [&](const Piece& last) {
    const std::size_t letters = (source_end_ - last.source) / last.letter;
    return last.letter == piece.letter && last.original_letter == piece.original_letter &&
           last.original + letters * last.original_letter == piece.original;
  };
  if (pieces_.empty() || !carries_on(pieces_.back())) {
    pieces_.push_back(piece);
    pieces_.back().source = static_cast<std::uint32_t>(source_end_);
  }
  source_end_ += length;
}

std::size_t SourceMap::piece_at(std::size_t p) const {
  const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), p,
                                      [](std::size_t at, const Piece& piece) { return at < piece.source; });
  return after == pieces_.begin() ? 0 : static_cast<std::size_t>(after - pieces_.begin()) - 1;
}

std::size_t SourceMap::piece_end(std::size_t index) const {
  return index + 1 < pieces_.size() ? pieces_[index + 1].source : source_end_;
}

void SourceMap::copy_to(OffsetMap& out, std::size_t start, std::size_t end) const {
  if (end <= start) return;
  if (identity()) {
    out.add(end - start, BytePos(start), end - start, true);
    return;
  }
  for (std::size_t i = piece_at(start); start < end && i < pieces_.size(); ++i) {
    const Piece& piece = pieces_[i];
    const std::size_t stop = std::min(end, piece_end(i));
    if (piece.same()) {
      out.add(stop - start, BytePos(piece.original + (start - piece.source)), stop - start, true);
      start = stop;
    }
    while (start < stop) {
      const std::size_t letter = (start - piece.source) / piece.letter;
      const std::size_t next = std::min(stop, piece.source + (letter + 1) * piece.letter);
      out.add(next - start, BytePos(piece.original + letter * piece.original_letter), piece.original_letter,
              false);
      start = next;
    }
  }
}

std::size_t SourceMap::original_start(std::size_t p) const {
  if (identity()) return p;
  if (p >= source_end_) return original_end(source_end_);
  const Piece& piece = pieces_[piece_at(p)];
  return piece.original + (p - piece.source) / piece.letter * piece.original_letter;
}

std::size_t SourceMap::original_end(std::size_t p) const {
  if (identity() || p == 0) return p;
  const std::size_t last = std::min(p, source_end_) - 1;
  const Piece& piece = pieces_[piece_at(last)];
  return piece.original + ((last - piece.source) / piece.letter + 1) * piece.original_letter;
}

void Extraction::copy(std::size_t start, std::size_t end) {
  if (end <= start) return;
  if (start != run_end_) {
    flush();
    run_start_ = start;
  }
  run_end_ = end;
  text_.append(source_.substr(start, end - start));
}

void Extraction::put(std::string_view text, std::size_t start, std::size_t end) {
  if (text.empty()) return;
  flush();
  const std::size_t original = source_map_.original_start(start);
  const std::size_t original_end = end > start ? source_map_.original_end(end) : original;
  map_.add(text.size(), BytePos(original), std::max(original, original_end) - original, false);
  text_.append(text);
  run_start_ = run_end_ = end;
}

void Extraction::flush() {
  source_map_.copy_to(map_, run_start_, run_end_);
  run_start_ = run_end_;
}

void Extraction::finish(Document& document) {
  // An empty `extracted` would mean that the original itself is the text.
  if (text_.empty()) put("\n", source_.size(), source_.size());
  flush();
  document.extracted = std::move(text_);
  document.map = std::move(map_);
}

}  // namespace sicut::formats
