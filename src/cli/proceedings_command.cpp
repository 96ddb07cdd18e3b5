#include "cli/proceedings_command.h"

#include <CLI/CLI.hpp>

#include "base/parallel.h"
#include "cli/inputs.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/troubles.h"
#include "proceedings/proceedings.h"
#include "report/proceedings/proceedings_report.h"

namespace sicut::cli {
namespace {

constexpr const char* kProceedingsExamples =
    "Examples:\n"
    "  sicut proceedings minutes.txt                              a digest to read\n"
    "  sicut proceedings minutes.txt --all                        with every speech\n"
    "  sicut proceedings minutes.txt --format json                everything, with places in bytes\n"
    "  sicut proceedings minutes/ --format csv --table votes      one row a motion or vote, of all files\n"
    "  sicut proceedings debate.txt --format tei --output debate.xml\n"
    "  sicut proceedings minutes/ --fail-on any                   exit code 1 if minutes contradict "
    "themselves\n"
    "\n"
    "Exit codes: 0 done; 1 done, and something reached --fail-on; 2 wrong usage; 3 an input cannot be read\n"
    "(the others are still done).\n";

}  // namespace

CommandHelp ProceedingsCommand::help() const {
  return {"proceedings",
          "Read minutes: sessions, speakers, motions, votes, and where they contradict themselves",
          "sicut proceedings FILE... [OPTIONS]", kProceedingsExamples};
}

void ProceedingsCommand::add_options(CLI::App& app) {
  app.add_option("FILE", files_,
                 "Minutes, stenographic reports, debates: files, folders, or - for standard input")
      ->type_name("");
  report_.add_to(app);
  app.add_flag("--all", all_, "In the text report, show every speech and note, not only what was done");
  app.add_option("--table", table_, "With --format csv: items, votes or speeches")
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option("--fail-on", fail_on_, "none, or any: exit with code 1 if the minutes contradict themselves")
      ->type_name("WHAT")
      ->capture_default_str();
}

Result<void> ProceedingsCommand::finish() {
  if (auto finished = report_.finish(); !finished) return finished;
  using report::ProceedingsTable;
  const auto table = choose<ProceedingsTable>("--table", table_,
                                              {{"items", ProceedingsTable::items},
                                               {"votes", ProceedingsTable::votes},
                                               {"speeches", ProceedingsTable::speeches}});
  if (!table) return tl::unexpected(table.error());
  rows_ = *table;
  const auto fails = choose<bool>("--fail-on", fail_on_, {{"none", false}, {"any", true}});
  if (!fails) return tl::unexpected(fails.error());
  fails_on_any_ = *fails;
  if (files_.empty())
    return tl::unexpected(usage_error("proceedings needs minutes to read: sicut proceedings FILE..."));
  return check_paths({&files_});
}

ExitCode ProceedingsCommand::run() {
  if (const auto writable = check_output(report_.output, files_); !writable) {
    say(writable.error());
    return exit_code_of(writable.error().kind);
  }
  Troubles troubles;
  std::vector<Proceedings> all = read_all(troubles);
  for (const Proceedings& each : all)
    for (const DiagnosticNote& note : each.diagnostics) troubles.add(note);
  say_all(troubles.notes(), report_.quiet);
  if (all.empty()) {
    say("no file could be read: nothing to tell");
    return graver(troubles.code(), ExitCode::input);
  }
  if (report_.format == "akn" && all.size() > 1) {
    say("--format akn makes one debate of one file; give the files one by one");
    return ExitCode::usage;
  }
  ExitCode code = troubles.code();
  const auto output = open_output(report_.output);
  deliver(all, [&output](std::string_view piece) { return output->write(piece); });
  if (const auto delivered = output->finish(); !delivered) {
    say(delivered.error());
    code = graver(code, exit_code_of(delivered.error().kind));
  }
  bool contradicted = false;
  for (const Proceedings& each : all) contradicted |= !each.findings.empty();
  return graver(code, fails_on_any_ && contradicted ? ExitCode::fail_on_reached : ExitCode::done);
}

// Many files are read side by side, one file by two threads.
std::vector<Proceedings> ProceedingsCommand::read_all(Troubles& troubles) const {
  const std::vector<std::string> paths = discover_texts(files_, troubles);
  proceedings::FileOptions options;
  options.threads = paths.size() == 1 ? report_.threads : 1;
  std::vector<Result<Proceedings>> read(paths.size());
  std::vector<Diagnostics> doubts(paths.size());
  parallel_for(read.size(), report_.threads,
               [&](std::size_t i) { read[i] = proceedings::read_file(paths[i], options, doubts[i]); });
  std::vector<Proceedings> all;
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (!read[i]) {
      troubles.add(read[i].error());
      continue;
    }
    troubles.add(doubts[i]);
    all.push_back(std::move(*read[i]));
  }
  return all;
}

void ProceedingsCommand::deliver(const std::vector<Proceedings>& all, const report::Sink& sink) const {
  if (report_.format == "json") {
    report::write_proceedings_json(all, sink);
  } else if (report_.format == "csv") {
    report::write_proceedings_csv(all, rows_, sink);
  } else if (report_.format == "tei") {
    report::write_proceedings_tei(all, sink);
  } else if (report_.format == "akn") {
    report::write_proceedings_akn(all.front(), sink);
  } else if (report_.format == "html") {
    report::write_proceedings_html(all, sink);
  } else {
    report::TextStyle style;
    style.all = all_;
    style.width = report_.columns();
    style.color = report_.colored();
    report::write_proceedings_text(all, style, sink);
  }
}

}  // namespace sicut::cli
