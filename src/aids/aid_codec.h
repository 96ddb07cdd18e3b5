// A finding aid as bytes, for an index. docs/format.md describes them for other programs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "aids/finding_aid.h"

namespace sicut::aids {

// What is found out about a document, and a digest of its bytes. Cost: linear, of documents that are no
// minutes some 300 MB/s. Thread safe.
[[nodiscard]] std::string encode(const formats::Document& document);

// The finding aid of a document of `words` words whose file's bytes are `original`. None where the bytes were
// others when it was made, or where it makes no sense; what is returned keeps within the document's bounds,
// whatever `bytes` are. Cost: linear in the aid, and a fast digest of the original. Thread safe.
[[nodiscard]] std::optional<FindingAid> decode(std::string_view bytes, const Bytes& original,
                                               std::uint32_t words);

// Whether it makes sense; whether it is of the file's bytes is not asked.
[[nodiscard]] bool is_whole(std::string_view bytes, std::uint64_t original_bytes, std::uint32_t words);

}  // namespace sicut::aids
