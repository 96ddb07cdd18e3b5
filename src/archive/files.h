// Files of a record as its index knows them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sicut::archive {

struct FileState {
  std::uint64_t bytes = 0;
  std::int64_t changed = 0;  // nanoseconds since 1970
  bool operator==(const FileState&) const = default;
};

// Nothing for what is no regular file.
[[nodiscard]] std::optional<FileState> state_of(const std::string& path);

// The path from `root` (a record as given on the command line) to `path` (a file as reached through it): for
// a root that is the file itself, its name. Nothing where the file does not lie there.
[[nodiscard]] std::optional<std::string> path_within(std::string_view root, std::string_view path);

}  // namespace sicut::archive
