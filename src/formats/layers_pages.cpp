#include <algorithm>

#include "formats/layers_back_references.h"
#include "formats/layers_sheet.h"
#include "formats/lines_shape.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kTrailing =
    300;                            // bytes behind the last number that still count as its own page's foot
constexpr double kWholePage = 0.8;  // of a page
constexpr std::size_t kFullPage = 800;  // bytes before a number 1 that show it to stand at the foot

// Text line behind the furniture that `line` is part of.
std::size_t behind_furniture(const Sheet& sheet, std::size_t line) {
  while (line < sheet.lines.size() && is_page_furniture(sheet.lines[line].role)) ++line;
  return line;
}

// Bytes from one number to the next, the median.
double usual_page(const Sheet& sheet) {
  std::vector<std::size_t> lengths;
  for (std::size_t i = 1; i < sheet.numbers.size(); ++i)
    lengths.push_back(sheet.lines[sheet.numbers[i].line].start -
                      sheet.lines[sheet.numbers[i - 1].line].start);
  if (lengths.empty()) return 0;
  const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
  std::nth_element(lengths.begin(), middle, lengths.end());
  return static_cast<double>(*middle);
}

// Numbers that stand close under a text and apart from the next, less those that stand close above one.
// Behind a lost page break a running head stands close under the text of the page before: it votes for
// neither.
int numbers_lean(const Sheet& sheet) {
  int votes = 0;
  for (const PrintedNumber& number : sheet.numbers) {
    const bool head = sheet.lines[number.line].role == LineRole::running_head;
    if (head || number.line + 1 >= sheet.lines.size()) continue;
    const bool apart_above = sheet.lines[number.line].blanks_before > 0;
    const bool apart_below = sheet.lines[number.line + 1].blanks_before > 0;
    if (apart_above != apart_below) votes += apart_below ? 1 : -1;
  }
  return votes;
}

// Whether numbers stand at the foot of their pages.
bool numbers_at_foot(const Sheet& sheet) {
  if (sheet.numbers.empty()) return false;
  std::size_t before_feed = 0, behind_feed = 0;
  for (const PrintedNumber& number : sheet.numbers) {
    const std::size_t next = behind_furniture(sheet, number.line);
    before_feed += next < sheet.lines.size() && sheet.lines[next].form_feed;
    behind_feed += sheet.lines[number.line].form_feed;
  }
  if (before_feed + behind_feed > 0) return before_feed > behind_feed;
  if (const int votes = numbers_lean(sheet); votes != 0) return votes > 0;
  const PrintedNumber& first = sheet.numbers.front();
  if (first.value == 1 && sheet.lines[first.line].start - sheet.span.start >= kFullPage) return true;
  // The last page's number ends the text, and the first page stands whole before its own: with one of both
  // alone the numbers may as well stand at the head of a last page that is short.
  const PrintedNumber& last = sheet.numbers.back();
  const std::size_t before = sheet.lines[first.line].start - sheet.span.start;
  return sheet.numbers.size() >= 3 && sheet.lines.back().end - sheet.lines[last.line].end < kTrailing &&
         static_cast<double>(before) >= kWholePage * usual_page(sheet);
}

struct Break {
  std::size_t line;     // first line of the new page
  std::string printed;  // its number
  std::uint32_t value = 0;
  std::size_t opening = 0;  // a heading inside the stretch that may open a page of its own; 0 if none
  bool named = false;       // its number is known by a note that says where it is called
};

constexpr std::size_t kFewestLines = 4;  // a page's lines before a heading that opens the next
constexpr double kOpeningBonus = 0.6;    // of a page: chapters leave the page before them part empty

std::vector<Break> breaks_with_head_numbers(const Sheet& sheet) {
  std::vector<Break> breaks;
  std::size_t next = 0;
  std::size_t last_end = 0;  // where the furniture of the last break ends
  for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
    const bool numbered = next < sheet.numbers.size() && sheet.numbers[next].line == i;
    if (numbered && i < last_end && !breaks.empty() && breaks.back().printed.empty()) {
      breaks.back().printed = sheet.numbers[next].printed;
      breaks.back().value = sheet.numbers[next].roman ? 0 : sheet.numbers[next].value;
    } else if (numbered) {
      breaks.push_back(
          {i, sheet.numbers[next].printed, sheet.numbers[next].roman ? 0 : sheet.numbers[next].value});
      last_end = behind_furniture(sheet, i) + 1;
    } else if (sheet.lines[i].page_top && i >= last_end) {
      breaks.push_back({i, {}, 0, 0});
      last_end = behind_furniture(sheet, i) + 1;
    }
    if (numbered) ++next;
  }
  return breaks;
}

std::vector<Break> breaks_with_foot_numbers(const Sheet& sheet) {
  std::vector<Break> breaks;
  std::size_t start = 0;
  for (const PrintedNumber& number : sheet.numbers) {
    breaks.push_back({start, number.printed, number.roman ? 0 : number.value, 0});
    start = behind_furniture(sheet, number.line);
    if (start >= sheet.lines.size()) break;
  }
  if (start < sheet.lines.size()) breaks.push_back({start, {}, 0, 0});
  return breaks;
}

// A page break at the head of a chapter often leaves nothing behind but the blank lines round the heading.
void find_openings(const Sheet& sheet, std::vector<Break>& breaks) {
  std::size_t next = 0;
  for (std::size_t i = 1; i < sheet.lines.size(); ++i) {
    while (next < breaks.size() && breaks[next].line <= i) ++next;
    if (next == 0 || sheet.lines[i].role != LineRole::heading || sheet.lines[i].blanks_before == 0) continue;
    Break& before = breaks[next - 1];
    const bool first = before.opening == 0 && i >= before.line + kFewestLines;
    if (first && (is_capitals(sheet.of(i)) || is_numbered_title(sheet.of(i)))) before.opening = i;
  }
}

// How many pages each stretch holds, `pages` in all: at least one; more where the text is longest, or a
// heading may hide a break.
std::vector<std::size_t> share_pages(const std::vector<double>& lengths, const Break* stretches,
                                     std::size_t pages, double page) {
  std::vector<std::size_t> shares(lengths.size(), 1);
  std::vector<std::size_t> order(lengths.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto need = [&](std::size_t i) {
    const double bonus = stretches[i].opening > 0 && shares[i] == 1 ? kOpeningBonus * page : 0;
    return lengths[i] + bonus - page * static_cast<double>(shares[i]);
  };
  std::size_t spare = pages - lengths.size();
  while (spare > 0) {
    // In rounds of a quarter, so that many spare pages do not mean many sorts.
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return need(a) > need(b); });
    const std::size_t round = std::min(spare, std::max<std::size_t>(1, order.size() / 4));
    for (std::size_t i = 0; i < round; ++i) ++shares[order[i]];
    spare -= round;
  }
  return shares;
}

// Counts pages between two printed numbers: `first` and `last` are breaks with numbers, those between have
// none.
void count_between(const Sheet& sheet, std::vector<Break>& breaks, std::size_t first, std::size_t last) {
  const std::size_t gaps = last - first;
  if (breaks[last].value <= breaks[first].value) return;
  const std::size_t pages = breaks[last].value - breaks[first].value;
  // More breaks than pages: some are none, and which is not known. Far fewer: too much was lost.
  if (gaps < 2 || pages < gaps || pages > gaps * 3) return;
  std::vector<double> lengths;  // in bytes
  for (std::size_t i = first; i < last; ++i)
    lengths.push_back(
        static_cast<double>(sheet.lines[breaks[i + 1].line].start - sheet.lines[breaks[i].line].start));
  const double page =
      static_cast<double>(sheet.lines[breaks[last].line].start - sheet.lines[breaks[first].line].start) /
      static_cast<double>(pages);
  const std::vector<std::size_t> shares = share_pages(lengths, &breaks[first], pages, page);
  for (std::size_t i = first + 1; i < last; ++i)
    breaks[i].value = breaks[i - 1].value + static_cast<std::uint32_t>(shares[i - 1 - first]);
}

// Sets a break at the heading of each stretch that was counted as two pages.
std::vector<Break> with_openings(const std::vector<Break>& breaks) {
  std::vector<Break> all;
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    all.push_back(breaks[i]);
    const bool two =
        i + 1 < breaks.size() && breaks[i].value > 0 && breaks[i + 1].value == breaks[i].value + 2;
    if (breaks[i].opening == 0) continue;
    if (two) all.push_back({breaks[i].opening, {}, breaks[i].value + 1, 0});
    // A title page, its blank back, and the text.
    const bool titled =
        i + 1 < breaks.size() && breaks[i].named && breaks[i + 1].value == breaks[i].value + 3;
    if (titled) all.push_back({breaks[i].opening, {}, breaks[i].value + 2, 0});
  }
  return all;
}

void count_pages(const Sheet& sheet, std::vector<Break>& breaks) {
  std::vector<std::size_t> known;
  for (std::size_t i = 0; i < breaks.size(); ++i)
    if (breaks[i].value > 0) known.push_back(i);
  if (known.size() < 2) return;
  for (std::size_t i = known.front(); i-- > 0 && breaks[i + 1].value > 1;)
    if (breaks[i].printed.empty()) breaks[i].value = breaks[i + 1].value - 1;
  for (std::size_t k = 0; k + 1 < known.size(); ++k) count_between(sheet, breaks, known[k], known[k + 1]);
  for (std::size_t i = known.back() + 1; i < breaks.size() && breaks[i].printed.empty(); ++i)
    breaks[i].value = breaks[i - 1].value + 1;
}

constexpr std::uint32_t kNear = 3;      // pages by which a count may be out
constexpr std::size_t kTitleLines = 4;  // of a heading that carries a note's sign

// Whether a break may have number `value` between those whose numbers are known.
bool fits_between(const std::vector<Break>& breaks, std::size_t at, std::uint32_t value) {
  const auto may_follow = [](std::size_t gaps, std::uint32_t first, std::uint32_t last) {
    return last > first && last - first >= gaps && last - first <= gaps * 3;
  };
  for (std::size_t i = at; i-- > 0;)
    if (!breaks[i].printed.empty() || breaks[i].named) {
      if (breaks[i].value > 0 && !may_follow(at - i, breaks[i].value, value)) return false;
      break;
    }
  for (std::size_t i = at + 1; i < breaks.size(); ++i)
    if (!breaks[i].printed.empty()) return breaks[i].value == 0 || may_follow(i - at, value, breaks[i].value);
  return true;
}

// The line of the body among [first, end) that calls a note; nothing where none or several may.
std::optional<std::size_t> line_calling(const Sheet& sheet, std::size_t first, std::size_t end,
                                        std::uint32_t note) {
  std::vector<Calling> callings;
  for (std::size_t i = first; i < end; ++i) {
    const LineRole role = sheet.lines[i].role;
    if (role != LineRole::body && role != LineRole::heading) continue;
    for (const Calling& calling : figures_calling(sheet.of(i), note)) callings.push_back({i, calling.sure});
  }
  return only_calling(callings);
}

// Takes the pages that notes name for known, where the counted ones are near: a sign in a heading says that
// the heading opens the page. Whether any was taken.
bool name_by_notes(const Sheet& sheet, std::vector<Break>& breaks) {
  bool any = false;
  std::size_t from = 0;
  for (const NotePage& note : note_pages(sheet)) {
    const auto near = [&](const Break& b) {
      return b.value + kNear >= note.page && b.value <= note.page + kNear;
    };
    std::size_t first = from;
    while (first < breaks.size() && !near(breaks[first])) ++first;
    std::size_t end = first;
    while (end < breaks.size() && near(breaks[end])) ++end;
    if (first == end) continue;
    const auto line = line_calling(sheet, breaks[first].line,
                                   end < breaks.size() ? breaks[end].line : sheet.lines.size(), note.note);
    if (!line) continue;
    std::size_t at = first;
    while (at + 1 < end && breaks[at + 1].line <= *line) ++at;
    from = at;
    if (breaks[at].named) continue;
    const std::size_t opening = breaks[at].opening;
    const bool two = at + 1 < breaks.size() && breaks[at + 1].value == breaks[at].value + 2;
    std::uint32_t value = note.page;  // of the stretch that the line stands in
    if (opening > 0 && opening <= *line && two && breaks[at].value + 1 == note.page) {
      value = breaks[at].value;  // counted right: the heading is to open its second page
    } else if (opening > 0 && opening <= *line && *line < opening + kTitleLines &&
               breaks[at].value != note.page) {
      const auto opened =
          breaks.insert(breaks.begin() + static_cast<std::ptrdiff_t>(++at), Break{opening, {}, 0, 0});
      if (!fits_between(breaks, at, value)) {
        breaks.erase(opened);
        continue;
      }
    }
    if (!breaks[at].printed.empty() || !fits_between(breaks, at, value)) continue;
    breaks[at].value = value;
    breaks[at].named = any = true;
  }
  return any;
}

}  // namespace

void list_pages(Sheet& sheet) {
  if (!numbers_are_pages(sheet)) sheet.numbers.clear();
  std::vector<Break> breaks =
      numbers_at_foot(sheet) ? breaks_with_foot_numbers(sheet) : breaks_with_head_numbers(sheet);
  find_openings(sheet, breaks);
  count_pages(sheet, breaks);
  if (name_by_notes(sheet, breaks)) {
    for (Break& one : breaks) {
      one.opening = 0;
      if (one.printed.empty() && !one.named) one.value = 0;
    }
    find_openings(sheet, breaks);
    count_pages(sheet, breaks);
  }
  breaks = with_openings(breaks);
  for (const Break& one : breaks) {
    const bool inferred = one.printed.empty() && one.value > 0;
    sheet.pages.push_back(
        {sheet.lines[one.line].start, inferred ? std::to_string(one.value) : one.printed, inferred});
  }
}

}  // namespace sicut::formats
