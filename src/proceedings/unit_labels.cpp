#include "proceedings/unit_labels.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "formats/stopped_label.h"
#include "proceedings/statements.h"
#include "proceedings/typed_labels.h"
#include "text/characters.h"
#include "text/fold.h"

namespace sicut::proceedings {
namespace {

constexpr std::size_t kLabelBytes = 64;  // of a line: a label's colon stands there
constexpr std::size_t kFewestMixed = 2;  // so often a mixed-case label without a title must come

std::string_view last_word(std::string_view name) {
  const std::size_t space = name.find_last_of(" .");
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

// "The PRESIDENT pro tempore. The question is"
std::optional<formats::SpeakerLabel> presides_for_a_time(std::string_view text) {
  constexpr std::size_t kFarthest = 24;
  if (!text.starts_with("The ") || text.substr(0, kFarthest).find(" pro ") == std::string_view::npos)
    return {};
  for (const std::string_view head : {"The PRESIDENT pro tempore.", "The SPEAKER pro tempore."}) {
    if (!text.starts_with(head)) continue;
    formats::SpeakerLabel label;
    label.name = head.substr(0, head.size() - 1);
    label.length = head.size();
    label.capitals = true;
    return label;
  }
  return {};
}

bool in_capitals(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const text::Character c = text::decode(name, at);
    if (text::is_lower(c.code)) return false;
    at += c.length;
  }
  return true;
}

}  // namespace

void UnitLabels::label(std::vector<Unit>& units) {
  std::map<std::string, std::size_t> mixed;
  std::vector<std::size_t> candidates;
  for (std::size_t i = 0; i < units.size(); ++i) {
    Unit& unit = units[i];
    if (unit.label || (unit.heading && unit.words > 12)) continue;
    const std::string_view text = document_.text(unit.span);
    if ((unit.label = presides_for_a_time(text)) || (text.front() == '<' && (unit.label = typed_by(text))))
      continue;
    if ((unit.label = formats::read_speaker_label(text))) {
      if (announces_motion(*unit.label) || names_business(unit.label->name) ||
          (is_voice(text, *unit.label) && !answers(units, i)))
        unit.label.reset();
      continue;
    }
    const auto label = formats::read_speaker_label(text, formats::LabelCase::mixed);
    if (!label || names_business(label->name) || !names_somebody(label->name) || announces_motion(*label) ||
        is_voice(text, *label))
      continue;
    ++mixed[text::folded(label->name)];
    candidates.push_back(i);
    unit.label = label;
  }
  std::vector<std::size_t> singles;
  for (const std::size_t i : candidates) {
    const formats::SpeakerLabel& label = *units[i].label;
    const bool once = mixed[text::folded(label.name)] < kFewestMixed;
    if (!label.titled && !names_a_crowd(label.name) && once && !has_office(label.name)) singles.push_back(i);
  }
  drop_singles(singles, units);
  label_by_stops(units);
  mark_testimony(document_, transcript_, units);
}

// "CLERK REED: Holl?" and, behind it, "HOLL: Yes.": a turn, and no vote of a list.
bool UnitLabels::answers(const std::vector<Unit>& units, std::size_t i) const {
  return i > 0 && units[i - 1].label && document_.text(units[i - 1].span).ends_with('?');
}

// "Ribeiro: I second it", once only: where turns are labelled otherwise, and the text speaks of Ribeiro
// elsewhere, too, and never of a "ribeiro".
void UnitLabels::drop_singles(const std::vector<std::size_t>& singles, std::vector<Unit>& units) {
  if (singles.empty()) return;
  constexpr std::size_t kFewestTurns = 2;
  std::size_t labelled = 0;
  for (const Unit& unit : units) labelled += unit.label.has_value();
  const bool turns = labelled >= singles.size() + kFewestTurns;
  std::vector<Transcript::NamedAt> names;
  for (const std::size_t i : singles) {
    const TextPos start = units[i].span.start;
    names.push_back({last_word(units[i].label->name), {start, start + units[i].label->length}});
  }
  // Or where several are labelled so, and the text knows nearly all of them: "Omar: no answer yet".
  constexpr std::size_t kFewestKnown = 3;
  std::vector<bool> known = turns || singles.size() >= kFewestKnown ? transcript_.speaks_of(names)
                                                                    : std::vector<bool>(names.size(), false);
  // "Hansohm-Altenwerder:", who is spoken of as Hansohm.
  std::vector<Transcript::NamedAt> without_place;
  for (const Transcript::NamedAt& each : names)
    if (each.name.find('-') != std::string_view::npos && turns)
      without_place.push_back({each.name.substr(0, each.name.find('-')), each.label});
  if (!without_place.empty()) {
    const std::vector<bool> more = transcript_.speaks_of(without_place);
    for (std::size_t k = 0, next = 0; k < names.size(); ++k)
      if (names[k].name.find('-') != std::string_view::npos) known[k] = known[k] || more[next++];
  }
  const auto count = static_cast<std::size_t>(std::count(known.begin(), known.end(), true));
  if (!turns && (count < kFewestKnown || count * 4 < known.size() * 3)) known.assign(known.size(), false);
  // "Jane Tolliver: I beg to move": two names, and somebody who speaks of herself.
  for (std::size_t k = 0; turns && k < singles.size(); ++k) {
    const Unit& unit = units[singles[k]];
    const std::string_view said =
        document_.text(unit.span).substr(std::min(unit.label->length, unit.span.size()));
    known[k] =
        known[k] || (unit.label->name.find(' ') != std::string::npos &&
                     (said.starts_with("I ") || said.starts_with("I'") || said.starts_with("I\u2019")));
  }
  for (std::size_t k = 0; k < singles.size(); ++k)
    if (!known[k]) units[singles[k]].label.reset();
}

// "PRESIDENTE. Ha facoltà": where few turns are labelled otherwise, somebody presides under such a label,
// and others speak under theirs.
void UnitLabels::label_by_stops(std::vector<Unit>& units) {
  constexpr std::size_t kFewest = 4, kUnitsALabel = 3;
  std::vector<std::pair<std::size_t, formats::SpeakerLabel>> found;
  std::map<std::string, std::size_t> names;
  bool presided = false;
  std::size_t labelled = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    labelled += units[i].label.has_value();
    if (units[i].label || units[i].heading) continue;
    auto label = formats::read_stopped_label(document_.text(units[i].span));
    if (!label) continue;
    ++names[text::folded(label->name)];
    presided |= formats::presides(*label);
    found.emplace_back(i, std::move(*label));
  }
  if (found.size() < kFewest || names.size() < 2 || found.size() < labelled) return;
  if (!presided || found.size() * kUnitsALabel < units.size())
    return label_known_by_stops(found, names, units);
  for (auto& [unit, label] : found) {
    // "COMPTE RENDU IN EXTENSO. — Séance du": a long name without a title comes again, or is none.
    const bool is_long = std::count(label.name.begin(), label.name.end(), ' ') >= 2;
    if (label.titled || !is_long || names[text::folded(label.name)] > 1) units[unit].label = std::move(label);
  }
}

// "VELIKHOV. I propose": in capitals, where nobody presides under such a label, but most of the names come
// again or are spoken of.
void UnitLabels::label_known_by_stops(std::vector<std::pair<std::size_t, formats::SpeakerLabel>>& found,
                                      const std::map<std::string, std::size_t>& names,
                                      std::vector<Unit>& units) {
  constexpr std::size_t kUnitsALabel = 12, kUnitsAMixedLabel = 3, kFewest = 3, kFewestActs = 2;
  // A play has such labels, too, and no votes.
  const auto acts = std::count_if(units.begin(), units.end(), [](const Unit& u) {
    return u.concepts.any_of(kThings) &&
           u.concepts.any_of(Concept::adopted | Concept::rejected | Concept::ballot);
  });
  if (static_cast<std::size_t>(acts) < kFewestActs) return;
  const bool mixed = found.size() * kUnitsAMixedLabel >= units.size();
  std::erase_if(found, [&](const auto& each) {
    const std::string& name = each.second.name;
    return each.second.titled || name.find(' ') != std::string::npos || (!mixed && !in_capitals(name));
  });
  if (found.size() < kFewest || found.size() * kUnitsALabel < units.size()) return;
  // "Chap. I.": one word again and again is no name.
  const std::size_t half = found.size() / 2;
  if (names.size() < kFewest ||
      std::any_of(names.begin(), names.end(), [&](const auto& each) { return each.second > half + 1; }))
    return;
  std::vector<Transcript::NamedAt> wanted;
  for (const auto& [unit, label] : found) {
    const TextPos start = units[unit].span.start;
    wanted.push_back({last_word(label.name), {start, start + label.length}});
  }
  std::vector<bool> known = transcript_.speaks_of(wanted);
  for (std::size_t k = 0; k < found.size(); ++k)
    known[k] = known[k] && names_somebody(found[k].second.name) && !names_business(found[k].second.name);
  if (static_cast<std::size_t>(std::count(known.begin(), known.end(), true)) * 4 < known.size() * 3) return;
  for (std::size_t k = 0; k < found.size(); ++k) {
    const auto named = names.find(text::folded(found[k].second.name));
    if (known[k] || (named != names.end() && named->second > 1))
      units[found[k].first].label = std::move(found[k].second);
  }
}

// "Tom Ruiz: Why?" and on the next line "Maria Silva: Because.": every line a turn.
bool UnitLabels::has_turns_in_lines(std::string_view text) {
  constexpr std::size_t kFewest = 2;
  std::size_t lines = 0, turns = 0;
  for (std::size_t at = 0; at < text.size(); ++lines) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    turns += begins_mixed_turn(text.substr(at, end - at));
    at = end + 1;
  }
  return turns >= kFewest && turns * 3 >= lines;
}

bool UnitLabels::begins_mixed_turn(std::string_view line) {
  if (line.substr(0, kLabelBytes).find(':') == std::string_view::npos) return false;
  const auto label = formats::read_speaker_label(line, formats::LabelCase::mixed);
  return label && names_somebody(label->name) && !announces_motion(*label) && !is_voice(line, *label);
}

// "Mr. HOLL moves:" is told of him; "HOLL (rising) says:" is a label.
bool UnitLabels::announces_motion(const formats::SpeakerLabel& label) {
  const Concepts telling = Concept::moves | Concept::proposes | Concept::introduces | Concept::seconds;
  if (label.verb.empty()) return false;
  const Tokens verb = tokenize_minutes(transcript_.book(), label.verb);
  if (!verb.empty() && verb.front().concepts.any_of(kThings)) return true;  // "Mr. Holl's amendment: to add"
  bool says = false;
  const bool article = !label.titled && label.name.find(' ') != std::string::npos &&
                       tokenize_minutes(transcript_.book(), label.name).front().has(Concept::article_word);
  for (const Token& t : verb) {
    if (t.concepts.any_of(Concept::present | Concept::absent)) return true;  // "Members absent: none"
    says |= t.concepts.any_of(Concept::says | Concept::asks) || t.form.ends_with("ing");
    if (t.concepts.any_of(telling) || t.form == "follows" || t.form == "divided") return true;
  }
  return article && !says;  // "Le CE émet un avis favorable :"
}

// "ROLL CALL VOTE:", "MOTION:": what stands behind is nobody's words.
bool UnitLabels::names_business(std::string_view name) {
  const Concepts business = kThings | Concept::ballot | Concept::agenda | Concept::present | Concept::absent |
                            Concept::for_side | Concept::against_side | Concept::abstain_side;
  const auto [known, is_new] = business_.try_emplace(std::string(name), false);
  if (!is_new) return known->second;
  const Tokens tokens = tokenize_minutes(transcript_.book(), name);
  if (!tokens.empty() && tokens.back().form == "divided")
    return known->second = true;  // "Their Lordships divided:"
  if (tokens.size() > 1 && tokens.back().concepts.any_of(Concept::present | Concept::absent))
    return known->second = true;  // "Members absent:"
  static constexpr std::array<std::string_view, 27> kHeads{
      "aob",           "order",           "pledge",        "procedural", "emergency",  "composite",
      "approval",      "adjournment",     "business",      "hearing",    "comment",    "comments",
      "consent",       "correspondence",  "announcements", "invocation", "mover",      "seconder",
      "antragsteller", "antragstellerin", "antragstext",   "begrundung", "diskussion", "выступили",
      "голосовали",    "предложено",      "голосование"};
  for (const Token& t : tokens)  // "APPROVAL OF MINUTES:", "PUBLIC HEARING:"
    if (std::find(kHeads.begin(), kHeads.end(), t.form) != kHeads.end()) return known->second = true;
  return known->second = !tokens.empty() && std::all_of(tokens.begin(), tokens.end(), [&](const Token& t) {
           return t.concepts.any_of(business) || t.form == "roll" || t.form == "call" || t.form == "result" ||
                  t.form == "on" || t.form == "the" || t.form == "main" || t.form == "action" ||
                  t.form == "decision" || t.form == "resolved" || t.form == "agreed" ||
                  t.form == "consensus" || t.form == "note" || t.form == "beschluss" || t.form == "решили" ||
                  t.form == "постановили" || t.form == "слушали";
         });
}

// "Holl: Yes": an answer in a roll call, and no speech.
bool UnitLabels::is_voice(std::string_view text, const formats::SpeakerLabel& label) {
  if (text.ends_with('!') && names_a_crowd(label.name)) return false;  // "HON. MEMBERS: No!"
  constexpr std::size_t kLongest = 24;                                 // bytes
  const std::string_view said = text.substr(std::min<std::size_t>(label.length, text.size()));
  if (said.size() > kLongest) return false;
  const Tokens tokens = tokenize_minutes(transcript_.book(), said);
  std::size_t words = 0;
  bool voice = false;
  for (const Token& t : tokens) {
    words += t.is_word();
    voice |= t.has(Trait::voice);
  }
  return words == 1 && voice;
}

// "Some Members:", "Voices:".
bool UnitLabels::names_a_crowd(std::string_view name) {
  const Tokens tokens = tokenize_minutes(transcript_.book(), name);
  return !tokens.empty() && tokens.back().has(Concept::anonymous);
}

// "Vizepräsident Graf Thun:": an office before a name.
bool UnitLabels::has_office(std::string_view name) {
  const Tokens tokens = tokenize_minutes(transcript_.book(), name);
  if (tokens.size() == 3 && tokens[1].sign == ',' && tokens.front().concepts.empty())  // "Huber, Präsident:"
    return tokens[2].concepts.any_of(Concept::office | Concept::chair | Concept::secretary);
  return tokens.size() > 1 && tokens.front().concepts.any_of(Concept::office | Concept::title) &&
         tokens.back().concepts.empty();
}

// "Resolved:" and "Report of the Treasurer:" name nobody.
bool UnitLabels::names_somebody(std::string_view name) {
  const Tokens tokens = tokenize_minutes(transcript_.book(), name);
  const Concepts harmless = Concept::particle | Concept::title | Concept::conjunction | Concept::anonymous |
                            Concept::office | Concept::chair | Concept::secretary | Concept::article_word |
                            Concept::by;
  return std::all_of(tokens.begin(), tokens.end(),
                     [&](const Token& t) { return t.concepts.empty() || t.concepts.any_of(harmless); });
}

}  // namespace sicut::proceedings
