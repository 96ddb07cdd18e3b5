#include "formats/layers.h"

#include "formats/layers_blocks.h"
#include "formats/layers_sheet.h"

namespace sicut::formats {

// The order matters: notes under a rule break a page's last sentence off; page numbers bound other notes;
// notes and numbers give away running heads; what is left over can be a heading.
void lay_plain(TextSpan span, Document& document) {
  Sheet sheet;
  sheet.text = document.text();
  sheet.span = span;
  sheet.lines = split_lines(sheet.text, span);
  if (sheet.lines.empty()) return;
  sheet.setting = measure(sheet.lines);
  find_ruled_notes(sheet);
  find_page_numbers(sheet);
  find_foot_notes(sheet);
  find_raised_notes(sheet);
  find_endnotes(sheet);
  find_notes(sheet);
  find_closing_notes(sheet);
  find_running_heads(sheet);
  find_headings(sheet);
  list_pages(sheet);
  list_inline_pages(sheet);
  lay_blocks(sheet, document);
  document.pages.insert(document.pages.end(), sheet.pages.begin(), sheet.pages.end());
}

}  // namespace sicut::formats
