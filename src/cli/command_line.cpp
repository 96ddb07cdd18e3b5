#include "cli/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/options.h"
#include "cli/suggest.h"

namespace sicut::cli {
namespace {

constexpr const char* kAbout =
    "Sicut is a spell-checker for quotations: it holds the words that a text puts in quotation marks "
    "against\n"
    "the sources, and says of each whether it stands there as quoted, where, and what was changed.";

constexpr const char* kProgramExamples =
    "Examples:\n"
    "  sicut check article.txt --against archive/\n"
    "  sicut check --help\n";

// CLI11's layout, with usage lines that show how the words go.
class HelpLayout : public CLI::Formatter {
 public:
  explicit HelpLayout(std::string usage) : usage_(std::move(usage)) {}
  std::string make_usage(const CLI::App*, std::string) const override { return "Usage: " + usage_ + "\n"; }

 private:
  std::string usage_;
};

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

Error unknown_word(const std::string& word, const std::vector<std::string>& names, const CLI::App& app) {
  const std::string bare = word.substr(0, word.find('='));
  if (word.starts_with("-"))
    return usage_error(fmt::format("unknown option {}{}", bare, did_you_mean(bare, option_names(app))));
  return usage_error(fmt::format("unknown command '{}'{} (commands: {})", word, did_you_mean(word, names),
                                 fmt::join(names, ", ")));
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

// The program's command line: the main application and a part for each command.
class Line {
 public:
  explicit Line(const Commands& commands) : commands_(commands), app_(kAbout, "sicut") {
    app_.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    app_.formatter(std::make_shared<HelpLayout>("sicut COMMAND ..."));
    app_.set_help_flag("-h,--help", "Show this help");
    app_.set_version_flag("--version", "sicut " SICUT_VERSION, "Show the version");
    app_.footer(kProgramExamples);
    app_.allow_extras();
    app_.require_subcommand(0, 1);  // a folder may be called "record"
    for (const auto& command : commands) add(*command);
  }

  Result<Parsed> parse(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
      return ShowText{help()};
    } catch (const CLI::CallForVersion&) {
      return ShowText{"sicut " SICUT_VERSION "\n"};
    } catch (const CLI::ParseError& problem) {
      return tl::unexpected(usage_error(problem.what()));
    }
    const auto chosen =
        std::find_if(parts_.begin(), parts_.end(), [](CLI::App* app) { return app->parsed(); });
    if (chosen == parts_.end()) {
      if (!app_.remaining().empty())
        return tl::unexpected(unknown_word(first_leftover(app_, false), names_, app_));
      return tl::unexpected(
          usage_error(fmt::format("no command given (commands: {})", fmt::join(names_, ", "))));
    }
    if (!app_.remaining(true).empty()) {
      const auto& from = (*chosen)->remaining().empty() ? app_ : **chosen;
      return tl::unexpected(unknown_word(first_leftover(from, true), names_, **chosen));
    }
    Command* const command = commands_[static_cast<std::size_t>(chosen - parts_.begin())].get();
    if (auto finished = command->finish(); !finished) return tl::unexpected(std::move(finished.error()));
    return command;
  }

 private:
  void add(Command& command) {
    const CommandHelp help = command.help();
    CLI::App* const part = app_.add_subcommand(help.name, help.about);
    part->set_help_flag("-h,--help", "Show this help");
    part->formatter(std::make_shared<HelpLayout>(help.usage));
    part->footer(help.examples);
    part->allow_extras();
    command.add_options(*part);
    parts_.push_back(part);
    names_.push_back(help.name);
  }

  [[nodiscard]] std::string help() {
    for (CLI::App* part : parts_) {
      if (part->parsed()) return part->help("sicut");
    }
    return app_.help();
  }

  const Commands& commands_;
  CLI::App app_;
  std::vector<CLI::App*> parts_;  // one for each command
  std::vector<std::string> names_;
};

}  // namespace

Result<Parsed> parse_command_line(int argc, const char* const* argv, const Commands& commands) {
  return Line(commands).parse(argc, argv);
}

}  // namespace sicut::cli
