#include "proceedings/heads.h"

#include <algorithm>
#include <array>

#include "formats/lines_shape.h"
#include "proceedings/numbers.h"
#include "text/characters.h"

namespace sicut::proceedings {
namespace {

constexpr std::uint32_t kLongestHead = 28;  // words

template <class Table>
bool is_one_of(std::string_view form, const Table& table) {
  return std::find(table.begin(), table.end(), form) != table.end();
}

// Words of a meeting that is spoken of, not opened: "the last meeting", "minutes confirmed".
bool speaks_of_another(const Token& token) {
  static constexpr std::array<std::string_view, 22> kWords{
      "last",      "previous",   "next",     "preceding", "former",  "read",     "confirm", "confirmation",
      "confirmed", "approval",   "approved", "approve",   "adopted", "adoption", "signed",  "taken",
      "arising",   "correction", "said",     "says",      "vorigen", "letzten"};
  return is_one_of(token.form, kWords);
}

bool is_meeting_word(const Token& token) {
  static constexpr std::array<std::string_view, 25> kWords{
      "session",     "sitting",  "meeting",   "meetings",         "minutes",
      "proceedings", "sitzung",  "tagung",    "versammlung",      "seance",
      "sesion",      "reunion",  "seduta",    "adunanza",         "заседание",
      "заседания",   "собрание", "protokoll", "verbal",           "procesverbal",
      "acta",        "verbale",  "протокол",  "hauptversammlung", "generalversammlung"};
  return token.is_word() && is_one_of(token.form, kWords);
}

// "The House met", "The Council assembled", "A meeting was held": how a session opens in prose.
bool opens_in_prose(const Tokens& tokens, TokenRange sentence) {
  bool who = false, met = false;
  for (std::size_t i = sentence.first; i < std::min(sentence.last, sentence.first + 24); ++i) {
    const Token& t = tokens[i];
    if (t.quoted) return false;
    if (t.has(Concept::assembly) || t.has(Concept::session)) who = true;
    if (t.has(Concept::presides)) who = true;
    const bool meets = t.form == "met" || t.form == "meets" || t.form == "assembled" ||
                       t.form == "convened" || t.form == "held" || t.form == "opened" ||
                       t.form == "reassembled" || t.form == "resumed" || t.form == "tagte" ||
                       t.form == "reunidos" || t.form == "reunida" || t.form == "reunio" ||
                       t.form == "riuniti" || t.form == "riunito" || t.form == "reunis" ||
                       t.form == "reuni" || t.form == "versammelten" ||
                       (t.form == "called" && i + 2 < sentence.last && tokens[i + 2].form == "order");
    met |= meets && i < sentence.first + 20;
    if (who && met) return true;
  }
  return false;
}

// Ends with a full stop and has a verb's shape: long enough to be a sentence rather than a title.
bool formats_like_sentence(const Tokens& tokens) {
  if (tokens.back().sign != '.') return false;
  std::size_t lower = 0;
  for (const Token& t : tokens)
    lower += t.is_word() && !t.capital && !t.digit && t.form.size() > 3 && t.concepts.empty();
  return lower >= 3;
}

bool ends_open(const Tokens& tokens) {
  return tokens.back().sign == ',' || tokens.back().sign == ';' || tokens.back().sign == '?' ||
         tokens.back().sign == '!';
}

// "Tuesday, 3rd May, 1921." and little else.
bool is_mostly_date(const Tokens& tokens, const DateFound& date) {
  std::size_t others = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    others += tokens[i].is_word() && !tokens[i].digit && (i < date.tokens.first || i >= date.tokens.last);
  return others <= 4;
}

}  // namespace

Head read_head(const Unit& unit, const Tokens& tokens, const std::vector<Sentence>& sentences) {
  Head head;
  if (tokens.empty() || sentences.empty() || unit.label) return head;
  // "23. Sitzung des Landtags" is no entry of a list.
  const bool numbered = tokens.size() > 2 && tokens[1].sign == '.' && is_meeting_word(tokens[2]);
  const bool list =
      tokens.size() > 1 && tokens[0].digit && (tokens[1].sign == '.' || tokens[1].sign == ')') && !numbered;
  if (list || tokens[0].sign == '(' || tokens[0].sign == '"') return head;
  const bool shortish = unit.heading || unit.words <= kLongestHead;
  const TokenRange range = shortish ? TokenRange{0, tokens.size()} : sentences.front().tokens;
  bool meeting = false, other = false, talk = false;
  for (std::size_t i = range.first; i < range.last; ++i) {
    meeting |= is_meeting_word(tokens[i]) && !tokens[i].quoted && (i < 14 || unit.heading) &&
               (tokens[i].capital || i <= 2);
    other |= speaks_of_another(tokens[i]) && !(tokens[i].form == "taken" || tokens[i].form == "read");
    talk |= tokens[i].has(Concept::first_person);
  }
  if (talk) return head;
  // "The meeting is closed."
  if (tokens.back().sign == '.' && !unit.heading && tokens.size() <= 8 &&
      std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.has(Concept::closed); }))
    return head;
  head.date = find_date(tokens, range);
  const bool prose = opens_in_prose(tokens, sentences.front().tokens);
  const bool sentence = formats_like_sentence(tokens) && !unit.heading;
  if (shortish && !other) {
    if (meeting && head.date && (!sentence || prose || sentences.size() == 1)) {
      head.kind = HeadKind::dated;
    } else if (meeting && (unit.heading || !sentence) && tokens[0].is_word() && tokens[0].capital &&
               !ends_open(tokens) && (unit.heading || tokens.back().sign != '.' || tokens.size() <= 5)) {
      head.kind = HeadKind::plain;
    } else if (head.date && (unit.heading || unit.words <= 12) && is_mostly_date(tokens, *head.date)) {
      head.kind = HeadKind::part;
    } else if (prose && head.date) {
      head.kind = HeadKind::dated;
    } else if (prose && sentence) {
      head.kind = HeadKind::part;
    }
  } else if (!shortish && prose && head.date &&
             (meeting || tokens[0].form == "the" || tokens[0].form == "at" || tokens[0].form == "en" ||
              tokens[0].form == "nella" || tokens[0].form == "l")) {
    const bool opening = head.date->tokens.first < sentences.front().tokens.last && !other;
    if (opening && sentences.front().tokens.size() <= 70) head.kind = HeadKind::dated;
  }
  return head;
}

namespace {

struct FieldWord {
  FieldKind kind;
  bool plural = false;
};

std::optional<FieldKind> field_of(const Tokens& tokens, TokenRange head) {
  std::optional<FieldKind> kind;
  bool also = false;
  for (std::size_t i = head.first; i < head.last; ++i) {
    const Token& t = tokens[i];
    if (!t.is_word()) continue;
    if (t.has(Concept::absent)) return FieldKind::absent;
    if (t.form == "attendance" || t.form == "also" || t.form == "visitors" || t.form == "guests" ||
        t.form == "staff" || t.form == "officials" || t.form == "officers")
      also = true;
    if (t.has(Concept::present)) kind = FieldKind::present;
    if (t.form == "excuse" || t.form == "leave") return FieldKind::absent;
    if (kind) continue;
    if (t.has(Concept::agenda) || t.form == "business" || (t.form == "order" && i + 1 < head.last)) {
      kind = FieldKind::agenda;
    } else if (t.has(Concept::secretary) && t.form != "minutes") {
      kind = FieldKind::secretary;
    } else if (t.form == "minutes" && i + 1 < head.last &&
               (tokens[i + 1].form == "taken" || tokens[i + 1].form == "by")) {
      kind = FieldKind::secretary;
    } else if (t.has(Concept::chair) || t.has(Concept::presides)) {
      kind = FieldKind::chair;
    }
  }
  if (also && kind == FieldKind::present) return FieldKind::attending;
  return also && !kind ? std::optional(FieldKind::attending) : kind;
}

// Words that may stand in a field's head: "Members present", "In the chair", "Order of the day".
bool may_head(const Token& t) {
  static constexpr std::array<std::string_view, 46> kWords{
      "дня",         "in",        "the",   "order",    "on",        "of",        "day",      "members",
      "councillors", "council",   "also",  "were",     "was",       "there",     "those",    "by",
      "taken",       "for",       "from",  "aldermen", "delegates", "directors", "a",        "du",
      "jour",        "ordre",     "dia",   "orden",    "business",  "acting",    "vice",     "deputy",
      "hon",         "honorary",  "town",  "city",     "и",         "and",       "visitors", "guests",
      "staff",       "officials", "board", "giorno",   "del",       "dei"};
  const Concepts heads = Concept::chair | Concept::secretary | Concept::present | Concept::absent |
                         Concept::agenda | Concept::presides | Concept::office | Concept::by |
                         Concept::assembly;
  return t.is_word() && (t.concepts.any_of(heads) || is_one_of(t.form, kWords));
}

// Where the head ends: behind its colon or dash; 0 if the unit begins with none.
std::size_t head_end(const Tokens& tokens, std::size_t first) {
  for (std::size_t i = first; i < std::min(tokens.size(), first + 8); ++i) {
    if (tokens[i].sign == ':' || (tokens[i].sign == '-' && i > first)) return i + 1;
    if (tokens[i].sign == ',' && i == first + 1 && tokens[first].has(Concept::present)) return i + 1;
    if (tokens[i].sign == '.' && i + 1 < tokens.size() && (tokens[i + 1].sign == '-')) return i + 2;
    if (!may_head(tokens[i])) return 0;
  }
  return 0;
}

void note_others(const Tokens& tokens, TokenRange range, Field& field) {
  for (std::size_t i = range.first; i < range.last; ++i) {
    const Token& t = tokens[i];
    static constexpr std::array<std::string_view, 14> kOpen{
        "others",       "other", "several",  "etc", "public", "visitors", "ratepayers",
        "shareholders", "many",  "numerous", "u",   "andere", "autres",   "about"};
    if (is_one_of(t.form, kOpen)) field.open = true;
    const bool heads = i + 1 < range.last && (t.has(Concept::everybody) || !field.number);
    if (const auto count = read_count(tokens, i); count && count->value > 0 && heads) {
      const std::size_t behind = i + count->tokens;
      const bool members = behind < range.last &&
                           (tokens[behind].has(Concept::anonymous) || tokens[behind].has(Concept::office) ||
                            tokens[behind].form == "persons" || tokens[behind].form == "shareholders");
      if (members) {
        if (i > range.first && (tokens[i - 1].form == "and" || tokens[i - 1].form == "other"))
          field.open = true;
        field.number = count->value;
      }
    }
  }
}

// Reads what stands behind a field's head up to `end`.
void fill(const Tokens& tokens, TokenRange content, Field& field) {
  field.content = content;
  if (field.kind == FieldKind::agenda) {
    field.continues = content.empty();
    return;
  }
  std::size_t at = content.first;
  while (at < content.last) {
    std::size_t stopped = at;
    auto actors = read_actors(tokens, at, content.last, &stopped);
    std::move(actors.begin(), actors.end(), std::back_inserter(field.actors));
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

bool begins_field(const Tokens& tokens) {
  const std::size_t end = head_end(tokens, 0);
  return end != 0 && field_of(tokens, {0, end}).has_value();
}

std::vector<Field> read_fields(const Tokens& tokens, bool heading) {
  std::vector<Field> fields;
  std::size_t first = 0;
  while (first < tokens.size()) {
    const std::size_t content = head_end(tokens, first);
    std::optional<FieldKind> kind;
    if (content != 0) kind = field_of(tokens, {first, content});
    if (!kind) break;
    // Up to the next field in the same unit: "Chairman: A. Secretary: B."
    std::size_t end = tokens.size();
    for (std::size_t i = content; i + 1 < tokens.size(); ++i) {
      if (tokens[i].sign != '.' && tokens[i].sign != ';') continue;
      const std::size_t next = head_end(tokens, i + 1);
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
  std::size_t stopped = at;
  field.actors = read_actors(tokens, at, tokens.size(), &stopped);
  for (std::size_t i = stopped; i < tokens.size(); ++i) {
    const Concepts verbs = Concept::moves | Concept::says | Concept::adopted | Concept::seconds;
    if (tokens[i].concepts.any_of(verbs)) field.actors.clear();
  }
  if (tokens.size() > stopped + 12) field.actors.clear();
  note_others(tokens, {0, tokens.size()}, field);
  return field;
}

std::vector<Field> read_told_fields(const Tokens& tokens, TokenRange sentence) {
  std::vector<Field> fields;
  const auto is = [&](std::size_t i, std::string_view form) {
    return i < sentence.last && tokens[i].form == form;
  };
  const auto add = [&](FieldKind kind, std::vector<Actor> actors) {
    std::erase_if(actors, [&](const Actor& a) {
      return a.kind == ActorKind::anonymous || (a.kind == ActorKind::office && kind != FieldKind::chair);
    });
    if (actors.empty()) return;
    Field field;
    field.kind = kind;
    field.actors = std::move(actors);
    fields.push_back(std::move(field));
  };
  for (std::size_t i = sentence.first; i < sentence.last; ++i) {
    if (tokens[i].quoted) continue;
    // "26 delegates answered to their names."
    if (const auto count = read_count(tokens, i); count && count->value > 1) {
      const std::size_t who = i + count->tokens;
      const bool heads = who + 1 < sentence.last &&
                         (tokens[who].has(Concept::anonymous) || tokens[who].has(Concept::office));
      const bool there = heads && (is(who + 1, "answered") || is(who + 1, "attended") ||
                                   (is(who + 1, "were") && is(who + 2, "present")) || is(who + 1, "present"));
      if (there) {
        Field field;
        field.kind = FieldKind::present;
        field.number = count->value;
        fields.push_back(std::move(field));
      }
    }
    const bool in_chair =
        (is(i, "in") || is(i, "took") || is(i, "occupied") || is(i, "taking") || is(i, "takes")) &&
        is(i + 1, "the") && is(i + 2, "chair");
    if (in_chair) {
      std::size_t end = i;
      if (end > sentence.first && (is(end - 1, "being") || is(end - 1, "was") || tokens[end - 1].sign == ','))
        --end;
      add(FieldKind::chair, actors_before(tokens, sentence.first, end));
    }
    const bool voted = (is(i, "voted") || is(i, "called") || is(i, "elected") || is(i, "moved")) &&
                       is(i + 1, "to") && is(i + 2, "the") && is(i + 3, "chair");
    if (voted) {
      std::size_t end = i;
      while (end > sentence.first && (is(end - 1, "was") || is(end - 1, "unanimously"))) --end;
      add(FieldKind::chair, actors_before(tokens, sentence.first, end));
    }
    if (is(i, "chair") && is(i + 1, "was") && (is(i + 2, "taken") || is(i + 2, "occupied"))) {
      for (std::size_t k = i + 3; k < std::min(sentence.last, i + 14); ++k)
        if (is(k, "by")) add(FieldKind::chair, read_actors(tokens, k + 1, sentence.last));
    }
    if (tokens[i].has(Concept::presides)) {
      std::size_t end = i;
      if (end > sentence.first && tokens[end - 1].sign == ',') --end;
      auto before = actors_before(tokens, sentence.first, end);
      if (before.empty() && i < sentence.first + 2) {  // "Présidence de M. Dupont", "Presiding, Mr. Holl"
        std::size_t k = i + 1;
        while (k < sentence.last && (tokens[k].sign == ':' || tokens[k].sign == ',' ||
                                     tokens[k].has(Concept::particle) || is(k, "was") || is(k, "over")))
          ++k;
        before = read_actors(tokens, k, sentence.last);
      }
      add(FieldKind::chair, std::move(before));
    }
    const bool calls = tokens[i].form == "called" || tokens[i].form == "opened" || tokens[i].form == "calls";
    if (calls && i + 2 < sentence.last) {
      const bool meeting =
          (is(i + 1, "the") && (tokens[i + 2].has(Concept::session) || tokens[i + 2].has(Concept::assembly)));
      if (meeting) add(FieldKind::chair, actors_before(tokens, sentence.first, i));
      if (is(i + 1, "to") && is(i + 2, "order")) {
        for (std::size_t k = i + 3; k < std::min(sentence.last, i + 16); ++k)
          if (is(k, "by")) add(FieldKind::chair, read_actors(tokens, k + 1, sentence.last));
      }
    }
    if ((is(i, "funge") || is(i, "actua") || is(i, "actuo")) && i + 3 < sentence.last) {
      // "Funge da segretario il signor Neri"
      const Token& office = tokens[i + 2];
      if (office.has(Concept::secretary))
        add(FieldKind::secretary, read_actors(tokens, i + 3, sentence.last));
      else if (office.has(Concept::chair))
        add(FieldKind::chair, read_actors(tokens, i + 3, sentence.last));
    }
    if (is(i, "acted") && is(i + 1, "as")) {
      for (std::size_t k = i + 2; k < std::min(sentence.last, i + 5); ++k) {
        if (tokens[k].has(Concept::secretary))
          add(FieldKind::secretary, actors_before(tokens, sentence.first, i));
        if (tokens[k].has(Concept::chair) && !tokens[k].has(Concept::secretary))
          add(FieldKind::chair, actors_before(tokens, sentence.first, i));
      }
    }
  }
  return fields;
}

}  // namespace sicut::proceedings
