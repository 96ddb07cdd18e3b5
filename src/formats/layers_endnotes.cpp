#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "formats/layers_note.h"
#include "formats/layers_sheet.h"
#include "formats/lines_shape.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/folded_words.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kFewestEntries = 2;
constexpr std::size_t kFirstWithin = 8;     // lines from the title to the first entry
constexpr std::size_t kLongestEntry = 150;  // lines
constexpr std::uint32_t kLostEntries = 6;   // numbers that a scan may have lost in a row

bool is_notes_title(std::string_view line) {
  static const text::FoldedWords kTitles(
      "notes footnotes endnotes explanatorynotes editorsnotes referencenotes "
      "references notesandreferences sources citations workscited quellen literatur referencias anmerkungen "
      "fußnoten noten notas note примечания сноски "
      "przypisy poznamky");
  // Most lines of text begin otherwise.
  const char first = line.empty() ? '\0' : static_cast<char>(line[0] | 0x20);
  const bool letter = first >= 'a' && first <= 'z';
  if (line.size() > 60 || (letter && std::string_view("nferapscwql").find(first) == std::string_view::npos))
    return false;
  return kTitles.contains_printed(line);
}

// The number an entry begins with: "3", "3. The", "[3] The", "3 The"; 0 where there is none.
std::uint32_t entry_number(std::string_view line) {
  const std::string_view label = note_label(line);
  if (label.empty() || !std::all_of(label.begin(), label.end(), text::is_ascii_digit)) return 0;
  const std::string_view rest = line.substr(std::min(line.size(), note_label_length(line)));
  if (!rest.empty() && begins_lower(rest)) return 0;
  std::uint32_t number = 0;
  for (const char c : label) number = number * 10 + static_cast<std::uint32_t>(c - '0');
  return number;
}

// "[*] The", "[a] The".
bool is_sign_entry(std::string_view line) {
  return line[0] == '[' && !note_label(line).empty() && entry_number(line) == 0 &&
         note_label_length(line) < line.size();
}

class Endnotes {
 public:
  explicit Endnotes(Sheet& sheet) : sheet_(sheet) {}

  void run() {
    for (std::size_t i = 0; i < sheet_.lines.size(); ++i) {
      if (sheet_.lines[i].role != LineRole::body || !is_title(i)) continue;
      collect(i);
      if (entries_.size() < kFewestEntries) continue;
      mark(i);
      i = entries_.back();
    }
  }

 private:
  [[nodiscard]] bool is_title(std::size_t i) const {
    if (!is_notes_title(sheet_.of(i))) return false;
    // The first entry may follow on the next line, but "Note." says something of what stands before.
    const bool begins_list = sheet_.lines[i].blanks_before > 0 && !ends_sentence(sheet_.of(i)) &&
                             i + 1 < sheet_.lines.size() && entry_number(sheet_.of(i + 1)) == 1;
    return sheet_.is_set_off(i) || sheet_.of(i)[0] == '#' || begins_list;
  }

  // The lines behind the title whose numbers count upwards.
  void collect(std::size_t title) {
    entries_.clear();
    std::uint32_t last = 0;
    for (std::size_t i = title + 1; i < sheet_.lines.size(); ++i) {
      const std::size_t reach = entries_.empty() ? title + kFirstWithin : entries_.back() + kLongestEntry;
      if (i > reach) break;
      if (sheet_.lines[i].role != LineRole::body) continue;
      const std::uint32_t number = entry_number(sheet_.of(i));
      const bool next = entries_.empty() ? number > 0 : number > last && number <= last + kLostEntries;
      if (!next && !is_sign_entry(sheet_.of(i))) continue;
      entries_.push_back(i);
      if (next) last = number;
    }
  }

  void mark(std::size_t title) {
    sheet_.lines[title].role = LineRole::heading;
    std::size_t end = entries_.back() + 1;
    // The last entry ends with its paragraph; a number alone is not yet one.
    const bool alone = note_label_length(sheet_.of(entries_.back())) >= sheet_.of(entries_.back()).size();
    if (alone && end < sheet_.lines.size()) ++end;
    while (end < sheet_.lines.size() && sheet_.setting.hard_wrapped && sheet_.lines[end].blanks_before == 0 &&
           sheet_.lines[end].role == LineRole::body)
      ++end;
    auto entry = entries_.begin();
    for (std::size_t i = entries_.front(); i < end; ++i) {
      const bool starts = entry != entries_.end() && *entry == i;
      if (starts) ++entry;
      if (sheet_.lines[i].role == LineRole::body)
        sheet_.lines[i].role = starts ? LineRole::note_start : LineRole::note;
    }
  }

  Sheet& sheet_;
  std::vector<std::size_t> entries_;  // the lines that notes begin with
};

}  // namespace

void find_endnotes(Sheet& sheet) {
  Endnotes(sheet).run();
}

}  // namespace sicut::formats
