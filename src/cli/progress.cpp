#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "cli/messages.h"
#include "cli/terminal.h"

namespace sicut::cli {
namespace {

constexpr std::size_t kBar = 30;

}  // namespace

Progress::Progress(bool quiet) : on_(!quiet && is_terminal(Stream::error)) {}

void Progress::show(const char* what, std::uint64_t done, std::uint64_t all) {
  if (!on_ || all == 0) return;
  const auto now = std::chrono::steady_clock::now();
  if (drawn_ && now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  drawn_ = true;
  const double share = static_cast<double>(std::min(done, all)) / static_cast<double>(all);
  const auto full = static_cast<std::size_t>(share * static_cast<double>(kBar));
  write_error(
      fmt::format("\r\x1b[K{}  [{:#>{}}{:.>{}}]  {:.0f} %", what, "", full, "", kBar - full, share * 100));
}

void Progress::clear() {
  if (drawn_) write_error("\r\x1b[K");
  drawn_ = false;
}

}  // namespace sicut::cli
