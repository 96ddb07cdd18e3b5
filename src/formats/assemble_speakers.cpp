#include "formats/assemble_speakers.h"

#include <algorithm>
#include <map>
#include <set>

#include "formats/assemble_account.h"
#include "formats/speaker_label.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kFewestTurns = 3;
constexpr std::size_t kFewestNames = 2;
constexpr std::size_t kMostParagraphs = 25;  // to one turn; more, and the capitals are something else

bool may_speak(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::list_item;
}

}  // namespace

void find_speakers(Document& document) {
  document.speakers.clear();
  std::map<std::size_t, std::string> labels;  // by block
  std::set<std::string> names;
  std::size_t paragraphs = 0;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (!may_speak(block.kind) || block.continues) continue;
    ++paragraphs;
    if (auto label = read_speaker_label(document.text(block.span))) {
      names.insert(label->name);
      labels.emplace(i, std::move(label->name));
    }
  }
  if (labels.size() < kFewestTurns || names.size() < kFewestNames ||
      labels.size() * kMostParagraphs < paragraphs)
    return;

  std::map<std::string, std::uint32_t> numbers;
  std::uint32_t speaker = kNoSpeaker;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    Block& block = document.blocks[i];
    if (block.kind == BlockKind::note || is_furniture(block.kind)) continue;
    if (block.kind == BlockKind::heading) speaker = kNoSpeaker;
    if (const auto label = labels.find(i); label != labels.end()) {
      const auto [number, fresh] =
          numbers.emplace(label->second, static_cast<std::uint32_t>(document.speakers.size()));
      if (fresh) document.speakers.push_back(label->second);
      speaker = number->second;
    } else if (speaker != kNoSpeaker && may_speak(block.kind) && !block.continues) {
      if (is_aside(document.text(block.span))) continue;
      if (is_account(document.text(block.span), document.speakers[speaker])) speaker = kNoSpeaker;
    }
    block.speaker = speaker;
  }
}

}  // namespace sicut::formats
