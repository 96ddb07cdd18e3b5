#include "cli/options.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <limits>

#include "base/parallel.h"
#include "cli/terminal.h"

namespace sicut::cli {
namespace {

// The power of 1024 that a unit stands for; -1: no unit.
int unit_power(std::string unit) {
  for (char& letter : unit) letter = static_cast<char>(letter & ~0x20);  // upper case
  if (unit.ends_with("IB") && unit.size() > 2) unit.resize(unit.size() - 2);
  if (unit.ends_with("B")) unit.resize(unit.size() - 1);
  if (unit.empty()) return 0;
  const std::size_t power = std::string("KMGT").find(unit);
  return unit.size() == 1 && power != std::string::npos ? static_cast<int>(power) + 1 : -1;
}

}  // namespace

Error usage_error(std::string message) {
  return {ErrorKind::usage, "usage", "", std::move(message)};
}

Result<std::uint32_t> number(const char* option, const std::string& typed, std::uint32_t least,
                             std::uint32_t most) {
  std::uint32_t value = 0;
  const char* end = typed.data() + typed.size();
  const auto [stop, problem] = std::from_chars(typed.data(), end, value);
  if (problem != std::errc{} || stop != end || value < least || value > most) {
    return tl::unexpected(
        usage_error(fmt::format("{} takes a number from {} to {}, not '{}'", option, least, most, typed)));
  }
  return value;
}

Result<std::uint64_t> memory_size(const char* option, const std::string& typed) {
  std::uint64_t value = 0;
  const char* end = typed.data() + typed.size();
  const auto [stop, problem] = std::from_chars(typed.data(), end, value);
  const int power = problem == std::errc{} ? unit_power(std::string(stop, end)) : -1;
  const auto shift = static_cast<unsigned>(std::max(power, 0)) * 10;
  if (power < 0 || value == 0 || value > (std::numeric_limits<std::uint64_t>::max() >> shift)) {
    return tl::unexpected(
        usage_error(fmt::format("{} takes a size such as 512M or 2G, not '{}'", option, typed)));
  }
  return value << shift;
}

Result<void> check_paths(const std::vector<const std::vector<std::string>*>& lists) {
  std::ptrdiff_t inputs = 0;
  for (const auto* paths : lists) {
    if (std::count(paths->begin(), paths->end(), "") > 0)
      return tl::unexpected(usage_error("a path is empty"));
    inputs += std::count(paths->begin(), paths->end(), "-");
  }
  if (inputs > 1) return tl::unexpected(usage_error("standard input ('-') can be read only once"));
  return {};
}

std::uint64_t default_memory() {
  constexpr std::uint64_t kMost = 8ULL << 30, kFallback = 1ULL << 30;
  const long pages = ::sysconf(_SC_PHYS_PAGES), size = ::sysconf(_SC_PAGESIZE);
  if (pages <= 0 || size <= 0) return kFallback;
  return std::min(kMost, static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(size) / 2);
}

void RecordOptions::add_to(CLI::App& app) {
  app.add_option("--index", index, "The record's index is in DIR, not beside the record")->type_name("DIR");
  app.add_flag("--no-index", no_index, "Read the whole record, even if there is an index of it");
  app.add_option("--memory", memory_, "Use about SIZE of memory (512M, 2G; half of the machine's)")
      ->type_name("SIZE");
}

Result<void> RecordOptions::finish() {
  if (no_index && !index.empty())
    return tl::unexpected(usage_error("--index and --no-index contradict each other; give one of them"));
  memory = default_memory();
  if (memory_.empty()) return {};
  const auto typed = memory_size("--memory", memory_);
  if (!typed) return tl::unexpected(typed.error());
  memory = *typed;
  return {};
}

void ReportOptions::add_to(CLI::App& app) {
  app.add_option("--format", format, fmt::format("{}", fmt::join(formats_, ", ")))
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option("--output", output, "Write the report to FILE, whole or not at all")->type_name("FILE");
  app.add_option("--threads", threads_, "Threads to use (all the machine has); the report is the same")
      ->type_name("N");
  app.add_option("--width", width_, "Columns of the text report (the terminal's, or 80)")->type_name("N");
  app.add_option("--color", color_, "auto, always or never")->type_name("WHEN")->capture_default_str();
  app.add_flag("--quiet", quiet, "No progress and no warnings; errors are still told");
}

Result<void> ReportOptions::finish() {
  std::vector<std::pair<std::string, int>> known;
  for (const std::string& each : formats_) known.emplace_back(each, 0);
  if (const auto chosen = choose<int>("--format", format, known); !chosen)
    return tl::unexpected(chosen.error());
  const auto chosen = choose<ColorChoice>(
      "--color", color_,
      {{"auto", ColorChoice::automatic}, {"always", ColorChoice::always}, {"never", ColorChoice::never}});
  if (!chosen) return tl::unexpected(chosen.error());
  color = *chosen;
  threads = default_threads();
  if (!threads_.empty()) {
    const auto typed = number("--threads", threads_, 1, 1024);
    if (!typed) return tl::unexpected(typed.error());
    threads = *typed;
  }
  if (!width_.empty()) {
    const auto typed = number("--width", width_, 30, 10'000);
    if (!typed) return tl::unexpected(typed.error());
    width = *typed;
  }
  return {};
}

unsigned ReportOptions::columns() const {
  if (width != 0) return width;
  return to_terminal() ? terminal_width(Stream::output) : 80;
}

bool ReportOptions::colored() const {
  return color == ColorChoice::always ||
         (color == ColorChoice::automatic && to_terminal() && wants_color(Stream::output));
}

}  // namespace sicut::cli
