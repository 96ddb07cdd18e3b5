// Who was in the chair, kept the minutes or was present, as sentences tell it.
#include <algorithm>

#include "proceedings/fields.h"
#include "proceedings/numbers.h"
#include "proceedings/votes.h"

namespace sicut::proceedings {
namespace {

class ToldFields {
 public:
  ToldFields(const Tokens& tokens, TokenRange sentence) : tokens_(tokens), sentence_(sentence) {}

  std::vector<Field> read() {
    for (std::size_t i = sentence_.first; i < sentence_.last; ++i) {
      if (tokens_[i].quoted || !may_tell(tokens_[i])) continue;
      people_counted(i);
      people_present(i);
      excused(i);
      chair_taken_by_who_stands_before(i);
      chair_was_taken_by(i);
      presided(i);
      opened(i);
      acts_in_italian_or_spanish(i);
      acted_as(i);
      fulfils_an_office(i);
    }
    return std::move(fields_);
  }

 private:
  // Most words begin none of the rules.
  static bool may_tell(const Token& token) {
    return token.has(Trait::field_telling) || token.has(Concept::presides) || token.has(Concept::absent) ||
           token.has(Concept::present) || may_count(token);
  }

  [[nodiscard]] bool is(std::size_t i, std::string_view form) const {
    return i < sentence_.last && tokens_[i].form == form;
  }
  [[nodiscard]] std::vector<Actor> before(std::size_t end) const {
    return actors_before(tokens_, sentence_.first, end);
  }
  [[nodiscard]] std::vector<Actor> from(std::size_t at) const {
    return read_actors(tokens_, at, sentence_.last);
  }

  void add(FieldKind kind, std::vector<Actor> actors) {
    // "opened by the President, Miss Reeve": one person.
    const bool named =
        std::any_of(actors.begin(), actors.end(), [](const Actor& a) { return a.kind == ActorKind::person; });
    std::erase_if(actors, [&](const Actor& a) {
      if (kind == FieldKind::chair && named && a.kind == ActorKind::office) return true;
      return a.kind == ActorKind::anonymous || (a.kind == ActorKind::office && kind != FieldKind::chair);
    });
    if (actors.empty()) return;
    Field field;
    field.kind = kind;
    field.actors = std::move(actors);
    for (std::size_t k = sentence_.first; kind == FieldKind::present && k < sentence_.last; ++k)
      field.open |= is(k, "others") || is(k, "other");
    fields_.push_back(std::move(field));
  }

  // "26 delegates answered to their names."
  void people_counted(std::size_t i) {
    const auto count = read_count(tokens_, i);
    if (!count || count->value <= 1) return;
    const std::size_t who = i + count->tokens;
    const bool heads = who + 1 < sentence_.last &&
                       (tokens_[who].has(Concept::anonymous) || tokens_[who].has(Concept::office));
    const bool there = heads && (is(who + 1, "answered") || is(who + 1, "attended") ||
                                 (is(who + 1, "were") && is(who + 2, "present")) || is(who + 1, "present"));
    if (!there) return;
    Field field;
    field.kind = FieldKind::present;
    field.number = count->value;
    fields_.push_back(std::move(field));
  }

  // "There were present Directors Holl and Reed", "Mr. Holl and Miss Voss were present", "Also present was".
  void people_present(std::size_t i) {
    if (!is(i, "present") || i == sentence_.first) return;
    const auto be = [&](std::size_t k) { return is(k, "were") || is(k, "was") || is(k, "being"); };
    const bool also = is(i - 1, "also");
    const bool there_were = also && i > sentence_.first + 1 && be(i - 2);  // "There were also present"
    const bool members = tokens_[i - 1].has(Concept::anonymous);           // "Members present were"
    const bool colon = i + 1 < sentence_.last && tokens_[i + 1].sign == ':';
    const FieldKind kind = also && !there_were ? FieldKind::attending : FieldKind::present;
    if (((also && !there_were) || members) && (be(i + 1) || colon)) return add(kind, from(i + 2));
    if (!be(i - 1) && !there_were) return;
    if (colon) return add(kind, from(i + 2));  // "The following were present:"
    auto named = i + 1 < sentence_.last && tokens_[i + 1].is_word() ? from(i + 1) : std::vector<Actor>();
    if (named.empty()) named = before(i - 1);
    add(kind, std::move(named));
  }

  // "Apologies for absence were received from Mr. Holl", "Mr. Reed sent apologies".
  void excused(std::size_t i) {
    if (!tokens_[i].has(Concept::absent) || !(tokens_[i].form.starts_with("apolog") || is(i, "regrets")))
      return;
    for (std::size_t k = i + 1; k < std::min(sentence_.last, i + 12); ++k) {
      if (!is(k, "from") && !is(k, "by")) continue;
      return add(FieldKind::absent, from(k + 1));
    }
    if (i > sentence_.first && (is(i - 1, "sent") || is(i - 1, "tendered")))
      add(FieldKind::absent, before(i - 1));
  }

  // "Mr. Holl took the chair", "Mr. Holl was voted to the chair".
  void chair_taken_by_who_stands_before(std::size_t i) {
    const bool in_chair = (is(i, "in") || is(i, "took") || is(i, "occupied") || is(i, "taking") ||
                           is(i, "takes") || is(i, "resumed") || is(i, "ubernimmt") || is(i, "ubernahm")) &&
                          ((is(i + 1, "the") && is(i + 2, "chair")) || is(i + 1, "chair") ||
                           (is(i + 1, "den") && is(i + 2, "vorsitz")));
    if (in_chair) {
      std::size_t end = i;
      if (end > sentence_.first &&
          (is(end - 1, "being") || is(end - 1, "was") || tokens_[end - 1].sign == ','))
        --end;
      add(FieldKind::chair, before(end));
    }
    const bool voted = (is(i, "voted") || is(i, "called") || is(i, "elected") || is(i, "moved")) &&
                       is(i + 1, "to") && is(i + 2, "the") && is(i + 3, "chair");
    if (voted) {
      std::size_t end = i;
      while (end > sentence_.first && (is(end - 1, "was") || is(end - 1, "unanimously"))) --end;
      add(FieldKind::chair, before(end));
    }
  }

  // "The chair was taken by Mr. Holl."
  void chair_was_taken_by(std::size_t i) {
    if (!is(i, "chair") || !is(i + 1, "was") || !(is(i + 2, "taken") || is(i + 2, "occupied"))) return;
    for (std::size_t k = i + 3; k < std::min(sentence_.last, i + 14); ++k)
      if (is(k, "by")) add(FieldKind::chair, from(k + 1));
  }

  // "Mr. Holl presided", "Présidence de M. Dupont", "Presiding, Mr. Holl".
  void presided(std::size_t i) {
    if (!tokens_[i].has(Concept::presides)) return;
    std::size_t end = i;
    if (end > sentence_.first && tokens_[end - 1].sign == ',') --end;
    // "sous la présidence de M. Delmas", "unter dem Vorsitz von Herrn Brandl"
    const bool of = i + 1 < sentence_.last && tokens_[i + 1].has(Concept::particle) &&
                    (!tokens_[i + 1].capital || tokens_[i].capitals) && tokens_[i].form != "occupied";
    if (of && i > sentence_.first && !is(i + 1, "over")) {
      auto named = from(i + 2);
      if (!named.empty()) named.resize(1);
      return add(FieldKind::chair, std::move(named));
    }
    auto actors = before(end);
    if (actors.empty() && i < sentence_.first + 2) {
      std::size_t k = i + 1;
      while (k < sentence_.last && (tokens_[k].sign == ':' || tokens_[k].sign == ',' ||
                                    tokens_[k].has(Concept::particle) || is(k, "was") || is(k, "over")))
        ++k;
      actors = from(k);
    }
    add(FieldKind::chair, std::move(actors));
  }

  // "Mr. Holl opened the meeting", "called to order by Mayor Hobbs".
  void opened(std::size_t i) {
    if (!(is(i, "called") || is(i, "opened") || is(i, "calls")) || i + 2 >= sentence_.last) return;
    const bool meeting =
        is(i + 1, "the") && (tokens_[i + 2].has(Concept::session) || tokens_[i + 2].has(Concept::assembly));
    if (meeting) add(FieldKind::chair, before(i));
    if (is(i, "opened") && is(i + 1, "by")) return add(FieldKind::chair, from(i + 2));
    if (!is(i + 1, "to") || !is(i + 2, "order")) return;
    for (std::size_t k = i + 3; k < std::min(sentence_.last, i + 16); ++k)
      if (is(k, "by")) add(FieldKind::chair, from(k + 1));
  }

  // "Funge da segretario il signor Neri"
  void acts_in_italian_or_spanish(std::size_t i) {
    if (is(i, "assiste") && is(i + 1, "il") && i + 3 < sentence_.last &&
        tokens_[i + 2].has(Concept::secretary)) {
      std::size_t name = i + 3;  // "Assiste il segretario comunale dott. Pace"
      while (name < sentence_.last && !tokens_[name].capital && !tokens_[name].has(Trait::lower_title))
        ++name;
      return add(FieldKind::secretary, from(name));
    }
    if (!(is(i, "funge") || is(i, "actua") || is(i, "actuo") || is(i, "actuando")) || i + 3 >= sentence_.last)
      return;
    const Token& office = tokens_[i + 2];
    if (office.has(Concept::secretary)) {
      add(FieldKind::secretary, from(i + 3));
    } else if (office.has(Concept::chair)) {
      add(FieldKind::chair, from(i + 3));
    }
  }

  // "M. Crozet remplit les fonctions de secrétaire"
  void fulfils_an_office(std::size_t i) {
    if (!(is(i, "remplit") || is(i, "remplissait") || is(i, "exerce"))) return;
    for (std::size_t k = i + 1; k < std::min(sentence_.last, i + 5); ++k)
      if (tokens_[k].has(Concept::secretary)) return add(FieldKind::secretary, before(i));
  }

  // "Miss Voss acted as secretary."
  void acted_as(std::size_t i) {
    if (!is(i, "acted") || !is(i + 1, "as")) return;
    for (std::size_t k = i + 2; k < std::min(sentence_.last, i + 5); ++k) {
      if (tokens_[k].has(Concept::secretary)) add(FieldKind::secretary, before(i));
      if (tokens_[k].has(Concept::chair) && !tokens_[k].has(Concept::secretary))
        add(FieldKind::chair, before(i));
    }
  }

  const Tokens& tokens_;
  TokenRange sentence_;
  std::vector<Field> fields_;
};

}  // namespace

std::vector<Field> read_told_fields(const Tokens& tokens, TokenRange sentence) {
  return ToldFields(tokens, sentence).read();
}

}  // namespace sicut::proceedings
