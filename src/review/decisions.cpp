#include "review/decisions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "base/bytes.h"

namespace sicut::review {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kLargest = 64'000'000;
constexpr std::string_view kFormat = "sicut-review/1";
constexpr std::array<std::string_view, 7> kKeys{"fingerprint", "decision", "verdict", "by",
                                                "when",        "why",      "quote"};
constexpr std::array kKinds{DecisionKind::accepted, DecisionKind::explained, DecisionKind::wrong};

Error failure(const std::string& path, std::size_t line, std::string_view message) {
  return {ErrorKind::input, "review-file", path, fmt::format("{}:{}: {}", path, line, message)};
}

bool is_conflict_marker(std::string_view line) {
  return line.starts_with("<<<<<<<") || line.starts_with("=======") || line.starts_with(">>>>>>>");
}

// Why an object is no decision; empty where it is one.
std::string complaint_about(const Json& object) {
  for (const auto& [key, value] : object.items()) {
    if (std::find(kKeys.begin(), kKeys.end(), key) == kKeys.end())
      return fmt::format("unknown key \"{}\"; known here: {}", key.substr(0, 64), fmt::join(kKeys, ", "));
    if (!value.is_string()) return fmt::format("\"{}\" must be a string", key);
  }
  for (const char* needed : {"fingerprint", "decision"}) {
    if (!object.contains(needed) || object[needed].get_ref<const std::string&>().empty())
      return fmt::format("a decision needs a \"{}\"", needed);
  }
  const auto& kind = object["decision"].get_ref<const std::string&>();
  if (std::none_of(kKinds.begin(), kKinds.end(), [&](DecisionKind each) { return kind == name(each); }))
    return fmt::format("unknown decision \"{}\"; it is accepted, explained or wrong", kind.substr(0, 64));
  return {};
}

DecisionLine decision_of(const Json& object, std::size_t line) {
  const auto text = [&object](const char* key) { return object.value(key, std::string()); };
  DecisionLine out;
  out.fingerprint = text("fingerprint");
  for (const DecisionKind each : kKinds)
    if (text("decision") == name(each)) out.decision.kind = each;
  out.decision.on = text("verdict");
  out.decision.by = text("by");
  out.decision.when = text("when");
  out.decision.why = text("why");
  out.quote = text("quote");
  out.line = line;
  return out;
}

std::string line_of(const DecisionLine& decision) {
  Json object = {{"fingerprint", decision.fingerprint}, {"decision", name(decision.decision.kind)}};
  const auto add = [&object](const char* key, const std::string& value) {
    if (!value.empty()) object[key] = value;
  };
  add("verdict", decision.decision.on);
  add("by", decision.decision.by);
  add("when", decision.decision.when);
  add("why", decision.decision.why);
  add("quote", decision.quote);
  std::string line = "{";
  for (const auto& [key, value] : object.items()) {
    line += fmt::format("{}{}: {}", line.size() > 1 ? ", " : "", Json(key).dump(),
                        value.dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  return line + "}";
}

}  // namespace

Result<Decisions> Decisions::parse(const std::string& path, std::string_view text) {
  if (text.size() > kLargest)
    return tl::unexpected(failure(path, 1, "is larger than 64 MB and no review file"));
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Decisions decisions;
  for (std::size_t at = 0, number = 1; at < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    decisions.lines_.push_back({std::string(line), {}});
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == std::string_view::npos || line.starts_with('#')) continue;
    if (is_conflict_marker(line))
      return tl::unexpected(
          failure(path, number, "a merge was left unfinished here; keep the lines of both sides"));
    const Json object = Json::parse(line, nullptr, false);
    if (!object.is_object()) {
      return tl::unexpected(
          failure(path, number,
                  "is no JSON object on one line; 'sicut review --help' shows what a decision looks like"));
    }
    if (object.contains("format")) {
      if (object["format"] != kFormat)
        return tl::unexpected(failure(path, number, fmt::format("is of another format than {}", kFormat)));
      continue;
    }
    if (const std::string complaint = complaint_about(object); !complaint.empty())
      return tl::unexpected(failure(path, number, complaint));
    DecisionLine decision = decision_of(object, number);
    const auto [before, is_first] = decisions.all_.emplace(decision.fingerprint, decision);
    if (!is_first) {
      return tl::unexpected(failure(path, number,
                                    fmt::format("{} is decided on line {} already; keep one of the two",
                                                decision.fingerprint.substr(0, 64), before->second.line)));
    }
    decisions.lines_.back().fingerprint = decision.fingerprint;
  }
  return decisions;
}

Result<Decisions> Decisions::read(const std::string& path) {
  const auto bytes = path == "-" ? Bytes::from_stdin(kLargest) : Bytes::from_file(path, kLargest);
  if (!bytes) return tl::unexpected(bytes.error());
  return parse(path, bytes->view());
}

const DecisionLine* Decisions::find(std::string_view fingerprint) const {
  const auto found = all_.find(fingerprint);
  return found == all_.end() ? nullptr : &found->second;
}

void Decisions::put(DecisionLine decision) {
  Line line{line_of(decision), decision.fingerprint};
  const auto same = std::find_if(lines_.begin(), lines_.end(),
                                 [&](const Line& each) { return each.fingerprint == decision.fingerprint; });
  if (same != lines_.end()) {
    *same = std::move(line);
  } else {
    if (lines_.empty()) lines_.push_back({fmt::format("{{\"format\": \"{}\"}}", kFormat), {}});
    const auto behind = std::find_if(lines_.begin(), lines_.end(), [&](const Line& each) {
      return !each.fingerprint.empty() && each.fingerprint > decision.fingerprint;
    });
    lines_.insert(behind, std::move(line));
  }
  all_[decision.fingerprint] = std::move(decision);
}

bool Decisions::remove(std::string_view fingerprint) {
  const auto found = all_.find(fingerprint);
  if (found == all_.end()) return false;
  std::erase_if(lines_, [&](const Line& each) { return each.fingerprint == fingerprint; });
  all_.erase(found);
  return true;
}

std::string Decisions::text() const {
  std::string out;
  for (const Line& line : lines_) out.append(line.text).append("\n");
  return out;
}

std::string verdict_of(const QuotationFinding& finding) {
  const bool contradicted =
      finding.attribution && finding.attribution->verdict == AttributionVerdict::contradicted;
  const bool elsewhere = std::any_of(
      finding.citations.begin(), finding.citations.end(),
      [](const QuotationCitation& citation) { return citation.verdict == CitationVerdict::wrong_place; });
  return std::string(name(finding.fidelity)) + (contradicted ? ", another person's words" : "") +
         (elsewhere ? ", not where cited" : "");
}

std::vector<const DecisionLine*> apply(const Decisions& decisions, CheckReport& report) {
  std::set<std::string_view> used;
  for (TextFinding& text : report.texts) {
    for (QuotationFinding& finding : text.quotations) {
      const DecisionLine* line = decisions.find(finding.fingerprint);
      if (line == nullptr) continue;
      used.insert(line->fingerprint);
      finding.decision = line->decision;
      finding.decision->holds = line->decision.on.empty() || line->decision.on == verdict_of(finding);
    }
  }
  std::vector<const DecisionLine*> stale;
  for (const auto& [fingerprint, line] : decisions.all())
    if (!used.contains(fingerprint)) stale.push_back(&line);
  return stale;
}

}  // namespace sicut::review
