#include "record/shelf.h"

#include <algorithm>

#include "formats/language.h"

namespace sicut::record {
namespace {

// What a document takes in memory, its mapped file left out.
std::uint64_t weight(const formats::Document& document) {
  return document.extracted.size() + document.words.size() * sizeof(text::Word) + document.forms.size() * 32 +
         document.blocks.size() * sizeof(formats::Block) + document.line_starts.size() * 4 + 4096;
}

}  // namespace

Card card_of(const formats::Document& document) {
  Card card;
  card.name = document.name;
  card.sha256 = sha256_hex(document.original.view());
  card.meta = document.meta;
  for (const formats::Part& part : document.parts) card.parts.push_back({part.title, part.author});
  card.speakers = document.speakers;
  card.language = formats::language_of(document);
  card.bytes = document.original.view().size();
  card.words = static_cast<std::uint32_t>(document.words.size());
  card.diagnostics = document.diagnostics;
  return card;
}

void Shelf::push_back(formats::Document document) {
  Card card = card_of(document);
  push_back(std::move(document), std::move(card));
}

void Shelf::push_back(formats::Document document, Card card) {
  auto slot = std::make_unique<Slot>();
  slot->card = std::move(card);
  slot->document = std::make_unique<formats::Document>(std::move(document));
  slot->there = true;
  slots_.push_back(std::move(slot));
}

void Shelf::push_back(Card card, Source source) {
  auto slot = std::make_unique<Slot>();
  slot->card = std::move(card);
  slot->source = std::move(source);
  slots_.push_back(std::move(slot));
}

formats::Document& Shelf::document(std::size_t i) const {
  Slot& slot = *slots_[i];
  if (!slot.there.load(std::memory_order_acquire)) {
    const std::lock_guard lock(slot.reading);
    if (!slot.document) {
      slot.document = std::make_unique<formats::Document>(slot.source.document());
      slot.turn = ++*turns_;
      slot.there.store(true, std::memory_order_release);
    }
  }
  return *slot.document;
}

const Bytes& Shelf::bytes(std::size_t i) const {
  const Slot& slot = *slots_[i];
  if (!slot.source.bytes) return slot.document->original;
  return slot.bytes.get(slot.source.bytes);
}

void Shelf::describe(std::size_t i, formats::Layers& layers) const {
  const Slot& slot = *slots_[i];
  layers.name = slot.card.name;
  layers.meta = slot.card.meta;
  if (slot.source.lay) slot.source.lay(layers);
}

std::vector<std::size_t> Shelf::release(std::uint64_t budget) const {
  std::vector<std::size_t> held;
  std::uint64_t taken = 0;
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    if (!slots_[i]->document) continue;
    taken += weight(*slots_[i]->document);
    if (slots_[i]->source.document) held.push_back(i);
  }
  std::sort(held.begin(), held.end(),
            [&](std::size_t a, std::size_t b) { return slots_[a]->turn < slots_[b]->turn; });
  std::vector<std::size_t> put_back;
  for (const std::size_t i : held) {
    if (taken <= budget) break;
    taken -= weight(*slots_[i]->document);
    slots_[i]->there = false;
    slots_[i]->document.reset();
    put_back.push_back(i);
  }
  return put_back;
}

}  // namespace sicut::record
