#include "cli/run.h"

#include <csignal>
#include <exception>
#include <new>

#include "cli/check_command.h"
#include "cli/command_line.h"
#include "cli/messages.h"
#include "cli/output.h"

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

ExitCode dispatch(int argc, char** argv) {
  const auto command = parse_command_line(argc, argv);
  if (!command) {
    say(command.error());
    const bool in_check = argc > 1 && std::string_view(argv[1]) == "check";
    say(in_check ? "'sicut check --help' shows how it is used" : "'sicut --help' shows how it is used");
    return ExitCode::usage;
  }
  if (const auto* text = std::get_if<ShowText>(&*command)) return show(*text);
  return run_check(std::get<CheckCommand>(*command));
}

}  // namespace

int run(int argc, char** argv) {
  // A reader that goes away (`| head`) shows as a failed write, not as a signal.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return static_cast<int>(dispatch(argc, argv));
  } catch (const std::bad_alloc&) {
    say("not enough memory for inputs of this size; give fewer or smaller files");
  } catch (const std::exception& problem) {  // a mistake of ours: say so rather than crash
    say(std::string("internal error: ") + problem.what());
  }
  return static_cast<int>(ExitCode::input);
}

}  // namespace sicut::cli
