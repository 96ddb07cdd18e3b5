#include "cli/collate_command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>

#include "base/bytes.h"
#include "base/parallel.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/troubles.h"
#include "report/collation/collation_report.h"

namespace sicut::cli {
namespace {

constexpr const char* kCollateExamples =
    "Examples:\n"
    "  sicut collate first.txt second.txt                          what differs, and what kind it is\n"
    "  sicut collate speech.txt works-25.txt                       a small work inside a volume: it is "
    "found\n"
    "  sicut collate speech.txt works-25.txt:120-4810              ... or say on which lines it stands\n"
    "  sicut collate 1818.txt 1823.txt 1831.txt --base 1831.txt --format html --output variants.html\n"
    "  sicut collate first.txt second.txt --rules house.toml --format tei --output apparatus.xml\n"
    "\n"
    "Differences are substantive (other words), accidental (spelling, capitals, punctuation, division, "
    "numbers in\n"
    "figures), transmission (slips of scanning and typing) or layout (running heads, page numbers, "
    "footnotes).\n"
    "\n"
    "Rules of regularisation (--rules): differences that you do not care for.\n"
    "  ignore = [\"punctuation\", \"capitals\"]      also \"accents\", \"division\"\n"
    "  [[same]]\n"
    "  words = [\"shew\", \"show\"]\n"
    "  [[letters]]\n"
    "  from = \"ae\"\n"
    "  to = \"e\"\n"
    "\n"
    "Exit codes: 0 done; 1 done, and something reached --fail-on; 2 wrong usage; 3 an input cannot be "
    "read.\n";

constexpr std::size_t kLongestRules = 16'000'000;

}  // namespace

Result<WitnessArgument> parse_witness(const std::string& typed) {
  const std::size_t colon = typed.rfind(':');
  WitnessArgument whole{typed, std::nullopt};
  std::error_code ignored;
  if (colon == std::string::npos || colon == 0 || std::filesystem::exists(typed, ignored)) return whole;
  const char *at = typed.data() + colon + 1, *end = typed.data() + typed.size();
  collate::LineRange lines;
  const auto [dash, problem] = std::from_chars(at, end, lines.first);
  if (problem != std::errc{} || dash == end || *dash != '-') return whole;
  const auto [stop, problem2] = std::from_chars(dash + 1, end, lines.last);
  if (problem2 != std::errc{} || stop != end) return whole;
  if (lines.first == 0 || lines.last < lines.first)
    return tl::unexpected(
        usage_error(fmt::format("'{}': lines are counted from 1, and a range is FIRST-LAST, as in {}:10-250",
                                typed, typed.substr(0, colon))));
  return WitnessArgument{typed.substr(0, colon), lines};
}

CommandHelp CollateCommand::help() const {
  return {"collate", "Set editions of one work against each other: every difference, and what kind it is",
          "sicut collate WITNESS WITNESS... [OPTIONS]", kCollateExamples};
}

void CollateCommand::add_options(CLI::App& app) {
  app.add_option("WITNESS", typed_,
                 "Editions of one work: FILE, FILE:FIRST-LAST (lines), or - for standard input")
      ->type_name("");
  report_.add_to(app);
  app.add_option("--base", base_,
                 "The witness that others are compared with: A, B, ... or its file (the first)")
      ->type_name("WITNESS");
  app.add_option("--rules", rules_, "Rules of regularisation (TOML, see below)")->type_name("FILE");
  app.add_flag("--full", full_, "JSON: the whole of every witness in order, common stretches included");
  app.add_flag("--whole", whole_, "Take files whole: do not look for a small work inside a large file");
  app.add_flag("--all", all_, "Text: list accidental and layout differences too, not only their number");
  app.add_option("--fail-on", fail_on_typed_,
                 "none, substantive, transmission (those too) or any: when to exit with code 1")
      ->type_name("WHAT")
      ->capture_default_str();
}

Result<void> CollateCommand::finish() {
  if (auto finished = report_.finish(); !finished) return finished;
  const auto chosen = choose<FailOn>("--fail-on", fail_on_typed_,
                                     {{"none", FailOn::none},
                                      {"substantive", FailOn::substantive},
                                      {"transmission", FailOn::transmission},
                                      {"any", FailOn::any}});
  if (!chosen) return tl::unexpected(chosen.error());
  fail_on_ = *chosen;
  if (typed_.size() < 2)
    return tl::unexpected(
        usage_error("collate needs two witnesses or more: sicut collate WITNESS WITNESS..."));
  if (typed_.size() > collate::kMostWitnesses)
    return tl::unexpected(usage_error(
        fmt::format("collate takes {} witnesses at most, not {}", collate::kMostWitnesses, typed_.size())));
  std::vector<std::string> paths;
  for (const std::string& typed : typed_) {
    auto witness = parse_witness(typed);
    if (!witness) return tl::unexpected(witness.error());
    if (std::find(paths.begin(), paths.end(), witness->path) == paths.end()) paths.push_back(witness->path);
    witnesses_.push_back(std::move(*witness));
  }
  if (auto checked = check_paths({&paths}); !checked) return checked;
  options_.threads = report_.threads;
  options_.whole = whole_;
  options_.segments = full_ || report_.format == "html" || report_.format == "tei";
  return find_base();
}

Result<void> CollateCommand::find_base() {
  if (base_.empty()) return {};
  std::vector<std::string> known;
  for (std::size_t i = 0; i < typed_.size(); ++i) {
    const std::string id(1, static_cast<char>('A' + i));
    if (base_ == id || base_ == typed_[i]) {
      options_.base = static_cast<std::uint32_t>(i);
      return {};
    }
    known.push_back(id);
  }
  for (std::size_t i = 0; i < witnesses_.size(); ++i)
    if (base_ == witnesses_[i].path) {
      options_.base = static_cast<std::uint32_t>(i);
      return {};
    }
  return tl::unexpected(usage_error(fmt::format(
      "--base knows no witness '{}' (it takes {}, or a witness as given)", base_, fmt::join(known, ", "))));
}

Result<void> CollateCommand::read_rules() {
  if (rules_.empty()) return {};
  const auto bytes = Bytes::from_file(rules_, kLongestRules);
  if (!bytes) return tl::unexpected(bytes.error());
  auto rules = collate::parse_rules(rules_, bytes->view());
  if (!rules) return tl::unexpected(rules.error());
  options_.rules = std::move(*rules);
  return {};
}

Result<void> CollateCommand::deliver(const Collation& collation) const {
  const auto output = open_output(report_.output);
  const report::Sink sink = [&output](std::string_view piece) { return output->write(piece); };
  if (report_.format == "json") {
    report::write_collation_json(collation, sink);
  } else if (report_.format == "csv") {
    report::write_collation_csv(collation, sink);
  } else if (report_.format == "tei") {
    report::write_collation_tei(collation, sink);
  } else if (report_.format == "html") {
    report::write_collation_html(collation, sink);
  } else {
    report::TextStyle style;
    style.all = all_;
    style.width = report_.columns();
    style.color = report_.colored();
    report::write_collation_text(collation, style, sink);
  }
  return output->finish();
}

bool CollateCommand::reaches_fail_on(const Collation& collation) const {
  return std::any_of(collation.variants.begin(), collation.variants.end(), [this](const Variant& v) {
    switch (fail_on_) {
      case FailOn::none:
        return false;
      case FailOn::substantive:
        return v.cls == VariantClass::substantive;
      case FailOn::transmission:
        return v.cls == VariantClass::substantive || v.cls == VariantClass::transmission;
      case FailOn::any:
        return v.cls != VariantClass::layout;
    }
    return false;
  });
}

ExitCode CollateCommand::run() {
  std::vector<std::string> inputs;
  for (const WitnessArgument& witness : witnesses_) inputs.push_back(witness.path);
  if (!rules_.empty()) inputs.push_back(rules_);
  if (const auto writable = check_output(report_.output, inputs); !writable) {
    say(writable.error());
    return exit_code_of(writable.error().kind);
  }
  if (const auto read = read_rules(); !read) {
    say(read.error());
    return exit_code_of(read.error().kind);
  }
  Troubles troubles;
  return collate_and_report(troubles);
}

ExitCode CollateCommand::collate_and_report(Troubles& troubles) {
  Progress progress(report_.quiet);
  std::map<std::string, Result<formats::Document>> documents;
  for (const WitnessArgument& witness : witnesses_) documents.emplace(witness.path, formats::Document{});
  std::vector<std::pair<const std::string, Result<formats::Document>>*> jobs;
  for (auto& entry : documents) jobs.push_back(&entry);
  progress.show("reading the witnesses", 0, jobs.size());
  parallel_for(jobs.size(), report_.threads,
               [&](std::size_t i) { jobs[i]->second = formats::read(jobs[i]->first); });
  std::vector<collate::WitnessSource> sources;
  for (std::size_t i = 0; i < witnesses_.size(); ++i) {
    const Result<formats::Document>& document = documents.at(witnesses_[i].path);
    if (!document) {
      troubles.add(document.error());
    } else {
      troubles.add(document->diagnostics);
      if (i == options_.base) options_.base = static_cast<std::uint32_t>(sources.size());
      sources.push_back({&*document, witnesses_[i].lines});
    }
  }
  progress.clear();
  options_.base = std::min<std::uint32_t>(
      options_.base, sources.empty() ? 0 : static_cast<std::uint32_t>(sources.size() - 1));
  if (sources.size() < 2) {
    say_all(troubles.notes(), report_.quiet);
    say("fewer than two witnesses could be read: nothing to collate");
    return graver(troubles.code(), ExitCode::input);
  }
  auto collation = collate::collate(sources, options_);
  if (!collation) {
    say_all(troubles.notes(), report_.quiet);
    say(collation.error());
    return graver(troubles.code(), exit_code_of(collation.error().kind));
  }
  for (DiagnosticNote& note : collation->diagnostics) troubles.add(std::move(note));
  collation->diagnostics = troubles.notes();
  say_all(collation->diagnostics, report_.quiet);
  ExitCode code = troubles.code();
  if (const auto delivered = deliver(*collation); !delivered) {
    say(delivered.error());
    code = graver(code, exit_code_of(delivered.error().kind));
  }
  return graver(code, reaches_fail_on(*collation) ? ExitCode::fail_on_reached : ExitCode::done);
}

}  // namespace sicut::cli
