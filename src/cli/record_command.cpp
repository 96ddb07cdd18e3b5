#include "cli/record_command.h"

#include <CLI/CLI.hpp>

#include "base/parallel.h"
#include "citation/contents.h"
#include "cli/inputs.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/troubles.h"
#include "cli/verify_index.h"
#include "report/record/record_report.h"

namespace sicut::cli {
namespace {

constexpr const char* kRecordExamples =
    "Examples:\n"
    "  sicut record list archive/                     its documents, a line each\n"
    "  sicut record show archive/works-25.txt         works, pages and notes of one\n"
    "  sicut record show archive/ --format json       everything, with places in bytes\n"
    "  sicut record verify archive/                   is its index intact and current?\n"
    "\n"
    "A page is \"printed\" where the file shows its number, and \"inferred\" where it was counted between\n"
    "pages that do. What record.toml says is included.\n"
    "\n"
    "Exit codes: 0 done; 2 wrong usage; 3 an input cannot be read (the others are still done); 4 the index "
    "is\n"
    "damaged.\n";

}  // namespace

CommandHelp RecordCommand::help() const {
  return {"record", "Show what a record holds: documents, works, pages, notes; verify its index",
          "sicut record list|show|verify PATH... [OPTIONS]", kRecordExamples};
}

void RecordCommand::add_options(CLI::App& app) {
  app.add_option("WHAT", words_, "list, show or verify, then files and folders of the record")->type_name("");
  report_.add_to(app);
  app.add_option("--index", index_, "For verify: the index is in DIR, not beside the record")
      ->type_name("DIR");
}

Result<void> RecordCommand::finish() {
  if (auto finished = report_.finish(); !finished) return finished;
  if (words_.empty())
    return tl::unexpected(usage_error("record needs to know what to do: sicut record list PATH..."));
  const auto chosen = choose<Action>(
      "record", words_.front(), {{"list", Action::list}, {"show", Action::show}, {"verify", Action::verify}});
  if (!chosen) return tl::unexpected(chosen.error());
  action_ = *chosen;
  paths_.assign(words_.begin() + 1, words_.end());
  if (paths_.empty())
    return tl::unexpected(
        usage_error("record needs files or folders: sicut record " + words_.front() + " PATH..."));
  return check_paths({&paths_});
}

ExitCode RecordCommand::run() {
  if (const auto writable = check_output(report_.output, paths_); !writable) {
    say(writable.error());
    return exit_code_of(writable.error().kind);
  }
  return action_ == Action::verify ? verify_indexes(paths_, index_, report_) : show();
}

ExitCode RecordCommand::show() {
  Troubles troubles;
  Progress progress(report_.quiet);
  RecordOptions without_index;  // all of each document is looked at
  without_index.no_index = true;
  const archive::Opened opened = open_record(paths_, without_index, report_.threads, progress, troubles);
  const record::Record& record = opened.record;
  progress.clear();
  say_all(troubles.notes(), report_.quiet);
  if (record.documents.empty()) {
    say("no document of the record could be read: nothing to show");
    return graver(troubles.code(), ExitCode::input);
  }
  RecordContents contents;
  contents.diagnostics = troubles.notes();
  contents.documents.resize(record.documents.size());
  parallel_for(contents.documents.size(), report_.threads,
               [&](std::size_t d) { contents.documents[d] = citation::contents_of(record.documents[d]); });
  const auto output = open_output(report_.output);
  const report::Sink sink = [&output](std::string_view piece) { return output->write(piece); };
  if (report_.format == "json") {
    report::write_record_json(contents, sink);
  } else {
    report::TextStyle style;
    style.width = report_.columns();
    style.color = report_.colored();
    report::write_record_text(contents, action_ == Action::show, style, sink);
  }
  ExitCode code = troubles.code();
  if (const auto delivered = output->finish(); !delivered) {
    say(delivered.error());
    code = graver(code, exit_code_of(delivered.error().kind));
  }
  return code;
}

}  // namespace sicut::cli
