#include "formats/assemble_speakers.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

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

struct Labelled {
  Labels labels;
  std::map<std::string, std::size_t> names;  // how often each
  std::size_t paragraphs = 0;                // that might have had one
};

// `read`: the name that a paragraph's text begins with, if any.
template <class Read>
Labelled read_labels(const Document& document, Read read) {
  Labelled found;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (!may_speak(block.kind) || block.continues) continue;
    ++found.paragraphs;
    if (std::optional<std::string> name = read(document.text(block.span))) {
      ++found.names[*name];
      found.labels.emplace(i, std::move(*name));
    }
  }
  return found;
}

// Labels of turns in minutes, or none where too few paragraphs begin with one.
Labels meeting_labels(const Document& document) {
  Labelled found = read_labels(document, [](std::string_view text) -> std::optional<std::string> {
    auto label = read_speaker_label(text);
    return label ? std::optional(std::move(label->name)) : std::nullopt;
  });
  if (found.labels.size() < kFewestTurns || found.names.size() < kFewestNames ||
      found.labels.size() * kMostParagraphs < found.paragraphs)
    found.labels.clear();
  return std::move(found.labels);
}

// Labels of a play: most of its paragraphs begin with one, and two names at least come again.
Labels play_labels(const Document& document) {
  Labelled found = read_labels(document, read_play_label);
  const auto again =
      std::count_if(found.names.begin(), found.names.end(), [](const auto& n) { return n.second > 1; });
  if (found.labels.size() < kFewestSpeeches || again < 2 ||
      found.labels.size() * kParagraphsASpeech < found.paragraphs)
    found.labels.clear();
  return std::move(found.labels);
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
