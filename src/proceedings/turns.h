// Whose words stand where in minutes: for those who hold quotations against them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/position.h"
#include "formats/document.h"
#include "sicut/proceedings.h"

namespace sicut::proceedings {

struct PlacedTurn {
  ByteSpan place;
  std::string session;  // its title; empty where it bears its document's, see title_of_session
  std::string
      speaker;  // a person's name in Proceedings::people; empty where the secretary speaks, or nobody named
  bool certain = false;  // under the speaker's own label; not told by the secretary in the third person
};

// A session without a title of its own bears its document's.
[[nodiscard]] std::string title_of_session(const std::string& own, const std::string& of_document);

// The turns of a document, in order; they may nest (a motion in a speech). None for a document that is no
// minutes.
class Turns {
 public:
  Turns() = default;
  explicit Turns(const Proceedings& proceedings);
  // As `all` had them.
  explicit Turns(std::vector<PlacedTurn> turns) : turns_(std::move(turns)) {}

  // The innermost turn that holds a byte; null outside all sessions. Cost: logarithmic.
  [[nodiscard]] const PlacedTurn* at(BytePos p) const;
  [[nodiscard]] bool empty() const { return turns_.empty(); }
  [[nodiscard]] const std::vector<PlacedTurn>& all() const { return turns_; }

 private:
  std::vector<PlacedTurn> turns_;
};

// Whether a document could be minutes, by its words alone; where not, reading it for turns can be saved.
// Cost: linear in its words, and small beside reading it for turns.
[[nodiscard]] bool may_be_minutes(const formats::Document& document);

}  // namespace sicut::proceedings
