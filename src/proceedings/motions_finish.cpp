// What is left of the motions at a session's end.
#include <algorithm>

#include "proceedings/motions.h"

namespace sicut::proceedings {

void Motions::finish() {
  for (ItemDraft& item : draft_.items) {
    // One side alone is held against how many have voted in the session.
    if (item.type == ItemType::vote && !item.outcome && !item.ballot && item.vote && item.vote->ayes &&
        !item.vote->noes && *item.vote->ayes * 2 < most_voters_)
      settle(static_cast<std::size_t>(&item - draft_.items.data()), item.refers_to, Outcome::rejected,
             OutcomeBasis::implied);
  }
  for (ItemDraft& item : draft_.items) {
    if ((item.type == ItemType::motion || item.type == ItemType::amendment) && !item.weak && !item.outcome)
      item.outcome = Outcome::unstated;
    const bool voted = item.type == ItemType::vote && !item.about.several;
    if (voted && !item.outcome) item.outcome = Outcome::unstated;
  }
  put_into_order();
}

void Motions::put_into_order() {
  std::vector<ItemDraft>& items = draft_.items;
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (!(items[i].weak && !items[i].outcome)) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return items[a].span.start != items[b].span.start ? items[a].span.start < items[b].span.start
                                                      : items[a].span.end > items[b].span.end;
  });
  if (order.size() == items.size() && std::is_sorted(order.begin(), order.end())) return;  // as a rule
  std::vector<std::size_t> place(items.size(), kNone);
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<ItemDraft> sorted;
  sorted.reserve(order.size());
  for (const std::size_t i : order) {
    sorted.push_back(std::move(items[i]));
    std::size_t& reference = sorted.back().refers_to;
    if (reference != kNone) reference = place[reference];
  }
  items = std::move(sorted);
}

// "On motion of Mr. Holl the motion to reconsider was laid on the table": so was the one before.
void Motions::tabled_with(std::size_t motion) {
  if (draft_.items[motion].folded.find("laidonthetable") == std::string::npos) return;
  const std::size_t other = latest_open(false, true, motion);
  if (other == kNone || draft_.items[motion].unit != draft_.items[other].unit) return;
  draft_.items[other].outcome = Outcome::tabled;
  draft_.items[other].basis = OutcomeBasis::stated;
}

// What an amendment that was carried as the substantive motion stands in the place of.
void Motions::displaced(std::size_t amendment) {
  const std::size_t motion = draft_.items[amendment].refers_to;
  if (draft_.items[amendment].type != ItemType::amendment || motion == kNone || !is_open(motion)) return;
  falls(motion);
}

}  // namespace sicut::proceedings
