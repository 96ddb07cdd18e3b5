#include <algorithm>
#include <map>
#include <set>

#include "citation/catalogue.h"
#include "citation/citation.h"
#include "citation/numerals.h"
#include "formats/layers_back_references.h"
#include "formats/layers_note.h"
#include "formats/markdown_notes.h"
#include "text/characters.h"

namespace sicut::citation {
namespace {

using formats::Block;

constexpr std::size_t kLongestLabel = 16;  // bytes, with what stands round it

// "¹" is called by the same label as "1".
std::string plain_label(std::string_view label) {
  std::string plain;
  for (std::size_t at = 0; at < label.size();) {
    const text::Character c = text::decode(label, at);
    if (const std::uint32_t figure = text::raised_figure(c.code); figure < text::kNoFigure) {
      plain += static_cast<char>('0' + figure);
    } else {
      plain.append(label.substr(at, c.length));
    }
    at += std::max<std::size_t>(1, c.length);
  }
  return plain;
}

std::vector<Note> note_blocks(const formats::Document& document) {
  std::vector<Note> notes;
  std::set<TextPos> starts;
  for (const formats::NoteCall& call : document.note_calls) starts.insert(call.note);
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    if (block.kind != formats::BlockKind::note) continue;
    const std::string_view text = document.text(block.span);
    const std::string_view label = formats::note_label(text);
    // What follows without a label carries the note on; markup says where each begins.
    const bool begins = starts.count(block.span.start) > 0;
    if (!starts.empty() && !begins && !notes.empty() && notes.back().block + 1 == b) {
      notes.back().span.end = block.span.end;
      notes.back().block = b;
      continue;
    }
    if (starts.empty() && label.empty() && !notes.empty() &&
        (block.continues || notes.back().block + 1 == b)) {
      notes.back().span.end = block.span.end;
      notes.back().block = b;
      continue;
    }
    const TextPos start = block.span.start + formats::note_label_length(text);
    notes.push_back({plain_label(label), {start, std::max(start, block.span.end)}, {}, b, block.span.start});
  }
  return notes;
}

// Signs that stand apart from the word they belong to are no markers to a reader of words: "legends? **".
// Where a note's sign is called nowhere else, they are.
void call_by_signs(const formats::Document& document, std::vector<Note>& notes) {
  const std::string_view whole = document.text();
  std::map<std::string, std::size_t> searched;  // how far for each sign
  for (Note& note : notes) {
    const bool sign = !note.label.empty() && static_cast<unsigned char>(note.label[0]) != '[' &&
                      (note.label[0] == '*' || note.label.starts_with("†") || note.label.starts_with("‡"));
    if (!sign || !note.called_at.empty()) continue;
    const std::string wanted = " " + note.label;
    std::size_t& from = searched[note.label];
    while (from < note.span.start.value && note.called_at.empty()) {
      const std::size_t at = std::min<std::size_t>(whole.find(wanted, from), note.span.start.value);
      const std::size_t end = from = std::min(at + wanted.size(), whole.size());
      const bool apart = end >= whole.size() || whole[end] == ' ' || whole[end] == '\n' || whole[end] == '\r';
      if (at < note.span.start.value && apart) note.called_at.push_back(TextPos(at + 1));
    }
  }
}

// So are numbers in square brackets that stand apart: "paint” [1]." Each calls the next note of its number,
// if that is called nowhere by a marker.
void call_by_brackets(const formats::Document& document, std::vector<Note>& notes) {
  constexpr std::size_t kMostFigures = 3;
  std::map<std::string_view, std::vector<std::size_t>> uncalled;  // by label
  for (std::size_t i = 0; i < notes.size(); ++i)
    if (notes[i].called_at.empty() && !notes[i].label.empty()) uncalled[notes[i].label].push_back(i);
  if (uncalled.empty()) return;
  const std::string_view whole = document.text();
  for (std::size_t at = whole.find(" ["); at != std::string_view::npos; at = whole.find(" [", at + 2)) {
    const std::size_t close = whole.substr(0, at + kMostFigures + 3).find(']', at);
    if (close == std::string_view::npos) continue;
    const auto same = uncalled.find(whole.substr(at + 2, close - at - 2));
    if (same == uncalled.end()) continue;
    const auto next = std::lower_bound(same->second.begin(), same->second.end(), TextPos(at + 2),
                                       [&](std::size_t n, TextPos p) { return notes[n].label_at < p; });
    if (next != same->second.end()) notes[*next].called_at.push_back(TextPos(at + 1));
  }
}

// The page that a note names on a line of its own: where it is called from.
std::string page_of_call(std::string_view note) {
  for (std::size_t at = 0; at < note.size();) {
    const std::size_t end = std::min(note.find('\n', at), note.size());
    std::string_view line = note.substr(at, end - at);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    if (const auto page = formats::page_named(line)) return std::to_string(*page);
    at = end + 1;
  }
  return {};
}

// Figures apart from their words ("the report 46).") are markers where the note names the page they stand on
// and is called nowhere else.
void call_by_pages(const formats::Document& document, std::vector<Note>& notes) {
  const PageTable table(document);
  std::map<std::string_view, TextSpan> pages;  // the first of each label
  for (const PageSpan& page : table.all()) pages.emplace(page.label, page.span);
  for (Note& note : notes) {
    const auto number = read_numeral(note.label);
    if (!note.called_at.empty() || !number || number->style != NumeralStyle::arabic) continue;
    const auto page = pages.find(page_of_call(document.text(note.span)));
    if (page == pages.end() || page->second.contains(note.span.start)) continue;
    const auto callings = formats::figures_calling(document.text(page->second), number->value);
    if (callings.empty()) continue;
    const std::size_t at = formats::only_calling(callings).value_or(callings.front().at);
    note.called_at.push_back(page->second.start + at);
  }
}

}  // namespace

std::vector<Note> find_notes(const formats::Document& document) {
  std::vector<Note> notes = note_blocks(document);
  std::map<std::string_view, std::vector<std::size_t>> by_label;
  for (std::size_t i = 0; i < notes.size(); ++i)
    if (!notes[i].label.empty()) by_label[notes[i].label].push_back(i);
  std::set<std::pair<std::size_t, TextPos>> calls;  // by note
  for (const text::NoteMarker& marker : document.markers) {
    const auto found = by_label.find(marker.label);
    if (found == by_label.end()) continue;
    const std::vector<std::size_t>& same = found->second;
    const auto next = std::lower_bound(same.begin(), same.end(), marker.span.start,
                                       [&](std::size_t n, TextPos at) { return notes[n].span.start < at; });
    const std::size_t which = next == same.end() ? same.back() : *next;
    notes[which].called_at.push_back(marker.span.start);
    calls.emplace(which, marker.span.start);
  }
  for (const formats::NoteCall& call : document.note_calls) {
    const auto note = std::lower_bound(notes.begin(), notes.end(), call.note,
                                       [](const Note& n, TextPos at) { return n.span.start < at; });
    if (note == notes.end()) continue;
    if (note->span.start.value - call.note.value > kLongestLabel) continue;
    if (!call.label.empty()) note->label = call.label;
    const auto which = static_cast<std::size_t>(note - notes.begin());
    if (call.at < call.note && calls.emplace(which, call.at).second) note->called_at.push_back(call.at);
  }
  call_by_signs(document, notes);
  call_by_brackets(document, notes);
  call_by_pages(document, notes);
  for (Note& note : notes) {
    const std::string_view name = formats::note_name(document, {note.label_at, note.span.start});
    if (!name.empty()) note.label = name;
  }
  return notes;
}

}  // namespace sicut::citation
