#include "cli/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>

#include "cli/suggest.h"

namespace sicut::cli {
namespace {

constexpr const char* kAbout =
    "Sicut is a spell-checker for quotations: it holds the words that a text puts in quotation marks "
    "against\n"
    "the sources, and says of each whether it stands there as quoted, where, and what was changed.";

constexpr const char* kMainExamples =
    "Examples:\n"
    "  sicut check article.txt --against archive/\n"
    "  sicut check --help\n";

constexpr const char* kCheckExamples =
    "Examples:\n"
    "  sicut check article.txt --against archive/                 a report to read\n"
    "  sicut check a.md b.html --against works.txt letters/       several texts, several sources\n"
    "  sicut check article.txt --against archive/ --format json --output report.json\n"
    "  sicut check article.txt --against archive/ --fail-on altered    exit code 1 if a wording is false\n"
    "  xclip -o | sicut check - --against archive/                a text from standard input\n"
    "\n"
    "Exit codes: 0 done; 1 done, and something reached --fail-on; 2 wrong usage; 3 an input cannot be read\n"
    "(the others are still done); 4 the record is damaged. Where several apply: 2, 4, 3, 1.\n"
    "\n"
    "--fail-on altered: a wording altered, spliced or loose, or words of another person than said.\n"
    "--fail-on absent:  those, and words not found where the cited source is in the record or none is "
    "cited.\n"
    "--fail-on any:     all but verbatim and edited.\n";

// CLI11's layout, with usage lines that show how the words go.
class HelpLayout : public CLI::Formatter {
 public:
  std::string make_usage(const CLI::App* app, std::string) const override {
    const bool in_check = app->get_name() == "check";
    return in_check ? "Usage: sicut check TEXT... --against PATH... [OPTIONS]\n"
                    : "Usage: sicut COMMAND ...\n";
  }
};

Error usage(std::string message) {
  return {ErrorKind::usage, "usage", "", std::move(message)};
}

// What CLI11 fills in; choices and numbers stay strings here, so that messages about them are ours.
struct RawCheck {
  std::vector<std::string> texts, against;
  std::string format = "text", output, threads, color = "auto", fail_on = "none", passages = "20", width;
  bool quiet = false, all = false;
};

template <class Enum>
struct Choice {
  std::string word;
  Enum value;
};

template <class Enum>
Result<Enum> choose(const char* option, const std::string& typed, const std::vector<Choice<Enum>>& choices) {
  std::vector<std::string> words;
  for (const auto& choice : choices) {
    if (choice.word == typed) return choice.value;
    words.push_back(choice.word);
  }
  return tl::unexpected(usage(fmt::format("{} knows no '{}'{} (it takes {})", option, typed,
                                          did_you_mean(typed, words), fmt::join(words, ", "))));
}

Result<std::uint32_t> number(const char* option, const std::string& typed, std::uint32_t least,
                             std::uint32_t most) {
  std::uint32_t value = 0;
  const char* end = typed.data() + typed.size();
  const auto [stop, problem] = std::from_chars(typed.data(), end, value);
  if (problem != std::errc{} || stop != end || value < least || value > most) {
    return tl::unexpected(
        usage(fmt::format("{} takes a number from {} to {}, not '{}'", option, least, most, typed)));
  }
  return value;
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

void add_check_options(CLI::App& check, RawCheck& raw) {
  check.add_option("TEXT", raw.texts, "Texts to examine: files, folders, or - for standard input")
      ->type_name("");
  check
      .add_option("--against", raw.against,
                  "The record: source files or folders of them (with a record.toml)")
      ->type_name("PATH");
  check.add_option("--format", raw.format, "text or json")->type_name("NAME")->capture_default_str();
  check.add_option("--output", raw.output, "Write the report to FILE, whole or not at all")
      ->type_name("FILE");
  check.add_flag("--all", raw.all, "Show verbatim and untested quotations too, not only their number");
  check.add_option("--fail-on", raw.fail_on, "none, altered, absent or any: when to exit with code 1")
      ->type_name("WHAT")
      ->capture_default_str();
  check.add_option("--passages", raw.passages, "Passages listed for a quotation, at most")
      ->type_name("N")
      ->capture_default_str();
  check.add_option("--threads", raw.threads, "Threads to use (all the machine has); the report is the same")
      ->type_name("N");
  check.add_option("--width", raw.width, "Columns of the text report (the terminal's, or 80)")
      ->type_name("N");
  check.add_option("--color", raw.color, "auto, always or never")->type_name("WHEN")->capture_default_str();
  check.add_flag("--quiet", raw.quiet, "No progress and no warnings; errors are still told");
}

Result<CheckCommand> finished(const RawCheck& raw) {
  CheckCommand command;
  command.texts = raw.texts;
  command.against = raw.against;
  command.output = raw.output;
  command.quiet = raw.quiet;
  command.all = raw.all;
  const auto format = choose<ReportFormat>("--format", raw.format,
                                           {{"text", ReportFormat::text}, {"json", ReportFormat::json}});
  if (!format) return tl::unexpected(format.error());
  command.format = *format;
  const auto color = choose<ColorChoice>(
      "--color", raw.color,
      {{"auto", ColorChoice::automatic}, {"always", ColorChoice::always}, {"never", ColorChoice::never}});
  if (!color) return tl::unexpected(color.error());
  command.color = *color;
  const auto fail_on = choose<FailOn>("--fail-on", raw.fail_on,
                                      {{"none", FailOn::none},
                                       {"altered", FailOn::altered},
                                       {"absent", FailOn::absent},
                                       {"any", FailOn::any}});
  if (!fail_on) return tl::unexpected(fail_on.error());
  command.fail_on = *fail_on;
  const auto passages = number("--passages", raw.passages, 1, 1'000'000);
  if (!passages) return tl::unexpected(passages.error());
  command.passages = *passages;
  if (!raw.threads.empty()) {
    const auto threads = number("--threads", raw.threads, 1, 1024);
    if (!threads) return tl::unexpected(threads.error());
    command.threads = *threads;
  }
  if (!raw.width.empty()) {
    const auto width = number("--width", raw.width, 30, 10'000);
    if (!width) return tl::unexpected(width.error());
    command.width = *width;
  }
  return command;
}

// What is missing or said twice.
std::optional<Error> misuse(const CheckCommand& command) {
  if (command.against.empty()) {
    return usage(
        "check needs a record to hold the text against: --against PATH... (source files or folders)");
  }
  if (command.texts.empty()) {
    return usage("check needs a text to examine, before --against: sicut check TEXT... --against PATH...");
  }
  const auto inputs = std::count(command.texts.begin(), command.texts.end(), "-") +
                      std::count(command.against.begin(), command.against.end(), "-");
  if (inputs > 1) return usage("standard input ('-') can be read only once");
  for (const auto* paths : {&command.texts, &command.against}) {
    if (std::count(paths->begin(), paths->end(), "") > 0) return usage("a path is empty");
  }
  return std::nullopt;
}

Error unknown_word(const std::string& word, const std::vector<std::string>& commands, const CLI::App& app) {
  const std::string bare = word.substr(0, word.find('='));
  if (word.starts_with("-")) {
    return usage(fmt::format("unknown option {}{}", bare, did_you_mean(bare, option_names(app))));
  }
  return usage(fmt::format("unknown command '{}'{} (commands: {})", word, did_you_mean(word, commands),
                           fmt::join(commands, ", ")));
}

// What to complain of first: without a command the word that stands in its place; after it an option, since
// the words behind an unknown option were meant for it.
std::string first_leftover(const CLI::App& app, bool options_first) {
  const auto left = app.remaining();
  const auto found = std::find_if(left.begin(), left.end(), [options_first](const auto& word) {
    return word.starts_with("-") == options_first;
  });
  return found != left.end() ? *found : left.front();
}

std::string help_of(const CLI::App& app, const CLI::App& check) {
  return check.parsed() ? check.help("sicut") : app.help();
}

}  // namespace

Result<Command> parse_command_line(int argc, const char* const* argv) {
  CLI::App app(kAbout, "sicut");
  RawCheck raw;
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  app.formatter(std::make_shared<HelpLayout>());
  app.set_help_flag("-h,--help", "Show this help");
  app.set_version_flag("--version", "sicut " SICUT_VERSION, "Show the version");
  app.footer(kMainExamples);
  app.allow_extras();
  CLI::App* check = app.add_subcommand("check", "Check every quotation of texts against a record");
  check->set_help_flag("-h,--help", "Show this help");
  check->footer(kCheckExamples);
  check->allow_extras();
  add_check_options(*check, raw);
  const std::vector<std::string> commands{"check"};
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return ShowText{help_of(app, *check)};
  } catch (const CLI::CallForVersion&) {
    return ShowText{"sicut " SICUT_VERSION "\n"};
  } catch (const CLI::ParseError& problem) {
    return tl::unexpected(usage(problem.what()));
  }
  if (!check->parsed()) {
    if (!app.remaining().empty())
      return tl::unexpected(unknown_word(first_leftover(app, false), commands, app));
    return tl::unexpected(usage("no command given (commands: check)"));
  }
  if (!app.remaining(true).empty()) {
    const auto& from = check->remaining().empty() ? app : *check;
    return tl::unexpected(unknown_word(first_leftover(from, true), commands, *check));
  }
  auto command = finished(raw);
  if (!command) return tl::unexpected(command.error());
  if (auto wrong = misuse(*command)) return tl::unexpected(std::move(*wrong));
  return Command(std::move(*command));
}

}  // namespace sicut::cli
