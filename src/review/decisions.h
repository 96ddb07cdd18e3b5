// A review file: what people have decided about findings, to be kept beside the text under version control.
//
// One line a decision, a JSON object each, in the order of the fingerprints: so a decision that is added,
// changed or taken back is one line of a diff, and two people's decisions merge without conflict.
//
//     {"format": "sicut-review/1"}
//     {"fingerprint": "51c4fe39e7ccc7cb", "decision": "accepted", "verdict": "altered", "by": "M. Hale",
//      "when": "2026-11-25", "why": "The second edition reads so.", "quote": "The spring gave two hundred"}
//
// (on one line). Empty lines, and lines that begin with #, are left as they are. Keys besides "fingerprint"
// and "decision" may be left out; an unknown key is an error.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "sicut/evidence.h"

namespace sicut::review {

struct DecisionLine {
  std::string fingerprint;
  Decision decision;
  std::string quote;     // how the quotation begins, for people who read the file
  std::size_t line = 0;  // 1-based, in the file; 0: not written yet
};

// Value; thread safe while it is not changed.
class Decisions {
 public:
  // Errors, all of kind input, name the line and the remedy: not JSON, an unfinished merge, an unknown key or
  // decision, a fingerprint decided twice, another format, larger than 64 MB.
  [[nodiscard]] static Result<Decisions> parse(const std::string& path, std::string_view text);

  // Reads a file. Errors besides: those of reading files.
  [[nodiscard]] static Result<Decisions> read(const std::string& path);

  // In the order of their fingerprints.
  [[nodiscard]] const std::map<std::string, DecisionLine, std::less<>>& all() const { return all_; }
  [[nodiscard]] const DecisionLine* find(std::string_view fingerprint) const;

  // Puts a decision in, or in the place of an earlier one. Other lines stay byte for byte.
  void put(DecisionLine decision);
  // False where there is none.
  bool remove(std::string_view fingerprint);

  // The file as it is to be written.
  [[nodiscard]] std::string text() const;

 private:
  struct Line {
    std::string text;         // without its end
    std::string fingerprint;  // empty: no decision
  };

  std::vector<Line> lines_;
  std::map<std::string, DecisionLine, std::less<>> all_;
};

// "altered", or "verbatim, another person's words": what a decision was made on.
[[nodiscard]] std::string verdict_of(const QuotationFinding& finding);

// Sets QuotationFinding::decision wherever there is one. Returns the decisions that concern no finding of the
// report.
std::vector<const DecisionLine*> apply(const Decisions& decisions, CheckReport& report);

}  // namespace sicut::review
