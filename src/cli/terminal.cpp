#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace sicut::cli {
namespace {

constexpr unsigned kDefaultWidth = 80;

int descriptor(Stream stream) {
  return stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO;
}

}  // namespace

bool is_terminal(Stream stream) {
  return ::isatty(descriptor(stream)) == 1;
}

unsigned terminal_width(Stream stream) {
  winsize size{};
  if (!is_terminal(stream) || ::ioctl(descriptor(stream), TIOCGWINSZ, &size) != 0) return kDefaultWidth;
  return size.ws_col >= 30 ? size.ws_col : kDefaultWidth;
}

bool wants_color(Stream stream) {
  if (!is_terminal(stream)) return false;
  const char* refused = std::getenv("NO_COLOR");
  if (refused != nullptr && *refused != '\0') return false;
  const char* kind = std::getenv("TERM");
  return kind != nullptr && std::string_view(kind) != "dumb";
}

}  // namespace sicut::cli
