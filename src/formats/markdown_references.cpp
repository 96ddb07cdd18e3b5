#include "formats/markdown_references.h"

#include <algorithm>
#include <array>
#include <string>

#include "formats/layers_note.h"
#include "text/characters.h"
#include "text/fold.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kMostEntries = 999;

struct Entry {
  std::size_t block = 0;  // index
  TextPos start;
};

bool is_titled_so(const Document& document, const Block& block) {
  static constexpr std::array kTitles = {"notes",       "references", "footnotes",  "endnotes",
                                         "sources",     "citations",  "workscited", "notesandreferences",
                                         "anmerkungen", "fussnoten",  "quellen",    "notas",
                                         "note",        "literatur",  "referencias"};
  if (block.kind != BlockKind::heading) return false;
  std::string title;
  for (const char c : text::folded(document.text(block.span)))
    if (c >= 'a' && c <= 'z') title += c;
  return std::find(kTitles.begin(), kTitles.end(), title) != kTitles.end();
}

bool is_number(std::string_view text, std::size_t number) {
  return text == std::to_string(number);
}

// "[3] " at `text`'s beginning.
bool begins_with_bracket(std::string_view text, std::size_t number) {
  const std::size_t close = text.substr(0, 8).find(']');
  return text.starts_with('[') && close != std::string_view::npos &&
         is_number(text.substr(1, close - 1), number) && close + 2 < text.size();
}

// Whether Markdown's own number stands before a list's item, whose text begins behind it.
bool is_numbered_item(const Document& document, const Block& block, std::size_t number) {
  if (block.kind != BlockKind::list_item) return false;
  const std::string_view whole = document.original.view();
  std::size_t end = std::min<std::size_t>(document.bytes(block.span).start.value, whole.size());
  while (end > 0 && whole[end - 1] == ' ') --end;
  if (end == 0 || (whole[end - 1] != '.' && whole[end - 1] != ')')) return false;
  std::size_t start = --end;
  while (start > 0 && text::is_ascii_digit(whole[start - 1])) --start;
  return is_number(whole.substr(start, end - start), number);
}

// The entries of the blocks [first, last), numbered from 1 on.
std::vector<Entry> entries_of(const Document& document, std::size_t first, std::size_t last) {
  std::vector<Entry> entries;
  for (std::size_t b = first; b < last && entries.size() < kMostEntries; ++b) {
    const Block& block = document.blocks[b];
    if (is_numbered_item(document, block, entries.size() + 1)) {
      entries.push_back({b, block.span.start});
      continue;
    }
    const std::string_view text = document.text(block.span);
    for (std::size_t at = 0; at < text.size() && entries.size() < kMostEntries;) {
      if (begins_with_bracket(text.substr(at), entries.size() + 1))
        entries.push_back({b, block.span.start + at});
      at = std::min(text.find('\n', at), text.size() - 1) + 1;
    }
  }
  return entries;
}

// Where "[n]" stands in the text before the list, by its number.
std::vector<std::vector<TextPos>> calls_of(const Document& document, TextPos end, std::size_t entries) {
  std::vector<std::vector<TextPos>> calls(entries + 1);
  const std::string_view text = document.text().substr(0, end.value);
  for (std::size_t at = text.find('[', 1); at != std::string_view::npos; at = text.find('[', at + 1)) {
    std::size_t number = 0, stop = at + 1;
    while (stop < text.size() && text::is_ascii_digit(text[stop]) && stop - at <= 3)
      number = number * 10 + static_cast<std::size_t>(text[stop++] - '0');
    if (stop > at + 1 && stop < text.size() && text[stop] == ']' && number > 0 && number <= entries)
      calls[number].push_back(TextPos(at));
  }
  return calls;
}

// Blocks [first, last) anew: one for each entry, and what goes on with it.
void lay_entries(Document& document, std::size_t last, const std::vector<Entry>& entries) {
  std::vector<Block> notes;
  for (std::size_t e = 0, b = entries.front().block; b < last; ++b) {
    Block note = document.blocks[b];
    note.kind = BlockKind::note;
    note.continues = false;
    for (bool first = true; e < entries.size() && entries[e].block == b; ++e, first = false) {
      if (!first || entries[e].start > note.span.start) {
        Block before = e == 0 ? document.blocks[b] : note;
        before.span.end = entries[e].start;
        while (before.span.end > before.span.start && document.text()[before.span.end.value - 1] <= ' ')
          before.span.end = TextPos(before.span.end.value - 1);
        if (!before.span.empty()) notes.push_back(before);
      }
      note.span.start = entries[e].start;
    }
    notes.push_back(note);
  }
  const auto at = [&](std::size_t b) { return document.blocks.begin() + static_cast<std::ptrdiff_t>(b); };
  const std::size_t first = entries.front().block;
  document.blocks.erase(at(first), at(last));
  document.blocks.insert(at(first), notes.begin(), notes.end());
}

}  // namespace

void find_reference_list(Document& document) {
  const auto& blocks = document.blocks;
  if (std::any_of(blocks.begin(), blocks.end(), [](const Block& b) { return b.kind == BlockKind::note; }))
    return;
  const auto title = std::find_if(blocks.rbegin(), blocks.rend(),
                                  [&](const Block& block) { return is_titled_so(document, block); });
  if (title == blocks.rend()) return;
  const auto behind = title.base();
  const auto next =
      std::find_if(behind, blocks.end(), [](const Block& b) { return b.kind == BlockKind::heading; });
  const auto last = static_cast<std::size_t>(next - blocks.begin());
  const std::vector<Entry> entries =
      entries_of(document, static_cast<std::size_t>(behind - blocks.begin()), last);
  if (entries.empty()) return;
  const auto calls = calls_of(document, title->span.start, entries.size());
  const auto called = std::count_if(calls.begin(), calls.end(), [](const auto& c) { return !c.empty(); });
  if (static_cast<std::size_t>(called) * 2 < entries.size()) return;
  for (std::size_t e = 0; e < entries.size(); ++e) {
    const std::string label = std::to_string(e + 1);
    document.note_calls.push_back({entries[e].start, entries[e].start, label});
    for (const TextPos at : calls[e + 1]) document.note_calls.push_back({at, entries[e].start, label});
  }
  std::stable_sort(document.note_calls.begin(), document.note_calls.end(),
                   [](const NoteCall& a, const NoteCall& b) { return a.at < b.at; });
  lay_entries(document, last, entries);
}

}  // namespace sicut::formats
