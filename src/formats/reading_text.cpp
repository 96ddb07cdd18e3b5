#include "formats/reading_text.h"

#include <algorithm>

#include "text/characters.h"

namespace sicut::formats {
namespace {

// The first text position for which `reached` holds; `reached` is false up to some position and true behind.
template <class Predicate>
TextPos first_position(const Document& document, Predicate reached) {
  std::size_t low = 0, high = document.text().size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (reached(TextPos(middle))) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return TextPos(low);
}

ReadingKind kind_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::paragraph:
      return ReadingKind::paragraph;
    case BlockKind::heading:
      return ReadingKind::heading;
    case BlockKind::block_quote:
      return ReadingKind::block_quote;
    case BlockKind::list_item:
      return ReadingKind::list_item;
    case BlockKind::preformatted:
      return ReadingKind::preformatted;
    case BlockKind::note:
      return ReadingKind::note;
    case BlockKind::running_head:
    case BlockKind::page_number:
      return ReadingKind::furniture;
  }
  return ReadingKind::paragraph;
}

// Lengths, in letters, of the lines of a block; the last one left out, which ends where the sense does.
void append_line_lengths(std::string_view text, std::vector<std::size_t>& lengths) {
  std::size_t letters = 0;
  for (const char c : text) {
    if (c == '\n') {
      lengths.push_back(letters);
      letters = 0;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++letters;
    }
  }
}

// How long the full lines of the document are: nine tenths of its inner lines are no longer.
std::size_t full_line(const Document& document) {
  std::vector<std::size_t> lengths;
  for (const Block& block : document.blocks)
    if (block.kind == BlockKind::paragraph) append_line_lengths(document.text(block.span), lengths);
  if (lengths.empty()) return 0;
  const auto at = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 9 / 10);
  std::nth_element(lengths.begin(), at, lengths.end());
  return *at;
}

// Three lines and more that all end well before the margin were ended on purpose. (Two may be the scraps of a
// paragraph at a page's end.)
bool ends_lines_on_purpose(std::string_view text, std::size_t full) {
  std::vector<std::size_t> lengths;
  append_line_lengths(text, lengths);
  return lengths.size() >= 2 && *std::max_element(lengths.begin(), lengths.end()) < full * 7 / 10;
}

// A place of the document that is to be found again in the reading text.
struct Boundary {
  TextPos at;
  bool is_start = false;
  std::uint32_t* target = nullptr;
};

// Writes the reading text, block by block, and notes where the boundaries come to stand.
class Setter {
 public:
  Setter(const Document& document, std::vector<Boundary> boundaries, ReadingText& out)
      : document_(document), text_(document.text()), boundaries_(std::move(boundaries)), out_(out) {
    std::stable_sort(boundaries_.begin(), boundaries_.end(), [](const Boundary& a, const Boundary& b) {
      return a.at < b.at || (a.at == b.at && !a.is_start && b.is_start);
    });
  }

  void block(const Block& block, std::size_t full) {
    ReadingBlock set;
    set.kind = kind_of(block.kind);
    set.level = block.level;
    set.continues = block.continues;
    set.keeps_lines = set.kind == ReadingKind::preformatted ||
                      (set.kind == ReadingKind::paragraph || set.kind == ReadingKind::block_quote
                           ? ends_lines_on_purpose(document_.text(block.span), full)
                           : false);
    set.stretch.start = here();
    keeps_lines_ = set.keeps_lines;
    keeps_spaces_ = set.kind == ReadingKind::preformatted;
    std::size_t at = block.span.start.value;
    for (WordIndex w = block.words.start; w < block.words.end; ++w) {
      const text::Word& word = document_.words[w.value];
      if (word.start.value < at || word.end() > block.span.end) continue;
      between(at, word.start.value);
      inside(word);
      at = word.end().value;
    }
    between(at, block.span.end.value);
    reach_ends(block.span.end.value);
    gap_ = Gap::none;
    set.stretch.end = here();
    if (set.stretch.end > set.stretch.start) out_.blocks.push_back(set);
  }

  void finish() {
    while (next_ < boundaries_.size()) *boundaries_[next_++].target = here();
  }

 private:
  enum class Gap { none, space, line };

  [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(out_.text.size()); }

  // Boundaries before a gap: all that lie before `at`, and what ends there.
  void reach_ends(std::size_t at) {
    while (next_ < boundaries_.size() &&
           (boundaries_[next_].at.value < at ||
            (boundaries_[next_].at.value == at && !boundaries_[next_].is_start)))
      *boundaries_[next_++].target = here();
  }

  void put(std::size_t at, std::size_t length) {
    reach_ends(at);
    if (gap_ != Gap::none && (keeps_spaces_ || here() > 0)) out_.text += gap_ == Gap::line ? '\n' : ' ';
    gap_ = Gap::none;
    while (next_ < boundaries_.size() && boundaries_[next_].at.value <= at)
      *boundaries_[next_++].target = here();
    out_.text.append(text_, at, length);
  }

  void inside(const text::Word& word) {
    const bool keeps_hyphen =
        std::binary_search(document_.hyphenated.begin(), document_.hyphenated.end(), word.form);
    for (std::size_t at = word.start.value; at < word.end().value;) {
      const text::Character c = text::decode(text_, at);
      const text::CharClass kind = text::classify(c.code);
      const bool layout = kind == text::CharClass::space || kind == text::CharClass::line_end ||
                          kind == text::CharClass::soft_hyphen;
      const bool broken = !keeps_hyphen && kind == text::CharClass::hyphen &&
                          before_line_end(at + c.length, word.end().value);
      if (!layout && !broken) put(at, c.length);
      at += c.length;
    }
  }

  void between(std::size_t start, std::size_t end) {
    for (std::size_t at = start; at < end;) {
      const text::Character c = text::decode(text_, at);
      const text::CharClass kind = text::classify(c.code);
      if (keeps_spaces_ && kind == text::CharClass::space) {
        put(at, c.length);
      } else if (kind == text::CharClass::space || kind == text::CharClass::line_end) {
        reach_ends(at);
        if (kind == text::CharClass::line_end && keeps_lines_) gap_ = Gap::line;
        if (gap_ == Gap::none) gap_ = Gap::space;
      } else if (kind != text::CharClass::soft_hyphen) {
        put(at, c.length);
      }
      at += c.length;
    }
  }

  [[nodiscard]] bool before_line_end(std::size_t at, std::size_t end) const {
    while (at < end && (text_[at] == ' ' || text_[at] == '\t')) ++at;
    return at < end && (text_[at] == '\n' || text_[at] == '\r');
  }

  const Document& document_;
  std::string_view text_;
  std::vector<Boundary> boundaries_;
  ReadingText& out_;
  std::size_t next_ = 0;
  Gap gap_ = Gap::none;
  bool keeps_lines_ = false, keeps_spaces_ = false;
};

}  // namespace

TextPos text_start(const Document& document, std::uint32_t at) {
  if (document.map.identity()) return TextPos(std::min<std::size_t>(at, document.text().size()));
  return first_position(document, [&](TextPos p) { return document.map.start(p).value >= at; });
}

TextPos text_end(const Document& document, std::uint32_t at) {
  if (document.map.identity()) return TextPos(std::min<std::size_t>(at, document.text().size()));
  return first_position(document, [&](TextPos p) { return document.map.end(p).value >= at; });
}

ReadingText reading_text(const Document& document, const TextFinding& finding) {
  ReadingText out;
  out.title = document.meta.title;
  out.author = document.meta.author;
  out.language = document.meta.language;
  out.text.reserve(document.text().size());
  out.quotations.resize(finding.quotations.size());
  out.pages.resize(document.pages.size());
  std::vector<Boundary> boundaries;
  for (std::size_t p = 0; p < out.pages.size(); ++p) {
    out.pages[p].number = document.pages[p].number;
    boundaries.push_back({document.pages[p].at, true, &out.pages[p].at});
  }
  for (std::size_t q = 0; q < finding.quotations.size(); ++q) {
    const auto& places = finding.quotations[q].pieces;
    auto& pieces = out.quotations[q].pieces;
    pieces.resize(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
      boundaries.push_back({text_start(document, places[i].start), true, &pieces[i].start});
      boundaries.push_back({text_end(document, places[i].end), false, &pieces[i].end});
    }
  }
  Setter setter(document, std::move(boundaries), out);
  const std::size_t full = full_line(document);
  for (const Block& block : document.blocks) setter.block(block, full);
  setter.finish();
  for (ReadingPlaces& places : out.quotations)
    for (Stretch& piece : places.pieces) piece.end = std::max(piece.start, piece.end);
  return out;
}

}  // namespace sicut::formats
