#include "verdict/boundaries.h"

#include <algorithm>

#include "text/characters.h"
#include "verdict/wording.h"

namespace sicut::verdict {
namespace {

bool ends_sentence(const formats::Document& document, std::size_t word) {
  const std::string_view gap = between(document, document.words[word], document.words[word + 1]);
  for (std::size_t i = 0; i < gap.size();) {
    const text::Character c = text::decode(gap, i);
    if (text::is_sentence_end(c.code)) {
      const text::Character next = text::decode(document.text(), document.words[word + 1].start.value);
      return !text::is_lower(next.code);
    }
    i += c.length;
  }
  return false;
}

}  // namespace

std::vector<Boundary> boundaries_between(const Library& library, match::RecordWord from,
                                         match::RecordWord to) {
  const match::Index& index = library.index();
  const match::RecordWord left = from.value > 0 ? from - 1 : from;
  if (index.document_of(left) != index.document_of(to)) return {Boundary::document};
  const auto [first, last] = std::minmax(left, to);
  const auto a = library.spot(first), b = library.spot(last);
  const formats::Document& document = *a.document;
  std::vector<Boundary> crossed;
  for (std::size_t w = a.word.value; w < b.word.value; ++w)
    if (ends_sentence(document, w)) {
      crossed.push_back(Boundary::sentence);
      break;
    }
  const TextPos p = document.words[a.word.value].start, q = document.words[b.word.value].start;
  const auto low = std::min(p, q), high = std::max(p, q);
  const bool paragraph =
      std::any_of(document.blocks.begin(), document.blocks.end(), [&](const formats::Block& block) {
        return block.span.start > low && block.span.start <= high && !block.continues &&
               !formats::is_furniture(block.kind) && block.kind != formats::BlockKind::note;
      });
  if (paragraph) crossed.push_back(Boundary::paragraph);
  if (document.block_of(a.word).speaker != document.block_of(b.word).speaker)
    crossed.push_back(Boundary::speaker);
  if (std::any_of(document.pages.begin(), document.pages.end(),
                  [&](const formats::PageBreak& page) { return page.at > low && page.at <= high; }))
    crossed.push_back(Boundary::page);
  if (document.part(low) != document.part(high)) crossed.push_back(Boundary::work);
  return crossed;
}

}  // namespace sicut::verdict
