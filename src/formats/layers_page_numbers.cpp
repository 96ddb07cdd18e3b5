#include <algorithm>
#include <map>
#include <optional>

#include "formats/layers_note.h"
#include "formats/layers_sheet.h"
#include "formats/lines_shape.h"
#include "text/characters.h"

namespace sicut::formats {
namespace {

constexpr std::size_t kMostHeads = 2;  // lines of running head on one side of a page number
constexpr std::size_t kFootnoteLines = 15;
constexpr std::size_t kSameHeads = 3;  // by page numbers, and a line is known as a running head

struct Candidate {
  std::size_t line = 0;
  PageNumber number;
  std::size_t first = 0, end = 0;  // with its running heads
  bool interrupts = false;         // a sentence goes on behind it, or a form feed stands by it
  bool by_feed = false;
  bool accepted = false;
};

bool is_head_like(const Sheet& sheet, std::size_t line) {
  if (line >= sheet.lines.size() || sheet.lines[line].width > 70 || !sheet.is_short(line)) return false;
  const std::string_view head = sheet.of(line);
  if (ends_sentence(head) && !is_capitals(head)) return false;
  return is_capitals(head) || is_title_case(head);
}

bool carries_on(const Sheet& sheet, std::size_t first, std::size_t end) {
  return end < sheet.lines.size() && begins_lower(sheet.of(end)) && breaks_off_before(sheet, first);
}

// A full line that breaks off, the number, a head in capitals: a page's, though the text may go on with "I".
void try_capitals(const Sheet& sheet, Candidate& candidate) {
  const std::size_t at = candidate.line, head = at + 1;
  if (!sheet.setting.hard_wrapped || at == 0 || head + 1 >= sheet.lines.size()) return;
  const bool apart = sheet.is_set_off(at) && sheet.is_set_off(head) && is_capitals(sheet.of(head));
  if (!apart || !is_head_like(sheet, head) || is_numbered_title(sheet.of(head))) return;
  if (sheet.is_short(at - 1) || !ends_open(sheet.of(at - 1)) || is_capitals(sheet.of(at - 1))) return;
  candidate.interrupts = true;
  candidate.end = head + 1;
}

// Takes in the running heads that make the sentence round the number whole, if there are such.
void try_clusters(const Sheet& sheet, Candidate& candidate) {
  const std::size_t at = candidate.line;
  // Where numbers stand alone between blank lines, so do their heads; "I saw" at a page's top is text.
  const auto may_head = [&](std::size_t line) {
    if (!is_head_like(sheet, line)) return false;
    return !sheet.is_set_off(at) || sheet.is_set_off(line) || is_capitals(sheet.of(line));
  };
  for (std::size_t above = 0; above <= kMostHeads && above <= at; ++above) {
    if (above > 0 && !may_head(at - above)) return;
    for (std::size_t below = 0; below <= kMostHeads; ++below) {
      if (below > 0 && !may_head(at + below)) break;
      if (!carries_on(sheet, at - above, at + 1 + below)) continue;
      candidate.interrupts = true;
      candidate.first = at - above;
      candidate.end = at + 1 + below;
      return;
    }
  }
}

class PageNumbers {
 public:
  explicit PageNumbers(Sheet& sheet) : sheet_(sheet) {}

  void run() {
    collect();
    measure_pages();
    for (std::size_t i = 0; i < candidates_.size(); ++i)
      candidates_[i].accepted = candidates_[i].interrupts && may_interrupt(i);
    // Two rounds, so that a number between two weak ones is reached from either side.
    for (int round = 0; round < 2; ++round) {
      accept_in_sequence();
      std::reverse(candidates_.begin(), candidates_.end());
      accept_in_sequence();
      std::reverse(candidates_.begin(), candidates_.end());
    }
    accept_by_known_heads();
    accept_by_own_heads();
    mark();
  }

 private:
  void collect() {
    for (std::size_t i = 0; i < sheet_.lines.size(); ++i) {
      if (sheet_.lines[i].width > 90) continue;
      std::optional<PageNumber> number = read_page_number(sheet_.of(i));
      if (!number) number = read_numbered_head(sheet_.of(i));
      if (!number) continue;
      Candidate candidate{i, std::move(*number), i, i + 1};
      try_clusters(sheet_, candidate);
      if (!candidate.interrupts) try_capitals(sheet_, candidate);
      candidate.by_feed = sheet_.is_by_feed(i);
      candidate.interrupts = candidate.interrupts || candidate.by_feed;
      named_ += candidate.number.named;
      candidates_.push_back(std::move(candidate));
    }
  }

  [[nodiscard]] double bytes_between(const Candidate& a, const Candidate& b) const {
    return static_cast<double>(sheet_.lines[b.line].start.value) -
           static_cast<double>(sheet_.lines[a.line].start.value);
  }

  // Bytes a page from `a` to `b`; 0 where their numbers and places do not rise together.
  [[nodiscard]] double pace(const Candidate& a, const Candidate& b) const {
    const double pages = static_cast<double>(b.number.value) - static_cast<double>(a.number.value);
    const double bytes = bytes_between(a, b);
    if (a.number.roman != b.number.roman || pages * bytes <= 0) return 0;
    const double each = bytes / pages;
    return each >= kFewestPageBytes && each <= kMostPageBytes ? each : 0;
  }

  void measure_pages() {
    std::vector<double> paces;
    const Candidate* last = nullptr;
    for (const Candidate& candidate : candidates_) {
      if (!candidate.interrupts) continue;
      if (last != nullptr && pace(*last, candidate) > 0) paces.push_back(pace(*last, candidate));
      last = &candidate;
    }
    if (paces.empty()) return;
    std::nth_element(paces.begin(), paces.begin() + static_cast<std::ptrdiff_t>(paces.size() / 2),
                     paces.end());
    pace_ = paces[paces.size() / 2];
  }

  [[nodiscard]] bool fits(const Candidate& a, const Candidate& b) const {
    const double each = pace(a, b);
    return each > 0 && pace_ > 0 && each >= pace_ * 0.5 && each <= pace_ * 2;
  }

  // The number that interrupts a sentence before or behind it is the one before or behind: short pages, whose
  // pace tells nothing. A calendar's days and a chapter's verses count on, too, but below short lines.
  [[nodiscard]] bool counts_on(std::size_t i) const {
    constexpr double kShortestPage = 150;  // bytes
    const Candidate& here = candidates_[i];
    if (here.first == 0 || sheet_.is_short(here.first - 1)) return false;
    const auto next = [&](const Candidate& a, const Candidate& b) {
      return a.number.roman == b.number.roman && a.number.value + 1 == b.number.value &&
             bytes_between(a, b) >= kShortestPage;
    };
    std::size_t before = i, behind = i + 1;
    while (before > 0 && !candidates_[before - 1].interrupts) --before;
    while (behind < candidates_.size() && !candidates_[behind].interrupts) ++behind;
    return (before > 0 && next(candidates_[before - 1], here)) ||
           (behind < candidates_.size() && next(here, candidates_[behind]));
  }

  // A number that interrupts a sentence is a page's, unless it is a part of the sentence: a year or a sum
  // on a line of its own.
  [[nodiscard]] bool may_interrupt(std::size_t i) const {
    const Candidate& candidate = candidates_[i];
    const Line& line = sheet_.lines[candidate.line];
    if (candidate.by_feed || line.page_top) return true;
    const bool near_year = candidate.number.value >= 1000;
    if (!near_year && sheet_.is_set_off(candidate.line)) return true;
    if (!near_year && candidate.end - candidate.first > 1) return true;
    if (!near_year && counts_on(i)) return true;
    for (std::size_t j = i; j-- > 0;)
      if (candidates_[j].interrupts) {
        if (fits(candidates_[j], candidate)) return true;
        break;
      }
    for (std::size_t j = i + 1; j < candidates_.size(); ++j)
      if (candidates_[j].interrupts) return fits(candidate, candidates_[j]);
    return false;
  }

  // A number between finished sentences is a page's where it goes on counting from a page before it (in
  // the present direction) at the pace of the pages. Chapters' numbers do not.
  void accept_in_sequence() {
    const Candidate* last = nullptr;
    for (Candidate& candidate : candidates_) {
      const Line& line = sheet_.lines[candidate.line];
      const bool alone = sheet_.is_set_off(candidate.line) || line.page_top || candidate.number.named;
      if (!candidate.accepted && last != nullptr && alone) candidate.accepted = fits(*last, candidate);
      if (candidate.accepted) last = &candidate;
    }
    // Numbers that say themselves what they are need no sentence, those in square brackets no space either.
    for (Candidate& candidate : candidates_) {
      const bool apart = sheet_.is_set_off(candidate.line) || sheet_.of(candidate.line).front() == '[';
      if (candidate.number.named && named_ >= 2 && apart) candidate.accepted = true;
    }
  }

  // A number between finished sentences by a running head that stands at other pages' numbers.
  void accept_by_known_heads() {
    std::map<std::string, std::size_t> heads;
    for (const Candidate& candidate : candidates_)
      for (std::size_t i = candidate.first; candidate.accepted && i < candidate.end; ++i)
        if (i != candidate.line) ++heads[head_key(sheet_.of(i))];
    if (heads.empty()) return;
    const auto known = [&](std::size_t i) {
      if (!is_head_like(sheet_, i) || !sheet_.is_set_off(i)) return false;
      const auto head = heads.find(head_key(sheet_.of(i)));
      return head != heads.end() && head->second >= kSameHeads && !head->first.empty();
    };
    for (Candidate& candidate : candidates_) {
      if (candidate.accepted || !sheet_.is_set_off(candidate.line)) continue;
      const bool above = candidate.line > 0 && known(candidate.line - 1), below = known(candidate.line + 1);
      if (!above && !below) continue;
      candidate.accepted = true;
      candidate.first = candidate.line - (above ? 1 : 0);
      candidate.end = candidate.line + (below ? 2 : 1);
    }
  }

  // "TRAVELS IN MARSH 47" between finished sentences, or at the text's beginning, where "48 TRAVELS IN MARSH"
  // is a page's.
  void accept_by_own_heads() {
    constexpr std::uint32_t kMostPages = 20;                     // between the two
    std::map<std::string, std::vector<const Candidate*>> pages;  // by head, in text order
    for (const Candidate& candidate : candidates_)
      if (candidate.accepted && candidate.number.with_head)
        pages[head_key(sheet_.of(candidate.line))].push_back(&candidate);
    if (pages.empty()) return;
    const auto leads_to = [](const Candidate& a, const Candidate& b) {
      return a.number.value < b.number.value && b.number.value - a.number.value <= kMostPages;
    };
    for (Candidate& candidate : candidates_) {
      const bool first = candidate.line == 0;
      if (candidate.accepted || !candidate.number.with_head || !(first || sheet_.is_set_off(candidate.line)))
        continue;
      const auto same = pages.find(head_key(sheet_.of(candidate.line)));
      if (same == pages.end()) continue;
      const auto next =
          std::lower_bound(same->second.begin(), same->second.end(), candidate.line,
                           [](const Candidate* page, std::size_t line) { return page->line < line; });
      candidate.accepted = (next == same->second.end() || leads_to(candidate, **next)) &&
                           (next == same->second.begin() || leads_to(**std::prev(next), candidate));
    }
  }

  void mark() {
    for (const Candidate& candidate : candidates_) {
      if (!candidate.accepted) continue;
      for (std::size_t i = candidate.first; i < candidate.end; ++i)
        sheet_.lines[i].role = LineRole::running_head;
      sheet_.lines[candidate.line].role =
          candidate.number.with_head ? LineRole::running_head : LineRole::page_number;
      sheet_.lines[candidate.first].page_top = true;
      const PageNumber& number = candidate.number;
      sheet_.numbers.push_back({candidate.line, number.printed, number.value, number.roman, number.named});
    }
  }

  Sheet& sheet_;
  std::vector<Candidate> candidates_;
  std::size_t named_ = 0;  // candidates that say what they are
  double pace_ = 0;        // bytes a page, the median; 0 where unknown
};

}  // namespace

bool breaks_off_before(const Sheet& sheet, std::size_t line) {
  std::size_t last = line;
  while (last > 0 && sheet.lines[last - 1].role != LineRole::body) {
    if (sheet.lines[last - 1].role == LineRole::heading) return false;
    --last;
  }
  if (last == 0) return false;
  const auto open = [&](std::size_t i) {
    const std::string_view before = sheet.of(i);
    return !ends_sentence(before) && last_sign(before) != ':' && !is_capitals(before);
  };
  if (open(last - 1)) return true;
  // Footnotes may stand between the broken sentence and the page's end.
  for (std::size_t i = last; i-- > 0 && last - i <= kFootnoteLines;) {
    const bool note = !sign_label(sheet.of(i)).empty() || !note_label(sheet.of(i)).empty();
    if (note && i > 0 && open(i - 1)) return true;
    if (note) continue;
    if (sheet.lines[i].blanks_before > 0 || sheet.lines[i].page_top) break;
  }
  return false;
}

void find_page_numbers(Sheet& sheet) {
  if (sheet.setting.pages_by_space)
    for (Line& line : sheet.lines) line.page_top = line.page_top || line.indent == 1;
  PageNumbers(sheet).run();
}

}  // namespace sicut::formats
