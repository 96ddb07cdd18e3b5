#include "verdict/library.h"

#include <algorithm>

#include "aids/aid_codec.h"
#include "base/parallel.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/folded_words.h"
#include "text/language.h"

namespace sicut::verdict {
namespace {

constexpr std::size_t kEdge = 1;  // words between a passage and its quotation's end that do not matter

std::string last_word(std::string_view name) {
  const std::size_t space = name.find_last_of(' ');
  return text::folded(space == std::string_view::npos ? name : name.substr(space + 1));
}

std::uint64_t weight(const aids::FindingAid& aid) {
  std::uint64_t weight = aid.turns.all().size() * 128 + aid.quotations.all.size() * 64;
  if (aid.layers)
    weight += aid.layers->blocks.size() * (sizeof(formats::Block) + 4) + aid.layers->line_starts.size() * 4;
  return weight;
}

}  // namespace

Library::Library(const record::Record& record, const match::Index& index, quote::Options quote_options)
    : record_(record),
      index_(index),
      counts_(index),
      quote_options_(std::move(quote_options)),
      known_(std::make_unique<Known[]>(record.documents.size())) {}

Library::Spot Library::spot(match::RecordWord p) const {
  const match::DocumentId id = index_.document_of(p);
  return {id, WordIndex(p - index_.document(id).start)};
}

const aids::FindingAid* Library::aid(match::DocumentId id) const {
  const auto& aid = known_[id].aid.get([&]() -> std::optional<aids::FindingAid> {
    const std::string_view bytes = index_.aid(id);
    if (bytes.empty()) return std::nullopt;
    auto decoded = aids::decode(bytes, record_.documents.bytes(id), record_.documents.card(id).words);
    if (decoded && decoded->layers) record_.documents.describe(id, *decoded->layers);
    return decoded;
  });
  return aid ? &*aid : nullptr;
}

const formats::Layers* Library::kept_layers(match::DocumentId id) const {
  const aids::FindingAid* const kept = aid(id);
  return kept != nullptr && kept->layers ? &*kept->layers : nullptr;
}

const formats::Layers& Library::layers(match::DocumentId id) const {
  const formats::Layers* const kept = kept_layers(id);
  return kept != nullptr ? *kept : record_.documents[id];
}

WordSpan Library::words(match::RecordSpan s) const {
  const Spot first = spot(s.start);
  return {first.word, first.word + s.size()};
}

std::vector<text::Word> Library::words_of(match::RecordSpan s) const {
  const Spot first = spot(s.start);
  if (kept_layers(first.id) != nullptr) return index_.words_of(s);
  const auto from = record_.documents[first.id].words.begin() + first.word.value;
  return {from, from + static_cast<std::ptrdiff_t>(s.size())};
}

std::vector<std::string_view> Library::letters(match::RecordSpan s) const {
  std::vector<std::string_view> letters;
  for (const text::FormId form : index_.forms_of(s)) letters.push_back(index_.letters(form));
  return letters;
}

std::string Library::reading(match::RecordSpan s) const {
  const Spot first = spot(s.start);
  const formats::Layers* const kept = kept_layers(first.id);
  if (kept == nullptr) return record_.documents[first.id].reading(words(s));
  const std::vector<std::string>& hyphenated = aid(first.id)->hyphenated;
  return kept->reading(first.word, index_.words_of(s), [&](const text::Word& word) {
    return std::binary_search(hyphenated.begin(), hyphenated.end(), index_.letters(word.form));
  });
}

const proceedings::PlacedTurn* Library::turn_at(match::DocumentId id, BytePos p) const {
  if (const aids::FindingAid* const kept = aid(id)) return kept->turns.at(p);
  return known_[id].turns.get([&] { return aids::turns_of(record_.documents[id]); }).at(p);
}

const aids::Quotations& Library::quotations(match::DocumentId id) const {
  const aids::FindingAid* const kept = aid(id);
  return kept != nullptr ? kept->quotations : named_quotations(id);
}

const aids::Quotations& Library::named_quotations(match::DocumentId id) const {
  return known_[id].quotations.get(
      [&] { return aids::quotations_of(record_.documents[id], quote_options_); });
}

void Library::find_quotations(unsigned threads) const {
  std::vector<match::DocumentId> ids;
  std::vector<std::uint64_t> sizes;
  for (match::DocumentId id = 0; id < record_.documents.size(); ++id) {
    if (!record_.documents.is_read(id) || aid(id) != nullptr) continue;
    ids.push_back(id);
    sizes.push_back(record_.documents.card(id).bytes);
  }
  parallel_for_largest(sizes, threads, [&](std::size_t i) { static_cast<void>(named_quotations(ids[i])); });
}

const aids::QuotedWords* Library::quotation_around(match::RecordSpan s) const {
  const aids::Quotations& known = quotations(spot(s.start).id);
  if (known.narrative) return nullptr;
  const WordSpan inner = words(s);
  const aids::QuotedWords* innermost = nullptr;
  for (const aids::QuotedWords& q : known.all) {
    if (q.words.start > inner.start) break;
    if (q.words.end >= inner.end) innermost = &q;
  }
  return innermost;
}

const std::string& Library::name_of(match::DocumentId id, const aids::QuotedWords& quotation) const {
  static const std::string kNone;
  const auto& all = named_quotations(id).all;
  const auto same = std::find_if(all.rbegin(), all.rend(),
                                 [&](const aids::QuotedWords& q) { return q.words == quotation.words; });
  return same != all.rend() ? same->name : kNone;
}

template <class Tell>
bool Library::any_capitalised(match::DocumentId id, std::string_view name, const Tell& tell) const {
  const text::FormId form = index_.find(last_word(name));
  if (form == text::kNoForm) return false;
  const match::RecordSpan whole = index_.document(id);
  const std::vector<std::uint32_t> places = index_.postings(form);
  for (auto place = std::lower_bound(places.begin(), places.end(), whole.start.value);
       place != places.end() && *place < whole.end.value; ++place) {
    const text::Word printed = word(match::RecordWord(*place));
    if (text::is_upper(text::decode(layers(id).text(), printed.start.value).code) &&
        tell(WordIndex(*place - whole.start.value), printed))
      return true;
  }
  return false;
}

bool Library::is_character(match::DocumentId id, std::string_view name) const {
  constexpr int kFewest = 3;  // times that a story names its characters
  int times = 0;
  return quotations(id).narrative &&
         any_capitalised(id, name, [&](WordIndex, const text::Word&) { return ++times == kFewest; });
}

namespace {

// "Brook: ...", and in capitals at the head of a line "KEEPER. I have counted". `early`: among a block's
// first words.
bool begins_label(std::string_view text, const text::Word& word, bool early) {
  const std::string_view behind = text.substr(word.end().value, 1);
  if (behind == ":") return early;
  const std::string_view printed = text.substr(word.start.value, word.length);
  const std::size_t line = text.find_last_not_of(" \t", std::max<std::size_t>(word.start.value, 1) - 1);
  const bool heads_line = word.start.value == 0 || line == text.npos || text[line] == '\n';
  return behind == "." && heads_line && printed.size() > 2 && !text::has_ascii_lower(printed);
}

}  // namespace

bool Library::may_speak(match::DocumentId id, std::string_view name) const {
  constexpr std::size_t kShortLine = 6, kInLabel = 3;  // words
  constexpr int kFewestLabels = 2;
  const formats::Layers& layers = this->layers(id);
  if (text::FoldedWords(layers.meta.title).contains(last_word(name))) return true;
  int labels = 0;
  return any_capitalised(id, name, [&](WordIndex at, const text::Word& word) {
    const formats::Block& block = layers.block_of(at);
    if (block.words.size() <= kShortLine || block.kind == formats::BlockKind::heading) return true;
    return begins_label(layers.text(), word, at - block.words.start < kInLabel) && ++labels >= kFewestLabels;
  });
}

namespace {

// What record.toml says goes before what the document's own words told when it was indexed.
std::string language_of(const record::Card& card) {
  return card.meta.language.empty() ? card.language : text::base_language(card.meta.language);
}

}  // namespace

bool Library::has_language(const std::string& code) const {
  for (std::size_t d = 0; d < record_.documents.size(); ++d) {
    const std::string known = language_of(record_.documents.card(d));
    if (known.empty() || known == code) return true;
  }
  return false;
}

variant::Lexicon Library::lexicon(match::DocumentId id, std::string_view wording) const {
  std::string code = text::base_language(text::language_of(wording));
  return {counts_, code.empty() ? language_of(record_.documents.card(id)) : code, is_early_print(id),
          &answers_};
}

bool Library::is_early_print(match::DocumentId id) const {
  if (const aids::FindingAid* const kept = aid(id)) return kept->early_print;
  return aids::is_early_print(record_.documents[id]);
}

bool Library::ends_quotation(match::RecordSpan left) const {
  const aids::QuotedWords* q = quotation_around(left);
  return q && q->words.end <= words(left).end + kEdge;
}

bool Library::begins_quotation(match::RecordSpan right) const {
  const aids::QuotedWords* q = quotation_around(right);
  return q && q->words.start + kEdge >= words(right).start;
}

bool Library::interrupts_speech(match::RecordSpan s) const {
  const aids::Quotations& known = quotations(spot(s.start).id);
  const WordSpan inner = words(s);
  for (const aids::QuotedWords& q : known.all) {
    if (q.words.start > inner.start) break;
    if (q.words.end < inner.end) continue;
    for (std::size_t i = 1; i < q.pieces.size(); ++i)
      if (q.pieces[i - 1].end <= inner.start && inner.end <= q.pieces[i].start) return true;
  }
  return false;
}

void Library::release(std::uint64_t budget) {
  std::uint64_t taken = 0;
  for (std::size_t d = 0; d < record_.documents.size(); ++d)
    if (const auto* known = known_[d].aid.peek(); known != nullptr && *known) taken += weight(**known);
  if (taken <= budget) return;
  for (std::size_t d = 0; d < record_.documents.size(); ++d) known_[d].aid.let_go();
}

}  // namespace sicut::verdict
