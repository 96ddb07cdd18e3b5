// Files that appear whole or not at all, and are still there after a power cut.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"

namespace sicut {

// Writes to a temporary file beside `path` (a dot, its name, random letters), forces it to disk, renames it,
// and forces the folder to disk. A reader sees the old file or the new one, never a part. Errors:
// write-failed; what stood at `path` is then as it was.
[[nodiscard]] Result<void> write_durably(const std::string& path, std::string_view bytes);

}  // namespace sicut
