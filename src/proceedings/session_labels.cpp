// Whose label it is: a person, an office, somebody unnamed; and as what.
#include <algorithm>

#include "proceedings/session_reader.h"
#include "text/fold.h"

namespace sicut::proceedings {

void SessionReader::who_speaks(const formats::SpeakerLabel& label, ItemDraft& item) {
  const Tokens name = tokenize_minutes(transcript_.book(), label.name);
  if (!witness_.empty() && !name.empty() && name.back().form == "witness") {
    item.role = "witness";
    item.speakers = witness_;
    return;
  }
  auto actors = read_actors(name, 0, name.size());
  const bool more = actors.size() == 1 && actors.front().kind == ActorKind::office &&
                    actors.front().tokens.last + 1 < name.size();  // "The MINISTER of Public Works"
  if (actors.empty() || more)
    if (auto office = office_in_label(name, label.name); !office.empty()) actors = std::move(office);
  for (const Actor& actor : actors) {
    if (actor.kind == ActorKind::anonymous) {
      item.role = text::folded(actor.name) == "another delegate" ? "delegate" : lower_case(actor.name);
      continue;
    }
    if (actor.kind == ActorKind::office) item.role = is_chair(actor) ? "chair" : lower_case(actor.name);
    if (actor.kind == ActorKind::person && !actor.role.empty()) item.role = lower_case(actor.role);
    if (const auto presides = presiding(actor)) {
      item.speakers.push_back(*presides);
      continue;
    }
    item.speakers.push_back(mention(actor, true));
    // "President Dr. Köhler:" presides, where nothing else says who does.
    const bool presides = actor.kind == ActorKind::person && !actor.role.empty() &&
                          concepts_of(text::folded(actor.role)).has(Concept::chair);
    if (presides && draft_.chair.empty()) draft_.chair.push_back(item.speakers.back());
  }
  name_in_aside(label, item);
}

// "The COURT:", "El señor DIPUTADO DE GUARDIA": an article before it, so it is an office, if no known one.
std::vector<Actor> SessionReader::office_in_label(const Tokens& name, std::string_view printed) {
  if (name.size() < 2 || !name.front().has(Concept::article_word) || !name.front().capital) return {};
  std::size_t first = 1;
  while (first + 1 < name.size() && (name[first].has(Trait::short_title) ||
                                     name[first].has(Trait::lower_title) || name[first].sign == '.'))
    ++first;
  Actor office;
  office.kind = name[first].has(Concept::anonymous) ? ActorKind::anonymous : ActorKind::office;
  office.name = office.printed = printed.substr(name[first].span.start.value);
  return {office};
}

// "The MINISTER OF WORKS (Mr. Tregarth):" is Mr. Tregarth.
void SessionReader::name_in_aside(const formats::SpeakerLabel& label, ItemDraft& item) {
  const Tokens aside = tokenize_minutes(transcript_.book(), label.aside);
  const auto actor = read_actor(aside, 0, aside.size(), true);
  if (!actor || actor->kind != ActorKind::person || actor->tokens.last < aside.size()) {
    // "M. Poinsot, rapporteur.", "Mr. HALE (Treasurer):"
    if (item.role.empty() && !aside.empty() && !item.speakers.empty() &&
        aside[0].concepts.any_of(Concept::office | Concept::title) && aside[0].form.size() > 4) {
      item.role = lower_case(label.aside);
      draft_.mentions[item.speakers.front()].role = label.aside;
    }
    return;
  }
  const bool office = !item.speakers.empty() &&
                      std::all_of(item.speakers.begin(), item.speakers.end(),
                                  [&](Mention m) { return draft_.mentions[m].kind == ActorKind::office; });
  if (actor->titles.empty() && !office) return;  // "Mr. ALVES (Brazil)"
  if (!office) item.role = lower_case(label.name);
  if (item.role.starts_with("the ")) item.role.erase(0, 4);
  for (std::size_t i = 0; i < item.speakers.size(); ++i) {  // "OF WORKS" was no person
    draft_.mentions.pop_back();
    draft_.acting.pop_back();
  }
  item.speakers = {mention(*actor, true)};
}

}  // namespace sicut::proceedings
