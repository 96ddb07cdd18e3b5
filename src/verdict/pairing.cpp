#include "verdict/pairing.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"

namespace sicut::verdict {
namespace {

using citation::Citation;

constexpr std::size_t kBehind = 160;  // bytes between a quotation and a citation behind it
constexpr std::size_t kBefore = 240;  // bytes between a citation and a quotation it leads to

struct Between {
  std::size_t sentences = 0;  // that end inside
  std::size_t words = 0;      // letters or figures that stand apart
  bool paragraph = false;     // it goes over a paragraph's end
};

// What stands between two places. Closing marks and full stops right behind a quotation are its own.
Between gap_between(std::string_view whole, std::size_t from, std::size_t to) {
  Between gap;
  bool in_word = false, ended = false;
  std::size_t feeds = 0;
  for (std::size_t at = from; at < to;) {
    const text::Character c = text::decode(whole, at);
    const text::CharClass kind = text::classify(c.code);
    const bool letter = kind == text::CharClass::letter || kind == text::CharClass::digit;
    if (letter && !in_word) {
      ++gap.words;
      gap.sentences += ended;
      ended = false;
    }
    in_word = letter;
    if (text::is_sentence_end(c.code) && c.code != 0x2026) ended = true;
    feeds = c.code == '\n' ? feeds + 1 : kind == text::CharClass::space || c.code == '\r' ? feeds : 0;
    gap.paragraph |= feeds > 1;
    at += std::max<std::uint32_t>(c.length, 1);
  }
  return gap;
}

class Pairing {
 public:
  Pairing(const formats::Document& document, const std::vector<quote::Quotation>& quotations,
          const citation::Found& found)
      : document_(document), quotations_(quotations), found_(found), pairs_(quotations.size()) {
    for (std::size_t q = 0; q < quotations.size(); ++q)
      if (!quotations[q].parent) outer_.push_back(q);
  }

  std::vector<std::vector<std::size_t>> pair() {
    for (std::size_t c = 0; c < found_.citations.size(); ++c) {
      const Citation& citation = found_.citations[c];
      if (citation.form == "marker" || citation.ends_note) continue;
      if (!pair_behind(c) && !citation.in_note) pair_before(c);
    }
    for (const citation::Note& note : found_.notes)
      for (const TextPos at : note.called_at) pair_note(note, at);
    for (auto& each : pairs_) {
      std::sort(each.begin(), each.end());
      each.erase(std::unique(each.begin(), each.end()), each.end());
    }
    return std::move(pairs_);
  }

 private:
  // Where the pointers proper end and the calls of notes begin.
  [[nodiscard]] std::vector<Citation>::const_iterator proper_end() const {
    return std::partition_point(found_.citations.begin(), found_.citations.end(),
                                [](const Citation& c) { return c.form != "marker"; });
  }

  // The last outer quotation that begins before `at`.
  [[nodiscard]] const std::size_t* quotation_before(TextPos at) const {
    const auto after = std::upper_bound(outer_.begin(), outer_.end(), at, [&](TextPos p, std::size_t q) {
      return p < quotations_[q].span.start;
    });
    return after == outer_.begin() ? nullptr : &*std::prev(after);
  }

  [[nodiscard]] bool is_set_off(std::size_t q) const {
    return quotations_[q].marks == quote::Marks::block || quotations_[q].marks == quote::Marks::markup;
  }

  // “...” (see Vol. XXV, p. 174)
  bool pair_behind(std::size_t c) {
    const Citation& citation = found_.citations[c];
    const std::size_t* q = quotation_before(citation.span.start);
    if (!q) return false;
    const TextSpan quoted = quotations_[*q].span;
    if (citation.span.start < quoted.end) {
      // A block quotation that closes with its source.
      const bool closes = is_set_off(*q) && citation.span.end + 3 >= quoted.end;
      if (closes) pairs_[*q].push_back(c);
      return closes;
    }
    if (taken_until_ > quoted.end || citation.span.start - quoted.end > kBehind) return false;
    const Between gap = gap_between(document_.text(), quoted.end.value, citation.span.start.value);
    const bool direct = gap.words == 0;
    const bool block = is_set_off(*q);
    const bool pointed = citation.in_brackets || citation.cued;
    if ((gap.paragraph && !(direct && block)) || gap.sentences > 0) return false;
    if (!direct && !pointed) return false;
    pairs_[*q].push_back(c);
    taken_until_ = citation.span.end;
    return true;
  }

  // In Vol. XXV, p. 174, he says: “...”
  void pair_before(std::size_t c) {
    const Citation& citation = found_.citations[c];
    const auto next =
        std::lower_bound(outer_.begin(), outer_.end(), citation.span.end,
                         [&](std::size_t q, TextPos p) { return quotations_[q].span.start < p; });
    if (next == outer_.end() || citation.in_brackets) return;
    const TextPos start = quotations_[*next].span.start;
    if (start - citation.span.end > kBefore) return;
    const Between gap = gap_between(document_.text(), citation.span.end.value, start.value);
    if (gap.paragraph || gap.sentences > 0) return;
    // Another pointer in between is the nearer one.
    if (c + 1 < found_.citations.size() && found_.citations[c + 1].span.start < start &&
        found_.citations[c + 1].form != "marker")
      return;
    pairs_[*next].push_back(c);
  }

  void pair_note(const citation::Note& note, TextPos at) {
    const std::size_t* q = quotation_before(at);
    if (!q) return;
    const TextSpan quoted = quotations_[*q].span;
    if (at < quoted.end || at - quoted.end > kBehind) return;
    const Between gap = gap_between(document_.text(), quoted.end.value, at.value);
    if (gap.paragraph || gap.sentences > 0 || gap.words > 12) return;
    const auto first = std::lower_bound(found_.citations.begin(), proper_end(), note.span.start,
                                        [](const Citation& c, TextPos p) { return c.span.start < p; });
    for (auto c = first; c != proper_end() && c->span.start < note.span.end; ++c) {
      if (c->ends_note) continue;
      pairs_[*q].push_back(static_cast<std::size_t>(c - found_.citations.begin()));
      return;
    }
  }

  const formats::Document& document_;
  const std::vector<quote::Quotation>& quotations_;
  const citation::Found& found_;
  std::vector<std::size_t> outer_;  // quotations that stand in no other
  std::vector<std::vector<std::size_t>> pairs_;
  TextPos taken_until_;
};

}  // namespace

std::vector<std::vector<std::size_t>> pair_citations(const formats::Document& document,
                                                     const std::vector<quote::Quotation>& quotations,
                                                     const citation::Found& found) {
  return Pairing(document, quotations, found).pair();
}

}  // namespace sicut::verdict
