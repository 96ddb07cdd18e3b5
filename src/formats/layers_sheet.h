// What the finders of layers in plain text share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/lines.h"

namespace sicut::formats {

inline constexpr std::size_t kFewestPageBytes = 300, kMostPageBytes = 12'000;

// A page number that was recognised.
struct PrintedNumber {
  std::size_t line = 0;
  std::string printed;
  std::uint32_t value = 0;
  bool roman = false;
  bool named = false;  // "Page 12": says itself that it is one
};

struct Sheet {
  std::string_view text;
  TextSpan span;
  Lines lines;
  Setting setting;
  std::vector<PrintedNumber> numbers;  // in text order
  std::vector<PageBreak> pages;

  [[nodiscard]] std::string_view of(std::size_t line) const {
    const TextSpan s = lines[line].span();
    return text.substr(s.start.value, s.size());
  }
  // A form feed stands before the line, or before the next.
  [[nodiscard]] bool is_by_feed(std::size_t line) const {
    return lines[line].form_feed || (line + 1 < lines.size() && lines[line + 1].form_feed);
  }
  // Short of the width that the text is set to, so that its end was meant.
  [[nodiscard]] bool is_short(std::size_t line) const {
    const Line& l = lines[line];
    return setting.hard_wrapped ? (l.width + l.indent) * 5 < setting.width * 4 : l.width < 70;
  }
  // Stands alone between blank lines or at the head of a page.
  [[nodiscard]] bool is_set_off(std::size_t line) const {
    const bool before = lines[line].blanks_before > 0 || lines[line].page_top;
    return before &&
           (line + 1 == lines.size() || lines[line + 1].blanks_before > 0 || lines[line + 1].page_top);
  }
};

[[nodiscard]] constexpr bool is_page_furniture(LineRole role) {
  return role == LineRole::page_number || role == LineRole::running_head;
}

// The sign label that a line begins with ("*", "**", "†") where words follow it; empty otherwise.
[[nodiscard]] std::string_view sign_label(std::string_view line);

// Whether the text before line `line` breaks off inside a sentence. Furniture and, where one stands there, a
// footnote before it are passed over. Cost: constant but for furniture.
[[nodiscard]] bool breaks_off_before(const Sheet& sheet, std::size_t line);

// Finds numbered notes under a rule, all of them called before. Cost: linear, and a page's length for each
// rule.
void find_ruled_notes(Sheet& sheet);

// Finds numbered notes between a blank line and a page's end, all of them called before. Cost: linear, and a
// page's length for each page.
void find_foot_notes(Sheet& sheet);

// Finds page numbers, and running heads that stand by them; marks the tops of pages.
void find_page_numbers(Sheet& sheet);

// Finds notes: at the foot of a page, inside a broken sentence, glued to a line, at the text's end.
void find_notes(Sheet& sheet);

// Finds notes that begin with a raised figure which the text before them calls.
void find_raised_notes(Sheet& sheet);

// Finds the entries of sections headed NOTES. Cost: linear but for a bounded look ahead at each such heading.
void find_endnotes(Sheet& sheet);

// Finds numbered notes without a title at the text's end. Cost: linear.
void find_closing_notes(Sheet& sheet);

// Finds running heads that only their repetition, or the sentence they interrupt, gives away.
void find_running_heads(Sheet& sheet);

// Whether the numbers found can be those of pages. In a book that shows none a figure that breaks a sentence
// (a distance, an entry of its contents) may look like one: then they are far too few for its length, or rise
// and fall as they like. Cost: linear in the numbers.
[[nodiscard]] bool numbers_are_pages(const Sheet& sheet);

// Fills `pages` from page numbers, form feeds and tops of pages.
void list_pages(Sheet& sheet);

// Fills `pages`, where nothing else has, from numbers that stand inside the words and count on: "*412",
// "[p. 412]". Cost: linear.
void list_inline_pages(Sheet& sheet);

// Finds headings among the lines that are still body.
void find_headings(Sheet& sheet);

}  // namespace sicut::formats
