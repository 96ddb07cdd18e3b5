// record.toml: what a person says of the documents in a folder.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "formats/document.h"

namespace sicut::record {

// A part as it is written down; its place is looked up in the document (see parts.h).
struct PartEntry {
  std::string title, author, date, number;
  enum class By { lines, pages, id } by = By::lines;
  std::string place;       // "120-4810", "1-98", "d14"
  std::uint64_t line = 0;  // of record.toml
};

struct DocumentEntry {
  std::string file;  // relative to the folder of record.toml, inside it
  formats::Metadata meta;
  std::vector<PartEntry> parts;
  std::uint64_t line = 0;
};

struct Description {
  std::string path;  // of record.toml
  std::vector<DocumentEntry> documents;
};

// Reads the text of a record.toml. What is wrong in it (syntax, unknown keys, wrong types, dates that are
// none, files outside the folder) is added to `errors` with its line; the rest is still returned. Never
// throws.
[[nodiscard]] Description parse_description(const std::string& path, std::string_view toml,
                                            std::vector<Error>& errors);

// The line on which a key has more dots than any table here has, or 0: the library recurses into nested
// tables, so hostile ones are refused before they are parsed.
[[nodiscard]] std::uint64_t line_of_deep_key(std::string_view toml);

// The one of `known` that `key` was probably meant to be; empty where none is near.
[[nodiscard]] std::string_view nearest_key(std::string_view key, const std::vector<std::string_view>& known);

}  // namespace sicut::record
