#include "verdict/boundaries.h"

#include <algorithm>

#include "text/characters.h"
#include "verdict/wording.h"

namespace sicut::verdict {
namespace {

bool ends_sentence(const Library& library, const formats::Layers& layers, match::RecordWord word) {
  const std::vector<text::Word> words = library.words_of({word, word + 2});
  const std::string_view gap = between(layers, words[0], words[1]);
  for (std::size_t i = 0; i < gap.size();) {
    const text::Character c = text::decode(gap, i);
    if (text::is_sentence_end(c.code)) {
      const text::Character next = text::decode(layers.text(), words[1].start.value);
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
  const formats::Layers& layers = library.layers(a.id);
  std::vector<Boundary> crossed;
  for (match::RecordWord w = first; w < last; ++w)
    if (ends_sentence(library, layers, w)) {
      crossed.push_back(Boundary::sentence);
      break;
    }
  const TextPos p = library.word(first).start, q = library.word(last).start;
  const auto low = std::min(p, q), high = std::max(p, q);
  const bool paragraph =
      std::any_of(layers.blocks.begin(), layers.blocks.end(), [&](const formats::Block& block) {
        return block.span.start > low && block.span.start <= high && !block.continues &&
               !formats::is_furniture(block.kind) && block.kind != formats::BlockKind::note;
      });
  if (paragraph) crossed.push_back(Boundary::paragraph);
  if (layers.block_of(a.word).speaker != layers.block_of(b.word).speaker)
    crossed.push_back(Boundary::speaker);
  if (std::any_of(layers.pages.begin(), layers.pages.end(),
                  [&](const formats::PageBreak& page) { return page.at > low && page.at <= high; }))
    crossed.push_back(Boundary::page);
  if (layers.part(low) != layers.part(high)) crossed.push_back(Boundary::work);
  return crossed;
}

}  // namespace sicut::verdict
