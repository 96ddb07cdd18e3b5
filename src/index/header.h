// The first bytes of a segment file.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "index/layout.h"

namespace sicut::index {

// Exactly kHeaderSize bytes, its own checksum included.
[[nodiscard]] std::string encode(const Header& header);

// `file`: all bytes of the file. Errors, of kind damaged: not a segment; a version or an option this program
// does not know; a checksum that is wrong; sections that do not lie in the file.
[[nodiscard]] Result<Header> decode_header(std::string_view file, const std::string& path);

[[nodiscard]] Error damaged(const std::string& path, const std::string& what);

}  // namespace sicut::index
