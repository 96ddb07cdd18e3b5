#include "proceedings/sessions.h"

#include <algorithm>
#include <array>

#include "proceedings/fields.h"

namespace sicut::proceedings {
namespace {

constexpr std::uint32_t kLongestProse = 90;  // words of a paragraph that can open a session

// Letters and figures, an apostrophe, and any byte of a longer character.
bool is_part_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Told by the commonest words that no other language has. Only their letters are looked at: it is asked
// before any word is known.
bool is_french(const formats::Document& document) {
  static constexpr std::array<std::string_view, 6> kForms{"les", "des", "est", "une", "dans", "du"};
  constexpr std::size_t kEnough = 2000;  // words
  std::size_t words = 0, french = 0;
  for (std::size_t b = 0; b < document.blocks.size() && words < kEnough; ++b) {
    const std::string_view text = document.text(document.blocks[b].span);
    for (std::size_t at = 0; at < text.size() && words < kEnough;) {
      const std::size_t start = at;
      std::array<char, 4> small{};
      for (; at < text.size() && is_part_of_word(text[at]); ++at)
        if (at - start < small.size()) small[at - start] = static_cast<char>(text[at] | 0x20);
      const std::size_t length = at - start;
      if (length == 0) {
        ++at;
        continue;
      }
      ++words;
      if (length <= small.size())
        french +=
            std::find(kForms.begin(), kForms.end(), std::string_view(small.data(), length)) != kForms.end();
    }
  }
  return french > 2 && french * 40 > words;
}

// "2022-03-15" at the end.
bool ends_in_iso_date(std::string_view text) {
  if (text.size() < 10) return false;
  const std::string_view date = text.substr(text.size() - 10);
  if (date[2] == '.' && date[5] == '.' && date.find_first_not_of("0123456789.") == std::string_view::npos)
    return true;  // "12.11.2013"
  return date[4] == '-' && date[7] == '-' && date.find_first_not_of("0123456789-") == std::string_view::npos;
}

}  // namespace

SessionFinder::SessionFinder(const formats::Document& document)
    : document_(document),
      transcript_(document, is_french(document)),
      units_(units_of(document, transcript_)) {
  find_candidates();
}

std::optional<TextPos> SessionFinder::last_cut() const {
  for (auto candidate = candidates_.rbegin(); candidate != candidates_.rend(); ++candidate)
    if (candidate->unit > 0 && candidate->unit + 2 * kMostHeadUnits < units_.size())
      return units_[candidate->unit].span.start;
  return {};
}

void SessionFinder::read(const std::function<void(const SessionDraft&)>& use, std::optional<TextPos> end) {
  const Candidate* head = nullptr;
  std::size_t first = 0;
  for (std::size_t c = 0; c <= candidates_.size(); ++c) {
    const std::size_t last = c < candidates_.size() ? candidates_[c].unit : units_.size();
    if (end && first < units_.size() && units_[first].span.start >= *end) break;
    if (const auto draft = session(first, last, head)) use(*draft);
    head = c < candidates_.size() ? &candidates_[c] : nullptr;
    first = last;
  }
}

const Tokens& SessionFinder::tokens_of(std::size_t unit) const {
  transcript_.read(units_[unit].span, tokens_);
  return tokens_;
}

Head SessionFinder::head_at(std::size_t i) const {
  const Unit& u = units_[i];
  if (u.label || (!u.heading && u.words > kLongestProse) || u.kind == formats::BlockKind::block_quote)
    return {};
  const Concepts telling = Concept::session | Concept::month | Concept::assembly;
  const bool iso = u.words <= 7 && ends_in_iso_date(document_.text(u.span));  // "Date: 2022-03-15"
  if (!u.concepts.any_of(telling) && !iso) return {};
  const Tokens& tokens = tokens_of(i);
  return read_head(u, tokens, sentences_of(tokens));
}

void SessionFinder::find_candidates() {
  for (std::size_t i = 0; i < units_.size(); ++i) {
    Head head = head_at(i);
    if (head.kind == HeadKind::none) continue;
    const bool apart = head.run_in || (!candidates_.empty() && candidates_.back().head.run_in);
    if (!candidates_.empty() && !apart && joins(candidates_.back(), i)) {
      merge(candidates_.back(), i, head);
      continue;
    }
    if (head.dependent) continue;
    candidates_.push_back({i, std::move(head)});
    last_head_ = i;
  }
}

// Whether unit `i` belongs to the head before: nothing but short lines stand between, and it does not
// begin another date.
bool SessionFinder::joins(const Candidate& before, std::size_t i) const {
  if (i - before.unit > kMostHeadUnits || i - last_head_ > 3) return false;
  for (std::size_t k = before.unit + 1; k < i; ++k)
    if (units_[k].label || units_[k].words > 14 || !read_fields(tokens_of(k), units_[k].heading).empty())
      return false;
  return true;
}

void SessionFinder::merge(Candidate& before, std::size_t i, const Head& head) {
  last_head_ = i;
  const bool dates = before.head.date.has_value();
  // A title of the whole, with the span of its sessions, and then the first session.
  if (head.kind == HeadKind::dated && before.head.kind != HeadKind::part && dates) {
    before.unit = i;
    before.head = head;
    return;
  }
  if (head.kind == HeadKind::dated && before.head.kind == HeadKind::plain &&
      title_unit_is_general(before.unit)) {
    before.unit = i;
    before.head = head;
    return;
  }
  if (!dates && head.date) before.head.date = head.date;
  // A day, and under it "The House met at three o'clock.".
  if (before.head.kind == HeadKind::part && dates && head.opens) before.head.kind = HeadKind::dated;
  before.head.kind = std::max(before.head.kind, head.kind);
  if (before.head.kind == HeadKind::plain && before.head.date) before.head.kind = HeadKind::dated;
}

// "Minutes of the Congress" before "First Session, May 3": the session begins at the second.
bool SessionFinder::title_unit_is_general(std::size_t unit) const {
  for (const Token& t : tokens_of(unit))
    if (t.form == "proceedings" || t.form == "minutes" || t.form == "protokoll") return true;
  return false;
}

}  // namespace sicut::proceedings
