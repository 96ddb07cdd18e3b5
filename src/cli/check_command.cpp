#include "cli/check_command.h"

#include <CLI/CLI.hpp>
#include <future>
#include <optional>
#include <system_error>

#include "base/bytes.h"
#include "citation/forms.h"
#include "cli/check_report.h"
#include "cli/inputs.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/troubles.h"
#include "verdict/check.h"

namespace sicut::cli {
namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  sicut check article.txt --against archive/                 a report to read\n"
    "  sicut check a.md b.html --against works.txt letters/       several texts, several sources\n"
    "  sicut check article.txt --against archive/ --format json --output report.json\n"
    "  sicut index archive/                                       once, for a large record: then check is "
    "quick\n"
    "  sicut check article.txt --against archive/ --fail-on altered    exit code 1 if a wording is false\n"
    "  xclip -o | sicut check - --against archive/                a text from standard input\n"
    "  sicut check article.txt --against archive/ --format html --output report.html   a page to send\n"
    "  sicut check article.txt --against archive/ --review article.review --baseline last.json\n"
    "\n"
    "Exit codes: 0 done; 1 done, and something reached --fail-on; 2 wrong usage; 3 an input cannot be read\n"
    "(the others are still done); 4 the record is damaged. Where several apply: 2, 4, 3, 1.\n"
    "\n"
    "--fail-on altered: a wording altered, spliced or loose, or words of another person than said.\n"
    "--fail-on absent:  those, and words not found where the cited source is in the record or none is "
    "cited.\n"
    "--fail-on any:     all but verbatim and edited.\n"
    "What a person has decided on (--review) and what a --baseline has does not reach it.\n";

CheckReport judge(const CheckCommand& command, const std::vector<formats::Document>& texts,
                  archive::Opened& opened, const citation::Forms* forms, Progress& progress) {
  verdict::CheckOptions options;
  options.forms = forms;
  options.holdings = std::move(opened.holdings);
  options.memory = command.record.memory;
  options.threads = command.report.threads;
  options.max_passages = command.passages;
  options.progress = [&progress](std::uint64_t done, std::uint64_t all) {
    progress.show("checking quotations", done, all);
  };
  return verdict::check(texts, opened.record, options);
}

// Compiles the built-in citation forms, some 40 ms, while the inputs are read. Where no thread is to be had
// they are compiled when they are asked for.
std::future<void> compile_forms() {
  try {
    return std::async(std::launch::async, [] { static_cast<void>(citation::Forms::built_in()); });
  } catch (const std::system_error&) {
    return {};
  }
}

Result<citation::Forms> read_citation_forms(const std::string& path) {
  constexpr std::size_t kLargest = 4'000'000;
  const auto bytes = Bytes::from_file(path, kLargest);
  if (!bytes) return tl::unexpected(bytes.error());
  return citation::Forms::make({path}, {std::string(bytes->view())});
}

// Nothing to do without a text and a document: says so after what was wrong with each.
ExitCode nothing_to_do(const char* message, const Troubles& troubles, bool quiet) {
  say_all(troubles.notes(), quiet);
  say(message);
  return graver(troubles.code(), ExitCode::input);
}

}  // namespace

CommandHelp CheckCommand::help() const {
  return {"check", "Check every quotation of texts against a record",
          "sicut check TEXT... --against PATH... [OPTIONS]", kExamples};
}

void CheckCommand::add_options(CLI::App& app) {
  app.add_option("TEXT", texts, "Texts to examine: files, folders, or - for standard input")->type_name("");
  app.add_option("--against", against, "The record: source files or folders of them (with a record.toml)")
      ->type_name("PATH");
  report.add_to(app);
  record.add_to(app);
  app.add_flag("--all", all, "Show verbatim and untested quotations too, not only their number");
  app.add_option("--fail-on", fail_on_, "none, altered, absent or any: when to exit with code 1")
      ->type_name("WHAT")
      ->capture_default_str();
  app.add_option("--review", review, "People's decisions on findings (made with 'sicut review')")
      ->type_name("FILE");
  app.add_option("--baseline", baseline, "An earlier JSON report: list, and fail on, only what is new since")
      ->type_name("FILE");
  app.add_option("--citation-forms", citation_forms,
                 "A table of citation forms of your own (docs/citations.md)")
      ->type_name("FILE");
  app.add_option("--passages", passages_, "Passages listed for a quotation, at most")
      ->type_name("N")
      ->capture_default_str();
}

Result<void> CheckCommand::finish() {
  if (auto finished = report.finish(); !finished) return finished;
  if (auto finished = record.finish(); !finished) return finished;
  const auto chosen = choose<FailOn>("--fail-on", fail_on_,
                                     {{"none", FailOn::none},
                                      {"altered", FailOn::altered},
                                      {"absent", FailOn::absent},
                                      {"any", FailOn::any}});
  if (!chosen) return tl::unexpected(chosen.error());
  fail_on = *chosen;
  const auto typed = number("--passages", passages_, 1, 1'000'000);
  if (!typed) return tl::unexpected(typed.error());
  passages = *typed;
  if (against.empty())
    return tl::unexpected(usage_error(
        "check needs a record to hold the text against: --against PATH... (source files or folders)"));
  if (texts.empty())
    return tl::unexpected(usage_error(
        "check needs a text to examine, before --against: sicut check TEXT... --against PATH..."));
  std::vector<std::string> files;
  for (const std::string* path : {&review, &baseline, &citation_forms})
    if (!path->empty()) files.push_back(*path);
  return check_paths({&texts, &against, &files});
}

ExitCode CheckCommand::run() {
  std::vector<std::string> inputs = texts;
  inputs.insert(inputs.end(), against.begin(), against.end());
  for (const std::string* path : {&review, &baseline, &citation_forms})
    if (!path->empty()) inputs.push_back(*path);
  if (const auto writable = check_output(report.output, inputs); !writable) {
    say(writable.error());
    return exit_code_of(writable.error().kind);
  }
  const Result<Earlier> earlier = read_earlier(review, baseline);
  if (!earlier) {
    say(earlier.error());
    return exit_code_of(earlier.error().kind);
  }
  std::optional<citation::Forms> forms;
  if (!citation_forms.empty()) {
    auto own = read_citation_forms(citation_forms);
    if (!own) {
      say(own.error());
      return exit_code_of(own.error().kind);
    }
    forms.emplace(std::move(*own));
  }
  std::future<void> compiling;
  if (!forms && report.threads != 1) compiling = compile_forms();
  Troubles troubles;
  Progress progress(report.quiet);
  const std::vector<formats::Document> read = read_texts(texts, report.threads, troubles);
  if (read.empty()) return nothing_to_do("no text could be read: nothing to check", troubles, report.quiet);
  archive::Opened opened = open_record(against, record, report.threads, progress, troubles);
  if (opened.record.documents.empty()) {
    progress.clear();
    return nothing_to_do("no document of the record could be read: nothing to check against", troubles,
                         report.quiet);
  }
  const citation::Forms* own_forms = forms ? &*forms : nullptr;
  CheckReport found = judge(*this, read, opened, own_forms, progress);
  if (tells_damage(found.diagnostics)) {
    for (DiagnosticNote& note : found.diagnostics) troubles.add(std::move(note));
    RecordOptions without = record;
    without.no_index = true;
    opened = open_record(against, without, report.threads, progress, troubles);
    found = judge(*this, read, opened, own_forms, progress);
  }
  progress.clear();
  apply_earlier(*earlier, found);
  for (DiagnosticNote& note : found.diagnostics) troubles.add(std::move(note));
  found.diagnostics = troubles.notes();
  say_all(found.diagnostics, report.quiet);
  ExitCode code = troubles.code();
  if (const auto delivered = write_report(report, all, read, opened.record, found); !delivered) {
    say(delivered.error());
    code = graver(code, exit_code_of(delivered.error().kind));
  }
  return graver(code, reaches(found, fail_on) ? ExitCode::fail_on_reached : ExitCode::done);
}

}  // namespace sicut::cli
