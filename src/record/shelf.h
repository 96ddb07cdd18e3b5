// The documents of a record. What is known of each without reading it stands on its card; the document itself
// is read when it is first asked for.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/lazy.h"
#include "formats/document.h"

namespace sicut::record {

// What a work inside a document is called by.
struct PartCard {
  std::string title, author;  // as formats::Part has them
};

struct Card {
  std::string name;    // Document::name
  std::string sha256;  // of the original bytes
  formats::Metadata meta;
  std::vector<PartCard> parts;
  std::vector<std::string> speakers;  // as printed
  std::string language;               // ISO 639; empty where it cannot be told
  std::uint64_t bytes = 0;            // of the original
  std::uint32_t words = 0;            // of the flow
  Diagnostics diagnostics;            // of reading it
};

// Cost: linear in the document's bytes (their digest).
[[nodiscard]] Card card_of(const formats::Document& document);

// What reading from a shelf throws: a document has changed or gone since the record was opened.
class Changed : public std::runtime_error {
 public:
  explicit Changed(Error why) : std::runtime_error(why.message), error(std::move(why)) {}
  Error error;
};

// A vector of documents, some of which are still to be read. Reading is thread safe; putting in, taking out
// and releasing are not. References stay valid until release().
class Shelf {
 public:
  // Where a document that is still to be read comes from.
  struct Source {
    std::function<formats::Document()> document;  // the one that the card describes, or throws Changed
    std::function<Bytes()> bytes;                 // the same of its file's bytes
    std::function<void(formats::Layers&)> lay;    // lays what record.toml says over layers of the document
  };

  void push_back(formats::Document document);
  void push_back(formats::Document document, Card card);
  void push_back(Card card, Source source);

  [[nodiscard]] std::size_t size() const { return slots_.size(); }
  [[nodiscard]] bool empty() const { return slots_.empty(); }
  [[nodiscard]] const Card& card(std::size_t i) const { return slots_[i]->card; }
  // Reads the document where that has not been done. Cost then: that of formats::read.
  [[nodiscard]] const formats::Document& operator[](std::size_t i) const { return document(i); }
  [[nodiscard]] formats::Document& operator[](std::size_t i) { return document(i); }
  // Whether that has been done.
  [[nodiscard]] bool is_read(std::size_t i) const { return slots_[i]->there; }
  // The bytes of its file; the document need not be read for them.
  [[nodiscard]] const Bytes& bytes(std::size_t i) const;
  // Gives layers of the document, found otherwise than by reading it, the metadata of its card and what
  // record.toml says of its parts.
  void describe(std::size_t i, formats::Layers& layers) const;

  // Puts back documents that can be read again, oldest readings first, until those that are left take no more
  // than `budget` bytes (estimated). Returns which were put back. Nobody may hold a reference to one.
  std::vector<std::size_t> release(std::uint64_t budget) const;

  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = formats::Document;
    using difference_type = std::ptrdiff_t;
    using pointer = const formats::Document*;
    using reference = const formats::Document&;

    Iterator() = default;
    Iterator(const Shelf* shelf, std::size_t at) : shelf_(shelf), at_(at) {}
    reference operator*() const { return (*shelf_)[at_]; }
    pointer operator->() const { return &(*shelf_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++at_;
      return before;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const Shelf* shelf_ = nullptr;
    std::size_t at_ = 0;
  };
  // Reads every document on its way.
  [[nodiscard]] Iterator begin() const { return {this, 0}; }
  [[nodiscard]] Iterator end() const { return {this, size()}; }

 private:
  struct Slot {
    Card card;
    Source source;  // none: cannot be put back
    Lazy<Bytes> bytes;
    std::mutex reading;
    std::unique_ptr<formats::Document> document;
    std::atomic<bool> there = false;
    std::uint64_t turn = 0;  // when it was read
  };
  formats::Document& document(std::size_t i) const;

  std::vector<std::unique_ptr<Slot>> slots_;
  std::unique_ptr<std::atomic<std::uint64_t>> turns_ = std::make_unique<std::atomic<std::uint64_t>>(0);
};

}  // namespace sicut::record
