// A session from the bytes that ledger_pack.cpp made of it, in the same order.
#include <algorithm>
#include <array>
#include <charconv>

#include "proceedings/ledger.h"
#include "proceedings/ledger_flags.h"
#include "proceedings/turns.h"
#include "text/characters.h"
#include "text/letters.h"

namespace sicut::proceedings {
namespace {

std::optional<std::uint64_t> unpack_figure(Unpacker& in) {
  const std::uint64_t value = in.number();
  return value == 0 ? std::nullopt : std::optional(value - 1);
}

Day unpack_day(Unpacker& in) {
  Day day;
  for (int* part : {&day.year, &day.month, &day.day}) *part = static_cast<int>(in.number());
  return day;
}

template <class Enum>
std::optional<Enum> unpack_choice(Unpacker& in) {
  const std::uint64_t value = in.number();
  return value == 0 ? std::nullopt : std::optional(static_cast<Enum>(value - 1));
}

// "s3.i12"
std::string id_of_item(std::size_t session, std::size_t item) {
  std::string id;
  const auto number = [&](std::size_t value) {
    std::array<char, 20> figures;
    id.append(figures.data(), std::to_chars(figures.data(), figures.data() + figures.size(), value).ptr);
  };
  id += 's';
  number(session);
  id += ".i";
  number(item);
  return id;
}

// Where words with one space between them end, from `at` on, where no white space stands.
std::size_t single_spaced_end(std::string_view text, std::size_t at) {
  for (; at + 9 <= text.size(); at += 8) {
    const std::uint64_t eight = text::load_eight(text.data() + at);
    const std::uint64_t spaces = text::bytes_equal(eight, ' ');
    if (text::bytes_within(eight, '\t', '\r') != 0 || (spaces & (spaces >> 8)) != 0 ||
        ((spaces >> 63) != 0 && text::is_ascii_space(text[at + 8])))
      break;
  }
  while (at < text.size() && (!text::is_ascii_space(text[at]) || (text[at] == ' ' && at + 1 < text.size() &&
                                                                  !text::is_ascii_space(text[at + 1]))))
    ++at;
  return at;
}

// White space single.
void append_reading(std::string_view text, std::string& out) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    if (!text::is_ascii_space(text[at])) at = single_spaced_end(text, at);
    out.append(text, from, at - from);
    if (at == text.size()) return;
    if (!out.empty() && out.back() != ' ' && out.back() != '\n') out += ' ';
    while (at < text.size() && text::is_ascii_space(text[at])) ++at;
  }
}

}  // namespace

std::string Ledger::string(Unpacker& in) const {
  return std::string(strings_.letters(static_cast<text::FormId>(in.number())));
}

// Each person once, however often a list has them.
std::vector<std::string> Ledger::names(Unpacker& in, std::size_t* mentions) const {
  const std::uint64_t count = in.number();
  if (mentions != nullptr) *mentions = count;
  std::vector<std::string> list;
  std::vector<PersonId> known;
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::uint64_t name = in.number();
    if (name == 0) continue;
    const PersonId person = people_.person_of(static_cast<NameId>(name - 1));
    if (std::find(known.begin(), known.end(), person) != known.end()) continue;
    if (count > 1) known.push_back(person);
    list.push_back(people_.entries()[person].name);
  }
  return list;
}

Ledger::Range Ledger::unpack_words(Unpacker& in, Unpacked& out) {
  const std::size_t first = out.pieces.size();
  const std::uint64_t count = in.number();
  std::uint64_t at = count > 0 ? in.number() : 0;
  for (std::uint64_t i = 0; i < count; ++i) {
    at += in.number();
    const std::uint64_t coded = in.number();
    out.pieces.push_back({{TextPos(at), TextPos(at + (coded >> 1))}, (coded & 1) != 0});
    at += coded >> 1;
  }
  return {first, out.pieces.size()};
}

std::string Ledger::words(const Unpacked& from, Range range) const {
  std::string out;
  for (std::size_t i = range.first; i < range.second; ++i) {
    const Piece& piece = from.pieces[i];
    if (!out.empty() && out.back() != ' ' && out.back() != '\n') out += piece.joined ? ' ' : '\n';
    append_reading(text_.text.substr(piece.span.start.value, piece.span.size()), out);
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
  return out;
}

Session Ledger::session(std::size_t index) const {
  Unpacked all = unpack(index, true);
  for (std::size_t i = 0; i < all.session.items.size(); ++i) {
    ProceedingsItem& item = all.session.items[i];
    item.text = words(all, all.texts[i]);
    if (item.vote) item.vote->as_printed = words(all, all.votes[i]);
  }
  let_go_of(all.session);
  return std::move(all.session);
}

// With what stands before it: the page that it shares with the session before, and what the system has mapped
// around.
void Ledger::let_go_of(const Session& session) const {
  constexpr std::size_t kAround = std::size_t{1} << 17;
  const std::size_t start = session.place.start - std::min<std::size_t>(session.place.start, kAround);
  text_.bytes.let_go(start, session.place.end - start);
}

Ledger::Unpacked Ledger::unpack(std::size_t index, bool printed) const {
  Unpacked out;
  out.printed = printed;
  Session& session = out.session;
  const std::string packed = sessions_.at(index);
  Unpacker in(packed);
  session.place.start = in.small();
  session.place.end = session.place.start + in.small();
  session.line = in.small();
  session.title = title_of_session(string(in), title_);
  unpack_date(in, out);
  for (auto* list :
       {&session.chair, &session.secretaries, &session.present, &session.attending, &session.absent})
    *list = names(in);
  session.agenda.resize(in.number());
  for (std::string& each : session.agenda) each = string(in);
  out.facts.attendance_open = in.number() != 0;
  out.facts.number_present = unpack_figure(in);
  const std::uint64_t items = in.number();
  session.items.reserve(items);
  out.facts.items.reserve(items);
  for (std::uint64_t i = 0; i < items; ++i) unpack_item(in, index, out);
  return out;
}

void Ledger::unpack_date(Unpacker& in, Unpacked& out) const {
  if (in.number() == 0) return;
  DateContext context;
  context.year = static_cast<int>(in.number());
  context.old_style_near = old_style_;
  SessionDate date;
  date.as_printed = string(in);
  for (char& c : date.as_printed)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  DateFound found;
  found.first = unpack_day(in);
  if (in.number() != 0) found.second = unpack_day(in);
  found.weekday = static_cast<int>(in.number());
  found.marked = unpack_choice<Calendar>(in);
  const DateJudged judged = judge_date(found, context);
  // A year taken over from elsewhere proves no contradiction.
  if (found.first.year != 0 || found.first.day > 29) out.facts.date = judged.contradiction;
  if (judged.old_style) date.old_style = iso(*judged.old_style);
  if (judged.new_style) date.new_style = iso(*judged.new_style);
  static constexpr std::array kNames{"unknown", "julian", "gregorian", "both"};
  date.calendar = kNames[static_cast<std::size_t>(judged.calendar)];
  date.why = judged.why;
  out.session.date = std::move(date);
}

void Ledger::unpack_item(Unpacker& in, std::size_t session, Unpacked& out) const {
  const auto id = [&](std::size_t item) { return id_of_item(session + 1, item + 1); };
  ProceedingsItem& item = out.session.items.emplace_back();
  ItemFacts& facts = out.facts.items.emplace_back();
  item.id = id(out.session.items.size() - 1);
  item.place.start = static_cast<std::uint32_t>(in.step(out.place));
  item.place.end = item.place.start + in.small();
  item.line = static_cast<std::uint32_t>(in.step(out.line));
  facts.unit = in.step(out.unit);
  item.type = static_cast<ItemType>(in.number());
  const std::uint64_t flags = in.number();
  item.summary = (flags & summary) != 0;
  facts.whole = (flags & whole) != 0;
  facts.additional = (flags & additional) != 0;
  item.outcome = unpack_choice<Outcome>(in);
  item.outcome_basis = unpack_choice<OutcomeBasis>(in);
  if (!item.outcome || item.outcome == Outcome::unstated) item.outcome_basis.reset();
  if (const std::uint64_t target = in.number(); target != 0) {
    facts.refers_to = target - 1;
    item.refers_to = id(facts.refers_to);
  }
  if (out.printed) {
    item.as_printed = string(in);
    item.role = string(in);
  } else {
    static_cast<void>(in.number());
    static_cast<void>(in.number());
  }
  if (std::string subject = string(in); !subject.empty()) item.subject = std::move(subject);
  item.office = string(in);
  facts.article = string(in);
  item.speakers = names(in);
  item.movers = names(in);
  item.seconders = names(in);
  item.elected = names(in, &facts.elected);
  out.texts.push_back(unpack_words(in, out));
  out.votes.emplace_back(0, 0);
  if ((flags & voted) != 0) {
    item.vote.emplace();
    unpack_vote(in, *item.vote, facts, out);
  }
}

void Ledger::unpack_vote(Unpacker& in, Vote& vote, ItemFacts& facts, Unpacked& out) const {
  const std::uint64_t flags = in.number();
  vote.unanimous = (flags & unanimous) != 0;
  vote.by_name = (flags & by_name) != 0;
  vote.damaged = (flags & damaged) != 0;
  facts.by_shares = (flags & by_shares) != 0;
  facts.by_houses = (flags & by_houses) != 0;
  facts.heads_differ = (flags & heads_differ) != 0;
  for (auto* figure : {&vote.ayes, &vote.noes, &vote.abstentions, &vote.majority})
    *figure = unpack_figure(in);
  for (auto* list : {&vote.for_names, &vote.against_names, &vote.abstain_names}) *list = names(in);
  out.votes.back() = unpack_words(in, out);
}

}  // namespace sicut::proceedings
