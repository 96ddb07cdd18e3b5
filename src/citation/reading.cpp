#include "citation/reading.h"

#include <algorithm>
#include <limits>

#include "text/characters.h"

namespace sicut::citation {
namespace {

using formats::Block;
using formats::BlockKind;

bool is_white(text::CharClass kind) {
  return kind == text::CharClass::space || kind == text::CharClass::line_end;
}

// Whether a line ends behind `at`, spaces passed over.
bool line_ends(std::string_view whole, std::size_t at, std::size_t end) {
  while (at < end && (whole[at] == ' ' || whole[at] == '\t')) ++at;
  return at < end && (whole[at] == '\n' || whole[at] == '\r');
}

void append_block(const formats::Document& document, const Block& block, Reading& reading) {
  const std::string_view whole = document.text();
  TextPos at = block.span.start;
  for (WordIndex w = block.words.start; w < block.words.end; ++w) {
    const text::Word& word = document.words[w.value];
    // Words of a flow stand in order; what they skip is between them.
    if (word.start < at || word.end() > block.span.end) continue;
    reading.append(whole, {at, word.start}, false, true);
    const bool keeps_hyphen =
        std::binary_search(document.hyphenated.begin(), document.hyphenated.end(), word.form);
    reading.append(whole, word.span(), true, keeps_hyphen);
    at = word.end();
  }
  reading.append(whole, {at, block.span.end}, false, true);
}

}  // namespace

void Reading::put(std::string_view whole, std::size_t start, std::size_t end) {
  if (start >= end) return;
  const auto here = static_cast<std::uint32_t>(text_.size());
  const bool goes_on = !pieces_.empty() && start - pieces_.back().text == here - pieces_.back().reading;
  if (!goes_on) pieces_.push_back({here, static_cast<std::uint32_t>(start)});
  text_.append(whole, start, end - start);
}

void Reading::append_space(TextPos at) {
  if (text_.empty() || text_.back() == ' ') return;
  pieces_.push_back({static_cast<std::uint32_t>(text_.size()), at.value});
  text_ += ' ';
}

void Reading::append(std::string_view whole, TextSpan span, bool as_word, bool keeps_hyphen) {
  std::size_t run = span.start.value;  // where what is still to be put begins
  const std::size_t end = span.end.value;
  for (std::size_t at = run; at < end;) {
    const auto byte = static_cast<unsigned char>(whole[at]);
    if (byte > ' ' && byte < 0x80 && byte != '-') {
      ++at;
      continue;
    }
    const text::Character c = text::decode(whole, at);
    const text::CharClass kind = text::classify(c.code);
    const bool broken =
        as_word && !keeps_hyphen && kind == text::CharClass::hyphen && line_ends(whole, at + c.length, end);
    if (is_white(kind) || kind == text::CharClass::soft_hyphen || broken) {
      put(whole, run, at);
      if (!as_word && is_white(kind)) append_space(TextPos(at));
      run = at + c.length;
    }
    at += c.length;
  }
  put(whole, run, end);
}

TextPos Reading::position(std::size_t at) const {
  if (pieces_.empty()) return {};
  const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), at,
                                      [](std::size_t p, const Piece& piece) { return p < piece.reading; });
  const Piece& piece = after == pieces_.begin() ? pieces_.front() : *std::prev(after);
  return TextPos(piece.text + (at - piece.reading));
}

TextSpan Reading::span(std::size_t start, std::size_t end) const {
  const TextPos from = position(start);
  return {from, end > start ? position(end - 1) + 1 : from};
}

std::size_t Reading::offset(TextPos at) const {
  // Pieces follow the text, so that both columns rise together.
  const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), at.value,
                                      [](std::uint32_t p, const Piece& piece) { return p < piece.text; });
  if (after == pieces_.begin()) return 0;
  const Piece& piece = *std::prev(after);
  const std::size_t next = after == pieces_.end() ? text_.size() : after->reading;
  return std::min(next, std::size_t{piece.reading} + (at.value - piece.text));
}

std::vector<Paragraph> read_paragraphs(const formats::Document& document) {
  std::vector<Paragraph> paragraphs;
  constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
  std::size_t open[2] = {kNone, kNone};  // the last paragraph of the body and of the notes
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    if (formats::is_furniture(block.kind) || block.kind == BlockKind::preformatted || block.words.empty())
      continue;
    const bool note = block.kind == BlockKind::note;
    std::size_t& last = open[note ? 1 : 0];
    if (block.continues && last != kNone) {
      Paragraph& paragraph = paragraphs[last];
      paragraph.reading.append_space(block.span.start);
      append_block(document, block, paragraph.reading);
      paragraph.span.end = block.span.end;
      continue;
    }
    last = paragraphs.size();
    paragraphs.push_back({note, block.kind == BlockKind::heading, b, block.span, {}});
    append_block(document, block, paragraphs.back().reading);
  }
  return paragraphs;
}

}  // namespace sicut::citation
