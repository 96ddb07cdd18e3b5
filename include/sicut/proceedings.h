// Proceedings: what minutes, stenographic reports and debates say happened, as plain values. Reports are
// views of them.
//
// Positions are bytes of the original file, half open; lines are 1-based. Names in `speakers`, `movers`,
// `seconders`, `chair`, `elected` ... are a person's `name` in Proceedings::people; an unnamed delegate has
// none.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
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

// Somebody's own words, or what is told of them.
[[nodiscard]] constexpr bool is_spoken(ItemType type) {
  return type == ItemType::speech || type == ItemType::report || type == ItemType::question ||
         type == ItemType::interjection;
}

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

// Where sessions come from that are not all in memory at once. Thread safe.
class SessionSource {
 public:
  virtual ~SessionSource() = default;
  [[nodiscard]] virtual std::size_t size() const = 0;
  // Made anew by each call. Cost: linear in the session.
  [[nodiscard]] virtual Session session(std::size_t index) const = 0;
};

// The sessions of a document, in the order of the page: a list that one walks with `for`. What the walk gives
// holds until its next step; of a large document only that one session is in memory. Cheap to copy.
class Sessions {
 public:
  Sessions() = default;
  explicit Sessions(std::vector<Session> all)
      : all_(std::make_shared<const std::vector<Session>>(std::move(all))) {}
  explicit Sessions(std::shared_ptr<const SessionSource> source) : source_(std::move(source)) {}

  [[nodiscard]] std::size_t size() const { return all_ ? all_->size() : source_ ? source_->size() : 0; }
  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] Session at(std::size_t index) const {
    return all_ ? (*all_)[index] : source_->session(index);
  }

  struct End {};
  class Iterator {
   public:
    Iterator(const Sessions& sessions, std::size_t index) : sessions_(&sessions), index_(index) { fetch(); }
    const Session& operator*() const { return sessions_->all_ ? (*sessions_->all_)[index_] : here_; }
    Iterator& operator++() {
      ++index_;
      fetch();
      return *this;
    }
    bool operator==(End) const { return index_ >= sessions_->size(); }

   private:
    void fetch() {
      if (sessions_->source_ && index_ < sessions_->size()) here_ = sessions_->source_->session(index_);
    }
    const Sessions* sessions_;
    std::size_t index_;
    Session here_;
  };
  [[nodiscard]] Iterator begin() const { return {*this, 0}; }
  [[nodiscard]] End end() const { return {}; }

 private:
  std::shared_ptr<const std::vector<Session>> all_;
  std::shared_ptr<const SessionSource> source_;
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

// How many items of what kind all sessions have.
struct ProceedingsTotals {
  std::size_t spoken = 0;     // speeches, reports, questions, interjections
  std::size_t motions = 0;    // amendments among them
  std::size_t decisions = 0;  // votes among them
};

struct Proceedings {
  std::string path, sha256, title;
  std::vector<DiagnosticNote> diagnostics;
  Sessions sessions;
  ProceedingsTotals totals;
  std::vector<Person> people;
  std::vector<ConsistencyFinding> findings;
};

[[nodiscard]] const char* name(ItemType);
[[nodiscard]] const char* name(Outcome);
[[nodiscard]] const char* name(OutcomeBasis);

}  // namespace sicut
