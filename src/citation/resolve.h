// Where a citation leads in the record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "citation/catalogue.h"
#include "citation/citation.h"

namespace sicut::citation {

struct Target {
  std::size_t document = 0;         // index into the catalogue; kOwnText for a text that is not in the record
  std::optional<std::size_t> part;  // index into Document::parts
  TextSpan span;
  std::string page;       // its first, as cited; empty where the whole work or document is meant
  bool inferred = false;  // the page was counted, not printed
  bool undated = false;   // a newspaper cited by its day, and no day is told of this one
};

inline constexpr std::size_t kOwnText = static_cast<std::size_t>(-1);

struct Resolution {
  CitedPlace state = CitedPlace::not_in_record;
  std::vector<Target> targets;         // in the order of the citation
  std::vector<std::size_t> documents;  // of the record that it names, whether or not the place is in them
  std::string reason;
};

// The text that cites: its own pages, notes and works are what "this volume" means.
struct Citing {
  const formats::Document* text = nullptr;
  std::optional<std::size_t> in_record;  // where it is itself a document of the record
  const Entry* own = nullptr;            // of the text itself
  const Contents* contents = nullptr;    // of the text itself
};

// Cost: a comparison with each document's names, and with the names of its works where it asks for one.
// Thread safe.
[[nodiscard]] Resolution resolve(const Catalogue& catalogue, const Citing& citing, const Found& found,
                                 std::size_t citation);

}  // namespace sicut::citation
