#include "quote/paragraphs.h"

#include <algorithm>

namespace sicut::quote {
namespace {

void add(const formats::Block& block, std::uint32_t index, Flow& flow) {
  const Segment segment{block.span, index};
  if (block.continues && !flow.empty() && flow.back().end() <= block.span.start) {
    flow.back().segments.push_back(segment);
    return;
  }
  flow.push_back({{segment}, block.kind, block.level, block.column, block.heads_column});
}

}  // namespace

Flows divide(const formats::Document& document) {
  Flows flows;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const formats::Block& block = document.blocks[i];
    if (formats::is_furniture(block.kind) || block.span.empty()) continue;
    Flow& flow = block.kind == formats::BlockKind::note ? flows.notes : flows.body;
    add(block, static_cast<std::uint32_t>(i), flow);
  }
  return flows;
}

void cut(const Paragraph& paragraph, TextSpan span, std::vector<Segment>& out) {
  auto first = std::partition_point(paragraph.segments.begin(), paragraph.segments.end(),
                                    [&](const Segment& s) { return s.span.end <= span.start; });
  for (; first != paragraph.segments.end() && first->span.start < span.end; ++first) {
    const TextSpan part{std::max(first->span.start, span.start), std::min(first->span.end, span.end)};
    if (!part.empty()) out.push_back({part, first->block});
  }
}

}  // namespace sicut::quote
