// Where a session ends, and whether it is one.
#include <algorithm>
#include <array>
#include <set>

#include "proceedings/fields.h"
#include "proceedings/sessions.h"
#include "text/fold.h"

namespace sicut::proceedings {
namespace {

// Headings that end the minutes: what follows is another part of the book.
bool ends_minutes(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 12> kWords{
      "chapter",      "appendix",     "notes",    "index",     "contents", "preface",
      "introduction", "bibliography", "glossary", "footnotes", "kapitel",  "chapitre"};
  // "Introduction of bills" is business of the meeting.
  const bool business = tokens.size() > 2 && tokens[1].form == "of" && tokens[0].form == "introduction";
  return !tokens.empty() && !business &&
         std::find(kWords.begin(), kWords.end(), tokens[0].form) != kWords.end();
}

}  // namespace

std::optional<SessionDraft> SessionFinder::session(std::size_t first, std::size_t last,
                                                   const Candidate* candidate) {
  if (first >= last) return {};
  last = end_of_minutes(first, last);
  if (!worth_reading(first, last, candidate)) return {};
  SessionDraft draft =
      read_session(document_, units_, transcript_, first, body_of(first, last, candidate), last);
  draft.head = candidate == nullptr ? HeadKind::none : candidate->head.kind;
  follows_ = is_session(draft) && !is_another_kind(draft, first, last);
  if (!follows_) return {};
  draft.span.start = units_[first].span.start;
  if (!draft.items.empty()) {
    TextPos end = units_[first].span.end;
    for (const ItemDraft& item : draft.items) end = std::max(end, item.span.end);
    draft.span.end = end;
  }
  title(draft, first, candidate);
  return draft;
}

// Endnotes with no turn behind them, or the heading of another part of the book.
std::size_t SessionFinder::end_of_minutes(std::size_t first, std::size_t last) const {
  std::size_t last_label = first;  // behind the last unit with a label
  for (std::size_t i = last; i > first && last_label == first; --i)
    if (units_[i - 1].label) last_label = i;
  for (std::size_t i = first + 1; i < last; ++i) {
    if (units_[i].behind_endnote && i >= last_label) return i;
    constexpr std::size_t kFront = 16;  // units: the table of contents of the minutes themselves
    if (units_[i].heading && ends_minutes(tokens_of(i)) &&
        !(i < first + kFront && tokens_of(i).front().form == "contents"))
      return i;
  }
  return last;
}

// The first unit behind those that make the head; a paragraph that opens a session is read, too.
std::size_t SessionFinder::body_of(std::size_t first, std::size_t last, const Candidate* candidate) const {
  if (candidate == nullptr) return first;
  const bool prose = candidate->head.run_in || (!units_[first].heading && units_[first].words > 14);
  std::size_t body = prose ? first : first + 1;
  while (body + 1 < last && body < first + kMostHeadUnits && !units_[body].label && !prose) {
    const Head head = head_at(body);
    const bool sentence = units_[body].words > 12;
    if (head.kind == HeadKind::none || sentence || head.opens) break;
    ++body;
  }
  return std::min(body, last - 1);
}

// A quick look, before anything is read in full.
bool SessionFinder::worth_reading(std::size_t first, std::size_t last, const Candidate* candidate) const {
  std::size_t labels = 0, signs = 0;
  const Concepts doings =
      Concept::moves | Concept::ballot | Concept::seconds | Concept::amendment | Concept::motion;
  for (std::size_t i = first; i < last; ++i) {
    labels += units_[i].label.has_value() || units_[i].testimony != Testimony::none;
    signs += units_[i].concepts.any_of(doings);
  }
  if (candidate != nullptr && candidate->head.kind != HeadKind::part) return true;
  // A day, and below it "Attendees: ...".
  constexpr std::size_t kNear = 4;
  for (std::size_t i = first; candidate != nullptr && i < std::min(last, first + kNear); ++i)
    if (const Tokens& tokens = tokens_of(i); begins_field(tokens, {0, tokens.size()})) return true;
  return labels >= 3 ? labels * 12 >= last - first : signs * 4 >= last - first || labels > 0;
}

bool SessionFinder::is_session(const SessionDraft& draft) const {
  std::set<std::string> names;
  for (const ItemDraft& item : draft.items)
    for (const Mention m : item.speakers) names.insert(text::folded(draft.mentions[m].name));
  const std::size_t doings = draft.statements + draft.asides;
  // Speeches and treatises speak in the first person, the secretary does not.
  const bool headed = draft.head == HeadKind::dated && draft.fields > draft.fields_in_prose;
  if (draft.labels < 2 && !headed && draft.personal_accounts * 4 > draft.accounts) return false;
  // Friends who chat move and second in jest.
  if (draft.chair.empty() && draft.fields == 0 && draft.chatted * 2 > draft.labels) return false;
  const bool turns = draft.labels >= 3 && names.size() >= 2;
  const bool dense = (draft.labels + doings + draft.summaries) * 8 >= draft.units;
  constexpr std::size_t kFewestAnswers = 3;
  if (draft.answers >= kFewestAnswers) return dense;
  // Histories tell who was in the chair, too.
  const bool by_prose =
      draft.head == HeadKind::none && draft.fields == draft.fields_in_prose && draft.labels < 2;
  if (draft.fields >= 1 && !by_prose && (draft.labels + draft.statements + draft.summaries) >= 1)
    return dense || draft.head == HeadKind::dated;
  switch (draft.head) {
    case HeadKind::dated:
      return (draft.labels >= 2 || draft.statements >= 2 || draft.summaries >= 2) && dense;
    case HeadKind::plain:
      // "AFTERNOON SESSION", behind that of the morning.
      if (follows_ && dense && draft.statements >= 1) return true;
      return dense && ((turns && (doings >= 1 || draft.address)) || draft.statements >= 3);
    case HeadKind::part:
      if (dense && draft.labels >= 2 && names.size() >= 2 && draft.statements >= 3) return true;
      return dense && turns && (draft.statements >= 1 || draft.address);
    case HeadKind::none:
      return dense && turns && (draft.statements >= 1 || draft.address);
  }
  return false;
}

void SessionFinder::title(SessionDraft& draft, std::size_t first, const Candidate* candidate) const {
  std::string printed;
  for (const char c : document_.text(units_[first].span.size() > 400
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
  if (candidate->head.run_in) draft.title = draft.date_printed;
}

// "Forty-second Annual Congress, held in Bradport, September 6th to 11th, 1909" over "Tuesday, September
// 7th".
int SessionFinder::year_before(std::size_t unit) const {
  constexpr std::size_t kFarthest = 10, kLongest = 30;  // units, words
  constexpr int kFirstYear = 1200, kLastYear = 2100;
  for (std::size_t i = unit + 1; i-- > 0 && unit - i <= kFarthest;) {
    if (units_[i].words > kLongest || units_[i].label) continue;
    for (const Token& t : tokens_of(i)) {
      if (!t.digit || t.form.size() != 4 || t.form.find_first_not_of("0123456789") != std::string_view::npos)
        continue;
      const int year =
          (t.form[0] - '0') * 1000 + (t.form[1] - '0') * 100 + (t.form[2] - '0') * 10 + (t.form[3] - '0');
      if (year >= kFirstYear && year <= kLastYear) return year;
    }
  }
  return 0;
}

// The date again, with the tokens of the unit it stands in.
void SessionFinder::find_printed_date(SessionDraft& draft, std::size_t first) const {
  for (std::size_t i = first; i < std::min(units_.size(), first + kMostHeadUnits + 1); ++i) {
    const Tokens& tokens = tokens_of(i);
    auto date = find_date(tokens, {0, tokens.size()});
    if (!date) continue;
    const std::string_view printed = document_.text(span_of(tokens, date->tokens));
    draft.date_printed.clear();
    for (const char c : printed) {  // in one line, whatever the ends of lines are
      const bool white = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      if (!white || !draft.date_printed.ends_with(' ')) draft.date_printed += white ? ' ' : c;
    }
    if (date->first.year == 0) draft.year_near = year_before(i);
    draft.date = std::move(date);
    return;
  }
}

}  // namespace sicut::proceedings
