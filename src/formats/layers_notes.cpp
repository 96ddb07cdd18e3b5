#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "formats/layers_note.h"
#include "formats/layers_sheet.h"
#include "formats/lines_shape.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/letters.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kLongestNote = 40;  // lines of a footnote
constexpr std::size_t kPageReach = 8000;  // bytes between a call and its note on the page
constexpr std::size_t kMostCallSigns = 5;

bool is_call_sign(char32_t c) {
  return c == '*' || c == 0x2020 || c == 0x2021;
}

// The first byte from `at` that may begin a sign. (`find_first_of` calls a function for each byte.)
std::size_t find_sign(std::string_view line, std::size_t at) {
  return text::find_marked(line, at, [](std::uint64_t eight) {
    return text::bytes_equal(eight, '*') | text::bytes_equal(eight, 0xe2);
  });
}

// The run of equal signs at `at`; empty if none or too long to be a call.
std::string_view sign_run(std::string_view line, std::size_t at) {
  const text::Character sign = text::decode(line, at);
  if (!is_call_sign(sign.code)) return {};
  std::size_t end = at;
  while (text::decode(line, end).code == sign.code && end < line.size()) end += sign.length;
  return end - at <= kMostCallSigns * sign.length ? line.substr(at, end - at) : std::string_view{};
}

// "—Ed.", "—J. St.": whose note it was, at a note's end.
bool ends_with_signature(std::string_view line) {
  const std::size_t from = line.size() - std::min<std::size_t>(line.size(), 24);
  const std::size_t dash = line.find("—", from);
  return dash != std::string_view::npos && line.ends_with('.') && !begins_lower(line.substr(dash));
}

// "—Ed.", "—Tr.", "—Author", "—Note by X.": a signature that stands under nothing but notes.
bool ends_with_editor(std::string_view line) {
  static constexpr std::array kEditors{"ed",     "eds",        "editor", "editors", "tr",   "trans",
                                       "transl", "translator", "author", "hrsg",    "hg",   "herausgeber",
                                       "übers",  "ndt",        "nda",    "nde",     "nota", "note",
                                       "ред",    "прим",       "перев",  "автор"};
  const std::size_t from = line.size() - std::min<std::size_t>(line.size(), 40);
  std::size_t dash = line.rfind("—");
  if (dash == std::string_view::npos) dash = line.rfind("--");
  if (dash == std::string_view::npos || dash < from) return false;
  std::string_view signature = line.substr(dash);
  while (!signature.empty() && !text::is_letter(text::decode(signature, 0).code))
    signature.remove_prefix(text::decode(signature, 0).length);
  const std::string form = text::folded(signature.substr(0, signature.find_first_of(" ]),")));
  return std::any_of(kEditors.begin(), kEditors.end(),
                     [&](const char* editor) { return text::folded(editor) == form; });
}

class Notes {
 public:
  explicit Notes(Sheet& sheet) : sheet_(sheet) {}

  void run() {
    find_bracket_calls();
    find_numbered_notes();
    for (std::size_t i = 0; i < sheet_.lines.size();) {
      if (sheet_.lines[i].role != LineRole::body) {
        ++i;
        continue;
      }
      const std::size_t end = note_end(i);
      if (end > i) {
        mark(i, end);
        i = end;
        continue;
      }
      read_calls(i);
      ++i;
    }
    if (!glue_.empty()) split_glued();
  }

 private:
  struct Places {
    TextPos first, last;
  };

  [[nodiscard]] bool barrier(std::size_t line) const {
    const Line& l = sheet_.lines[line];
    return l.page_top || l.blanks_before > 0 || l.role != LineRole::body;
  }

  // Labels in brackets that are called somewhere inside a line.
  void find_bracket_calls() {
    for (std::size_t i = 0; i < sheet_.lines.size(); ++i) {
      const std::string_view line = sheet_.of(i);
      for (std::size_t at = line.find('[', 1); at != std::string_view::npos; at = line.find('[', at + 1)) {
        const std::string_view label = note_label(line.substr(at, 8));
        if (label.empty()) continue;
        const TextPos place = sheet_.lines[i].start;
        bracket_calls_.try_emplace(std::string(label), Places{place, place}).first->second.last = place;
      }
    }
  }

  static bool is_number(std::string_view label) {
    return !label.empty() && std::all_of(label.begin(), label.end(), text::is_ascii_digit);
  }

  // "26. Back in July": paragraphs behind the last call in brackets, numbered like most of the calls.
  void find_numbered_notes() {
    TextPos last_call;
    std::set<std::string> called;
    for (const auto& [label, places] : bracket_calls_) {
      if (!is_number(label)) continue;
      last_call = std::max(last_call, places.last);
      called.insert(label);
    }
    if (called.size() < 2) return;
    std::set<std::string> labels;
    std::set<std::size_t> entries;
    for (std::size_t i = sheet_.lines.size(); i-- > 0 && sheet_.lines[i].start > last_call;) {
      const std::string_view line = sheet_.of(i);
      if (!text::is_ascii_digit(line[0]) || !begins_list_item(line) || !barrier(i)) continue;
      const std::string label(note_label(line));
      if (called.count(label) == 0) continue;
      labels.insert(label);
      entries.insert(i);
    }
    if (labels.size() >= 2 && labels.size() * 10 >= called.size() * 6 && labels.size() == entries.size())
      numbered_notes_ = std::move(entries);
  }

  // Where the note that begins with line `i` ends; `i` if none begins.
  [[nodiscard]] std::size_t note_end(std::size_t i) {
    const std::string_view line = sheet_.of(i);
    if (line.size() > 2 && line[0] == '[') return bracket_note_end(i);
    if (numbered_notes_.count(i) > 0) return paragraph_end(i);
    const std::string_view label = sign_label(line);
    if (label.empty() || in_list(i)) return i;
    const std::size_t end = foot_of_note(i);
    if (was_called(std::string(label), sheet_.lines[i].start)) return end;
    if (ends_with_editor(sheet_.of(end - 1))) return end;
    // Never called, or the call was lost: a note all the same where it stands inside a sentence.
    if (is_inside_sentence(i, end)) return end;
    return is_short_note(i) ? i + 1 : i;
  }

  // The text before lines [first, end) breaks off, and goes on behind them with a small letter; or with any,
  // where they are signed.
  [[nodiscard]] bool is_inside_sentence(std::size_t first, std::size_t end) const {
    if (!breaks_off_before(sheet_, first) || end == sheet_.lines.size()) return false;
    return begins_lower(sheet_.of(end)) || ends_with_signature(sheet_.of(end - 1));
  }

  // One short sentence behind a sign, between two lines of a sentence that is not finished.
  [[nodiscard]] bool is_short_note(std::size_t i) const {
    if (i == 0 || i + 1 == sheet_.lines.size() || !sheet_.setting.hard_wrapped) return false;
    return sheet_.lines[i].blanks_before == 0 && !barrier(i + 1) && sheet_.is_short(i) &&
           ends_sentence(sheet_.of(i)) && !sheet_.is_short(i - 1) && ends_open(sheet_.of(i - 1)) &&
           breaks_off_before(sheet_, i);
  }

  // Lines with the same sign before and behind: a list with bullets.
  [[nodiscard]] bool in_list(std::size_t i) const {
    const auto bullet = [&](std::size_t k) {
      return k < sheet_.lines.size() && sign_label(sheet_.of(k)) == sign_label(sheet_.of(i));
    };
    return (i > 0 && bullet(i - 1)) || bullet(i + 1);
  }

  [[nodiscard]] bool was_called(const std::string& label, TextPos at) const {
    const auto call = calls_.find(label);
    return call != calls_.end() && at - call->second <= kPageReach;
  }

  [[nodiscard]] std::size_t foot_of_note(std::size_t i) const {
    const bool broken = breaks_off_before(sheet_, i);
    std::size_t first_sentence = 0;
    std::size_t k = i;
    for (;;) {
      const std::string_view line = sheet_.of(k);
      const bool sentence = ends_sentence(line);
      ++k;
      if (k == sheet_.lines.size() || barrier(k)) return k;
      if (!sheet_.setting.hard_wrapped || ends_with_signature(line)) return k;
      if (!sign_label(sheet_.of(k)).empty()) return k;
      if (sentence && broken && begins_lower(sheet_.of(k))) return k;
      if (sentence && first_sentence == 0) first_sentence = k;
      if (k - i >= kLongestNote) break;
    }
    return first_sentence == 0 ? i + 1 : first_sentence;
  }

  // "[3] The reference is to ...": a paragraph whose label is called in the text.
  [[nodiscard]] std::size_t bracket_note_end(std::size_t i) {
    const std::string_view line = sheet_.of(i);
    const std::string label(note_label(line));
    if (label.empty() || note_label_length(line) + 1 >= line.size()) return i;
    const bool starts = barrier(i) || (i > 0 && sheet_.lines[i - 1].role != LineRole::body);
    if (!starts && !breaks_off_before(sheet_, i)) return i;
    const auto call = bracket_calls_.find(label);
    if (call == bracket_calls_.end() || call->second.first > sheet_.lines[i].start) return i;
    return paragraph_end(i);
  }

  [[nodiscard]] std::size_t paragraph_end(std::size_t i) const {
    std::size_t k = i + 1;
    while (k < sheet_.lines.size() && sheet_.setting.hard_wrapped && !barrier(k) && sheet_.of(k)[0] != '[')
      ++k;
    return k;
  }

  void mark(std::size_t first, std::size_t end) {
    sheet_.lines[first].role = LineRole::note_start;
    for (std::size_t i = first + 1; i < end; ++i) sheet_.lines[i].role = LineRole::note;
    calls_.erase(std::string(sign_label(sheet_.of(first))));
  }

  // Notes the calls in a body line, and a note that is glued to its end.
  void read_calls(std::size_t i) {
    const std::string_view line = sheet_.of(i);
    for (std::size_t at = find_sign(line, 1); at < line.size();) {
      const std::string_view signs = sign_run(line, at);
      if (signs.empty()) {
        at = find_sign(line, at + 1);
        continue;
      }
      const std::size_t behind = at + signs.size();
      if (is_glued_note(i, at, behind)) {
        glue_.push_back({i, at});
        calls_.erase(std::string(signs));
        return;
      }
      const bool call = line[at - 1] != ' ' || (behind < line.size() && line[behind] == ']');
      if (call) calls_[std::string(signs)] = sheet_.lines[i].start;
      at = behind < line.size() ? find_sign(line, behind) : line.size();
    }
  }

  // "Under capi* My italics.—J. St.": the page's last word, and the note that was called above it.
  [[nodiscard]] bool is_glued_note(std::size_t i, std::size_t at, std::size_t behind) const {
    const std::string_view line = sheet_.of(i);
    if (at == 0 || !text::is_letter(text::decode_before(line, at).code)) return false;
    if (behind + 2 >= line.size() || line[behind] != ' ') return false;
    const std::string_view note = line.substr(behind + 1);
    if (begins_lower(note) || !begins_sentence(note) || !ends_sentence(note)) return false;
    if (!was_called(std::string(line.substr(at, behind - at)), sheet_.lines[i].start)) return false;
    if (i + 1 == sheet_.lines.size()) return true;
    const std::string_view next = sheet_.of(i + 1);
    return barrier(i + 1) || !sign_label(next).empty() || begins_lower(next);
  }

  // Puts each glued note on a line of its own.
  void split_glued() {
    Lines lines;
    lines.reserve(sheet_.lines.size() + glue_.size());
    auto glued = glue_.begin();
    for (std::size_t i = 0; i < sheet_.lines.size(); ++i) {
      Line line = sheet_.lines[i];
      if (glued == glue_.end() || glued->first != i) {
        lines.push_back(line);
        continue;
      }
      Line note = line;
      note.start = line.start + glued->second;
      note.blanks_before = 0;
      note.page_top = note.form_feed = false;
      note.glued = true;
      note.role = LineRole::note_start;
      line.end = note.start;
      lines.push_back(line);
      lines.push_back(note);
      ++glued;
    }
    sheet_.lines = std::move(lines);
    std::size_t shift = 0;  // the numbers' lines moved down
    for (PrintedNumber& number : sheet_.numbers) {
      while (shift < glue_.size() && glue_[shift].first < number.line) ++shift;
      number.line += shift;
    }
  }

  Sheet& sheet_;
  std::map<std::string, TextPos> calls_;                   // the last open call of each sign
  std::map<std::string, Places> bracket_calls_;            // of each label in brackets
  std::set<std::size_t> numbered_notes_;                   // lines
  std::vector<std::pair<std::size_t, std::size_t>> glue_;  // line, and byte in it where a note begins
};

}  // namespace

std::string_view sign_label(std::string_view line) {
  const std::string_view signs = sign_run(line, 0);
  if (signs.empty()) return {};
  std::size_t at = signs.size();
  while (at < line.size() && line[at] == ' ') ++at;
  if (at == line.size()) return {};
  const text::Character next = text::decode(line, at);
  const text::CharClass kind = text::classify(next.code);
  const bool words = kind == text::CharClass::letter || kind == text::CharClass::digit ||
                     text::is_opening_quote(next.code) || next.code == '(' || next.code == '_';
  return words ? signs : std::string_view{};
}

void find_notes(Sheet& sheet) {
  Notes(sheet).run();
}

}  // namespace sicut::formats
