#include "cli/troubles.h"

namespace sicut::cli {
namespace {

DiagnosticLevel level_of(Level level) {
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

}  // namespace

void Troubles::add(const Error& error) {
  code_ = graver(code_, exit_code_of(error.kind));
  add({DiagnosticLevel::error, error.path, 0, error.code, error.message});
}

void Troubles::add(const Diagnostics& diagnostics) {
  for (const Diagnostic& each : diagnostics)
    add({level_of(each.level), each.path, each.line, each.code, each.message});
}

void Troubles::add(DiagnosticNote note) {
  if (note.level == DiagnosticLevel::error && note.code == "index-damaged")
    code_ = graver(code_, ExitCode::damaged);
  if (told_.emplace(note.path, note.line, note.code, note.message).second) notes_.push_back(std::move(note));
}

}  // namespace sicut::cli
