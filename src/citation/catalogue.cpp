#include "citation/catalogue.h"

#include <algorithm>

#include "citation/likeness.h"
#include "text/characters.h"

namespace sicut::citation {
namespace {

// The number in "25", "XXV", "Volume I", "vol. 2, part 1".
std::optional<Numeral> volume_number(std::string_view volume) {
  for (std::size_t at = 0; at < volume.size();) {
    std::size_t end = at;
    while (end < volume.size() && volume[end] != ' ' && volume[end] != '.' && volume[end] != ',') ++end;
    const auto numeral = read_numeral(volume.substr(at, end - at));
    if (numeral) return numeral;
    at = end + 1;
  }
  return {};
}

bool is_digit(char c) {
  return text::is_ascii_digit(c);
}

PartNames make_part_names(const record::Card& card) {
  PartNames made;
  for (std::size_t p = 0; p < card.parts.size(); ++p) {
    made.names.push_back(telling_words(card.parts[p].title));
    for (const std::string& word : made.names.back()) {
      std::vector<std::uint32_t>& parts = made.by_word[word];
      if (parts.empty() || parts.back() != p) parts.push_back(static_cast<std::uint32_t>(p));
    }
  }
  return made;
}

}  // namespace

std::vector<Years> years_in(std::string_view text) {
  std::vector<Years> years;
  for (std::size_t at = 0; at + 4 <= text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - at != 4) {
      at = std::max(end, at + 1);
      continue;
    }
    // With a second year or the last two figures of one behind a hyphen or dash.
    std::size_t tail = end;
    if (tail < text.size() && text[tail] == '-') {
      tail += 1;
    } else if (text.substr(tail).starts_with("–") || text.substr(tail).starts_with("—")) {
      tail += 3;
    }
    std::size_t stop = tail;
    while (stop < text.size() && is_digit(text[stop])) ++stop;
    const bool ranged = tail > end && (stop - tail == 4 || stop - tail == 2);
    const auto range = read_range(std::string(text.substr(at, 4)) + "-" +
                                  std::string(text.substr(ranged ? tail : at, ranged ? stop - tail : 4)));
    if (range && range->first.value >= 1450 && range->first.value < 2200)
      years.push_back({range->first.value, range->last.value});
    at = ranged ? stop : end;
  }
  return years;
}

PageTable::PageTable(const formats::Document& document) {
  const TextPos end(document.text().size());
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const formats::PageBreak& page = document.pages[i];
    const TextPos next = i + 1 < document.pages.size() ? document.pages[i + 1].at : end;
    pages_.push_back({page.number, {page.at, std::max(page.at, next)}, page.inferred});
    const auto number = read_numeral(page.number);
    if (!number) continue;
    const auto key = std::pair(number->style != NumeralStyle::arabic, number->value);
    const auto [known, fresh] = by_number_.emplace(key, i);
    if (!fresh && pages_[known->second].span.size() < pages_.back().span.size()) known->second = i;
  }
}

std::optional<std::size_t> PageTable::index_of(const Numeral& page) const {
  const auto found = by_number_.find({page.style != NumeralStyle::arabic, page.value});
  return found == by_number_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<PageSpan> PageTable::find(const NumeralRange& range) const {
  const auto first = index_of(range.first);
  if (!first) return {};
  PageSpan span = pages_[*first];
  if (range.last.value == range.first.value) return span;
  // Of a range whose last pages are not there, as far as they are.
  constexpr std::uint32_t kMostMissing = 50;
  Numeral end = range.last;
  auto last = index_of(end);
  for (std::uint32_t missing = 0; !last && missing < kMostMissing && end.value > range.first.value + 1;
       ++missing) {
    --end.value;
    last = index_of(end);
  }
  if (last && *last > *first) {
    span.span.end = pages_[*last].span.end;
    span.inferred |= pages_[*last].inferred;
  }
  return span;
}

std::optional<std::size_t> PageTable::at(TextPos p) const {
  const auto after = std::upper_bound(pages_.begin(), pages_.end(), p,
                                      [](TextPos at, const PageSpan& page) { return at < page.span.start; });
  if (after == pages_.begin()) return {};
  return static_cast<std::size_t>(std::prev(after) - pages_.begin());
}

Entry make_entry(const std::string& name, const formats::Metadata& meta) {
  Entry entry;
  entry.name = name;
  entry.meta = meta;
  entry.series = telling_words(meta.series);
  const auto add_name = [&](const std::string& one) {
    std::vector<std::string> words = telling_words(one);
    if (!words.empty()) entry.names.push_back(std::move(words));
  };
  add_name(meta.title);
  add_name(meta.series);
  for (const std::string& other : meta.cite_as) add_name(other);
  entry.years = years_in(meta.series.empty() ? meta.title : meta.series);
  entry.volume = volume_number(meta.volume);
  return entry;
}

Contents make_contents(const formats::Document& document) {
  Contents contents;
  for (std::size_t p = 0; p < document.parts.size(); ++p)
    if (!document.parts[p].number.empty()) contents.parts_by_number.emplace(document.parts[p].number, p);
  contents.pages = PageTable(document);
  return contents;
}

Catalogue::Catalogue(const record::Shelf& shelf)
    : shelf_(shelf), inside_(std::make_unique<Inside[]>(shelf.size())) {
  for (std::size_t d = 0; d < shelf.size(); ++d)
    entries_.push_back(make_entry(shelf.card(d).name, shelf.card(d).meta));
}

const PartNames& Catalogue::part_names(std::size_t entry) const {
  Inside& slot = inside_[entry];
  std::call_once(slot.names_once, [&] { slot.names = make_part_names(shelf_.card(entry)); });
  return slot.names;
}

const Contents& Catalogue::contents(std::size_t entry) const {
  Inside& slot = inside_[entry];
  std::call_once(slot.contents_once, [&] { slot.contents = make_contents(shelf_[entry]); });
  return slot.contents;
}

const std::vector<Note>& Catalogue::notes(std::size_t entry) const {
  Inside& slot = inside_[entry];
  std::call_once(slot.notes_once, [&] { slot.notes = find_notes(shelf_[entry]); });
  return slot.notes;
}

}  // namespace sicut::citation
