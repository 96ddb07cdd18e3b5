#include "formats/source_map.h"

#include <algorithm>

namespace sicut::formats {

void SourceMap::add_same(std::size_t length, std::size_t original) {
  if (length == 0) return;
  if (!pieces_.empty() && pieces_.back().same) {
    Piece& last = pieces_.back();
    if (last.original + last.original_length == original) {
      last.original_length += static_cast<std::uint32_t>(length);
      source_end_ += length;
      return;
    }
  }
  pieces_.push_back({static_cast<std::uint32_t>(source_end_), static_cast<std::uint32_t>(original),
                     static_cast<std::uint32_t>(length), true});
  source_end_ += length;
}

void SourceMap::add_converted(std::size_t length, std::size_t original, std::size_t count) {
  if (length == 0) return;
  pieces_.push_back({static_cast<std::uint32_t>(source_end_), static_cast<std::uint32_t>(original),
                     static_cast<std::uint32_t>(count), false});
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
    if (piece.same) {
      out.add(stop - start, BytePos(piece.original + (start - piece.source)), stop - start, true);
    } else {
      out.add(stop - start, BytePos(piece.original), piece.original_length, false);
    }
    start = stop;
  }
}

std::size_t SourceMap::original_start(std::size_t p) const {
  if (identity()) return p;
  const Piece& piece = pieces_[piece_at(p)];
  if (p >= source_end_) return pieces_.back().original + pieces_.back().original_length;
  return piece.same ? piece.original + (p - piece.source) : piece.original;
}

std::size_t SourceMap::original_end(std::size_t p) const {
  if (identity() || p == 0) return p;
  const Piece& piece = pieces_[piece_at(p - 1)];
  return piece.same ? piece.original + (std::min(p, source_end_) - piece.source)
                    : piece.original + piece.original_length;
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
