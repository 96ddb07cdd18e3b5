// The file format of citation forms: TOML with [macros] and [[form]] tables.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "citation/forms.h"

namespace sicut::citation {

struct FormEntry {
  Form form;
  std::string pattern;  // macros expanded
  std::string path;
  std::uint64_t line = 0;
};

using Macros = std::map<std::string, std::string, std::less<>>;

// Reads a table; its macros are added to `macros` (they may use those that are there).
[[nodiscard]] Result<std::vector<FormEntry>> read_form_table(const std::string& path, std::string_view toml,
                                                             Macros& macros);

// The built-in table's text, and its macros.
[[nodiscard]] std::string_view default_forms();
[[nodiscard]] std::string_view default_macros();

}  // namespace sicut::citation
