#include "verdict/passages.h"

#include <algorithm>

#include "formats/opinion_label.h"
#include "match/parts.h"
#include "verdict/changes.h"
#include "verdict/edge_numbers.h"
#include "verdict/same_work.h"

namespace sicut::verdict {
namespace {

using match::RecordSpan;
using match::RecordWord;
using match::Step;
using match::StepKind;

constexpr std::size_t kFewestFaithful = 4;  // words
constexpr std::size_t kWordsASlip = 5;

// The steps of one passage, and the words of the quotation and of the source they run over.
struct Stretch {
  std::vector<Step> steps;
  RecordSpan source;
  std::size_t quote_first = 0, quote_last = 0;
};

// Cuts at jumps, but for those an ellipsis owns up to and that go forward in the same document.
std::vector<Stretch> stretches(const Library& library, const Query& query, const std::vector<Step>& steps) {
  const match::Index& index = library.index();
  std::vector<Stretch> result(1);
  for (const Step& step : steps) {
    Stretch* current = &result.back();
    if (step.kind == StepKind::jump && current->source.end.value != 0) {
      const bool marked = query.pattern.gaps[step.pattern_first] == match::Gap::ellipsis;
      const bool forward = step.source.start >= current->source.end &&
                           index.document_of(step.source.start) == index.document_of(current->source.start);
      if (!marked || !forward) {
        result.emplace_back();
        continue;
      }
    }
    current->steps.push_back(step);
    if (match::takes_source(step)) {
      if (current->source.end.value == 0) current->source.start = step.source.start;
      current->source.end = step.source.end;
    }
  }
  std::erase_if(result, [](const Stretch& s) { return s.source.end.value == 0; });
  for (Stretch& s : result) {
    complete_numbers(library, query, s.steps);
    for (const Step& step : {s.steps.front(), s.steps.back()}) {
      if (!match::takes_source(step)) continue;
      s.source.start = std::min(s.source.start, step.source.start);
      s.source.end = std::max(s.source.end, step.source.end);
    }
    s.quote_first = s.steps.front().pattern_first;
    s.quote_last = s.steps.back().pattern_last;
  }
  return result;
}

double share_found(const Stretch& stretch) {
  std::size_t found = 0;
  for (const Step& step : stretch.steps)
    if (step.kind == StepKind::equal || step.kind == StepKind::similar)
      found += step.pattern_last - step.pattern_first;
  const std::size_t words = stretch.quote_last - stretch.quote_first;
  return words == 0 ? 0 : static_cast<double>(found) / static_cast<double>(words);
}

// Differences that scanning or typing made.
std::size_t slips(const Passage& passage) {
  return static_cast<std::size_t>(
      std::count_if(passage.changes.begin(), passage.changes.end(),
                    [](const Change& c) { return c.cls == ChangeClass::transmission; }));
}

std::optional<std::string> filled(std::string_view s) {
  return s.empty() ? std::nullopt : std::optional<std::string>(s);
}

// A label of an opinion that is a paragraph of its own, right before block `b`.
bool opinion_begins_at(const formats::Layers& layers, std::size_t b) {
  const std::uint32_t speaker = layers.blocks[b].speaker;
  while (b > 0 && formats::is_furniture(layers.blocks[b - 1].kind)) --b;
  if (b == 0 || layers.blocks[b - 1].speaker != speaker) return false;
  return formats::read_opinion_label(layers.text(layers.blocks[b - 1].span)) == layers.speakers[speaker];
}

// Whether the turn's label stands before these very words. In minutes what follows a turn may be the
// secretary's own account: an unlabelled paragraph may be the speaker's, but is no proof that it is.
bool speaker_is_sure(const formats::Layers& layers, const formats::Block& block) {
  const auto at = static_cast<std::size_t>(&block - layers.blocks.data());
  const formats::Block* first = &block;
  for (std::size_t b = at; first->continues && b > 0;) first = &layers.blocks[--b];
  std::string_view words = layers.text(first->span);
  words.remove_prefix(std::min(words.find_first_not_of("*_"), words.size()));  // "**Mira Sand:**"
  return words.starts_with(layers.speakers[block.speaker].substr(0, 3)) ||
         opinion_begins_at(layers, static_cast<std::size_t>(first - layers.blocks.data()));
}

bool describe_source(const Library& library, RecordSpan span, Passage& passage) {
  const Library::Spot spot = library.spot(span.start);
  const formats::Layers& layers = library.layers(spot.id);
  const TextPos at = library.word(span.start).start;
  const BytePos byte = layers.bytes({at, at + 1}).start;
  passage.document = layers.name;
  passage.line = layers.line(byte);
  passage.page = filled(layers.page(at));
  const formats::Part* part = layers.part(at);
  if (part) passage.work = filled(part->title);
  passage.author = part && !part->author.empty() ? filled(part->author) : filled(layers.meta.author);
  if (const proceedings::PlacedTurn* turn = library.turn_at(spot.id, byte)) {
    passage.session = proceedings::title_of_session(turn->session, layers.meta.title);
    passage.speaker = filled(turn->speaker);
    // What the secretary tells is not the document's author's own, so it contradicts nobody.
    return turn->certain;
  }
  const formats::Block& block = layers.block_of(spot.word);
  if (block.speaker == formats::kNoSpeaker || block.speaker >= layers.speakers.size()) return true;
  passage.speaker = layers.speakers[block.speaker];
  return speaker_is_sure(layers, block);
}

Passage make_passage(const Library& library, const Query& query, const Origin& origin, const Stretch& stretch,
                     bool& owner_is_sure) {
  Passage passage;
  owner_is_sure = describe_source(library, stretch.source, passage);
  const match::DocumentId document = library.index().document_of(stretch.source.start);
  passage.place = source_place(library, document, stretch.source);
  passage.text = source_reading(library, stretch.source);
  passage.covers = {query.place(stretch.quote_first, stretch.quote_last)};
  passage.similarity = share_found(stretch);
  passage.changes = changes_of(library, query, {stretch.steps, document});
  if (document != origin.in_record &&
      is_same_work(library, query, origin.forms, origin.quoted, stretch.source)) {
    passage.relation = Relation::same_work;
  } else if (const aids::QuotedWords* q = library.quotation_around(stretch.source)) {
    passage.relation = Relation::second_hand;
    // In minutes, the wording of a motion stands in quotation marks: it is the mover's.
    const std::string& name = library.name_of(document, *q);
    passage.quoted_from = name.empty() && !owner_is_sure && passage.speaker ? passage.speaker : filled(name);
  }
  return passage;
}

}  // namespace

Candidate make_candidate(const Library& library, const Query& query, const Origin& origin,
                         const match::Reading& reading) {
  Candidate candidate;
  candidate.quality = reading.quality;
  candidate.similarity = reading.similarity;
  candidate.log2_expected = reading.log2_expected;
  candidate.information_share = reading.information_share;
  candidate.matched = reading.alignment.matched;
  const std::vector<Stretch> parts = stretches(library, query, reading.alignment.steps);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    bool owner_is_sure = false;
    Passage passage = make_passage(library, query, origin, parts[i], owner_is_sure);
    candidate.owner_is_sure.push_back(owner_is_sure);
    if (i > 0 && (library.ends_quotation(parts[i - 1].source) || library.begins_quotation(parts[i].source)))
      candidate.fragments = true;
    if (i > 0)
      passage.changes.insert(
          passage.changes.begin(),
          gap_change(library, query, parts[i].quote_first, parts[i - 1].source.end, parts[i].source.start));
    candidate.passages.push_back(std::move(passage));
    candidate.spans.push_back(parts[i].source);
  }
  if (!candidate.passages.empty()) candidate.relation = candidate.passages.front().relation;
  candidate.spliced = candidate.passages.size() > 1;
  candidate.exact = candidate.passages.size() == 1 && candidate.matched == query.size() &&
                    !has_substantive(candidate, false);
  candidate.faithful = candidate.passages.size() == 1 && query.size() >= kFewestFaithful &&
                       !has_substantive(candidate, false) && !has_substantive(candidate, true) &&
                       slips(candidate.passages.front()) * kWordsASlip <= query.size();
  return candidate;
}

void add_alternatives(const Library& library, const Query& query, const Origin& origin,
                      const match::SearchOptions& options, const match::Reading& reading,
                      Candidate& candidate) {
  constexpr std::size_t kMost = 2;
  const std::vector<Stretch> parts = stretches(library, query, reading.alignment.steps);
  candidate.alternatives.resize(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t first = parts[i].quote_first, last = parts[i].quote_last;
    for (match::Reading& other : match::search(library.index(), query.pattern.slice(first, last), options)) {
      if (candidate.alternatives[i].size() == kMost || other.similarity < share_found(parts[i]) - 0.01) break;
      if (other.span.overlaps(parts[i].source)) continue;
      for (Step& step : other.alignment.steps) {
        step.pattern_first += static_cast<std::uint32_t>(first);
        step.pattern_last += static_cast<std::uint32_t>(first);
      }
      const std::vector<Stretch> whole = stretches(library, query, other.alignment.steps);
      bool owner_is_sure = false;
      if (whole.size() == 1)
        candidate.alternatives[i].push_back(
            make_passage(library, query, origin, whole.front(), owner_is_sure));
    }
  }
}

bool has_substantive(const Candidate& candidate, bool marked) {
  return std::any_of(candidate.passages.begin(), candidate.passages.end(), [&](const Passage& passage) {
    return std::any_of(passage.changes.begin(), passage.changes.end(), [&](const Change& change) {
      return change.cls == ChangeClass::substantive && change.marked == marked;
    });
  });
}

}  // namespace sicut::verdict
