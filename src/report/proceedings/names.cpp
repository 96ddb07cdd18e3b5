#include "sicut/proceedings.h"

namespace sicut {

const char* name(ItemType type) {
  switch (type) {
    case ItemType::speech:
      return "speech";
    case ItemType::report:
      return "report";
    case ItemType::question:
      return "question";
    case ItemType::interjection:
      return "interjection";
    case ItemType::motion:
      return "motion";
    case ItemType::amendment:
      return "amendment";
    case ItemType::vote:
      return "vote";
    case ItemType::decision:
      return "decision";
    case ItemType::election:
      return "election";
    case ItemType::withdrawal:
      return "withdrawal";
    case ItemType::resolution:
      return "resolution";
    case ItemType::note:
      return "note";
  }
  return "note";
}

const char* name(Outcome outcome) {
  switch (outcome) {
    case Outcome::adopted:
      return "adopted";
    case Outcome::rejected:
      return "rejected";
    case Outcome::withdrawn:
      return "withdrawn";
    case Outcome::tabled:
      return "tabled";
    case Outcome::referred:
      return "referred";
    case Outcome::elected:
      return "elected";
    case Outcome::closed:
      return "closed";
    case Outcome::unstated:
      return "unstated";
  }
  return "unstated";
}

const char* name(OutcomeBasis basis) {
  return basis == OutcomeBasis::stated ? "stated" : "implied";
}

}  // namespace sicut
