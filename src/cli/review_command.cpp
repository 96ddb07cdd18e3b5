#include "cli/review_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "cli/messages.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/review_list.h"

namespace sicut::cli {
namespace {

constexpr std::size_t kFingerprint = 16;  // digits of a whole one
constexpr std::size_t kShortest = 4;      // digits that may stand for it
constexpr std::size_t kQuote = 120;       // bytes of the quotation kept beside a decision

constexpr const char* kReviewExamples =
    "Examples:\n"
    "  sicut check essay.md --against archive/ --format json --output report.json\n"
    "  sicut review essay.review --report report.json              what is decided, and what is not\n"
    "  sicut review essay.review accept 51c4 --report report.json --by Hale\n"
    "  sicut review essay.review explain 9d02 --report report.json --by Hale --why \"second edition\"\n"
    "  sicut review essay.review wrong 7a11 --report report.json --by Hale --why \"scanning error\"\n"
    "  sicut review essay.review remove 51c4\n"
    "  sicut check essay.md --against archive/ --review essay.review --fail-on any\n"
    "\n"
    "Fingerprints stand in every report. With --report (JSON) their first four digits or more will do, and "
    "the\n"
    "verdict that was decided on is kept: a decision speaks for that verdict only, and for no later one.\n"
    "\n"
    "A review file has one line for each decision:\n"
    "  {\"fingerprint\": \"51c4fe39e7ccc7cb\", \"decision\": \"accepted\", \"verdict\": \"altered\", \"by\": "
    "\"Hale\"}\n"
    "decision: accepted (the difference may stay), explained (there is a reason for it), wrong (the verdict "
    "is).\n"
    "Decisions are shown beside the verdicts, never instead of them; decided findings do not reach "
    "--fail-on.\n";

Error failed(const std::string& path, std::string message) {
  return {ErrorKind::input, "review", path, std::move(message)};
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::gmtime_r(&now, &parts);
  return fmt::format("{:04}-{:02}-{:02}", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
}

bool is_hexadecimal(const std::string& typed) {
  return typed.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// A beginning of the quotation that ends with a word and in no middle of a letter.
std::string beginning(const std::string& quote) {
  if (quote.size() <= kQuote) return quote;
  const std::size_t space = quote.rfind(' ', kQuote);
  std::size_t end = space == std::string::npos || space == 0 ? kQuote : space;
  while (end > 0 && (static_cast<unsigned char>(quote[end]) & 0xC0) == 0x80) --end;
  return quote.substr(0, end) + "…";
}

// The one of `all` that `typed` begins; `all` in order.
template <class Range, class Name>
Result<const typename Range::value_type*> only_one(const Range& all, const std::string& typed,
                                                   const std::string& where, Name name_of) {
  const typename Range::value_type* found = nullptr;
  for (const auto& each : all) {
    const std::string& fingerprint = name_of(each);
    if (fingerprint == typed) return &each;
    if (!fingerprint.starts_with(typed) || typed.size() < kShortest) continue;
    if (found != nullptr && name_of(*found) != fingerprint) {
      return tl::unexpected(
          failed(where, fmt::format("several fingerprints begin with '{}': {} and {} among them; "
                                    "give more of it",
                                    typed, name_of(*found), fingerprint)));
    }
    if (found == nullptr) found = &each;
  }
  if (found == nullptr) {
    return tl::unexpected(
        failed(where, fmt::format("no fingerprint here begins with '{}'{}", typed,
                                  typed.size() < kShortest ? " (give four digits or more)" : "")));
  }
  return found;
}

}  // namespace

CommandHelp ReviewCommand::help() const {
  return {"review", "List and edit people's decisions on findings",
          "sicut review FILE [list|accept|explain|wrong|remove] [FINGERPRINT...] [OPTIONS]", kReviewExamples};
}

void ReviewCommand::add_options(CLI::App& app) {
  app.add_option("FILE", file_, "The review file; made by the first decision")->type_name("");
  app.add_option("ACTION", typed_action_, "list (default), accept, explain, wrong or remove")->type_name("");
  app.add_option("FINGERPRINT", fingerprints_, "Findings to decide on")->type_name("");
  app.add_option("--by", by_, "Who decides (the name of the user)")->type_name("NAME");
  app.add_option("--why", why_, "The reason, for those who come later")->type_name("TEXT");
  app.add_option("--when", when_, "The day of the decision (today, UTC)")->type_name("DATE");
  app.add_option("--report", report_, "A JSON report with the findings ('sicut check --format json')")
      ->type_name("FILE");
  app.add_option("--format", format_, "text or json: the list")->type_name("NAME")->capture_default_str();
}

Result<void> ReviewCommand::finish() {
  const auto action = choose<Action>("sicut review FILE ACTION", typed_action_,
                                     {{"list", Action::list},
                                      {"accept", Action::accept},
                                      {"explain", Action::explain},
                                      {"wrong", Action::wrong},
                                      {"remove", Action::remove}});
  if (file_.empty())
    return tl::unexpected(usage_error("review needs a review file: sicut review FILE [ACTION]"));
  if (!action) return tl::unexpected(action.error());
  action_ = *action;
  if (const auto format = choose<int>("--format", format_, {{"text", 0}, {"json", 1}}); !format)
    return tl::unexpected(format.error());
  if (action_ == Action::list) {
    if (!fingerprints_.empty()) return tl::unexpected(usage_error("list takes no fingerprints"));
    return {};
  }
  if (fingerprints_.empty())
    return tl::unexpected(usage_error(fmt::format("{} needs the fingerprint of a finding", typed_action_)));
  for (const std::string& typed : fingerprints_) {
    if (typed.empty() || !is_hexadecimal(typed))
      return tl::unexpected(
          usage_error(fmt::format("'{}' is no fingerprint: it has digits and the letters a to f", typed)));
  }
  if (file_ == "-") return tl::unexpected(usage_error("decisions need a file of their own, not '-'"));
  if (action_ == Action::remove) return {};
  if ((action_ == Action::explain || action_ == Action::wrong) && why_.empty())
    return tl::unexpected(usage_error(fmt::format("{} needs a reason: --why TEXT", typed_action_)));
  if (by_.empty()) by_ = environment("USER");
  if (by_.empty()) by_ = environment("LOGNAME");
  if (by_.empty()) return tl::unexpected(usage_error("whose decision is it? --by NAME"));
  if (when_.empty()) when_ = today();
  return {};
}

Result<review::Decisions> ReviewCommand::read_decisions() const {
  std::error_code problem;
  // Without a decision yet, a report still has something to list.
  const bool may_be_new = action_ == Action::list ? !report_.empty() : action_ != Action::remove;
  const bool is_new = may_be_new && file_ != "-" && !std::filesystem::exists(file_, problem) && !problem;
  if (is_new) return review::Decisions{};
  return review::Decisions::read(file_);
}

Result<void> ReviewCommand::decide(review::Decisions& decisions, const review::EarlierReport* report,
                                   const std::string& typed, std::string& told) const {
  review::DecisionLine line;
  line.fingerprint = typed;
  line.decision.kind = action_ == Action::accept    ? DecisionKind::accepted
                       : action_ == Action::explain ? DecisionKind::explained
                                                    : DecisionKind::wrong;
  line.decision.by = by_;
  line.decision.when = when_;
  line.decision.why = why_;
  if (report != nullptr) {
    const auto found =
        only_one(report->findings, typed, report_,
                 [](const review::EarlierFinding& each) -> const std::string& { return each.fingerprint; });
    if (!found) return tl::unexpected(found.error());
    line.fingerprint = (*found)->fingerprint;
    line.decision.on = (*found)->verdict;
    line.quote = beginning((*found)->quote);
  } else if (typed.size() != kFingerprint) {
    return tl::unexpected(usage_error(fmt::format(
        "'{}' is not a whole fingerprint ({} digits); with --report REPORT.json a part of it will do", typed,
        kFingerprint)));
  }
  told += fmt::format("{}  {}{}\n", line.fingerprint, name(line.decision.kind),
                      line.decision.on.empty() ? "" : " (" + line.decision.on + ")");
  decisions.put(std::move(line));
  return {};
}

Result<void> ReviewCommand::take_back(review::Decisions& decisions, const std::string& typed,
                                      std::string& told) const {
  using Each = std::map<std::string, review::DecisionLine, std::less<>>::value_type;
  const auto found = only_one(decisions.all(), typed, file_,
                              [](const Each& each) -> const std::string& { return each.first; });
  if (!found) return tl::unexpected(found.error());
  const std::string fingerprint = (*found)->first;
  told += fmt::format("{}  removed\n", fingerprint);
  static_cast<void>(decisions.remove(fingerprint));
  return {};
}

// What is to be printed.
Result<std::string> ReviewCommand::work() const {
  auto decisions = read_decisions();
  if (!decisions) return tl::unexpected(decisions.error());
  std::optional<review::EarlierReport> report;
  if (!report_.empty()) {
    auto read = review::read_report(report_);
    if (!read) return tl::unexpected(read.error());
    report = std::move(*read);
  }
  const review::EarlierReport* known = report ? &*report : nullptr;
  if (action_ == Action::list)
    return format_ == "json" ? review_json(*decisions, known) : review_text(*decisions, known);
  std::string told;
  for (const std::string& typed : fingerprints_) {
    const auto done = action_ == Action::remove ? take_back(*decisions, typed, told)
                                                : decide(*decisions, known, typed, told);
    if (!done) return tl::unexpected(done.error());
  }
  if (const auto writable =
          check_output(file_, report_.empty() ? std::vector<std::string>{} : std::vector{report_});
      !writable)
    return tl::unexpected(writable.error());
  const auto output = open_output(file_);
  static_cast<void>(output->write(decisions->text()));
  if (const auto written = output->finish(); !written) return tl::unexpected(written.error());
  return told;
}

ExitCode ReviewCommand::run() {
  const auto told = work();
  if (!told) {
    say(told.error());
    return exit_code_of(told.error().kind);
  }
  const auto output = open_output("");
  static_cast<void>(output->write(*told));
  const auto shown = output->finish();
  if (shown) return ExitCode::done;
  say(shown.error());
  return exit_code_of(shown.error().kind);
}

}  // namespace sicut::cli
