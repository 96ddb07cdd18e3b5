#include "cli/review_list.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "report/display.h"

namespace sicut::cli {
namespace {

using Json = nlohmann::ordered_json;
using Findings = std::map<std::string, const review::EarlierFinding*, std::less<>>;

Findings by_fingerprint(const review::EarlierReport* report) {
  Findings findings;
  if (report == nullptr) return findings;
  for (const review::EarlierFinding& finding : report->findings)
    findings.emplace(finding.fingerprint, &finding);
  return findings;
}

enum class State { unknown, holds, other_verdict, gone };

State state_of(const review::DecisionLine& line, const review::EarlierReport* report,
               const Findings& findings) {
  if (report == nullptr) return State::unknown;
  const auto found = findings.find(line.fingerprint);
  if (found == findings.end()) return State::gone;
  const bool same = line.decision.on.empty() || line.decision.on == found->second->verdict;
  return same ? State::holds : State::other_verdict;
}

// A verdict that asks for a decision: all but those with which nothing is known to be wrong.
bool needs_a_look(const review::EarlierFinding& finding) {
  return finding.verdict != "verbatim" && finding.verdict != "edited" && finding.verdict != "untested";
}

std::vector<const review::EarlierFinding*> undecided(const review::Decisions& decisions,
                                                     const review::EarlierReport* report) {
  std::vector<const review::EarlierFinding*> left;
  std::set<std::string_view> seen;
  if (report == nullptr) return left;
  for (const review::EarlierFinding& finding : report->findings) {
    if (!needs_a_look(finding) || decisions.find(finding.fingerprint) != nullptr) continue;
    if (seen.insert(finding.fingerprint).second) left.push_back(&finding);
  }
  return left;
}

// The first part of a quotation, on one harmless line.
std::string first_part(const std::string& quote) {
  constexpr std::size_t kColumns = 66;
  const std::string line = report::harmless(quote);
  if (report::columns(line) <= kColumns) return line;
  return std::string(report::head_of_width(line, kColumns - 3)) + "...";
}

std::string shown(const review::DecisionLine& line, State state, const Findings& findings) {
  const Decision& decision = line.decision;
  std::string text =
      fmt::format("{}  {}", report::harmless(line.fingerprint),
                  decision.kind == DecisionKind::wrong ? "wrong verdict" : name(decision.kind));
  if (!decision.on.empty()) text += fmt::format(" ({})", report::harmless(decision.on));
  if (!decision.by.empty()) text += fmt::format(", by {}", report::harmless(decision.by));
  if (!decision.when.empty()) text += fmt::format(", {}", report::harmless(decision.when));
  text += "\n";
  if (!line.quote.empty()) text += fmt::format("  text  {}\n", first_part(line.quote));
  if (!decision.why.empty()) text += fmt::format("  why   {}\n", report::harmless(decision.why));
  if (state == State::gone) text += "  note  no quotation of the report has this fingerprint any more\n";
  if (state == State::other_verdict)
    text += fmt::format("  note  the verdict is now: {}; look again\n",
                        report::harmless(findings.find(line.fingerprint)->second->verdict));
  return text;
}

const char* state_name(State state) {
  switch (state) {
    case State::holds:
      return "holds";
    case State::other_verdict:
      return "other-verdict";
    case State::gone:
      return "gone";
    case State::unknown:
      break;
  }
  return nullptr;
}

}  // namespace

std::string review_text(const review::Decisions& decisions, const review::EarlierReport* report) {
  const Findings findings = by_fingerprint(report);
  std::string out;
  std::size_t gone = 0, changed = 0;
  for (const auto& [fingerprint, line] : decisions.all()) {
    const State state = state_of(line, report, findings);
    gone += state == State::gone ? 1U : 0U;
    changed += state == State::other_verdict ? 1U : 0U;
    out += shown(line, state, findings) + "\n";
  }
  const auto left = undecided(decisions, report);
  for (const review::EarlierFinding* finding : left) {
    out += fmt::format("{}  NOT DECIDED ({})  {}:{}\n  text  {}\n\n", report::harmless(finding->fingerprint),
                       report::harmless(finding->verdict), report::harmless(finding->path), finding->line,
                       first_part(finding->quote));
  }
  out += fmt::format("{} decision{}", decisions.all().size(), decisions.all().size() == 1 ? "" : "s");
  if (report == nullptr)
    return out + "; --report REPORT.json tells which still fit, and what is not decided\n";
  out += fmt::format(": {} hold, {} made on another verdict, {} gone; {} finding{} not decided\n",
                     decisions.all().size() - gone - changed, changed, gone, left.size(),
                     left.size() == 1 ? "" : "s");
  return out;
}

std::string review_json(const review::Decisions& decisions, const review::EarlierReport* report) {
  const Findings findings = by_fingerprint(report);
  Json list = Json::array();
  for (const auto& [fingerprint, line] : decisions.all()) {
    const char* state = state_name(state_of(line, report, findings));
    list.push_back({{"fingerprint", line.fingerprint},
                    {"decision", name(line.decision.kind)},
                    {"verdict", line.decision.on},
                    {"by", line.decision.by},
                    {"when", line.decision.when},
                    {"why", line.decision.why},
                    {"quote", line.quote},
                    {"state", state == nullptr ? Json(nullptr) : Json(state)}});
  }
  Json left = Json::array();
  for (const review::EarlierFinding* finding : undecided(decisions, report)) {
    left.push_back({{"fingerprint", finding->fingerprint},
                    {"verdict", finding->verdict},
                    {"path", finding->path},
                    {"line", finding->line},
                    {"quote", finding->quote}});
  }
  const Json all = {
      {"format", "sicut-review-list/1"}, {"decisions", std::move(list)}, {"undecided", std::move(left)}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sicut::cli
