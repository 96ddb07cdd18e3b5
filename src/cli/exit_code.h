// What the program's exit code says. Scripts rely on it.
#pragma once

#include "base/error.h"

namespace sicut::cli {

enum class ExitCode : int {
  done = 0,
  fail_on_reached = 1,  // done, and something reached --fail-on
  usage = 2,            // wrong command line, an --output that cannot be created included
  input = 3,            // an input cannot be read or is not what it claims to be; the others are done.
                        // Also: the report could not be written to its end (disk full)
  damaged = 4,          // the record or its index is damaged
};

[[nodiscard]] constexpr ExitCode exit_code_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return ExitCode::usage;
    case ErrorKind::input:
      return ExitCode::input;
    case ErrorKind::damaged:
      return ExitCode::damaged;
  }
  return ExitCode::input;
}

// Where several apply, the first of 2, 4, 3, 1 counts.
[[nodiscard]] constexpr ExitCode graver(ExitCode a, ExitCode b) {
  constexpr ExitCode by_weight[] = {ExitCode::usage, ExitCode::damaged, ExitCode::input,
                                    ExitCode::fail_on_reached};
  for (const ExitCode code : by_weight) {
    if (a == code || b == code) return code;
  }
  return ExitCode::done;
}

}  // namespace sicut::cli
