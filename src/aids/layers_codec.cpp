#include "aids/layers_codec.h"

#include <array>

namespace sicut::aids {
namespace {

using formats::Block;
using formats::BlockKind;

// What the first byte of a block says: its kind, and which of its fields follow.
constexpr std::uint32_t kKind = 7, kContinues = 8, kHasLevel = 16, kHasSpeaker = 32, kElsewhere = 64;

// Where the words of the next block of each stretch of the flow are to be expected.
class ExpectedWords {
 public:
  explicit ExpectedWords(const formats::Layers& layers)
      : next_{0, layers.body_end.value, layers.notes_end.value} {}

  std::uint32_t& of(BlockKind kind) {
    return next_[kind == BlockKind::note ? 1 : formats::is_furniture(kind) ? 2 : 0];
  }

 private:
  std::array<std::uint32_t, 3> next_;
};

void write_blocks(const formats::Layers& layers, FieldWriter& writer) {
  ExpectedWords expected(layers);
  std::uint32_t behind = 0;
  writer.number(layers.blocks.size());
  for (const Block& block : layers.blocks) {
    std::uint32_t& next = expected.of(block.kind);
    const bool speaks = block.speaker != formats::kNoSpeaker, elsewhere = block.words.start.value != next;
    writer.number(static_cast<std::uint32_t>(block.kind) | (block.continues ? kContinues : 0) |
                  (block.level > 0 ? kHasLevel : 0) | (speaks ? kHasSpeaker : 0) |
                  (elsewhere ? kElsewhere : 0));
    if (block.level > 0) writer.number(block.level);
    if (speaks) writer.number(block.speaker);
    if (elsewhere) writer.number(block.words.start.value);
    writer.number(block.words.size());
    writer.span(behind, block.span);
    behind = block.span.end.value;
    next = block.words.end.value;
  }
}

Block read_block(FieldReader& reader, ExpectedWords& expected, std::uint32_t behind, std::uint32_t words,
                 std::uint32_t bytes) {
  Block block;
  const std::uint32_t head = reader.number(2 * kElsewhere - 1);
  block.kind = static_cast<BlockKind>(head & kKind);
  block.continues = (head & kContinues) != 0;
  if ((head & kHasLevel) != 0) block.level = static_cast<std::uint8_t>(reader.number(0xff));
  if ((head & kHasSpeaker) != 0) block.speaker = reader.number(formats::kNoSpeaker - 1);
  std::uint32_t& next = expected.of(block.kind);
  const std::uint32_t first = (head & kElsewhere) != 0 ? reader.number(words) : next;
  reader.require(first <= words);
  block.words = {WordIndex(first), WordIndex(first) + reader.number(words - std::min(first, words))};
  block.span = reader.span<TextSpan>(behind, bytes);
  next = block.words.end.value;
  return block;
}

void write_pages(const formats::Layers& layers, FieldWriter& writer) {
  std::uint32_t before = 0;
  writer.number(layers.pages.size());
  for (const formats::PageBreak& page : layers.pages) {
    writer.step(before, page.at.value);
    writer.number(page.inferred ? 1 : 0);
    writer.text(page.number);
    before = page.at.value;
  }
}

void read_pages(FieldReader& reader, std::uint32_t bytes, formats::Layers& layers) {
  std::uint32_t at = 0;
  for (std::uint64_t left = reader.count(); left > 0 && reader.sound(); --left) {
    at = reader.step(at, bytes);
    const bool inferred = reader.number(1) == 1;
    layers.pages.push_back({TextPos(at), std::string(reader.text()), inferred});
  }
}

void write_parts(const formats::Layers& layers, FieldWriter& writer) {
  std::uint32_t before = 0;
  writer.number(layers.parts.size());
  for (const formats::Part& part : layers.parts) {
    for (const std::string* text : {&part.title, &part.author, &part.date, &part.id, &part.number})
      writer.text(*text);
    writer.span(before, part.span);
    before = part.span.start.value;
  }
}

void read_parts(FieldReader& reader, std::uint32_t bytes, formats::Layers& layers) {
  std::uint32_t before = 0;
  for (std::uint64_t left = reader.count(); left > 0 && reader.sound(); --left) {
    formats::Part& part = layers.parts.emplace_back();
    for (std::string* text : {&part.title, &part.author, &part.date, &part.id, &part.number})
      *text = reader.text();
    part.span = reader.span<TextSpan>(before, bytes);
    before = part.span.start.value;
  }
}

void write_markers(const formats::Layers& layers, FieldWriter& writer) {
  std::uint32_t behind = 0;
  writer.number(layers.markers.size());
  for (const text::NoteMarker& marker : layers.markers) {
    writer.span(behind, marker.span);
    writer.text(marker.label);
    behind = marker.span.end.value;
  }
}

void read_markers(FieldReader& reader, std::uint32_t bytes, formats::Layers& layers) {
  std::uint32_t behind = 0;
  for (std::uint64_t left = reader.count(); left > 0 && reader.sound(); --left) {
    text::NoteMarker& marker = layers.markers.emplace_back();
    marker.span = reader.span<TextSpan>(behind, bytes);
    marker.label = reader.text();
    behind = marker.span.end.value;
  }
}

}  // namespace

void write_layers(const formats::Document& document, FieldWriter& writer) {
  writer.number(document.body_end.value);
  writer.number(document.notes_end.value);
  writer.number(document.speakers.size());
  for (const std::string& speaker : document.speakers) writer.text(speaker);
  write_blocks(document, writer);
  write_pages(document, writer);
  write_parts(document, writer);
  write_markers(document, writer);
}

void read_layers(FieldReader& reader, std::uint32_t words, std::uint32_t bytes, formats::Layers& layers) {
  layers.body_end = WordIndex(reader.number(words));
  layers.notes_end = WordIndex(reader.number(words));
  reader.require(layers.body_end <= layers.notes_end);
  for (std::uint64_t left = reader.count(); left > 0 && reader.sound(); --left)
    layers.speakers.emplace_back(reader.text());
  ExpectedWords expected(layers);
  std::uint32_t behind = 0;
  for (std::uint64_t left = reader.count(); left > 0 && reader.sound(); --left) {
    layers.blocks.push_back(read_block(reader, expected, behind, words, bytes));
    const Block& block = layers.blocks.back();
    reader.require(block.speaker == formats::kNoSpeaker || block.speaker < layers.speakers.size());
    behind = block.span.end.value;
  }
  read_pages(reader, bytes, layers);
  read_parts(reader, bytes, layers);
  read_markers(reader, bytes, layers);
  if (!reader.sound()) return;
  formats::order_blocks(layers);
  reader.require(words == 0 || !layers.blocks_by_word.empty());
}

}  // namespace sicut::aids
