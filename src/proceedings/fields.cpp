#include "proceedings/fields.h"

#include <algorithm>
#include <array>

#include "proceedings/numbers.h"
#include "text/one_of.h"

namespace sicut::proceedings {
namespace {

std::optional<FieldKind> field_of(const Tokens& tokens, TokenRange head) {
  std::optional<FieldKind> kind;
  bool also = false;
  for (std::size_t i = head.first; i < head.last; ++i) {
    const Token& t = tokens[i];
    if (!t.is_word()) continue;
    if (t.has(Concept::absent)) return FieldKind::absent;
    if (t.form == "before" && i == head.first && head.size() == 2) return FieldKind::chair;
    if (t.form == "others" || t.form == "attendance" || t.form == "appearances" || t.form == "also" ||
        t.form == "visitors" || t.form == "guests" || t.form == "staff" || t.form == "officials" ||
        t.form == "officers")
      also = true;
    if (t.has(Concept::present)) kind = FieldKind::present;
    if (t.form == "excuse" || t.form == "leave") return FieldKind::absent;
    if (kind) continue;
    if (t.has(Concept::agenda) || t.form == "business" || (t.form == "order" && i + 1 < head.last)) {
      kind = FieldKind::agenda;
    } else if (t.has(Concept::secretary) && t.form != "minutes") {
      kind = FieldKind::secretary;
    } else if (t.form == "minutes" && i + 1 < head.last &&
               (tokens[i + 1].form == "taken" || tokens[i + 1].form == "by" ||
                (i == head.first && tokens[i + 1].sign == ':'))) {
      kind = FieldKind::secretary;
    } else if (t.has(Concept::chair) || t.has(Concept::presides)) {
      kind = FieldKind::chair;
    }
  }
  static constexpr std::array<std::string_view, 5> kMembers{"mitglieder", "members", "membres", "miembros",
                                                            "vocales"};
  if (!kind && head.size() == 2 && text::is_one_of(tokens[head.first].form, kMembers))
    return FieldKind::present;
  if (also && kind == FieldKind::present) return FieldKind::attending;
  return also && !kind ? std::optional(FieldKind::attending) : kind;
}

// The lengths that the words of a list have, by their first bytes, as bits: most words are none of the
// list's, and this tells it at once.
using LengthsByFirst = std::array<std::uint32_t, 256>;

template <class Table>
constexpr LengthsByFirst lengths_by_first(const Table& table) {
  LengthsByFirst lengths{};
  for (const std::string_view word : table)
    lengths[static_cast<unsigned char>(word.front())] |= std::uint32_t{1} << (word.size() & 31U);
  return lengths;
}

bool may_be_one_of(std::string_view form, const LengthsByFirst& lengths) {
  return !form.empty() &&
         ((lengths[static_cast<unsigned char>(form.front())] >> (form.size() & 31U)) & 1U) != 0;
}

// Words that may stand in a field's head: "Members present", "In the chair", "Order of the day".
bool may_head(const Token& t) {
  static constexpr std::array<std::string_view, 61> kWords{
      "a",        "acting",    "aldermen", "also",      "and",         "appearances", "before",   "board",
      "business", "by",        "city",     "council",   "councillors", "day",         "de",       "dei",
      "del",      "delegates", "deputy",   "dia",       "directors",   "du",          "etaient",  "for",
      "from",     "giorno",    "guests",   "hon",       "honorary",    "in",          "jour",     "members",
      "minute",   "note",      "of",       "officials", "on",          "ont",         "orden",    "order",
      "ordre",    "others",    "seance",   "session",   "sitzung",     "staff",       "taken",    "the",
      "sind",     "waren",     "there",    "those",     "town",        "vice",        "visitors", "was",
      "were",     "дня",       "и",        "собрания",  "заседания"};
  static constexpr LengthsByFirst kLengths = lengths_by_first(kWords);
  const Concepts heads = Concept::chair | Concept::secretary | Concept::present | Concept::absent |
                         Concept::agenda | Concept::presides | Concept::office | Concept::by |
                         Concept::assembly | Concept::anonymous;
  return t.is_word() &&
         (t.concepts.any_of(heads) || (may_be_one_of(t.form, kLengths) && text::is_one_of(t.form, kWords)));
}

// "Chair", "Regrets", and on the next line, alone, who: names and nothing else.
bool heads_one_line(const Tokens& tokens, TokenRange range) {
  constexpr std::size_t kLongest = 12;  // words and signs
  const Concepts heads = Concept::chair | Concept::secretary | Concept::absent;
  if (range.size() < 2 || range.size() > kLongest || !tokens[range.first].concepts.any_of(heads))
    return false;
  for (std::size_t i = range.first + 1; i < range.last; ++i) {
    const Token& t = tokens[i];
    if (t.sign != 0 && t.sign != ',' && t.sign != '.') return false;
    if (t.is_word() && (!t.capital || t.digit || (i > range.first + 1 && t.line_start))) return false;
  }
  return tokens[range.last - 1].is_word();
}

// Where the head that begins a range ends: behind its colon or dash; 0 if the range begins with none.
std::size_t head_end(const Tokens& tokens, TokenRange range) {
  const std::size_t first = range.first;
  for (std::size_t i = first; i < std::min(range.last, first + 8); ++i) {
    if (tokens[i].sign == ':' || (tokens[i].sign == '-' && i > first)) return i + 1;
    if (i == first + 1 && tokens[first].has(Concept::present)) {
      if (tokens[i].line_start && tokens[i].capital) return i;  // over names on lines of their own
      if (tokens[first].form == "anwesend" && i + 1 < range.last && tokens[i].has(Concept::article_word) &&
          tokens[i + 1].has(Concept::title))
        return i + 1;  // "Anwesend die Herren Holl, Reed"
      if (tokens[i].sign == ',') return i + 1;
    }
    if (i == first + 1 && tokens[i].line_start && heads_one_line(tokens, range)) return i;
    if (tokens[i].sign == '.' && i + 1 < range.last && (tokens[i + 1].sign == '-')) return i + 2;
    const bool slash = tokens[i].sign == '/' && i > first;  // "Présents / Present:"
    if (!may_head(tokens[i]) && !slash) return 0;
  }
  return 0;
}

// Behind a figure: "members", "stimmberechtigte Mitglieder".
bool counts_people(const Tokens& tokens, std::size_t at, std::size_t end) {
  if (at >= end) return false;
  if (tokens[at].form == "человек" || tokens[at].form == "personen" || tokens[at].form == "personnes")
    return true;
  if (tokens[at].concepts.any_of(Concept::anonymous | Concept::office)) return true;
  return at + 1 < end && tokens[at].is_word() && tokens[at].concepts.empty() && !tokens[at].capital &&
         !tokens[at].digit && tokens[at + 1].has(Concept::anonymous);
}

void note_others(const Tokens& tokens, TokenRange range, Field& field) {
  for (std::size_t i = range.first; i < range.last; ++i) {
    const Token& t = tokens[i];
    static constexpr std::array<std::string_view, 18> kOpen{
        "pouvoir",  "pouvoirs",   "procuration",  "proxy", "others",   "other", "several", "etc",    "public",
        "visitors", "ratepayers", "shareholders", "many",  "numerous", "u",     "andere",  "autres", "about"};
    if (text::is_one_of(t.form, kOpen)) field.open = true;
    if (t.has(Trait::of_shares))
      field.open = true;  // "43 delegates with 51 mandates": some have several votes
    const bool heads = i + 1 < range.last && (t.has(Concept::everybody) || !field.number);
    if (const auto count = read_count(tokens, i); count && count->value > 0 && heads) {
      const std::size_t behind = i + count->tokens;
      const bool others =
          behind < range.last && (tokens[behind].form == "persons" || tokens[behind].form == "shareholders");
      if (others || counts_people(tokens, behind, range.last)) {
        if (i > range.first && (tokens[i - 1].has(Concept::conjunction) || tokens[i - 1].form == "other"))
          field.open = true;
        field.number = count->value;
      }
    } else if (field.number && tokens[i].digit && i + 1 < range.last && tokens[i + 1].has(Concept::house)) {
      if (count)
        *field.number += count->value;  // "6 members of the House of Bishops, 48 clergy and 61 laity"
    }
  }
}

// "Absent: Mr. Varin.", and behind the stop "Mr. Crozet keeps the minutes.": no more of the list.
bool tells_of(const Tokens& tokens, std::size_t at, std::size_t stopped, std::size_t end) {
  if (stopped == at || stopped + 1 >= end || tokens[at - 1].sign != '.' || !tokens[at].line_start)
    return false;
  const Token& verb = tokens[stopped];
  const Concepts joining = Concept::conjunction | Concept::particle | Concept::title | Concept::office |
                           Concept::article_word | Concept::by;
  return verb.is_word() && !verb.capital && !verb.digit && !verb.concepts.any_of(joining);
}

// Reads what stands behind a field's head up to `end`.
void fill(const Tokens& tokens, TokenRange content, Field& field) {
  field.content = content;
  if (field.kind == FieldKind::agenda) {
    field.continues = content.empty();
    return;
  }
  std::size_t at = content.first;
  if (at + 2 < content.last && tokens[at].digit && tokens[at + 1].sign == '.' && tokens[at + 2].capital)
    field.content.first = at += 2;  // "1. Bürgermeister Franz Haller"
  // "47 Mitglieder laut Liste": a number, and no names.
  if (const auto count = at < content.last ? read_count(tokens, at) : std::nullopt;
      count && count->value > 2 && counts_people(tokens, at + count->tokens, content.last)) {
    while (at < content.last && tokens[at].sign != ':' && tokens[at].sign != '(' && tokens[at].sign != ',')
      ++at;
  }
  if (at < content.last && tokens[at].line_start) {  // "Present:", and below it the names
    std::size_t stopped = at;
    auto lines = read_names_in_lines(tokens, at, content.last, stopped);
    if (stopped == content.last) {
      field.actors = std::move(lines);
      at = stopped;
    }
  }
  while (at < content.last) {
    if (at == content.first && tokens[at].digit && counts_people(tokens, at + 1, content.last)) {
      ++at;  // "41 человек"
      continue;
    }
    if (at > content.first && tokens[at].digit && at + 1 < content.last &&
        tokens[at + 1].has(Concept::anonymous)) {  // "..., 6 members of the House of Bishops"
      while (at < content.last && tokens[at].sign != ',' && tokens[at].sign != ';') ++at;
      continue;
    }
    std::size_t stopped = at;
    auto actors = read_actors(tokens, at, content.last, &stopped);
    if (!field.actors.empty() && tells_of(tokens, at, stopped, content.last)) break;
    const bool counted = at > content.first && tokens[at - 1].number >= 0 && actors.size() == 1 &&
                         actors.front().tokens.size() == 1;
    if (counted) actors.clear();  // "and thirty Friends"
    std::move(actors.begin(), actors.end(), std::back_inserter(field.actors));
    if (!field.actors.empty() && stopped + 2 < content.last && tokens[stopped].form == "in" &&
        tokens[stopped + 2].has(Concept::chair))
      field.actors.back().role = tokens[stopped + 2].raw;  // "Thomas Holl Esq. in the Chair"
    const bool one = field.kind == FieldKind::chair || field.kind == FieldKind::secretary;
    if (one && !field.actors.empty() && stopped + 1 < content.last && tokens[stopped].sign == '.' &&
        tokens[stopped - 1].span.size() > 2)
      break;  // "Minutes: Ed Stride. Quorum (100) was declared"
    at = std::max(stopped, at + 1);
    // Only a full stop, or a word that is no name, ends the names; a bracket beside a name does not.
    if (stopped < content.last && tokens[stopped].sign == '(') {
      while (at < content.last && tokens[at - 1].sign != ')') ++at;
      while (at < content.last &&
             (tokens[at].sign == ',' || tokens[at].sign == ';' || tokens[at].form == "and"))
        ++at;
    }
  }
  note_others(tokens, content, field);
  field.continues = content.empty();
}

}  // namespace

bool begins_field(const Tokens& tokens, TokenRange range) {
  const std::size_t end = head_end(tokens, range);
  return end != 0 && field_of(tokens, {range.first, end}).has_value();
}

std::vector<Field> read_fields(const Tokens& tokens, bool heading) {
  std::vector<Field> fields;
  std::size_t first = 0;
  while (first < tokens.size()) {
    const std::size_t content = head_end(tokens, {first, tokens.size()});
    std::optional<FieldKind> kind;
    if (content != 0) kind = field_of(tokens, {first, content});
    if (!kind) break;
    // "Minutes: Library Board, 3 June 2021": a title, and nobody who keeps them.
    if (tokens[first].form == "minutes" && tokens.back().digit && tokens.back().form.size() == 4) break;
    // Up to the next field in the same unit: "Chairman: A. Secretary: B."
    std::size_t end = tokens.size();
    for (std::size_t i = content; i + 1 < tokens.size(); ++i) {
      if (tokens[i].sign != '.' && tokens[i].sign != ';') continue;
      const std::size_t next = head_end(tokens, {i + 1, tokens.size()});
      if (next != 0 && field_of(tokens, {i + 1, next})) {
        end = i + 1;
        break;
      }
    }
    Field field;
    field.kind = *kind;
    fill(tokens, {content, end}, field);
    fields.push_back(std::move(field));
    first = end;
  }
  if (fields.empty() && heading && tokens.size() <= 5) {
    const bool all =
        std::all_of(tokens.begin(), tokens.end(), [](const Token& t) { return !t.is_word() || may_head(t); });
    if (const auto kind = all ? field_of(tokens, {0, tokens.size()}) : std::nullopt) {
      Field field;
      field.kind = *kind;
      field.continues = true;
      fields.push_back(std::move(field));
    }
  }
  return fields;
}

Field read_name_list(const Tokens& tokens, FieldKind kind) {
  Field field;
  field.kind = kind;
  std::size_t at = 0;
  if (tokens.size() > 1 && tokens[0].digit && tokens[1].sign == '.') at = 2;
  while (at < tokens.size() && !tokens[at].is_word()) ++at;
  if (at + 1 < tokens.size() && tokens[at + 1].sign == ':') at += 2;  // "Aldermen: J. Baxter"
  std::size_t stopped = at;
  field.actors = read_names_in_lines(tokens, at, tokens.size(), stopped);
  if (stopped < tokens.size()) field.actors = read_actors(tokens, at, tokens.size(), &stopped);
  for (std::size_t i = stopped; i < tokens.size(); ++i) {
    const Concepts verbs = Concept::moves | Concept::says | Concept::adopted | Concept::seconds;
    if (tokens[i].concepts.any_of(verbs)) field.actors.clear();
  }
  if (tokens.size() > stopped + 12) field.actors.clear();
  note_others(tokens, {0, tokens.size()}, field);
  return field;
}

}  // namespace sicut::proceedings
