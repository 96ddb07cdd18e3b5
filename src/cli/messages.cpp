#include "cli/messages.h"

#include <fmt/format.h>
#include <unistd.h>

#include "report/display.h"

namespace sicut::cli {
namespace {

constexpr std::size_t kMostLines = 20;

std::string with_place(std::string_view path, std::uint64_t line, std::string_view message) {
  if (!path.empty() && message.starts_with(std::string(path) + ":")) return std::string(message);
  std::string text;
  if (!path.empty()) text = path == "-" ? "standard input" : std::string(path);
  if (!path.empty() && line > 0) text += fmt::format(":{}", line);
  if (!text.empty()) text += ": ";
  return text.append(message);
}

}  // namespace

void write_error(std::string_view text) {
  const auto written = ::write(STDERR_FILENO, text.data(), text.size());
  static_cast<void>(written);
}

void say(std::string_view message) {
  write_error("sicut: " + report::harmless(message) + "\n");
}

void say(const Error& error) {
  say(with_place(error.path, 0, error.message));
}

void say_all(const std::vector<DiagnosticNote>& diagnostics, bool quiet) {
  std::size_t said = 0, left = 0;
  // Errors first, so that warnings never push one beyond the limit.
  for (const DiagnosticLevel level : {DiagnosticLevel::error, DiagnosticLevel::warning}) {
    if (quiet && level == DiagnosticLevel::warning) continue;
    for (const DiagnosticNote& each : diagnostics) {
      if (each.level != level) continue;
      if (said == kMostLines) {
        ++left;
        continue;
      }
      ++said;
      const char* kind = level == DiagnosticLevel::warning ? "warning: " : "";
      say(with_place(each.path, each.line, kind + each.message));
    }
  }
  if (left > 0) say(fmt::format("... and {} more; --format json lists them all", left));
}

}  // namespace sicut::cli
