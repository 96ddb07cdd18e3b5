// Where a report goes: standard output, or a file that appears whole or not at all.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace sicut::cli {

class Output {
 public:
  virtual ~Output() = default;
  // False where no more is wanted or possible; finish() then says which.
  [[nodiscard]] virtual bool write(std::string_view piece) = 0;
  // To be called once, after the last write. A reader that has gone (`| head`) is no error.
  [[nodiscard]] virtual Result<void> finish() = 0;
};

// Standard output for an empty path or "-".
[[nodiscard]] std::unique_ptr<Output> open_output(const std::string& path);

// Tells before the work whether a report could be written to `path`: its folder is there and can be written
// to, it is no folder, and it is none of `inputs`, which it would replace.
[[nodiscard]] Result<void> check_output(const std::string& path, const std::vector<std::string>& inputs);

}  // namespace sicut::cli
