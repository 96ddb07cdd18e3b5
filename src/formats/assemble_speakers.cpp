#include "formats/assemble_speakers.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "formats/assemble_account.h"
#include "formats/office_label.h"
#include "formats/opinion_label.h"
#include "formats/play_label.h"
#include "formats/speaker_label.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/folded_words.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kFewestTurns = 3;
constexpr std::size_t kFewestNames = 2;
constexpr std::size_t kMostParagraphs = 25;  // to one turn; more, and the capitals are something else
constexpr std::size_t kFewestSpeeches = 4;   // of a play
constexpr std::size_t kParagraphsASpeech = 3;
constexpr std::array<std::string_view, 4> kOpinions = {"concurring", "dissenting", "concurs", "dissents"};

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

// "Q." and "A." of an examination, "Q:" of an interview.
std::optional<std::string> read_question_label(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of("*_"), text.size()));
  if (!text.starts_with('Q') && !text.starts_with('A')) return {};
  const std::size_t sign = text.find_first_not_of("*_", 1);
  if (sign >= text.size() || (text[sign] != '.' && text[sign] != ':')) return {};
  const std::size_t behind = std::min(text.find_first_not_of("*_", sign + 1), text.size());
  return behind < text.size() && (text[behind] == ' ' || text[behind] == '\n')
             ? std::optional(std::string(1, text[0]))
             : std::nullopt;
}

// They are labels where questions are asked: "A." alone begins a list.
bool asks_questions(const Document& document) {
  constexpr std::size_t kFewest = 2;
  std::size_t questions = 0;
  for (const Block& block : document.blocks) {
    if (!may_speak(block.kind) || block.continues) continue;
    questions += read_question_label(document.text(block.span)) == "Q";
  }
  return questions >= kFewest;
}

// Labels of turns in minutes, or none where too few paragraphs begin with one.
Labels meeting_labels(const Document& document) {
  const bool asks = asks_questions(document);
  Labelled found = read_labels(document, [&](std::string_view text) -> std::optional<std::string> {
    if (auto label = read_speaker_label(text)) {
      // "THE PRESIDENT OF THE BOARD (Mr. Ashby):" names who speaks in its brackets.
      auto office = label->aside.empty() ? std::nullopt : read_office_label(text);
      return std::move(office && !office->name.empty() ? office->name : label->name);
    }
    return asks ? read_question_label(text) : std::nullopt;
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

// "Interviewer": a part in a conversation under which nobody's name stands.
bool is_interviewer(std::string_view name) {
  static const text::FoldedWords kParts(
      "interviewer interviewerin host moderator moderatorin reporter journalist question frage "
      "intervieweur intervistatore entrevistador entrevistadora интервьюер корреспондент ведущий");
  return kParts.contains_printed(name);
}

// "Dear Anna:" begins a letter to her.
bool is_salutation(std::string_view name) {
  static const text::FoldedWords kOpenings(
      "dear my dearest lieber liebe liebster liebste sehr geehrte geehrter cher chere ma mon querido querida "
      "estimado estimada caro cara gentile sir madam hello hi");
  return kOpenings.contains_printed(name.substr(0, name.find(' ')));
}

// "Mira Sand:" is a name as it stands, "Sand:" only beside an interviewer's.
bool looks_like_people(const std::map<std::string, std::size_t>& names) {
  return std::any_of(names.begin(), names.end(), [](const auto& n) {
    const std::size_t space = n.first.find(' ');
    const bool two = space != std::string::npos && text::is_upper(text::decode(n.first, space + 1).code);
    return two || is_interviewer(n.first);
  });
}

// Whether a paragraph of a conversation says something: values of a form ("Born: 1901") are no sentences.
bool is_sentence(std::string_view paragraph) {
  constexpr std::size_t kShortest = 25;  // bytes, the label included
  if (paragraph.size() < kShortest) return false;
  return paragraph.find_last_of(".?!") + 8 > paragraph.size();
}

// Labels of a conversation, which need no capitals: half of the paragraphs have one, somebody comes again,
// and somebody asks.
Labels conversation_labels(const Document& document) {
  Labelled found = read_labels(document, [](std::string_view text) -> std::optional<std::string> {
    auto label = read_speaker_label(text, LabelCase::mixed);
    const bool plain = label && label->verb.empty() && !is_salutation(label->name) &&
                       text.substr(0, label->length).find(':') != std::string_view::npos;
    return plain ? std::optional(std::move(label->name)) : std::nullopt;
  });
  std::size_t sentences = 0;
  bool asks = false;
  for (const auto& [block, name] : found.labels) {
    const std::string_view text = document.text(document.blocks[block].span);
    sentences += is_sentence(text);
    asks |= text.ends_with('?');
  }
  const std::size_t turns = found.labels.size();
  const bool talk = turns >= kFewestTurns && found.names.size() >= kFewestNames &&
                    found.names.size() * 3 <= turns * 2 && turns * 2 >= found.paragraphs &&
                    sentences * 3 >= turns * 2 && asks;
  if (!talk || !looks_like_people(found.names)) found.labels.clear();
  return std::move(found.labels);
}

// Labels of a court's opinions: those of two judges at least, one of whom goes another way. A document
// without such a word costs nothing.
Labels opinion_labels(const Document& document) {
  constexpr std::size_t kFewestJudges = 2;
  const bool divided = std::any_of(kOpinions.begin(), kOpinions.end(), [&](std::string_view word) {
    return document.forms.find(word) != text::kNoForm;
  });
  if (!divided) return {};
  Labelled found = read_labels(document, read_opinion_label);
  if (found.names.size() < kFewestJudges) found.labels.clear();
  return std::move(found.labels);
}

}  // namespace

void find_speakers(Document& document) {
  document.speakers.clear();
  Labels labels = meeting_labels(document);
  if (labels.empty()) labels = opinion_labels(document);
  const bool play = labels.empty();
  if (play) labels = play_labels(document);
  if (labels.empty()) labels = conversation_labels(document);
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
