#include "archive/files.h"

#include <sys/stat.h>

namespace sicut::archive {

std::optional<FileState> state_of(const std::string& path) {
  struct stat s {};
  if (path == "-" || ::stat(path.c_str(), &s) != 0 || !S_ISREG(s.st_mode)) return std::nullopt;
  return FileState{static_cast<std::uint64_t>(s.st_size),
                   std::int64_t{s.st_mtim.tv_sec} * 1'000'000'000 + s.st_mtim.tv_nsec};
}

std::optional<std::string> path_within(std::string_view root, std::string_view path) {
  if (path == root) return std::string(path.substr(path.rfind('/') + 1));
  while (root.size() > 1 && root.ends_with('/')) root.remove_suffix(1);
  if (!path.starts_with(root)) return std::nullopt;
  path.remove_prefix(root.size());
  if (!root.ends_with('/') && !path.starts_with('/')) return std::nullopt;
  while (path.starts_with('/')) path.remove_prefix(1);
  return std::string(path);
}

}  // namespace sicut::archive
