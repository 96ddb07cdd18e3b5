#include "cli/check_command.h"

#include <set>
#include <tuple>

#include "base/parallel.h"
#include "cli/fail_on.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "formats/document.h"
#include "record/record.h"
#include "report/report.h"
#include "verdict/check.h"

namespace sicut::cli {
namespace {

// What went wrong or is doubtful, in the order it was met, each told once.
class Troubles {
 public:
  void add(const Error& error) {
    code_ = graver(code_, exit_code_of(error.kind));
    add({DiagnosticLevel::error, error.path, 0, error.code, error.message});
  }
  void add(const Diagnostics& diagnostics) {
    for (const Diagnostic& each : diagnostics) {
      add({level_of(each.level), each.path, each.line, each.code, each.message});
    }
  }
  void add(DiagnosticNote note) {
    if (told_.emplace(note.path, note.line, note.code, note.message).second)
      notes_.push_back(std::move(note));
  }
  [[nodiscard]] ExitCode code() const { return code_; }
  [[nodiscard]] const std::vector<DiagnosticNote>& notes() const { return notes_; }

 private:
  static DiagnosticLevel level_of(Level level) {
    switch (level) {
      case Level::note:
        return DiagnosticLevel::note;
      case Level::warning:
        return DiagnosticLevel::warning;
      case Level::error:
        return DiagnosticLevel::error;
    }
    return DiagnosticLevel::error;
  }

  std::vector<DiagnosticNote> notes_;
  std::set<std::tuple<std::string, std::uint64_t, std::string, std::string>> told_;
  ExitCode code_ = ExitCode::done;
};

std::vector<formats::Document> read_texts(const std::vector<std::string>& given, unsigned threads,
                                          Troubles& troubles) {
  const record::Discovery found = record::discover(given);  // walks folders, reads doubles once
  for (const Error& error : found.errors) troubles.add(error);
  troubles.add(found.diagnostics);
  std::vector<Result<formats::Document>> read(found.inputs.size());
  parallel_for(read.size(), threads, [&](std::size_t i) { read[i] = formats::read(found.inputs[i].path); });
  std::vector<formats::Document> texts;
  for (auto& each : read) {
    if (!each) {
      troubles.add(each.error());
      continue;
    }
    troubles.add(each->diagnostics);
    texts.push_back(std::move(*each));
  }
  return texts;
}

record::Record load_record(const CheckCommand& command, unsigned threads, Progress& progress,
                           Troubles& troubles) {
  record::LoadOptions options;
  options.threads = threads;
  options.progress = [&progress](std::uint64_t done, std::uint64_t all) {
    progress.show("reading the record", done, all);
  };
  record::Record record = record::load(command.against, options);
  for (const Error& error : record.errors) troubles.add(error);
  troubles.add(record.diagnostics);
  for (const formats::Document& document : record.documents) troubles.add(document.diagnostics);
  return record;
}

CheckReport judge(const CheckCommand& command, const std::vector<formats::Document>& texts,
                  const record::Record& record, unsigned threads, Progress& progress) {
  verdict::CheckOptions options;
  options.threads = threads;
  options.max_passages = command.passages;
  options.progress = [&progress](std::uint64_t done, std::uint64_t all) {
    progress.show("checking quotations", done, all);
  };
  return verdict::check(texts, record, options);
}

report::TextStyle style_for(const CheckCommand& command) {
  const bool to_terminal = command.output.empty() || command.output == "-";
  report::TextStyle style;
  style.all = command.all;
  style.width = command.width;
  if (style.width == 0) style.width = to_terminal ? terminal_width(Stream::output) : 80;
  style.color = command.color == ColorChoice::always ||
                (command.color == ColorChoice::automatic && to_terminal && wants_color(Stream::output));
  return style;
}

Result<void> deliver(const CheckCommand& command, const CheckReport& report) {
  const auto output = open_output(command.output);
  const report::Sink sink = [&output](std::string_view piece) { return output->write(piece); };
  if (command.format == ReportFormat::json) {
    report::write_check_json(report, sink);
  } else {
    report::write_check_text(report, style_for(command), sink);
  }
  return output->finish();
}

std::vector<std::string> inputs_of(const CheckCommand& command) {
  std::vector<std::string> inputs = command.texts;
  inputs.insert(inputs.end(), command.against.begin(), command.against.end());
  return inputs;
}

// Nothing to do without a text and a document: says so after what was wrong with each.
ExitCode nothing_to_do(const char* message, const Troubles& troubles, bool quiet) {
  say_all(troubles.notes(), quiet);
  say(message);
  return graver(troubles.code(), ExitCode::input);
}

}  // namespace

ExitCode run_check(const CheckCommand& command) {
  if (const auto writable = check_output(command.output, inputs_of(command)); !writable) {
    say(writable.error());
    return exit_code_of(writable.error().kind);
  }
  const unsigned threads = command.threads == 0 ? default_threads() : command.threads;
  Troubles troubles;
  Progress progress(command.quiet);
  const std::vector<formats::Document> texts = read_texts(command.texts, threads, troubles);
  if (texts.empty()) return nothing_to_do("no text could be read: nothing to check", troubles, command.quiet);
  const record::Record record = load_record(command, threads, progress, troubles);
  if (record.documents.empty()) {
    progress.clear();
    return nothing_to_do("no document of the record could be read: nothing to check against", troubles,
                         command.quiet);
  }
  CheckReport report = judge(command, texts, record, threads, progress);
  progress.clear();
  for (DiagnosticNote& note : report.diagnostics) troubles.add(std::move(note));
  report.diagnostics = troubles.notes();
  say_all(report.diagnostics, command.quiet);
  ExitCode code = troubles.code();
  if (const auto delivered = deliver(command, report); !delivered) {
    say(delivered.error());
    code = graver(code, exit_code_of(delivered.error().kind));
  }
  return graver(code, reaches(report, command.fail_on) ? ExitCode::fail_on_reached : ExitCode::done);
}

}  // namespace sicut::cli
