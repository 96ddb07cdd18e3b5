#include "formats/assemble_speakers.h"

#include <algorithm>
#include <map>
#include <set>

#include "formats/assemble_account.h"
#include "formats/play_label.h"
#include "formats/speaker_label.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kFewestTurns = 3;
constexpr std::size_t kFewestNames = 2;
constexpr std::size_t kMostParagraphs = 25;  // to one turn; more, and the capitals are something else
constexpr std::size_t kFewestSpeeches = 4;   // of a play
constexpr std::size_t kParagraphsASpeech = 3;

bool may_speak(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::list_item;
}

using Labels = std::map<std::size_t, std::string>;  // by block

// Labels of turns in minutes, or none where too few paragraphs begin with one.
Labels meeting_labels(const Document& document) {
  Labels labels;
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
    labels.clear();
  return labels;
}

// Labels of a play: most of its paragraphs begin with one, and two names at least come again.
Labels play_labels(const Document& document) {
  Labels labels;
  std::map<std::string, std::size_t> names;
  std::size_t paragraphs = 0;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (!may_speak(block.kind) || block.continues) continue;
    ++paragraphs;
    if (auto name = read_play_label(document.text(block.span))) {
      ++names[*name];
      labels.emplace(i, std::move(*name));
    }
  }
  const auto again = std::count_if(names.begin(), names.end(), [](const auto& n) { return n.second > 1; });
  if (labels.size() < kFewestSpeeches || again < 2 || labels.size() * kParagraphsASpeech < paragraphs)
    labels.clear();
  return labels;
}

}  // namespace

void find_speakers(Document& document) {
  document.speakers.clear();
  Labels labels = meeting_labels(document);
  const bool play = labels.empty();
  if (play) labels = play_labels(document);
  if (labels.empty()) return;

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
      if (!play && is_account(document.text(block.span), document.speakers[speaker])) speaker = kNoSpeaker;
    }
    block.speaker = speaker;
  }
}

}  // namespace sicut::formats
