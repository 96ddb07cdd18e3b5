// Helpers of the tests of readers.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "formats/document.h"

namespace sicut::formats::testing {

inline Result<Document> read_string(std::string bytes, const std::string& name = "sample.txt") {
  return read_bytes(name, Bytes(std::move(bytes)));
}

// Reads what must be readable.
inline Document must_read(std::string bytes, const std::string& name = "sample.txt") {
  auto document = read_string(std::move(bytes), name);
  EXPECT_TRUE(document.has_value()) << (document ? "" : document.error().message);
  return document ? std::move(*document) : Document{};
}

inline std::vector<std::string> block_texts(const Document& document) {
  std::vector<std::string> texts;
  for (const Block& block : document.blocks) texts.emplace_back(document.text(block.span));
  return texts;
}

inline std::vector<BlockKind> block_kinds(const Document& document) {
  std::vector<BlockKind> kinds;
  for (const Block& block : document.blocks) kinds.push_back(block.kind);
  return kinds;
}

// The original bytes of the first place where `words` stand in the text.
inline std::string original_of(const Document& document, std::string_view words) {
  const std::size_t at = document.text().find(words);
  if (at == std::string_view::npos) return "(not in the text)";
  const ByteSpan bytes = document.bytes({TextPos(at), TextPos(at + words.size())});
  return std::string(document.original.view().substr(bytes.start.value, bytes.size()));
}

// What must hold of every document, whatever it was read from.
inline void expect_sound(const Document& document) {
  const std::string_view text = document.text();
  const std::string_view original = document.original.view();
  BytePos last;
  for (const text::Word& word : document.words) {
    ASSERT_LE(word.end().value, text.size());
    const ByteSpan bytes = document.bytes(word.span());
    ASSERT_LE(bytes.start, bytes.end);
    ASSERT_LE(bytes.end.value, original.size());
  }
  TextPos end;
  for (const Block& block : document.blocks) {
    ASSERT_LE(end, block.span.start);
    ASSERT_LT(block.span.start, block.span.end);
    end = block.span.end;
    ASSERT_LE(end.value, text.size());
    const ByteSpan bytes = document.bytes(block.span);
    ASSERT_LE(last, bytes.start);
    ASSERT_LE(bytes.end.value, original.size());
    last = bytes.start;
  }
  for (const TextSpan& quoted : document.quoted_by_markup) {
    ASSERT_LE(quoted.start, quoted.end);
    ASSERT_LE(quoted.end.value, text.size());
  }
  for (const Anchor& anchor : document.anchors) ASSERT_LE(anchor.span.end.value, text.size());
  for (const PageBreak& page : document.pages) ASSERT_LE(page.at.value, text.size());
}

// Places of single text bytes: never backward, never past the end, and plain letters lead to themselves.
inline void expect_places_exact(const Document& document) {
  const std::string_view text = document.text();
  const std::string_view original = document.original.view();
  BytePos last;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const ByteSpan bytes = document.bytes({TextPos(i), TextPos(i + 1)});
    ASSERT_LE(last, bytes.start) << "at text byte " << i;
    ASSERT_LE(bytes.end.value, original.size());
    last = bytes.start;
    const bool letter = (text[i] >= 'a' && text[i] <= 'z') || (text[i] >= 'A' && text[i] <= 'Z');
    if (!letter || bytes.size() != 1) continue;
    ASSERT_EQ(original[bytes.start.value], text[i]) << "at text byte " << i;
  }
}

// Kinds of blocks by a letter, for tables.
inline constexpr BlockKind P = BlockKind::paragraph, H = BlockKind::heading, Q = BlockKind::block_quote,
                           L = BlockKind::list_item, C = BlockKind::preformatted, N = BlockKind::note,
                           G = BlockKind::page_number;

}  // namespace sicut::formats::testing
