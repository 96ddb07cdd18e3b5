#include "cli/verify_index.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "archive/verify.h"
#include "cli/messages.h"
#include "cli/output.h"

namespace sicut::cli {
namespace {

struct Verified {
  std::string path;
  archive::VerifyReport report;
};

const char* state_of(const archive::VerifyReport& report) {
  if (report.folder.empty()) return "none";
  if (!report.damage.empty()) return "damaged";
  return report.changed.empty() ? "current" : "stale";
}

std::string as_text(const Verified& verified) {
  const archive::VerifyReport& report = verified.report;
  if (report.folder.empty())
    return fmt::format("{}: has no index; 'sicut index {}' builds one\n", verified.path, verified.path);
  if (!report.damage.empty()) return fmt::format("{}: damaged; see the messages\n", report.folder);
  std::string text = fmt::format("{}: intact ({} document{}, {} segment{}, {} bytes, every one read)\n",
                                 report.folder, report.documents, report.documents == 1 ? "" : "s",
                                 report.segments, report.segments == 1 ? "" : "s", report.bytes);
  if (report.changed.empty()) return text + "  current: every file is as it was indexed\n";
  text += fmt::format("  not current; 'sicut index {}' reads what has changed:\n", verified.path);
  for (const std::string& file : report.changed) text += "    " + file + "\n";
  return text;
}

nlohmann::ordered_json as_json(const Verified& verified) {
  const archive::VerifyReport& report = verified.report;
  nlohmann::ordered_json damage = nlohmann::ordered_json::array();
  for (const Error& error : report.damage)
    damage.push_back({{"path", error.path}, {"code", error.code}, {"message", error.message}});
  return {{"path", verified.path},       {"index", report.folder},
          {"state", state_of(report)},   {"documents", report.documents},
          {"segments", report.segments}, {"bytes", report.bytes},
          {"changed", report.changed},   {"damage", damage}};
}

std::string render(const std::vector<Verified>& all, bool json) {
  if (json) {
    nlohmann::ordered_json report{{"format", "sicut-verify/1"}, {"indexes", nlohmann::ordered_json::array()}};
    for (const Verified& each : all) report["indexes"].push_back(as_json(each));
    return report.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
  }
  std::string text;
  for (const Verified& each : all) text += as_text(each);
  return text;
}

}  // namespace

ExitCode verify_indexes(const std::vector<std::string>& paths, const std::string& folder,
                        const ReportOptions& report) {
  ExitCode code = ExitCode::done;
  std::vector<Verified> all;
  for (const std::string& path : paths) {
    auto verified = archive::verify(path, folder, report.threads);
    if (!verified) {
      say(verified.error());
      code = graver(code, exit_code_of(verified.error().kind));
      continue;
    }
    for (const Error& error : verified->damage) {
      say(error);
      code = graver(code, ExitCode::damaged);
    }
    all.push_back({path, std::move(*verified)});
  }
  const auto output = open_output(report.output);
  static_cast<void>(output->write(render(all, report.format == "json")));
  if (const auto delivered = output->finish(); !delivered) {
    say(delivered.error());
    code = graver(code, exit_code_of(delivered.error().kind));
  }
  return code;
}

}  // namespace sicut::cli
