// Lists at the head of a session: chair, secretaries, those present, agenda.
#include <algorithm>
#include <array>

#include "formats/assemble_account.h"
#include "proceedings/session_reader.h"

namespace sicut::proceedings {

bool SessionReader::field(const Unit& u) {
  if (u.words > 400 && !(u.concepts.has(Concept::present))) return false;
  if (listing_ && !u.label && list_goes_on(u)) return true;
  const bool at_head = draft_.items.empty() || at_ < first_ + kHeadUnits;
  if (at_head && u.concepts.has(Concept::present) && called_roll()) return true;
  const auto fields = read_fields(tokens_, u.heading || u.words <= 4);
  if (fields.empty()) {
    listing_.reset();
    if (at_head && announces_present(u)) {
      listing_ = FieldKind::present;
      listing_open_ = true;
      ++draft_.fields;
      return true;
    }
    return false;
  }
  // "Chairman: The motion is carried." is a speech; a chair's name is a field.
  const bool names = std::any_of(fields.begin(), fields.end(), [&](const Field& f) {
    return f.kind == FieldKind::agenda || f.continues || f.number ||
           (!f.actors.empty() && f.actors.front().kind == ActorKind::person && starts_content(f) &&
            !is_said(u, f));
  });
  const bool list_of_votes =
      tokens_[0].concepts.any_of(Concept::for_side | Concept::against_side | Concept::abstain_side);
  if (!names || list_of_votes ||
      (!at_head && u.label && fields.front().kind == FieldKind::chair && !starts_content(fields.front())))
    return false;
  if (!at_head && fields.front().kind == FieldKind::agenda) return false;
  end_turn();
  for (const Field& f : fields) take(f);
  ++draft_.fields;
  const Field& last = fields.back();
  if (last.continues || last.kind == FieldKind::present || last.kind == FieldKind::absent) {
    listing_ = last.kind;
    listing_open_ = last.continues;
  }
  return true;
}

// "The Secretary reported that the following directors were present:"
bool SessionReader::announces_present(const Unit& u) const {
  if (u.label || u.words > 30 || tokens_.size() < 4 || tokens_.back().sign != ':' ||
      !u.concepts.has(Concept::following))
    return false;
  const std::size_t last = tokens_.size() - 2;
  return tokens_[last].has(Concept::present) &&
         (tokens_[last - 1].has(Trait::being) || tokens_[last].form == "attendance");
}

// "THE CHAIRMAN: Good morning. We resume": under a label stand names, and nothing else, or it is a speech.
bool SessionReader::is_said(const Unit& u, const Field& f) const {
  if (!u.label || (f.kind != FieldKind::chair && f.kind != FieldKind::secretary)) return false;
  const bool titled =
      !f.actors.front().titles.empty() || f.actors.front().name.find(' ') != std::string::npos;
  if (tokens_[0].has(Concept::article_word) && !titled) return true;
  if (titled) return false;
  const Concepts harmless = Concept::particle | Concept::title | Concept::conjunction | Concept::article_word;
  for (std::size_t i = f.content.first; i < std::min(f.content.last, f.content.first + 6); ++i) {
    const Token& t = tokens_[i];
    if (t.sign == ',' || t.sign == '(' || t.sign == ';') return false;
    if (t.is_word() && !t.capital && !t.digit && !t.concepts.any_of(harmless)) return true;  // "Das Wort hat"
  }
  return false;
}

// "Mayor Dana Whitlock - present", line by line.
bool SessionReader::called_roll() {
  Field present, absent;
  present.kind = FieldKind::present;
  absent.kind = FieldKind::absent;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (!tokens_[i].line_start || !tokens_[i].capital) continue;
    const auto actor = read_actor(tokens_, i, tokens_.size(), true);
    if (!actor || actor->kind != ActorKind::person || actor->tokens.last + 1 >= tokens_.size()) continue;
    const Token& sign = tokens_[actor->tokens.last];
    const Token& there = tokens_[actor->tokens.last + 1];
    if (sign.sign != '-' && sign.sign != ':') continue;
    if (there.has(Concept::present)) present.actors.push_back(*actor);
    if (there.has(Concept::absent)) absent.actors.push_back(*actor);
  }
  if (present.actors.size() < 2) return false;
  end_turn();
  take(present);
  if (!absent.actors.empty()) take(absent);
  ++draft_.fields;
  return true;
}

// Whether the first name stands right at the beginning of a field's content.
bool SessionReader::starts_content(const Field& f) const {
  return !f.actors.empty() && f.actors.front().tokens.first <= f.content.first + 1;
}

bool SessionReader::list_goes_on(const Unit& u) {
  const bool group = (*listing_ == FieldKind::present || *listing_ == FieldKind::absent) && begins_group();
  if (!listing_open_ && !group) return false;
  if (*listing_ == FieldKind::agenda) {
    const bool numbered =
        tokens_[0].digit || tokens_[0].sign == '-' || u.kind == formats::BlockKind::list_item;
    if (tokens_[0].form == "1" && !draft_.agenda.empty()) return false;  // its first entry is dealt with
    if (!numbered && !(listing_open_ && draft_.agenda.empty() && u.words < 60)) return false;
    draft_.agenda.push_back(words_of(u.span));
    return true;
  }
  if (u.words > 200 || read_fields(tokens_, false).size() > 0) return false;
  Field more = read_name_list(tokens_, *listing_);
  std::erase_if(more.actors, [](const Actor& a) { return a.kind == ActorKind::anonymous; });
  if (more.actors.empty()) return false;
  const bool heading_alone =
      u.heading && more.actors.size() == 1 && tokens_.size() > more.actors.front().tokens.last;
  if (heading_alone) return false;
  take(more);
  return true;
}

// "Aldermen: J. Baxter, R. Coles": more of those present.
bool SessionReader::begins_group() const {
  return tokens_.size() > 2 && tokens_[1].sign == ':' &&
         tokens_[0].concepts.any_of(Concept::title | Concept::anonymous) && !tokens_[0].has(Concept::chair);
}

void SessionReader::take(const Field& f) {
  if (f.kind == FieldKind::agenda) {
    if (!f.content.empty()) draft_.agenda = agenda_items(f.content);
    return;
  }
  Mentions* list = f.kind == FieldKind::chair       ? &draft_.chair
                   : f.kind == FieldKind::secretary ? &draft_.secretaries
                   : f.kind == FieldKind::absent    ? &draft_.absent
                   : f.kind == FieldKind::attending ? &draft_.attending
                                                    : &draft_.present;
  for (const Actor& actor : f.actors) {
    if (actor.kind != ActorKind::person && f.kind != FieldKind::chair) {
      if (f.kind == FieldKind::present) draft_.attendance_open = true;
      if (f.kind == FieldKind::present && actor.kind == ActorKind::office && !actor.role.empty())
        note_role(actor, mention(actor, false), f.kind);  // "The Vicar (Chairman)"
      continue;
    }
    if (const auto listed = listed_before(actor, *list)) {
      note_role(actor, *listed, f.kind);
      continue;
    }
    const Mention m = mention(actor, false);
    list->push_back(m);
    note_role(actor, m, f.kind);
  }
  if (f.kind == FieldKind::absent) draft_.attendance_open |= f.open;  // who votes by proxy
  if (f.kind == FieldKind::present) {
    draft_.attendance_open |= f.open;
    if (f.number && !f.open) draft_.number_present = f.number;
  }
}

// "Messrs. Neil Orr and John Tosh. Mr. Tosh, Clerk.": the second names an office of the first.
std::optional<Mention> SessionReader::listed_before(const Actor& actor, const Mentions& list) const {
  if (actor.role.empty() || actor.name.find(' ') != std::string::npos) return {};
  std::optional<Mention> found;
  for (const Mention m : list) {
    const std::string& name = draft_.mentions[m].name;
    if (name.size() <= actor.name.size() || !name.ends_with(" " + actor.name)) continue;
    if (found) return {};
    found = m;
  }
  return found;
}

// "Mr. Holl (Chairman)", "Mayor Hobbs" in a list of those present.
void SessionReader::note_role(const Actor& actor, Mention m, FieldKind kind) {
  if (actor.role.empty() || kind == FieldKind::chair || kind == FieldKind::secretary ||
      kind == FieldKind::absent)
    return;
  const Tokens role = tokenize_minutes(transcript_.book(), actor.role);
  bool chair = false, vice = false, secretary = false;
  for (const Token& t : role) {
    chair |= t.has(Concept::chair);
    vice |= t.form == "vice" || t.form == "deputy";
    secretary |= t.has(Concept::secretary);
  }
  if (secretary) {
    if (draft_.secretaries.empty()) draft_.secretaries.push_back(m);
  } else if (chair && !vice && draft_.chair.empty()) {
    draft_.chair.push_back(m);
  }
}

// "1. Letters. 2. The two proposals. 3. Other business." or one item.
std::vector<std::string> SessionReader::agenda_items(TokenRange content) const {
  std::vector<std::string> items;
  std::size_t first = content.first;
  std::uint64_t next = 1;
  for (std::size_t i = content.first; i + 1 < content.last; ++i) {
    const auto number = tokens_[i].digit ? std::optional(tokens_[i].form) : std::nullopt;
    const bool led = i == content.first || !tokens_[i - 1].is_word();
    const bool begins = led && number && *number == std::to_string(next) &&
                        (tokens_[i + 1].sign == '.' || tokens_[i + 1].sign == ')');
    if (!begins) continue;
    if (i > first) items.push_back(words_of(span_of(tokens_, {first, i})));
    first = i + 2;
    ++next;
  }
  if (first < content.last) items.push_back(words_of(span_of(tokens_, {first, content.last})));
  return items;
}

}  // namespace sicut::proceedings
