#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "formats/layers_sheet.h"
#include "text/characters.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kMostFigures = 4;
constexpr std::size_t kFewest = 3;      // marks that count on
constexpr std::uint32_t kMostLost = 3;  // pages whose marks may be missing in a row

// How an edition sets the number of a page inside the words: "*412 The", "[p. 412]". Numbers in other
// brackets may be those of paragraphs or notes.
struct Signs {
  std::string_view open, close;
};
constexpr std::array<Signs, 5> kSigns = {
    {{"[p. ", "]"}, {"[page ", "]"}, {"[S. ", "]"}, {"[с. ", "]"}, {"*", ""}}};

struct PageMark {
  std::size_t end = 0;  // behind it
  std::uint32_t page = 0;
};

std::vector<PageMark> marks_of(std::string_view text, TextSpan span, const Signs& signs) {
  std::vector<PageMark> marks;
  for (std::size_t at = text.find(signs.open, span.start.value); at < span.end.value;
       at = text.find(signs.open, at + 1)) {
    std::size_t end = at + signs.open.size();
    std::uint32_t page = 0;
    while (end < span.end.value && text::is_ascii_digit(text[end]) &&
           end - at < kMostFigures + signs.open.size())
      page = page * 10 + static_cast<std::uint32_t>(text[end++] - '0');
    if (page == 0 || !text.substr(end).starts_with(signs.close)) continue;
    end += signs.close.size();
    const bool star = signs.close.empty();
    const bool apart = (at == span.start.value || text::is_ascii_space(text[at - 1])) &&
                       end < span.end.value && text::is_ascii_space(text[end]);
    if (star && !apart) continue;
    marks.push_back({end, page});
  }
  return marks;
}

// Those that count on, if most do.
std::vector<PageMark> counting(const std::vector<PageMark>& marks) {
  std::vector<PageMark> kept;
  for (const PageMark& mark : marks)
    if (kept.empty() || (mark.page > kept.back().page && mark.page <= kept.back().page + kMostLost))
      kept.push_back(mark);
  if (kept.size() < kFewest || kept.size() * 4 < marks.size() * 3) kept.clear();
  return kept;
}

std::size_t skip_white(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && text::is_ascii_space(text[at])) ++at;
  return at;
}

}  // namespace

void list_inline_pages(Sheet& sheet) {
  if (!sheet.pages.empty()) return;
  for (const Signs& signs : kSigns) {
    const std::vector<PageMark> marks = counting(marks_of(sheet.text, sheet.span, signs));
    if (marks.empty()) continue;
    // What stands before the first mark is the page before.
    const std::size_t start = skip_white(sheet.text, sheet.span.start.value, sheet.span.end.value);
    const bool before = marks.front().end > start + signs.open.size() + signs.close.size() + kMostFigures;
    if (before && marks.front().page > 1)
      sheet.pages.push_back({TextPos(start), std::to_string(marks.front().page - 1), true});
    for (const PageMark& mark : marks) {
      const std::size_t at = skip_white(sheet.text, mark.end, sheet.span.end.value);
      if (at < sheet.span.end.value) sheet.pages.push_back({TextPos(at), std::to_string(mark.page), false});
    }
    return;
  }
}

}  // namespace sicut::formats
