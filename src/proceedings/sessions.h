// Which stretches of a document are sessions.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "proceedings/draft.h"
#include "proceedings/heads.h"
#include "proceedings/units.h"

namespace sicut::proceedings {

inline constexpr std::size_t kMostHeadUnits = 5;  // a title, a place, a date: more are no longer one head

// What lies between heads of sessions is taken for a session only where it shows the things of a meeting:
// turns under labels, a chair, motions, votes. Not thread safe; `document` must outlive it. Its words (as
// `formats` finds them) are not looked at.
class SessionFinder {
 public:
  // Divides the document into units and finds the heads. Cost: linear.
  explicit SessionFinder(const formats::Document& document);

  // Whether it speaks of a country that kept the Julian calendar long, or of that calendar.
  [[nodiscard]] bool speaks_of_old_style() const { return transcript_.book().traits().has(Trait::old_style); }

  // Where the document can be cut so that both parts give the sessions that the whole gives: at the last head
  // that has all of its units behind it, and a session before it. Nothing where there is none.
  [[nodiscard]] std::optional<TextPos> last_cut() const;

  // Hands on the sessions in text order, each as soon as it is read but for the joining of people; up to
  // `end`, a cut, or to the end. Cost: linear.
  void read(const std::function<void(const SessionDraft&)>& use, std::optional<TextPos> end = {});

 private:
  struct Candidate {
    std::size_t unit = 0;
    Head head;
  };

  // They hold until the next call.
  [[nodiscard]] const Tokens& tokens_of(std::size_t unit) const;
  [[nodiscard]] Head head_at(std::size_t i) const;
  void find_candidates();
  [[nodiscard]] bool joins(const Candidate& before, std::size_t i) const;
  void merge(Candidate& before, std::size_t i, const Head& head);
  [[nodiscard]] bool title_unit_is_general(std::size_t unit) const;
  [[nodiscard]] std::optional<SessionDraft> session(std::size_t first, std::size_t last,
                                                    const Candidate* candidate);
  [[nodiscard]] std::size_t end_of_minutes(std::size_t first, std::size_t last) const;
  [[nodiscard]] std::size_t body_of(std::size_t first, std::size_t last, const Candidate* candidate) const;
  [[nodiscard]] bool worth_reading(std::size_t first, std::size_t last, const Candidate* candidate) const;
  [[nodiscard]] bool is_session(const SessionDraft& draft) const;
  [[nodiscard]] bool is_another_kind(const SessionDraft& draft, std::size_t first, std::size_t last) const;
  void title(SessionDraft& draft, std::size_t first, const Candidate* candidate) const;
  [[nodiscard]] int year_before(std::size_t unit) const;
  void find_printed_date(SessionDraft& draft, std::size_t first) const;

  const formats::Document& document_;
  mutable Transcript transcript_;  // what its book keeps changes no answer
  mutable Tokens tokens_;          // of the unit asked for last: their memory is used again
  std::vector<Unit> units_;
  std::vector<Candidate> candidates_;
  std::size_t last_head_ = 0;
  bool follows_ = false;  // what was read last was a session
};

}  // namespace sicut::proceedings
