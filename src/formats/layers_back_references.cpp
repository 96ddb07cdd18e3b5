#include "formats/layers_back_references.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "formats/layers_note.h"
#include "text/characters.h"

namespace sicut::formats {
namespace {

std::optional<std::uint32_t> number_in(std::string_view figures) {
  if (figures.empty() || figures.size() > 4 ||
      !std::all_of(figures.begin(), figures.end(), text::is_ascii_digit))
    return {};
  std::uint32_t number = 0;
  for (const char c : figures) number = number * 10 + static_cast<std::uint32_t>(c - '0');
  return number;
}

// A stop that ends more than "No." or "vol.".
bool ends_sentence_before(std::string_view text, std::size_t end) {
  static constexpr std::array<std::string_view, 14> kAbbreviations = {
      "p", "pp", "no", "nos", "vol", "vols", "art", "arts", "ch", "f", "ff", "n", "fol", "col"};
  constexpr std::size_t kShort = 4;  // bytes of a word with a capital that may be an abbreviation
  if (text[end - 1] != '.') return false;
  std::size_t start = end - 1;
  while (start > 0 && text::is_letter(text::decode_before(text, start).code))
    start -= text::decode_before(text, start).length;
  const std::string_view word = text.substr(start, end - 1 - start);
  const bool name = !word.empty() && word.size() <= kShort && text::is_upper(text::decode(word, 0).code);
  return !word.empty() && !name &&
         std::find(kAbbreviations.begin(), kAbbreviations.end(), word) == kAbbreviations.end();
}

// A note's number and the pages named from there to the next number.
struct NoteEntry {
  std::uint32_t note = 0;
  std::vector<std::uint32_t> pages;
};

std::vector<NoteEntry> entries_of(const Sheet& sheet) {
  std::vector<NoteEntry> entries;
  for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
    const LineRole role = sheet.lines[i].role;
    if (role != LineRole::note && role != LineRole::note_start) continue;
    if (role == LineRole::note_start)
      if (const auto note = number_in(note_label(sheet.of(i)))) entries.push_back({*note, {}});
    if (const auto page = page_named(sheet.of(i)); page && !entries.empty())
      entries.back().pages.push_back(*page);
  }
  return entries;
}

}  // namespace

std::optional<std::uint32_t> page_named(std::string_view line) {
  if (!line.starts_with("p.")) return {};
  line.remove_prefix(2);
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  return number_in(line);
}

std::vector<NotePage> note_pages(const Sheet& sheet) {
  const std::vector<NoteEntry> entries = entries_of(sheet);
  std::vector<NotePage> known;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool whole = entries[i].pages.size() == 1 &&
                       (i + 1 == entries.size() || entries[i + 1].note == entries[i].note + 1);
    if (!whole) continue;
    const NotePage one{entries[i].note, entries[i].pages.front()};
    if (known.empty() || (one.note > known.back().note && one.page >= known.back().page))
      known.push_back(one);
  }
  return known;
}

std::vector<Calling> figures_calling(std::string_view text, std::uint32_t note) {
  const std::string figures = std::to_string(note);
  std::vector<Calling> callings;
  for (std::size_t at = text.find(figures, 1); at != std::string_view::npos;
       at = text.find(figures, at + 1)) {
    const std::size_t behind = at + figures.size();
    if (behind < text.size() &&
        (text::is_ascii_digit(text[behind]) || text::is_letter(text::decode(text, behind).code)))
      continue;
    const std::size_t word = text[at - 1] == ' ' ? at - 1 : at;
    if (word == 0) continue;
    const text::Character before = text::decode_before(text, word);
    const bool closed = text::is_closing_quote(before.code) || before.code == ')' ||
                        (word < at && ends_sentence_before(text, word));
    if (closed || text::is_letter(before.code) || before.code == ',') callings.push_back({at, closed});
  }
  return callings;
}

std::optional<std::size_t> only_calling(const std::vector<Calling>& callings) {
  const auto sure = [](const Calling& c) { return c.sure; };
  const auto first = std::find_if(callings.begin(), callings.end(), sure);
  const auto count = std::count_if(callings.begin(), callings.end(), sure);
  if (count == 1) return first->at;
  if (count == 0 && callings.size() == 1) return callings.front().at;
  return {};
}

}  // namespace sicut::formats
