// Expected failures are values: `Result<T>` crosses module borders, exceptions do not.
// Doubtful data that does not stop the work is a `Diagnostic` beside the result.
#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace sicut {

// What kind of failure it was; decides the exit code of the program (see cli/exit_code.h).
enum class ErrorKind {
  usage,    // wrong command line: exit 2
  input,    // an input cannot be read or is not what it claims to be: exit 3
  damaged,  // the record or its index is damaged: exit 4
};

struct Error {
  ErrorKind kind = ErrorKind::input;
  std::string code;     // short, stable, kebab-case: "not-found", "binary", "too-large"
  std::string path;     // the file or argument concerned
  std::string message;  // what is wrong, where in the file, and the remedy; one sentence
};

// Of an input named `name`; the message begins with it.
[[nodiscard]] inline Error input_error(const std::string& name, std::string code,
                                       const std::string& message) {
  return {ErrorKind::input, std::move(code), name, name + ": " + message};
}

template <class T>
using Result = tl::expected<T, Error>;

enum class Level { note, warning, error };

// A remark on one input. `line` is 1-based; 0 where no line applies.
struct Diagnostic {
  Level level = Level::note;
  std::string path;
  std::uint64_t line = 0;
  std::string code;
  std::string message;
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace sicut
