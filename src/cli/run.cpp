#include "cli/run.h"

#include <csignal>
#include <exception>
#include <new>
#include <string_view>

#include "cli/command_line.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "record/shelf.h"

namespace sicut::cli {
namespace {

ExitCode show(const ShowText& command) {
  const auto output = open_output("");
  static_cast<void>(output->write(command.text));
  const auto shown = output->finish();
  if (shown) return ExitCode::done;
  say(shown.error());
  return exit_code_of(shown.error().kind);
}

// "'sicut check --help' shows how it is used": the help of the command that was typed, if there is one.
std::string where_help_is(std::string_view typed, const Commands& commands) {
  std::string name;
  for (const auto& command : commands) {
    if (command->help().name == typed) name = command->help().name + " ";
  }
  return "'sicut " + name + "--help' shows how it is used";
}

ExitCode dispatch(int argc, char** argv) {
  const Commands commands = make_commands();
  const auto parsed = parse_command_line(argc, argv, commands);
  if (!parsed) {
    say(parsed.error());
    say(where_help_is(argc > 1 ? argv[1] : "", commands));
    return ExitCode::usage;
  }
  if (const auto* text = std::get_if<ShowText>(&*parsed)) return show(*text);
  return std::get<Command*>(*parsed)->run();
}

}  // namespace

int run(int argc, char** argv) {
  // A reader that goes away (`| head`) shows as a failed write, not as a signal.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return static_cast<int>(dispatch(argc, argv));
  } catch (const record::Changed& changed) {
    say(changed.error);
  } catch (const std::bad_alloc&) {
    say("not enough memory for inputs of this size; give fewer or smaller files");
  } catch (const std::exception& problem) {  // a mistake of ours: say so rather than crash
    say(std::string("internal error: ") + problem.what());
  }
  return static_cast<int>(ExitCode::input);
}

}  // namespace sicut::cli
