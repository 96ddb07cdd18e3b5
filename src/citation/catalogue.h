// The record as citations see it: what each document is called and numbered, its works, pages and notes.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "citation/citation.h"
#include "citation/numerals.h"
#include "formats/document.h"
#include "record/shelf.h"

namespace sicut::citation {

// Years that a title names: "1961–1963", "1961-63".
struct Years {
  std::uint32_t first = 0, last = 0;
  bool operator==(const Years&) const = default;
};

[[nodiscard]] std::vector<Years> years_in(std::string_view text);

struct PageSpan {
  std::string label;
  TextSpan span;
  bool inferred = false;
};

// Pages of a document by their labels. A label may stand more than once (front matter counted anew).
class PageTable {
 public:
  PageTable() = default;
  explicit PageTable(const formats::Document& document);

  [[nodiscard]] bool empty() const { return pages_.empty(); }
  // The stretch from page `first` to page `last`; nothing where `first` is none of the document's pages.
  [[nodiscard]] std::optional<PageSpan> find(const NumeralRange& range) const;
  // Index into all() of the page that holds a place; nothing before the first.
  [[nodiscard]] std::optional<std::size_t> at(TextPos p) const;
  [[nodiscard]] const std::vector<PageSpan>& all() const { return pages_; }

 private:
  [[nodiscard]] std::optional<std::size_t> index_of(const Numeral& page) const;

  std::vector<PageSpan> pages_;                                      // in text order
  std::map<std::pair<bool, std::uint32_t>, std::size_t> by_number_;  // (roman, value); the longest of several
};

// What citations may know a document by: told by its card, without reading it.
struct Entry {
  std::string name;  // Document::name
  formats::Metadata meta;
  std::vector<std::vector<std::string>> names;  // telling words of its title, series and other names
  std::vector<std::string> series;              // of its series alone
  std::vector<Years> years;
  std::optional<Numeral> volume;
};

// What the works inside a document are called, as its card says.
struct PartNames {
  std::vector<std::vector<std::string>> names;  // telling words of each title
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_word;
};

[[nodiscard]] Entry make_entry(const std::string& name, const formats::Metadata& meta);

// What must be looked up inside a document.
struct Contents {
  std::map<std::string, std::size_t, std::less<>> parts_by_number;  // into Document::parts
  PageTable pages;
};

[[nodiscard]] Contents make_contents(const formats::Document& document);

// Contents and notes are looked up when first asked for; for them alone a document is read. Holds a
// reference: the shelf must outlive it. Thread safe.
class Catalogue {
 public:
  explicit Catalogue(const record::Shelf& shelf);

  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  [[nodiscard]] const formats::Document& document(std::size_t entry) const { return shelf_[entry]; }
  [[nodiscard]] const Contents& contents(std::size_t entry) const;
  [[nodiscard]] const std::vector<Note>& notes(std::size_t entry) const;
  [[nodiscard]] const record::Card& card(std::size_t entry) const { return shelf_.card(entry); }
  [[nodiscard]] const PartNames& part_names(std::size_t entry) const;

 private:
  struct Inside {
    std::once_flag names_once, contents_once, notes_once;
    PartNames names;
    Contents contents;
    std::vector<Note> notes;
  };
  const record::Shelf& shelf_;
  std::vector<Entry> entries_;
  std::unique_ptr<Inside[]> inside_;
};

}  // namespace sicut::citation
