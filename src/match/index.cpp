#include "match/index.h"

#include <algorithm>
#include <stdexcept>

#include "base/hash.h"
#include "index/segment_builder.h"

namespace sicut::match {
namespace {

constexpr std::size_t kLocks = 64;

Holding build(std::span<const Flow> flows, const IndexOptions& options) {
  auto segment = index::segment_in_memory(flows, {options.threads, options.seeds});
  if (!segment) throw std::runtime_error(segment.error().message);
  Holding holding{std::move(*segment), {}};
  for (DocumentId d = 0; d < flows.size(); ++d) holding.documents.push_back(d);
  return holding;
}

std::vector<std::uint32_t> sizes_of(std::span<const Flow> flows) {
  std::vector<std::uint32_t> sizes;
  for (const Flow& flow : flows) sizes.push_back(static_cast<std::uint32_t>(flow.words.size()));
  return sizes;
}

}  // namespace

Index::Index(std::span<const std::uint32_t> words, std::vector<Holding> holdings, Sources sources)
    : sources_(std::move(sources)) {
  set(words, std::move(holdings));
}

Index::Index(std::span<const Flow> flows, const IndexOptions& options) {
  std::vector<Flow> kept(flows.begin(), flows.end());
  sources_.flow = [kept = std::move(kept)](DocumentId d) { return kept[d]; };
  set(sizes_of(flows), {build(flows, options)});
}

void Index::set(std::span<const std::uint32_t> words, std::vector<Holding> holdings) {
  starts_.push_back(0);
  for (const std::uint32_t count : words) starts_.push_back(starts_.back() + count);
  words_ = std::make_unique<std::atomic<Words*>[]>(words.size());
  kept_.resize(words.size());
  homes_.resize(words.size());
  asking_ = std::make_unique<std::mutex[]>(kLocks);
  for (Holding& holding : holdings) {
    Shelved shelved;
    shelved.as_it_stands = true;
    for (std::size_t d = 0; d < holding.documents.size(); ++d) {
      const DocumentId id = holding.documents[d];
      if (id != kGone) homes_[id] = {holding.segment.get(), static_cast<std::uint32_t>(d)};
      shelved.firsts.push_back(holding.segment->first_word(d));
      shelved.to_record.push_back(id == kGone ? kGone : starts_[id]);
      shelved.some_gone = shelved.some_gone || id == kGone;
      shelved.as_it_stands = shelved.as_it_stands && shelved.firsts.back() == shelved.to_record.back();
    }
    shelved.firsts.push_back(holding.segment->words());
    k_ = holding.segment->header().k;
    shelved.segment = std::move(holding.segment);
    segments_.push_back(std::move(shelved));
  }
}

DocumentId Index::document_of(RecordWord p) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), p.value);
  return static_cast<DocumentId>(after - starts_.begin() - 1);
}

Index::Words& Index::ask(DocumentId d) const {
  if (Words* there = words_[d].load(std::memory_order_acquire)) return *there;
  const std::lock_guard lock(asking_[d % kLocks]);
  if (!kept_[d]) {
    auto words = std::make_unique<Words>();
    fill(d, *words);
    kept_[d] = std::move(words);
    words_[d].store(kept_[d].get(), std::memory_order_release);
  }
  return *kept_[d];
}

void Index::fill(DocumentId d, Words& words) const {
  const auto& [segment, place] = homes_[d];
  words.pieces = index::decode_pieces(segment->pieces(place), starts_[d + 1] - starts_[d]);
  if (!words.pieces.empty()) {
    words.piece_words = std::make_unique<std::atomic<const text::Word*>[]>(words.pieces.size());
    words.taken = words.pieces.size() * (sizeof(index::Piece) + sizeof(const text::Word*));
    return;
  }
  words.flow = sources_.flow(d);
  const std::size_t forms = words.flow.forms->size();
  words.forms = std::make_unique<std::atomic<text::FormId>[]>(forms);
  for (std::size_t f = 0; f < forms; ++f) words.forms[f].store(text::kNoForm, std::memory_order_relaxed);
}

const text::Word* Index::words_in(DocumentId d, Words& words, std::size_t number) const {
  if (const text::Word* told = words.piece_words[number].load(std::memory_order_acquire)) return told;
  const index::Piece& piece = words.pieces[number];
  if (piece.telling != index::Telling::spelled)
    std::call_once(words.text_asked, [&] { words.text = sources_.text(d); });
  index::PieceWords found;
  if (!index::words_of(piece, words.text, found)) {
    sources_.changed(d);
    throw std::logic_error("a document that has changed was not refused");
  }
  auto all = std::make_unique<text::Word[]>(piece.words);
  for (std::size_t i = 0; i < piece.words; ++i) {
    all[i] = found.words[i];
    all[i].form = pool_->intern(found.letters[i], hash64(found.letters[i]));
  }
  const std::lock_guard lock(words.telling);
  if (const text::Word* told = words.piece_words[number].load(std::memory_order_relaxed)) return told;
  words.told.push_back(std::move(all));
  words.taken += piece.words * sizeof(text::Word);
  words.piece_words[number].store(words.told.back().get(), std::memory_order_release);
  return words.told.back().get();
}

void Index::forget(DocumentId d) {
  words_[d].store(nullptr, std::memory_order_release);
  kept_[d].reset();
}

void Index::release(std::uint64_t budget) {
  std::uint64_t taken = 0;
  for (const auto& words : kept_)
    if (words) taken += words->taken;
  if (taken <= budget) return;
  for (DocumentId d = 0; d < documents(); ++d) forget(d);
}

text::FormId Index::form_in(const Words& words, std::size_t at) const {
  const text::FormId local = words.flow.words[at].form;
  text::FormId number = words.forms[local].load(std::memory_order_acquire);
  if (number == text::kNoForm) {
    const std::string_view letters = words.flow.forms->letters(local);
    number = pool_->intern(letters, hash64(letters));
    words.forms[local].store(number, std::memory_order_release);
  }
  return number;
}

text::FormId Index::form(RecordWord p) const {
  return forms_of({p, p + 1}).front();
}

template <class Take>
void Index::for_each_word(RecordSpan s, const Take& take) const {
  if (s.empty()) return;
  const DocumentId d = document_of(s.start);
  Words& words = ask(d);
  std::size_t at = s.start.value - starts_[d];
  const std::size_t end = at + s.size();
  if (words.pieces.empty()) {
    for (; at < end; ++at) {
      text::Word word = words.flow.words[at];
      word.form = form_in(words, at);
      take(word);
    }
    return;
  }
  const auto behind = std::upper_bound(words.pieces.begin(), words.pieces.end(), at,
                                       [](std::size_t w, const index::Piece& p) { return w < p.first_word; });
  for (auto number = static_cast<std::size_t>(behind - words.pieces.begin()) - 1; at < end; ++number) {
    const index::Piece& piece = words.pieces[number];
    const text::Word* const of_piece = words_in(d, words, number);
    for (; at < end && at < piece.first_word + piece.words; ++at) take(of_piece[at - piece.first_word]);
  }
}

std::vector<text::FormId> Index::forms_of(RecordSpan s) const {
  std::vector<text::FormId> forms;
  forms.reserve(s.size());
  for_each_word(s, [&](const text::Word& word) { forms.push_back(word.form); });
  return forms;
}

std::vector<text::Word> Index::words_of(RecordSpan s) const {
  std::vector<text::Word> words;
  words.reserve(s.size());
  for_each_word(s, [&](const text::Word& word) { words.push_back(word); });
  return words;
}

std::string_view Index::aid(DocumentId d) const {
  const auto& [segment, place] = homes_[d];
  return segment->aid(place);
}

text::FormId Index::find(std::string_view letters) const {
  const std::uint64_t hash = hash64(letters);
  if (const text::FormId known = pool_->find(letters, hash); known != text::kNoForm)
    return count(known) > 0 ? known : text::kNoForm;
  const bool there = std::any_of(segments_.begin(), segments_.end(),
                                 [&](const Shelved& shelved) { return count_in(shelved, hash) > 0; });
  return there ? pool_->intern(letters, hash) : text::kNoForm;
}

std::uint32_t Index::count_in(const Shelved& shelved, std::uint64_t hash) const {
  if (!shelved.some_gone) return shelved.segment->count(hash);
  std::vector<std::uint32_t> places;
  shelved.segment->places(hash, places);
  place(shelved, places, 0);
  return static_cast<std::uint32_t>(places.size());
}

std::uint32_t Index::count(text::FormId f) const {
  if (f == text::kNoForm) return 0;
  std::atomic<std::uint32_t>& known = pool_->count(f);
  std::uint32_t count = known.load(std::memory_order_relaxed);
  if (count == FormPool::kUncounted) {
    count = 0;
    for (const Shelved& shelved : segments_) count += count_in(shelved, pool_->hash(f));
    known.store(count, std::memory_order_relaxed);
  }
  return count;
}

void Index::place(const Shelved& shelved, std::vector<std::uint32_t>& places, std::size_t from) const {
  if (shelved.as_it_stands) return;
  std::size_t kept = from, d = 0;
  for (std::size_t i = from; i < places.size(); ++i) {
    const std::uint32_t p = places[i];
    if (p < shelved.firsts[d] || p >= shelved.firsts[d + 1])
      d = static_cast<std::size_t>(std::upper_bound(shelved.firsts.begin(), shelved.firsts.end(), p) -
                                   shelved.firsts.begin() - 1);
    if (shelved.to_record[d] != kGone) places[kept++] = shelved.to_record[d] + (p - shelved.firsts[d]);
  }
  places.resize(kept);
  if (!std::is_sorted(places.begin() + static_cast<std::ptrdiff_t>(from), places.end()))
    std::sort(places.begin() + static_cast<std::ptrdiff_t>(from), places.end());
}

std::vector<std::uint32_t> Index::postings(text::FormId f) const {
  std::vector<std::uint32_t> found;
  if (f == text::kNoForm) return found;
  for (const Shelved& shelved : segments_) {
    const auto before = static_cast<std::ptrdiff_t>(found.size());
    shelved.segment->places(pool_->hash(f), found);
    place(shelved, found, static_cast<std::size_t>(before));
    std::inplace_merge(found.begin(), found.begin() + before, found.end());
  }
  return found;
}

void Index::look_up(text::FormId f, std::span<const std::uint32_t> wanted,
                    std::span<std::uint8_t> found) const {
  if (f == text::kNoForm || wanted.empty()) return;
  const std::uint64_t hash = pool_->hash(f);
  for (const Shelved& shelved : segments_) {
    if (shelved.as_it_stands)
      shelved.segment->look_up(hash, wanted, found);
    else
      look_up_in(shelved, hash, wanted, found);
  }
}

void Index::look_up_in(const Shelved& shelved, std::uint64_t hash, std::span<const std::uint32_t> wanted,
                       std::span<std::uint8_t> found) const {
  struct Here {
    std::uint32_t place, number;  // in the segment; of `wanted`
  };
  std::vector<Here> here;
  DocumentId d = 0;
  for (std::uint32_t i = 0; i < wanted.size() && wanted[i] < size(); ++i) {
    if (wanted[i] < starts_[d] || wanted[i] >= starts_[d + 1]) d = document_of(RecordWord(wanted[i]));
    const auto& [segment, number] = homes_[d];
    if (segment == shelved.segment.get())
      here.push_back({shelved.firsts[number] + (wanted[i] - starts_[d]), i});
  }
  if (here.empty()) return;
  std::sort(here.begin(), here.end(), [](const Here& a, const Here& b) { return a.place < b.place; });
  std::vector<std::uint32_t> places;
  for (const Here& one : here) places.push_back(one.place);
  std::vector<std::uint8_t> stands(places.size(), 0);
  shelved.segment->look_up(hash, places, stands);
  for (std::size_t i = 0; i < here.size(); ++i)
    if (stands[i]) found[here[i].number] = 1;
}

void Index::seed_postings(std::uint32_t hash, std::vector<std::uint32_t>& places) const {
  places.clear();
  for (const Shelved& shelved : segments_) {
    const std::size_t before = places.size();
    shelved.segment->seed_places(hash, places);
    place(shelved, places, before);
  }
  if (!std::is_sorted(places.begin(), places.end())) std::sort(places.begin(), places.end());
}

void Index::expect_seed(std::uint32_t hash) const {
  for (const Shelved& shelved : segments_) shelved.segment->expect_seed(hash);
}

std::optional<Error> Index::damage() const {
  for (const Shelved& shelved : segments_)
    if (auto found = shelved.segment->damage()) return found;
  return std::nullopt;
}

}  // namespace sicut::match
