#include "verdict/bare_pages.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "citation/likeness.h"
#include "citation/numerals.h"
#include "text/characters.h"

namespace sicut::verdict {
namespace {

using citation::Citation;
using citation::Found;

constexpr std::size_t kParagraph = 2000;  // bytes before the quotation that are looked at

class BarePages {
 public:
  BarePages(const formats::Document& text, const citation::Catalogue& catalogue, Found& found)
      : text_(text), whole_(text.text()), catalogue_(catalogue), found_(found) {
    for (const citation::Note& note : found_.notes) labels_.insert(note.label);
  }

  void consider(const quote::Quotation& quotation) {
    const TextSpan number = number_behind(quotation.span.end.value);
    if (number.empty()) return;
    const std::string printed(text_.text(number));
    const auto range = citation::read_range(printed);
    if (!range || citation::may_be_year(range->first.value) || labels_.count(printed) > 0) return;
    const std::string_view before = paragraph_before(quotation.span.start.value);
    if (counts_in_brackets(quotation.span.start.value - before.size())) return;
    const std::size_t work = work_named(before, quotation);
    if (work == kNone || !catalogue_.contents(work).pages.find(*range)) return;
    add(number, printed, work);
  }

  // Puts them among the citations of the text: these stand in its order, before those of the notes.
  void merge() {
    if (bare_.empty()) return;
    std::stable_sort(bare_.begin(), bare_.end(),
                     [](const Citation& a, const Citation& b) { return a.span.start < b.span.start; });
    std::vector<Citation> all;
    std::vector<std::size_t> moved_to;
    auto bare = bare_.begin();
    for (Citation& citation : found_.citations) {
      while (bare != bare_.end() && (citation.note || bare->span.end <= citation.span.start))
        all.push_back(std::move(*bare++));
      while (bare != bare_.end() && bare->span.start < citation.span.end) ++bare;  // read otherwise
      moved_to.push_back(all.size());
      all.push_back(std::move(citation));
    }
    all.insert(all.end(), std::make_move_iterator(bare), std::make_move_iterator(bare_.end()));
    for (Citation& citation : all) {
      if (citation.refers_to) *citation.refers_to = moved_to[*citation.refers_to];
      for (std::size_t& rival : citation.rivals) rival = moved_to[rival];
    }
    found_.citations = std::move(all);
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  // "5" of "” (5)", sentence signs and the closing mark passed over.
  [[nodiscard]] TextSpan number_behind(std::size_t at) const {
    for (std::size_t steps = 0; at < whole_.size() && whole_[at] != '(' && steps < 4; ++steps) {
      const text::Character c = text::decode(whole_, at);
      const bool passed =
          text::is_closing_quote(c.code) || c.code == '"' || c.code == '.' || c.code == ',' || c.code == ' ';
      if (!passed) return {};
      at += c.length;
    }
    if (at >= whole_.size() || whole_[at] != '(') return {};
    const std::size_t start = at + 1, close = whole_.substr(0, start + 10).find(')', start);
    if (close == std::string_view::npos || close == start || !text::is_ascii_digit(whole_[start])) return {};
    return {TextPos(start), TextPos(close)};
  }

  [[nodiscard]] std::string_view paragraph_before(std::size_t at) const {
    const std::size_t least = at > kParagraph ? at - kParagraph : 0;
    const std::string_view before = whole_.substr(least, at - least);
    const std::size_t line = before.rfind("\n\n");
    return line == std::string_view::npos ? before : before.substr(line + 2);
  }

  // "(1) ... (2)": of one paragraph.
  [[nodiscard]] bool counts_in_brackets(std::size_t start) const {
    const std::string_view near = whole_.substr(start, 2 * kParagraph);
    const std::string_view paragraph = near.substr(0, near.find("\n\n"));
    return paragraph.find("(1)") != std::string_view::npos && paragraph.find("(2)") != std::string_view::npos;
  }

  static bool stands_in(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      const bool begins = at == 0 || !text::is_letter(text::decode_before(text, at).code);
      if (begins && (end == text.size() || !text::is_letter(text::decode(text, end).code))) return true;
    }
    return false;
  }

  static std::string_view surname(std::string_view author) {
    author = author.substr(0, author.find(','));
    const std::size_t space = author.rfind(' ');
    return space == std::string_view::npos ? author : author.substr(space + 1);
  }

  // The only work whose title the paragraph has, else the only one of the only author that it names.
  [[nodiscard]] std::size_t work_named(std::string_view before, const quote::Quotation& quotation) const {
    constexpr std::size_t kShortestName = 3;
    std::size_t by_title = kNone, by_author = kNone, titles = 0, authors = 0;
    for (std::size_t e = 0; e < catalogue_.entries().size(); ++e) {
      const formats::Metadata& meta = catalogue_.entries()[e].meta;
      if (meta.title.find(' ') != std::string::npos && stands_in(before, meta.title)) {
        by_title = e;
        ++titles;
      }
      if (meta.author.empty() || surname(meta.author).size() < kShortestName) continue;
      const bool given =
          quotation.attribution && citation::may_be_same_author(quotation.attribution->name, meta.author);
      if (!given && !stands_in(before, surname(meta.author))) continue;
      by_author = e;
      ++authors;
    }
    if (titles == 1) {
      const std::string& author = catalogue_.entries()[by_title].meta.author;
      const bool another = quotation.attribution && !author.empty() &&
                           !citation::may_be_same_author(quotation.attribution->name, author);
      return another ? kNone : by_title;
    }
    return titles == 0 && authors == 1 ? by_author : kNone;
  }

  void add(TextSpan number, const std::string& printed, std::size_t work) {
    Citation citation;
    citation.kind = citation.source = CitationKind::work;
    citation.form = "bare-page";
    citation.span = {TextPos(number.start.value - 1), number.end + 1};
    citation.raw = "(" + printed + ")";
    citation.author = catalogue_.entries()[work].meta.author;
    citation.work = catalogue_.entries()[work].meta.title;
    citation.pages = {printed};
    citation.guessed = citation.in_brackets = true;
    bare_.push_back(std::move(citation));
  }

  const formats::Document& text_;
  std::string_view whole_;
  const citation::Catalogue& catalogue_;
  Found& found_;
  std::set<std::string, std::less<>> labels_;  // of the notes
  std::vector<Citation> bare_;
};

}  // namespace

void add_bare_pages(const formats::Document& text, const citation::Catalogue& catalogue,
                    const std::vector<quote::Quotation>& quotations, citation::Found& found) {
  BarePages pages(text, catalogue, found);
  for (const quote::Quotation& quotation : quotations)
    if (!quotation.parent) pages.consider(quotation);
  pages.merge();
}

}  // namespace sicut::verdict
