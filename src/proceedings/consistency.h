// Where minutes contradict themselves.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "proceedings/draft.h"
#include "sicut/proceedings.h"

namespace sicut::proceedings {

// What the rules need to know beyond what is reported.
struct ItemFacts {
  std::size_t refers_to = kNone;
  std::uint64_t unit = 0;     // where it was read
  std::string article;        // that it is about
  bool whole = false;         // "as a whole"
  bool additional = false;    // "a supplementary amendment": it adds to what stands
  bool by_shares = false;     // its votes are no heads
  bool by_houses = false;     // of several houses together: one may reject what most vote for
  bool heads_differ = false;  // the names are not as many as the figure beside them
  std::size_t elected = 0;    // mentions of people elected
};

struct SessionFacts {
  std::string date;  // what is wrong with it
  bool attendance_open = false;
  std::optional<std::uint64_t> number_present;
  std::vector<ItemFacts> items;
};

// The words of an item, and of its vote, by index: asked for seldom.
struct ItemWords {
  std::function<std::string(std::size_t)> text, vote;
};

// Adds a session's findings to `out`. Only what cannot be as it is printed, or what a reader must look at, is
// one: a wrong accusation is worse than a missed one, so each rule says what excuses a case and stays silent
// then. `facts.items` and `session.items` run in parallel; the session's items need no texts.
void check_consistency(const SessionFacts& facts, const Session& session, const ItemWords& words,
                       std::vector<ConsistencyFinding>& out);

}  // namespace sicut::proceedings
