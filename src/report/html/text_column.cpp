// The text as a typeset page, its quotations marked.
#include <fmt/format.h>

#include <algorithm>

#include "report/html/escape.h"
#include "report/html/parts.h"

namespace sicut::report::html {
namespace {

// One piece of a quotation in the reading text.
struct Marked {
  Stretch stretch;
  std::size_t entry = 0;
  bool first = false;  // of its finding's pieces: carries the id that the finding links to
};

std::vector<Marked> marked_stretches(const std::vector<Entry>& entries) {
  std::vector<Marked> all;
  for (std::size_t e = 0; e < entries.size(); ++e) {
    const auto& pieces = entries[e].places->pieces;
    for (std::size_t p = 0; p < pieces.size(); ++p)
      if (pieces[p].end > pieces[p].start) all.push_back({pieces[p], e, p == 0});
  }
  // An outer quotation before the one inside it, which then stands on top.
  std::stable_sort(all.begin(), all.end(), [](const Marked& a, const Marked& b) {
    return a.stretch.start != b.stretch.start ? a.stretch.start < b.stretch.start
                                              : a.stretch.end > b.stretch.end;
  });
  return all;
}

struct Tags {
  std::string open, close;
};

// `heading_level` is that of the heading at hand in the page.
Tags tags_of(const ReadingBlock& block, int heading_level) {
  const std::string lines = block.keeps_lines ? " v" : "";
  switch (block.kind) {
    case ReadingKind::heading:
      return {fmt::format("<h{} dir=auto>", heading_level), fmt::format("</h{}>\n", heading_level)};
    case ReadingKind::block_quote:
      return {fmt::format("<p class=\"bq{}\" dir=auto>", lines), "</p>\n"};
    case ReadingKind::list_item:
      return {"<p class=li dir=auto>", "</p>\n"};
    case ReadingKind::preformatted:
      return {"<pre dir=auto>", "</pre>\n"};
    case ReadingKind::note:
      return {"<p class=note dir=auto>", "</p>\n"};
    case ReadingKind::furniture:
      return {"<p class=furn dir=auto>", "</p>\n"};
    case ReadingKind::paragraph:
      break;
  }
  if (block.continues) return {"<p class=cont dir=auto>", "</p>\n"};
  return {block.keeps_lines ? "<p class=v dir=auto>" : "<p dir=auto>", "</p>\n"};
}

// Walks through the blocks with the marked stretches that reach into each.
class Column {
 public:
  Column(const ReadingText& reading, const std::vector<Entry>& entries, std::string& out)
      : reading_(reading), entries_(entries), marked_(marked_stretches(entries)), out_(out) {}

  // In groups of about a screen: a browser lays out only those in view.
  void write() {
    constexpr std::uint32_t kGroup = 4000;  // bytes; the style sheet guesses their height
    std::uint32_t group_start = 0;
    out_ += "<div class=g>\n";
    for (const ReadingBlock& block : reading_.blocks) {
      if (block.stretch.start >= group_start + kGroup) {
        out_ += "</div>\n<div class=g>\n";
        group_start = block.stretch.start;
      }
      write_block(block);
    }
    out_ += "</div>\n";
  }

 private:
  void write_block(const ReadingBlock& block) {
    // Under the page's own headings, and never a level left out.
    if (block.kind == ReadingKind::heading)
      heading_level_ = std::min(std::clamp<int>(block.level, 1, 4) + 2, heading_level_ + 1);
    const Tags tags = tags_of(block, heading_level_);
    out_ += tags.open;
    write_segments(block);
    out_ += tags.close;
  }

  // A quotation that runs on over a page break has no part in the note or running head that stands there.
  [[nodiscard]] bool belongs(const Marked& marked, const ReadingBlock& block) const {
    const bool apart = block.kind == ReadingKind::note || block.kind == ReadingKind::furniture;
    return !apart || marked.stretch.start >= block.stretch.start;
  }

  // Where something begins or ends inside the block, its own borders included.
  [[nodiscard]] std::vector<std::uint32_t> cuts_of(const ReadingBlock& block) const {
    std::vector<std::uint32_t> cuts{block.stretch.start, block.stretch.end};
    const auto add = [&](std::uint32_t cut) {
      if (cut > block.stretch.start && cut < block.stretch.end) cuts.push_back(cut);
    };
    for (const std::size_t m : open_) add(marked_[m].stretch.end);
    for (std::size_t m = next_; m < marked_.size() && marked_[m].stretch.start < block.stretch.end; ++m) {
      add(marked_[m].stretch.start);
      add(marked_[m].stretch.end);
    }
    for (std::size_t p = page_; p < reading_.pages.size() && reading_.pages[p].at < block.stretch.end; ++p)
      add(reading_.pages[p].at);
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts;
  }

  void write_segments(const ReadingBlock& block) {
    const std::vector<std::uint32_t> cuts = cuts_of(block);
    for (std::size_t c = 0; c + 1 < cuts.size(); ++c) {
      for (; page_ < reading_.pages.size() && reading_.pages[page_].at <= cuts[c]; ++page_) write_page(page_);
      std::erase_if(open_, [&](std::size_t m) { return marked_[m].stretch.end <= cuts[c]; });
      for (; next_ < marked_.size() && marked_[next_].stretch.start <= cuts[c]; ++next_)
        if (marked_[next_].stretch.end > cuts[c]) open_.push_back(next_);
      write_segment(block, {cuts[c], cuts[c + 1]});
    }
  }

  void write_page(std::size_t page) {
    if (reading_.pages[page].number.empty()) return;
    const std::string number = escaped(reading_.pages[page].number);
    out_ += fmt::format("<span class=pb><span class=sr>page </span>{}</span>", number);
  }

  // A quotation that begins with one inside it has its mark later or not at all; its finding leads here.
  void write_anchors(const Marked* top, Stretch segment) {
    for (const std::size_t m : open_) {
      const Marked& marked = marked_[m];
      if (&marked != top && marked.first && marked.stretch.start == segment.start)
        out_ += fmt::format("<span id=\"t-{}\"></span>", entries_[marked.entry].anchor);
    }
  }

  void write_segment(const ReadingBlock& block, Stretch segment) {
    const std::string text = escaped_as_laid_out(
        std::string_view(reading_.text).substr(segment.start, segment.end - segment.start));
    const auto top_at =
        std::find_if(open_.rbegin(), open_.rend(), [&](std::size_t m) { return belongs(marked_[m], block); });
    const Marked* top = top_at == open_.rend() ? nullptr : &marked_[*top_at];
    write_anchors(top, segment);
    if (top == nullptr) {
      out_ += text;
      return;
    }
    const Entry& entry = entries_[top->entry];
    const bool begins = top->first && segment.start == top->stretch.start;
    const bool ends = segment.end == top->stretch.end;
    out_ += fmt::format("<a class=\"q {}{}\"{} href=\"#f-{}\">{}</a>", classes_of(*entry.finding),
                        ends ? " z" : "", begins ? fmt::format(" id=\"t-{}\"", entry.anchor) : "",
                        entry.anchor, text);
  }

  const ReadingText& reading_;
  const std::vector<Entry>& entries_;
  std::vector<Marked> marked_;
  std::string& out_;
  std::size_t next_ = 0, page_ = 0;
  int heading_level_ = 2;
  std::vector<std::size_t> open_;  // indexes into marked_ of what holds the segment at hand, outer ones first
};

}  // namespace

void append_text(const ReadingText& reading, const std::vector<Entry>& entries, std::string& out) {
  Column(reading, entries, out).write();
}

}  // namespace sicut::report::html
