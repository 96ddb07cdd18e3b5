#include "cli/find_command.h"

#include <CLI/CLI.hpp>

#include "base/bytes.h"
#include "cli/inputs.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/troubles.h"
#include "report/report.h"
#include "verdict/find.h"

namespace sicut::cli {
namespace {

constexpr std::size_t kMostBytes = 1'000'000'000;  // of a file of queries

constexpr const char* kFindExamples =
    "Words may be changed, left out or badly scanned; \"...\" stands for words left out.\n"
    "\n"
    "Examples:\n"
    "  sicut find \"the spring will not wait\" --against archive/\n"
    "  sicut find \"forty-one cases ... one pump\" --against archive/ --passages 3\n"
    "  sicut find --from phrases.txt --against archive/ --format json     a query a line\n"
    "  grep -o '\"[^\"]*\"' draft.txt | sicut find - --against archive/\n"
    "\n"
    "Exit codes: 0 done, found or not; 2 wrong usage; 3 an input cannot be read; 4 the index is damaged.\n";

// A query a line; empty lines are none.
Result<void> add_lines(const std::string& from, std::vector<std::string>& queries) {
  const auto bytes = from == "-" ? Bytes::from_stdin(kMostBytes) : Bytes::from_file(from, kMostBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  for (std::string_view rest = bytes->view(); !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") != std::string_view::npos) queries.emplace_back(line);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

FindReport find(const FindCommand& command, const std::vector<std::string>& queries,
                archive::Opened& opened) {
  verdict::Searcher searcher(opened.record, std::move(opened.holdings), command.report.threads);
  return verdict::find(searcher, queries, {command.report.threads, command.passages, command.record.memory});
}

Result<void> deliver(const FindCommand& command, const FindReport& report) {
  const auto output = open_output(command.report.output);
  const report::Sink sink = [&output](std::string_view piece) { return output->write(piece); };
  if (command.report.format == "json") {
    report::write_find_json(report, sink, command.report.threads);
  } else {
    report::TextStyle style;
    style.width = command.report.columns();
    style.color = command.report.colored();
    report::write_find_text(report, style, sink);
  }
  return output->finish();
}

}  // namespace

CommandHelp FindCommand::help() const {
  return {"find", "Show where words stand in a record", "sicut find \"WORDS\"... --against PATH... [OPTIONS]",
          kFindExamples};
}

void FindCommand::add_options(CLI::App& app) {
  app.add_option("WORDS", queries, "What to look for, a query each; - reads queries from standard input")
      ->type_name("");
  app.add_option("--against", against, "The record: files or folders")->type_name("PATH");
  app.add_option("--from", from, "Read queries from FILE, one a line")->type_name("FILE");
  report.add_to(app);
  record.add_to(app);
  app.add_option("--passages", passages_, "Places listed for a query, at most")
      ->type_name("N")
      ->capture_default_str();
}

Result<void> FindCommand::finish() {
  if (auto finished = report.finish(); !finished) return finished;
  if (auto finished = record.finish(); !finished) return finished;
  const auto typed = number("--passages", passages_, 1, 1'000'000);
  if (!typed) return tl::unexpected(typed.error());
  passages = *typed;
  if (queries == std::vector<std::string>{"-"}) {
    queries.clear();
    from = "-";
  }
  if (against.empty())
    return tl::unexpected(
        usage_error("find needs a record to look in: sicut find \"WORDS\" --against PATH..."));
  if (queries.empty() && from.empty())
    return tl::unexpected(usage_error(
        "find needs words to look for, before --against: sicut find \"WORDS\" --against PATH..."));
  const std::vector<std::string> read = from.empty() ? std::vector<std::string>{} : std::vector{from};
  return check_paths({&against, &read});
}

ExitCode FindCommand::run() {
  std::vector<std::string> inputs = against;
  if (!from.empty()) inputs.push_back(from);
  if (const auto writable = check_output(report.output, inputs); !writable) {
    say(writable.error());
    return exit_code_of(writable.error().kind);
  }
  Troubles troubles;
  Progress progress(report.quiet);
  std::vector<std::string> all = queries;
  if (!from.empty())
    if (const auto read = add_lines(from, all); !read) troubles.add(read.error());
  archive::Opened opened = open_record(against, record, report.threads, progress, troubles);
  if (opened.record.documents.empty() || (all.empty() && troubles.code() != ExitCode::done)) {
    progress.clear();
    say_all(troubles.notes(), report.quiet);
    say(all.empty() ? "no query could be read" : "no document of the record could be read: nowhere to look");
    return graver(troubles.code(), ExitCode::input);
  }
  FindReport found = find(*this, all, opened);
  if (tells_damage(found.diagnostics)) {
    for (DiagnosticNote& note : found.diagnostics) troubles.add(std::move(note));
    RecordOptions without = record;
    without.no_index = true;
    opened = open_record(against, without, report.threads, progress, troubles);
    found = find(*this, all, opened);
  }
  progress.clear();
  found.diagnostics = troubles.notes();
  say_all(found.diagnostics, report.quiet);
  ExitCode code = troubles.code();
  if (const auto delivered = deliver(*this, found); !delivered) {
    say(delivered.error());
    code = graver(code, exit_code_of(delivered.error().kind));
  }
  return code;
}

}  // namespace sicut::cli
