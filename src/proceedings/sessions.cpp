#include "proceedings/sessions.h"

#include <algorithm>
#include <array>
#include <set>

#include "text/fold.h"

namespace sicut::proceedings {
namespace {

constexpr std::size_t kMostHeadUnits = 5;    // a title, a place, a date: more are no longer one head
constexpr std::uint32_t kLongestProse = 90;  // words of a paragraph that can open a session

struct Candidate {
  std::size_t unit = 0;
  Head head;
};

// Headings that end the minutes: what follows is another part of the book.
bool ends_minutes(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 12> kWords{
      "chapter",      "appendix",     "notes",    "index",     "contents", "preface",
      "introduction", "bibliography", "glossary", "footnotes", "kapitel",  "chapitre"};
  return !tokens.empty() && std::find(kWords.begin(), kWords.end(), tokens[0].form) != kWords.end();
}

class Finder {
 public:
  explicit Finder(const formats::Document& document)
      : document_(document), units_(units_of(document, book_)) {}

  std::vector<SessionDraft> run() {
    if (units_.empty()) return {};
    find_candidates();
    std::size_t first = 0;
    for (std::size_t c = 0; c <= candidates_.size(); ++c) {
      const std::size_t end = c < candidates_.size() ? candidates_[c].unit : units_.size();
      if (c == 0) {
        if (end > 0) try_session(0, end, nullptr);
      } else {
        try_session(first, end, &candidates_[c - 1]);
      }
      first = end;
    }
    return std::move(sessions_);
  }

 private:
  [[nodiscard]] Tokens tokens_of(std::size_t unit) const {
    return tokenize_minutes(book_, document_.text(), units_[unit].span);
  }

  [[nodiscard]] Head head_at(std::size_t i) const {
    const Unit& u = units_[i];
    if (u.label || (!u.heading && u.words > kLongestProse) || u.kind == formats::BlockKind::block_quote)
      return {};
    const Concepts telling = Concept::session | Concept::month | Concept::assembly;
    if (!u.concepts.any_of(telling)) return {};
    const Tokens tokens = tokens_of(i);
    return read_head(u, tokens, sentences_of(tokens));
  }

  void find_candidates() {
    for (std::size_t i = 0; i < units_.size(); ++i) {
      Head head = head_at(i);
      if (head.kind == HeadKind::none) continue;
      if (!candidates_.empty() && joins(candidates_.back(), i)) {
        merge(candidates_.back(), i, head);
        continue;
      }
      candidates_.push_back({i, std::move(head)});
      last_head_ = i;
    }
  }

  // Whether unit `i` belongs to the head before: nothing but short lines stand between, and it does not
  // begin another date.
  [[nodiscard]] bool joins(const Candidate& before, std::size_t i) const {
    if (i - before.unit > kMostHeadUnits || i - last_head_ > 3) return false;
    for (std::size_t k = before.unit + 1; k < i; ++k)
      if (units_[k].label || units_[k].words > 14 || !read_fields(tokens_of(k), units_[k].heading).empty())
        return false;
    return true;
  }

  void merge(Candidate& before, std::size_t i, const Head& head) {
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
    before.head.kind = std::max(before.head.kind, head.kind);
    if (before.head.kind == HeadKind::plain && before.head.date) before.head.kind = HeadKind::dated;
  }

  // "Minutes of the Congress" before "First Session, May 3": the session begins at the second.
  [[nodiscard]] bool title_unit_is_general(std::size_t unit) const {
    for (const Token& t : tokens_of(unit))
      if (t.form == "proceedings" || t.form == "minutes" || t.form == "protokoll") return true;
    return false;
  }

  void try_session(std::size_t first, std::size_t last, const Candidate* candidate) {
    if (first >= last) return;
    for (std::size_t i = first + 1; i < last; ++i) {
      const bool notes = units_[i].behind_endnote && !labels_between(i, last);
      if (notes || (units_[i].heading && ends_minutes(tokens_of(i)))) {
        last = i;
        break;
      }
    }
    if (!worth_reading(first, last, candidate)) return;
    SessionDraft draft = read_session(document_, units_, book_, first, body_of(first, last, candidate), last);
    draft.head = candidate == nullptr ? HeadKind::none : candidate->head.kind;
    if (!is_session(draft)) return;
    draft.span.start = units_[first].span.start;
    if (!draft.items.empty()) {
      TextPos end = units_[first].span.end;
      for (const ItemDraft& item : draft.items) end = std::max(end, item.span.end);
      draft.span.end = end;
    }
    title(draft, first, candidate);
    sessions_.push_back(std::move(draft));
  }

  [[nodiscard]] bool labels_between(std::size_t first, std::size_t last) const {
    return std::any_of(units_.begin() + static_cast<std::ptrdiff_t>(first),
                       units_.begin() + static_cast<std::ptrdiff_t>(last),
                       [](const Unit& u) { return u.label.has_value(); });
  }

  // The first unit behind those that make the head; a paragraph that opens a session is read, too.
  [[nodiscard]] std::size_t body_of(std::size_t first, std::size_t last, const Candidate* candidate) const {
    if (candidate == nullptr) return first;
    const bool prose = !units_[first].heading && units_[first].words > 14;
    std::size_t body = prose ? first : first + 1;
    while (body + 1 < last && body < first + kMostHeadUnits && !units_[body].label && !prose) {
      const Head head = head_at(body);
      const bool sentence = units_[body].words > 12;
      if (head.kind == HeadKind::none || sentence) break;
      ++body;
    }
    return std::min(body, last - 1);
  }

  // A quick look, before anything is read in full.
  [[nodiscard]] bool worth_reading(std::size_t first, std::size_t last, const Candidate* candidate) const {
    std::size_t labels = 0, signs = 0;
    const Concepts doings =
        Concept::moves | Concept::ballot | Concept::seconds | Concept::amendment | Concept::motion;
    for (std::size_t i = first; i < last; ++i) {
      labels += units_[i].label.has_value();
      signs += units_[i].concepts.any_of(doings);
    }
    if (candidate != nullptr && candidate->head.kind != HeadKind::part) return true;
    return labels >= 3 ? labels * 12 >= last - first : signs * 4 >= last - first || labels > 0;
  }

  [[nodiscard]] static bool is_session(const SessionDraft& draft) {
    std::set<std::string> names;
    for (const ItemDraft& item : draft.items)
      for (const Mention m : item.speakers) names.insert(text::folded(draft.mentions[m].name));
    const std::size_t doings = draft.statements + draft.asides;
    // Speeches and treatises speak in the first person, the secretary does not.
    if (draft.labels < 2 && draft.personal_accounts * 4 > draft.accounts) return false;
    const bool turns = draft.labels >= 3 && names.size() >= 2;
    const bool dense = (draft.labels + doings + draft.summaries) * 8 >= draft.units;
    if (draft.fields >= 1 && (draft.labels + draft.statements + draft.summaries) >= 1)
      return dense || draft.head == HeadKind::dated;
    switch (draft.head) {
      case HeadKind::dated:
        return (draft.labels >= 2 || draft.statements >= 2 || draft.summaries >= 2) && dense;
      case HeadKind::plain:
        return dense && ((turns && (doings >= 1 || draft.address)) || draft.statements >= 3);
      case HeadKind::part:
      case HeadKind::none:
        return dense && turns && (draft.statements >= 1 || draft.address);
    }
    return false;
  }

  void title(SessionDraft& draft, std::size_t first, const Candidate* candidate) {
    std::string printed;
    for (const char c :
         document_.text(units_[first].span.size() > 400
                            ? TextSpan{units_[first].span.start, units_[first].span.start + 120}
                            : units_[first].span)) {
      const bool white = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      if (!white) {
        printed += c;
      } else if (!printed.empty() && printed.back() != ' ') {
        printed += ' ';
      }
    }
    const std::size_t stop = printed.find(". ");
    if (printed.size() > 160 && stop != std::string::npos) printed.resize(stop);
    while (!printed.empty() && (printed.back() == '.' || printed.back() == '#' || printed.back() == ' '))
      printed.pop_back();
    const std::size_t signs = std::min(printed.find_first_not_of("#* "), printed.size());
    draft.title = candidate == nullptr ? std::string() : printed.substr(signs);
    if (candidate == nullptr || !candidate->head.date) return;
    find_printed_date(draft, first);
  }

  // The date again, with the tokens of the unit it stands in.
  void find_printed_date(SessionDraft& draft, std::size_t first) {
    for (std::size_t i = first; i < std::min(units_.size(), first + kMostHeadUnits + 1); ++i) {
      const Tokens tokens = tokens_of(i);
      auto date = find_date(tokens, {0, tokens.size()});
      if (!date) continue;
      const std::string_view printed = document_.text(span_of(tokens, date->tokens));
      draft.date_printed = std::string(printed);
      draft.date = std::move(date);
      return;
    }
  }

  const formats::Document& document_;
  mutable WordBook book_;  // what it keeps changes no answer
  std::vector<Unit> units_;
  std::vector<Candidate> candidates_;
  std::vector<SessionDraft> sessions_;
  std::size_t last_head_ = 0;
};

}  // namespace

std::vector<SessionDraft> find_sessions(const formats::Document& document) {
  return Finder(document).run();
}

}  // namespace sicut::proceedings
