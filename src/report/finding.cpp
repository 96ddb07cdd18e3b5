#include "report/finding.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/order.h"

namespace sicut::report {
namespace {

constexpr std::size_t kAloneWords = 40;  // of a quotation or passage shown without comparison
constexpr std::size_t kOtherPlaces = 3;  // listed after "also in"

// "archive/b.txt, "On Bread", p. 174, line 12"
std::string place_of(const Passage& passage, const Titles& titles) {
  std::string place = passage.document;
  const auto title = titles.find(passage.document);
  if (passage.work && !passage.work->empty()) {
    place += fmt::format(", \"{}\"", *passage.work);
  } else if (title != titles.end() && !title->second.empty()) {
    place += fmt::format(", \"{}\"", title->second);
  }
  if (passage.page && !passage.page->empty()) place += fmt::format(", p. {}", *passage.page);
  return place + fmt::format(", line {}", passage.line);
}

// Whose words a passage is, where that is known: the speaker before the author.
const std::string* voice_of(const Passage& passage) {
  if (passage.speaker && !passage.speaker->empty()) return &*passage.speaker;
  if (passage.author && !passage.author->empty()) return &*passage.author;
  return nullptr;
}

std::string standing_of(const Passage& passage) {
  std::string text;
  switch (passage.relation) {
    case Relation::source:
      if (passage.speaker && !passage.speaker->empty()) {
        text = fmt::format(" (spoken by {})", *passage.speaker);
      } else if (passage.author && !passage.author->empty()) {
        text = fmt::format(" (by {})", *passage.author);
      }
      break;
    case Relation::second_hand:
      text = passage.quoted_from && !passage.quoted_from->empty()
                 ? fmt::format(" (where it is itself a quotation, given to {})", *passage.quoted_from)
                 : " (where it is itself a quotation)";
      break;
    case Relation::same_work:
      text = " (another copy of the text examined)";
      break;
  }
  return text;
}

std::string attribution_words(const QuotationFinding& finding) {
  const AttributionFinding& attribution = *finding.attribution;
  switch (attribution.verdict) {
    case AttributionVerdict::confirmed:
      return fmt::format("{}: the record confirms it", attribution.name);
    case AttributionVerdict::undecided:
      return fmt::format("{}: the record does not decide it", attribution.name);
    case AttributionVerdict::contradicted:
      break;
  }
  const std::string* voice = finding.passages.empty() ? nullptr : voice_of(finding.passages.front());
  if (voice == nullptr) return fmt::format("{}: the record contradicts it", attribution.name);
  return fmt::format("{}: the record contradicts it, these are words of {}", attribution.name, *voice);
}

// What a reader should know of the changes besides their words.
std::string remarks_on(const std::vector<Change>& changes) {
  std::set<Effect> effects;
  std::size_t accidental = 0, slips = 0;
  for (const Change& change : changes) {
    accidental += change.cls == ChangeClass::accidental ? 1U : 0U;
    slips += change.cls == ChangeClass::transmission ? 1U : 0U;
    if (change.cls == ChangeClass::substantive) effects.insert(change.effects.begin(), change.effects.end());
    if (change.drops_negation) effects.insert(Effect::negation);
  }
  std::vector<std::string> remarks;
  if (!effects.empty()) {
    std::string list;
    for (const Effect effect : effects) list.append(list.empty() ? "" : ", ").append(name(effect));
    remarks.push_back("the difference touches: " + list);
  }
  if (accidental > 0)
    remarks.push_back(fmt::format("accidental differences (spelling, case, punctuation): {}", accidental));
  if (slips > 0) remarks.push_back(fmt::format("slips of scanning or typing: {}", slips));
  return fmt::format("{}", fmt::join(remarks, "; "));
}

// Passages that account for one part of the quotation: the one shown, and the others.
struct Part {
  const Passage* shown = nullptr;
  std::vector<const Passage*> others;
};

// A splice names its parts by `covers`; anything else is one part.
std::vector<Part> parts_of(const QuotationFinding& finding) {
  std::vector<Part> parts;
  for (const Passage& passage : finding.passages) {
    const bool new_part = parts.empty() || (finding.fidelity == Fidelity::spliced &&
                                            passage.covers != parts.back().shown->covers);
    if (new_part) {
      parts.push_back({&passage, {}});
    } else {
      parts.back().others.push_back(&passage);
    }
  }
  return parts;
}

// The tokens of the quotation that a passage covers. Bytes lead to the neighbourhood; the first words of the
// passage settle where the part begins.
QuoteSide side_for(const QuotationFinding& finding, const std::vector<Token>& tokens, const Passage& passage,
                   bool whole) {
  const std::vector<Place> all = finding.pieces.empty() ? std::vector<Place>{finding.place} : finding.pieces;
  if (whole || passage.covers.empty()) return {tokens, all};
  const std::size_t from = bytes_into(all, passage.covers.front().start);
  const std::size_t to = bytes_into(all, passage.covers.back().end);
  QuoteSide side;
  side.places = passage.covers;
  for (const Token& token : tokens) {
    const std::size_t middle = token.offset + (token.end - token.offset) / 2;
    if (middle < from || middle >= to) continue;
    Token moved = token;
    moved.offset = token.offset > from ? token.offset - from : 0;
    moved.end = token.end - from;
    side.tokens.push_back(std::move(moved));
  }
  return side;
}

void write_where(const Part& part, const QuotationFinding& finding, const Titles& titles, bool last,
                 Rows& rows) {
  rows.field("in", place_of(*part.shown, titles) + standing_of(*part.shown));
  if (part.others.empty()) return;
  std::string list;
  const std::size_t listed = std::min(part.others.size(), kOtherPlaces);
  for (std::size_t i = 0; i < listed; ++i) {
    if (i > 0) list += "; ";
    list += place_of(*part.others[i], titles);
  }
  std::size_t more = part.others.size() - listed;
  if (last && finding.passages_total > finding.passages.size()) {
    more += finding.passages_total - finding.passages.size();
  }
  if (more > 0) list += fmt::format("; and {} more", more);
  rows.field("also in", list);
}

void write_compared(const QuotationFinding& finding, const Titles& titles, const std::vector<Token>& tokens,
                    Divider& divider, Rows& rows) {
  const std::vector<Part> parts = parts_of(finding);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Passage& passage = *parts[i].shown;
    if (parts.size() > 1) rows.field("part", fmt::format("{} of {}", i + 1, parts.size()));
    const QuoteSide quote = side_for(finding, tokens, passage, parts.size() == 1);
    rows.comparison("text", "source",
                    compare(quote, divider.divide(passage.text), passage.place, passage.changes, divider));
    write_where(parts[i], finding, titles, i + 1 == parts.size(), rows);
    if (const std::string remarks = remarks_on(passage.changes); !remarks.empty())
      rows.field("note", remarks);
  }
}

// Where the wordings are too far apart to be set word over word.
void write_apart(const QuotationFinding& finding, const Titles& titles, const std::vector<Token>& tokens,
                 Divider& divider, Rows& rows) {
  rows.comparison("text", "", quote_alone(tokens, kAloneWords));
  if (finding.passages.empty()) return;
  const Passage& passage = finding.passages.front();
  rows.comparison("", "nearest", source_alone(divider.divide(passage.text), kAloneWords));
  Part part{&passage, {}};
  for (std::size_t i = 1; i < finding.passages.size() && finding.fidelity == Fidelity::loose; ++i) {
    part.others.push_back(&finding.passages[i]);
  }
  write_where(part, finding, titles, true, rows);
}

}  // namespace

void write_finding(const TextFinding& text, const QuotationFinding& finding, const Titles& titles,
                   Divider& divider, Rows& rows) {
  const Concern concern = concern_of(finding);
  rows.heading(label_of(finding), ink_of(concern), fmt::format("{}:{}", text.path, finding.line));
  const std::vector<Token> tokens = divider.divide(finding.quote);
  const bool apart = finding.passages.empty() || finding.fidelity == Fidelity::loose ||
                     finding.fidelity == Fidelity::absent || finding.fidelity == Fidelity::untested;
  if (apart) {
    write_apart(finding, titles, tokens, divider, rows);
  } else {
    write_compared(finding, titles, tokens, divider, rows);
  }
  if (finding.attribution) rows.field("said by", attribution_words(finding));
  if (!finding.reason.empty()) rows.field("why", finding.reason);
}

}  // namespace sicut::report
