// Tables: of motions with their votes, of those present, of particulars.
#include <algorithm>
#include <array>

#include "proceedings/numbers.h"
#include "proceedings/session_reader.h"
#include "proceedings/statement_reader.h"
#include "proceedings/tables.h"
#include "proceedings/vote_reader.h"

namespace sicut::proceedings {
namespace {

enum class Column : std::uint8_t {
  other,
  motion,
  mover,
  seconder,
  ayes,
  noes,
  abstentions,
  result,
  name,
  role,
  attendance,
  topic  // "Item", "Subject": what is voted upon, where no column is headed "Motion"
};

// What a head says that its column holds.
Column column_of(const Tokens& head) {
  Column found = Column::other;
  static constexpr std::array<std::string_view, 6> kResults{"result",   "outcome",  "ergebnis",
                                                            "resultat", "decision", "status"};
  static constexpr std::array<std::string_view, 6> kNames{"name",     "names", "member",
                                                          "mitglied", "nom",   "nombre"};
  static constexpr std::array<std::string_view, 5> kRoles{"role", "office", "position", "amt", "funktion"};
  static constexpr std::array<std::string_view, 6> kActs{"mover",  "proposer", "antragsteller",
                                                         "auteur", "proposed", "moved"};
  static constexpr std::array<std::string_view, 11> kTopics{"item",   "subject", "topic",   "description",
                                                            "matter", "thema",   "objet",   "gegenstand",
                                                            "asunto", "oggetto", "question"};
  for (const Token& t : head) {
    if (!t.is_word()) continue;
    if (t.has(Concept::seconds) || t.form == "second") return Column::seconder;
    if (text::is_one_of(t.form, kActs)) return Column::mover;
    if (text::is_one_of(t.form, kResults)) return Column::result;
    if (t.has(Concept::present) || t.has(Concept::absent)) return Column::attendance;
    if (found != Column::other) continue;
    if (t.has(Concept::abstain_side))
      found = Column::abstentions;
    else if (t.form == "no" ? head.size() == 1 : t.has(Concept::against_side))
      found = Column::noes;
    else if (t.has(Concept::for_side))
      found = Column::ayes;
    else if (t.concepts.any_of(kThings) || t.form == "beschluss")
      found = Column::motion;
    else if (text::is_one_of(t.form, kRoles))
      found = Column::role;
    else if (text::is_one_of(t.form, kNames))
      found = Column::name;
    else if (text::is_one_of(t.form, kTopics))
      found = Column::topic;
  }
  return found;
}

constexpr std::size_t kWidestTable = 60;
using Row = std::array<std::size_t, kColumnsOfTable>;  // the unit that holds each, or kNone

std::size_t& cell(Row& row, Column column) {
  return row[static_cast<std::size_t>(column)];
}

std::size_t cell(const Row& row, Column column) {
  return row[static_cast<std::size_t>(column)];
}

}  // namespace

// A table of motions, or of who attended; its head says which. Others are read cell by cell, as paragraphs
// are.
bool SessionReader::table() {
  if (!may_have_tables_ || at_ < table_end_ || !row_goes_on(document_, units_, at_, last_)) return false;
  const std::vector<TableCell> cells = cells_of_table(document_, units_, at_, last_);
  table_end_ = cells.back().unit + 1;
  std::vector<Column> heads;
  std::vector<Row> rows;
  for (const TableCell& c : cells) {
    if (c.row == 0) {
      if (c.column > kWidestTable) return false;
      heads.resize(c.column + 1, Column::other);
      heads[c.column] = column_of(transcript_.read(units_[c.unit].span));
      continue;
    }
    while (rows.size() < c.row) rows.emplace_back().fill(kNone);
    const Column column = c.column < heads.size() ? heads[c.column] : Column::other;
    if (std::size_t& unit = cell(rows[c.row - 1], column); unit == kNone) unit = c.unit;
  }
  const auto has = [&](Column c) { return std::find(heads.begin(), heads.end(), c) != heads.end(); };
  const bool sides = has(Column::ayes) && has(Column::noes);
  if (!has(Column::motion) && has(Column::topic) && (has(Column::mover) || sides)) {
    std::replace(heads.begin(), heads.end(), Column::topic, Column::motion);
    for (Row& row : rows) cell(row, Column::motion) = cell(row, Column::topic);
  }
  const bool voters = sides && !has(Column::motion) && !has(Column::result) &&
                      (heads.front() == Column::name || heads.front() == Column::other);
  if (voters && heads.front() == Column::other)
    for (Row& row : rows) cell(row, Column::name) = cell(row, Column::other);
  const bool motions =
      has(Column::motion) && (has(Column::mover) || has(Column::ayes) || has(Column::result));
  const bool attendance = !motions && has(Column::attendance) && has(Column::name);
  if (voters && voters_in_rows(rows)) {
    draft_.items.back().unit = at_ = cells.back().unit;
    return true;
  }
  if (rows.empty() || !(motions || attendance)) return false;
  end_turn();
  flush_note();
  listing_.reset();
  for (const Row& row : rows) {
    if (motions) {
      motion_in_row(row);
    } else {
      attendance_in_row(row);
    }
  }
  at_ = cells.back().unit;
  return true;
}

std::vector<Actor> SessionReader::names_in_cell(std::size_t unit) {
  if (unit == kNone) return {};
  look_at(units_[unit].span);
  std::vector<Actor> names = read_actors(tokens_, 0, tokens_.size());
  std::erase_if(names, [](const Actor& a) { return a.kind == ActorKind::anonymous; });
  return names;
}

// "| That the hall be let | Holl | Reed | 7 | 2 | Carried |"
void SessionReader::motion_in_row(const std::array<std::size_t, kColumnsOfTable>& row) {
  const std::size_t wording = cell(row, Column::motion);
  if (wording == kNone) return;
  at_ = wording;
  const TextSpan span = units_[wording].span;
  look_at(span);
  const bool amends =
      std::any_of(tokens_.begin(), tokens_.begin() + std::min<std::ptrdiff_t>(3, std::ssize(tokens_)),
                  [](const Token& t) { return t.has(Concept::amendment); });
  const std::size_t index = draft_.items.size();
  {
    ItemDraft& motion = add(amends ? ItemType::amendment : ItemType::motion, span);
    for (const Token& t : tokens_) motion.folded += t.form;
  }
  const auto movers = mention_all(names_in_cell(cell(row, Column::mover)), true);
  if (!movers.empty()) draft_.items[index].as_printed = words_of(units_[cell(row, Column::mover)].span);
  draft_.items[index].movers = movers;
  draft_.items[index].seconders = mention_all(names_in_cell(cell(row, Column::seconder)), true);
  motions_.add(index);
  ++draft_.statements;
  result_in_row(row);
}

// The cells that tell of the vote, and how it ended: one item.
void SessionReader::result_in_row(const std::array<std::size_t, kColumnsOfTable>& row) {
  Statement ended_so;
  ended_so.kind = StatementKind::vote;
  TextSpan span, figures;
  const auto cover = [](TextSpan& all, TextSpan some) {
    all = all.empty() ? some : TextSpan{std::min(all.start, some.start), std::max(all.end, some.end)};
  };
  VoteCount vote;
  const auto count = [&](Column column, std::optional<std::uint64_t>& figure) {
    const std::size_t unit = cell(row, column);
    if (unit == kNone) return;
    look_at(units_[unit].span);
    const auto read = tokens_.empty() ? std::nullopt : read_count(tokens_, 0, true);
    if (!read) return;
    figure = read->value;
    vote.damaged |= read->damaged;
    cover(figures, units_[unit].span);
  };
  count(Column::ayes, vote.ayes);
  count(Column::noes, vote.noes);
  count(Column::abstentions, vote.abstentions);
  span = figures;
  if (const std::size_t unit = cell(row, Column::result); unit != kNone) {
    look_at(units_[unit].span);
    cover(span, units_[unit].span);
    for (const Sentence& sentence : all_sentences())
      for (const Statement& s : statements_of(sentence)) {
        if (s.outcome && !ended_so.outcome) ended_so.outcome = s.outcome;
        if (s.vote && !vote.has_figures()) vote = *s.vote;
      }
    if (!tokens_.empty() && tokens_[0].has(Concept::withdrawn)) ended_so.outcome = Outcome::withdrawn;
  }
  if (span.empty() || (!ended_so.outcome && !vote.has_figures())) return;
  const std::size_t motion = draft_.items.size() - 1;
  const bool counted = vote.has_figures() || vote.unanimous;
  ItemDraft& item = add(counted ? ItemType::vote : ItemType::decision, span);
  item.refers_to = motion;
  if (counted) {
    item.vote_span = figures.empty() ? span : figures;
    ended_so.vote = item.vote = vote;
  }
  if (ended_so.outcome) ended_so.kind = StatementKind::outcome;
  motions_.ended(draft_.items.size() - 1, ended_so, {});
}

// "| Holl | X | | |": who voted how, each row a voter.
bool SessionReader::voters_in_rows(const std::vector<std::array<std::size_t, kColumnsOfTable>>& rows) {
  constexpr std::size_t kFewest = 2;
  VoteCount vote;
  TextSpan span;
  std::size_t counted = 0;
  for (const Row& row : rows) {
    std::vector<Actor> names;
    if (const std::size_t unit = cell(row, Column::name); unit != kNone) {
      look_at(units_[unit].span);
      if (auto actor = read_actor(tokens_, 0, tokens_.size(), true)) names.push_back(std::move(*actor));
      span = span.empty() ? units_[unit].span : TextSpan{span.start, units_[unit].span.end};
    }
    const bool person = names.size() == 1 && names.front().kind == ActorKind::person;
    if (!person) continue;
    const auto marks = [&](Column column) {
      const std::size_t unit = cell(row, column);
      if (unit == kNone || units_[unit].words > 1) return false;
      const std::string_view mark = document_.text(units_[unit].span);
      return mark != "-" && mark != "0" && mark != "\u2013" && mark != "\u2014";
    };
    const std::size_t ways = marks(Column::ayes) + marks(Column::noes) + marks(Column::abstentions);
    if (ways != 1) continue;
    ++counted;
    const Side side = marks(Column::ayes) ? Side::ayes : marks(Column::noes) ? Side::noes : Side::abstentions;
    vote.names(side).push_back(names.front());
  }
  if (counted < kFewest) return false;
  vote.count_names();
  end_turn();
  flush_note();
  ItemDraft& item = add(ItemType::vote, span);
  set_vote(item, vote);
  item.vote_span = span;
  Statement counts;
  counts.kind = StatementKind::vote;
  counts.vote = std::move(vote);
  motions_.ended(draft_.items.size() - 1, counts, {});
  ++draft_.statements;
  return true;
}

// "| Ann Holl | Chair | Present |"
void SessionReader::attendance_in_row(const std::array<std::size_t, kColumnsOfTable>& row) {
  const std::size_t name = cell(row, Column::name), there = cell(row, Column::attendance);
  Field field;
  field.actors = names_in_cell(name);
  if (field.actors.empty() || there == kNone) return;
  if (const std::size_t role = cell(row, Column::role); role != kNone)
    field.actors.front().role = words_of(units_[role].span);
  look_at(units_[there].span);
  const bool absent = std::any_of(tokens_.begin(), tokens_.end(), [](const Token& t) {
    return t.has(Concept::absent) || t.concepts.any_of(Concept::negation | Concept::against_side);
  });
  field.kind = absent ? FieldKind::absent : FieldKind::present;
  take(field);
  ++draft_.fields;
}

}  // namespace sicut::proceedings
