#include "cli/index_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "archive/update.h"
#include "base/parallel.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/troubles.h"

namespace sicut::cli {
namespace {

constexpr const char* kIndexExamples =
    "The index is a folder beside the record, archive.sicut for archive/. check and find use it when it is\n"
    "there. Run the same command again when files were added, changed or removed: it reads only those.\n"
    "\n"
    "Examples:\n"
    "  sicut index archive/                        build the index, or bring it up to date\n"
    "  sicut index archive/ --index /var/idx/a     somewhere else; then say --index to check, too\n"
    "  sicut index archive/ --memory 512M          for a record larger than memory\n"
    "  sicut check article.txt --against archive/  uses the index\n";

std::string megabytes(std::uint64_t bytes) {
  if (bytes < 1'000'000) return fmt::format("{:.0f} kB", static_cast<double>(bytes + 999) / 1e3);
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

std::string summary(const archive::UpdateReport& report) {
  std::string news;
  const auto add = [&](std::uint64_t count, const char* what) {
    if (count > 0) news += fmt::format("{}{} {}", news.empty() ? "" : ", ", count, what);
  };
  add(report.added, "added");
  add(report.changed, "changed");
  add(report.removed, "removed");
  if (news.empty()) news = "nothing had changed";
  return fmt::format("{}: {} document{} ({}), {}; index of {}\n", report.folder, report.documents,
                     report.documents == 1 ? "" : "s", megabytes(report.text_bytes), news,
                     megabytes(report.index_bytes));
}

}  // namespace

CommandHelp IndexCommand::help() const {
  return {"index", "Build or update a record's index, so that check and find are quick",
          "sicut index PATH [--index DIR] [OPTIONS]", kIndexExamples};
}

void IndexCommand::add_options(CLI::App& app) {
  app.add_option("PATH", paths, "The record: a folder (with a record.toml), or a file")->type_name("");
  app.add_option("--index", folder, "Keep the index in DIR, not beside the record")->type_name("DIR");
  app.add_option("--threads", threads_, "Threads to use (all the machine has); the index is the same")
      ->type_name("N");
  app.add_option("--memory", memory_, "Use about SIZE of memory (512M, 2G; half of the machine's)")
      ->type_name("SIZE");
  app.add_flag("--rebuild", rebuild, "Read all documents anew, also those that have not changed");
  app.add_flag("--quiet", quiet, "No progress, no summary and no warnings; errors are still told");
}

Result<void> IndexCommand::finish() {
  if (paths.size() != 1)
    return tl::unexpected(usage_error("index takes one record: sicut index PATH [--index DIR]"));
  if (paths.front() == "-")
    return tl::unexpected(usage_error("standard input cannot be indexed; give a file or folder"));
  if (auto checked = check_paths({&paths}); !checked) return checked;
  threads = default_threads();
  if (!threads_.empty()) {
    const auto typed = number("--threads", threads_, 1, 1024);
    if (!typed) return tl::unexpected(typed.error());
    threads = *typed;
  }
  memory = default_memory();
  if (!memory_.empty()) {
    const auto typed = memory_size("--memory", memory_);
    if (!typed) return tl::unexpected(typed.error());
    memory = *typed;
  }
  return {};
}

ExitCode IndexCommand::run() {
  Progress progress(quiet);
  archive::UpdateOptions options;
  options.folder = folder;
  options.threads = threads;
  options.memory = memory;
  options.rebuild = rebuild;
  options.progress = [&progress](std::uint64_t done, std::uint64_t all) {
    progress.show("indexing", done, all);
  };
  const auto report = archive::update(paths.front(), options);
  progress.clear();
  if (!report) {
    say(report.error());
    return exit_code_of(report.error().kind);
  }
  Troubles troubles;
  for (const Error& error : report->errors) troubles.add(error);
  troubles.add(report->diagnostics);
  say_all(troubles.notes(), quiet);
  if (quiet) return troubles.code();
  const auto output = open_output("");
  static_cast<void>(output->write(summary(*report)));
  if (const auto shown = output->finish(); !shown) say(shown.error());
  return troubles.code();
}

}  // namespace sicut::cli
