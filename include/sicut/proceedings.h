// Proceedings: what minutes, stenographic reports and debates say happened, as plain values. Reports are
// views of them.
//
// Positions are bytes of the original file, half open; lines are 1-based. Names in `speakers`, `movers`,
// `seconders`, `chair`, `elected` ... are a person's `name` in Proceedings::people; an unnamed delegate has
// none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sicut/evidence.h"

namespace sicut {

enum class ItemType : std::uint8_t {
  speech,
  report,
  question,
  interjection,
  motion,
  amendment,
  vote,
  decision,
  election,
  withdrawal,
  resolution,
  note
};

enum class Outcome : std::uint8_t {
  adopted,
  rejected,
  withdrawn,
  tabled,
  referred,
  elected,
  closed,
  unstated
};

// `stated`: the minutes say so; `implied`: it follows from figures or from the next step.
enum class OutcomeBasis : std::uint8_t { stated, implied };

struct Vote {
  std::optional<std::uint64_t> ayes, noes, abstentions;  // "for", "against", "abstain" in reports
  std::optional<std::uint64_t> majority;                 // where only the margin is given
  bool unanimous = false;
  bool by_name = false;  // a roll call; the figures count the names
  bool damaged = false;  // a figure was read through a scanning error: "l3"
  std::vector<std::string> for_names, against_names, abstain_names;
  std::string as_printed;
};

struct ProceedingsItem {
  std::string id;  // "s1.i7"
  Place place;
  std::uint32_t line = 0;
  ItemType type = ItemType::note;
  std::vector<std::string> speakers;
  std::string as_printed;  // the label or the words that name the speaker or mover
  std::string role;        // "chair", "delegate"; empty where nothing is said
  std::optional<std::string> subject;
  std::string text;
  bool summary = false;  // told in the third person, not the speaker's own wording
  std::vector<std::string> movers, seconders;
  std::optional<std::string> refers_to;  // id
  std::optional<Vote> vote;
  std::optional<Outcome> outcome;
  std::optional<OutcomeBasis> outcome_basis;
  std::vector<std::string> elected;
  std::string office;  // of an election: to what
};

struct SessionDate {
  std::string as_printed;
  std::optional<std::string> old_style, new_style;  // "1917-11-01"
  std::string calendar;                             // "julian", "gregorian", "both", "unknown"
  std::string why;
};

struct Session {
  std::string title;
  Place place;
  std::uint32_t line = 0;
  std::optional<SessionDate> date;
  std::vector<std::string> chair, secretaries, present, attending, absent, agenda;
  std::vector<ProceedingsItem> items;
};

struct Person {
  std::string id;  // "p1"
  std::string name;
  std::vector<std::string> forms;  // as printed
};

struct ConsistencyFinding {
  std::string rule;  // "votes-exceed-present"
  std::vector<std::string> items;
  std::uint32_t line = 0;
  Place place;
  std::string message;
};

struct Proceedings {
  std::string path, sha256, title;
  std::vector<DiagnosticNote> diagnostics;
  std::vector<Session> sessions;
  std::vector<Person> people;
  std::vector<ConsistencyFinding> findings;
};

[[nodiscard]] const char* name(ItemType);
[[nodiscard]] const char* name(Outcome);
[[nodiscard]] const char* name(OutcomeBasis);

}  // namespace sicut
