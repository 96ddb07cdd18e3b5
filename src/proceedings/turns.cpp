#include "proceedings/turns.h"

#include <algorithm>
#include <array>

namespace sicut::proceedings {
namespace {

constexpr std::size_t kDeepest =
    8;  // turns that may hold one byte: a motion in a speech in a session, and asides before it

bool is_spoken(ItemType type) {
  return type == ItemType::speech || type == ItemType::report || type == ItemType::question ||
         type == ItemType::interjection;
}

Turn turn_of(const Session& session, const ProceedingsItem& item) {
  Turn turn{{BytePos(item.place.start), BytePos(item.place.end)}, session.title, {}, false};
  const bool moved = item.type == ItemType::motion || item.type == ItemType::amendment;
  const std::vector<std::string>& who = moved ? item.movers : item.speakers;
  if ((moved || is_spoken(item.type)) && who.size() == 1) turn.speaker = who.front();
  turn.certain = is_spoken(item.type) && !item.summary && !turn.speaker.empty();
  return turn;
}

}  // namespace

Turns::Turns(const Proceedings& proceedings) {
  for (const Session& session : proceedings.sessions) {
    turns_.push_back({{BytePos(session.place.start), BytePos(session.place.end)}, session.title, {}, false});
    for (const ProceedingsItem& item : session.items) {
      Turn turn = turn_of(session, item);
      // A motion made in a speech is the speaker's own words.
      if (!turn.certain && turns_.back().certain && turn.speaker == turns_.back().speaker &&
          turn.place.end <= turns_.back().place.end)
        turn.certain = true;
      turns_.push_back(std::move(turn));
    }
  }
  std::stable_sort(turns_.begin(), turns_.end(),
                   [](const Turn& a, const Turn& b) { return a.place.start < b.place.start; });
}

const Turn* Turns::at(BytePos p) const {
  auto after = std::upper_bound(turns_.begin(), turns_.end(), p,
                                [](BytePos at, const Turn& turn) { return at < turn.place.start; });
  const Turn* session = nullptr;
  for (std::size_t steps = 0; steps < kDeepest && after != turns_.begin(); ++steps) {
    --after;
    if (after->place.contains(p)) return &*after;
    session = &*after;
  }
  // Between the items: the secretary's, in the session of the item before.
  while (after != turns_.begin() && session != nullptr && !after->place.contains(p) &&
         std::prev(after)->session == session->session)
    --after;
  return after != turns_.end() && after->place.contains(p) ? &*after : nullptr;
}

bool may_be_minutes(const formats::Document& document) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"minutes", "meeting", "session", "sitting", "chairman", "motion", "moved", "seconded", "sitzung",
       "seance", "sesion", "заседание", "mayor", "speaker"});
  if (!document.speakers.empty()) return true;
  std::size_t found = 0;
  for (const std::string_view word : kWords) found += document.forms.find(word) != text::kNoForm;
  return found >= 2;
}

}  // namespace sicut::proceedings
