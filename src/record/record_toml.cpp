#include "record/record_toml.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "record/edtf.h"

namespace sicut::record {

namespace {

constexpr std::size_t kLongest = 16'000'000;
constexpr std::size_t kDeepestKey = 32;

const std::vector<std::string_view> kTopKeys = {"document"};
const std::vector<std::string_view> kDocumentKeys = {"file",    "author",  "title",    "series",
                                                     "volume",  "edition", "language", "date",
                                                     "citekey", "part",    "cite_as",  "volume_numerals"};
const std::vector<std::string_view> kPartKeys = {"title", "author", "date", "number", "lines", "pages", "id"};

std::uint64_t line_of(const toml::node& node) {
  return node.source().begin.line;
}
std::uint64_t line_of(const toml::key& key) {
  return key.source().begin.line;
}

// A file inside the folder: relative, no step out of it, nothing but plain names.
bool stays_inside(std::string_view file) {
  if (file.empty() || file[0] == '/' || file.find('\0') != std::string_view::npos) return false;
  const auto path = std::filesystem::path(file).lexically_normal();
  return path != "." && *path.begin() != "..";
}

class Parser {
 public:
  Parser(std::string path, std::vector<Error>& errors) : errors_(errors) {
    description_.path = std::move(path);
  }

  Description take(const toml::table& table) {
    for (const auto& [key, node] : table) {
      if (key.str() != "document") {
        unknown_key(key, kTopKeys);
      } else {
        each_table(node, "document", [this](const toml::table& entry) { take_document(entry); });
      }
    }
    // Tables come in the order of the file; the map they are kept in is sorted by name.
    std::stable_sort(description_.documents.begin(), description_.documents.end(),
                     [](const DocumentEntry& a, const DocumentEntry& b) { return a.line < b.line; });
    return std::move(description_);
  }

  void fail(std::uint64_t line, const std::string& message) {
    errors_.push_back({ErrorKind::input, "record-toml", description_.path,
                       fmt::format("{}:{}: {}", description_.path, line, message)});
  }

  Description give_up() { return std::move(description_); }

 private:
  void unknown_key(const toml::key& key, const std::vector<std::string_view>& known) {
    const std::string_view nearest = nearest_key(key.str(), known);
    if (nearest.empty()) {
      fail(line_of(key), fmt::format("unknown key \"{}\"; known here: {}", key.str().substr(0, 64),
                                     fmt::join(known, ", ")));
    } else {
      fail(line_of(key), fmt::format("unknown key \"{}\"; did you mean \"{}\"?", key.str(), nearest));
    }
  }

  template <class Take>
  void each_table(const toml::node& node, std::string_view name, const Take& take_one) {
    const toml::array* list = node.as_array();
    if (list == nullptr) {
      fail(line_of(node), fmt::format("\"{}\" is not a list of tables; write [[{}]]", name,
                                      name == "part" ? "document.part" : name));
      return;
    }
    for (const toml::node& item : *list) {
      if (const toml::table* entry = item.as_table()) {
        take_one(*entry);
      } else {
        fail(line_of(item), fmt::format("\"{}\" is not a list of tables; write [[{}]]", name,
                                        name == "part" ? "document.part" : name));
      }
    }
  }

  // A string; numbers are taken where `number` says so (volume = 25).
  void take_string(const toml::key& key, const toml::node& node, std::string& target, bool number = false) {
    if (const auto* text = node.as_string()) {
      target = text->get();
      if (target.empty()) fail(line_of(node), fmt::format("\"{}\" is empty; leave it out", key.str()));
    } else if (const auto* integer = node.as_integer(); integer != nullptr && number) {
      target = std::to_string(integer->get());
    } else {
      fail(line_of(node), fmt::format("\"{}\" is not a string; write {} = \"...\"", key.str(), key.str()));
    }
  }

  void take_date(const toml::node& node, std::string& target) {
    std::string date;
    std::string suffix;
    if (const auto* text = node.as_string()) {
      date = text->get();
    } else if (const auto* plain = node.as_date()) {
      const toml::date d = plain->get();
      date = fmt::format("{:04}-{:02}-{:02}", d.year, d.month, d.day);
    } else if (const auto* table = node.as_table()) {
      for (const auto& [key, value] : *table) {
        if (key.str() != "julian") {
          unknown_key(key, {"julian"});
          return;
        } else if (const auto* julian = value.as_string()) {
          date = julian->get();
          suffix = " (O.S.)";
        }
      }
    }
    if (is_edtf(date)) {
      target = date + suffix;
    } else {
      fail(line_of(node),
           fmt::format("\"{}\" is not an EDTF date; write it like \"1920-04-27\", \"1920-04\", \"192X\" "
                       "or, for Old Style, {{ julian = \"1917-10-10\" }}",
                       date.substr(0, 64)));
    }
  }

  // One name or a list of them.
  void take_names(const toml::node& node, std::vector<std::string>& target) {
    const auto add = [&](const toml::node& one) {
      const auto* text = one.as_string();
      if (text != nullptr && !text->get().empty()) {
        target.push_back(text->get());
      } else {
        fail(line_of(one), "\"cite_as\" holds names; write cite_as = [\"Coll. Works\", \"C.W.\"]");
      }
    };
    if (const toml::array* list = node.as_array()) {
      for (const toml::node& one : *list) add(one);
    } else {
      add(node);
    }
  }

  void take_document(const toml::table& table) {
    DocumentEntry entry;
    entry.line = line_of(table);
    bool has_file = false;
    for (const auto& [key, node] : table) {
      const std::string_view name = key.str();
      if (name == "file") {
        has_file = true;
        take_string(key, node, entry.file);
      } else if (name == "part") {
        each_table(node, "part", [&](const toml::table& part) { take_part(part, entry); });
      } else if (name == "date") {
        take_date(node, entry.meta.date);
      } else if (name == "cite_as") {
        take_names(node, entry.meta.cite_as);
      } else if (name == "volume_numerals") {
        take_string(key, node, entry.meta.volume_numerals);
        if (entry.meta.volume_numerals != "roman" && entry.meta.volume_numerals != "arabic")
          fail(line_of(node),
               "\"volume_numerals\" is \"roman\" or \"arabic\"; leave it out where either will do");
      } else if (std::string* field = field_of(name, entry.meta)) {
        take_string(key, node, *field, name == "volume" || name == "edition");
      } else {
        unknown_key(key, kDocumentKeys);
      }
    }
    if (!has_file) {
      fail(entry.line, "a [[document]] without \"file\"; say which file it describes");
    } else if (!entry.file.empty() && !stays_inside(entry.file)) {
      fail(entry.line, fmt::format("file \"{}\" is outside the folder of record.toml; name a file inside it",
                                   entry.file.substr(0, 200)));
    } else if (!entry.file.empty()) {
      description_.documents.push_back(std::move(entry));
    }
  }

  static std::string* field_of(std::string_view name, formats::Metadata& meta) {
    if (name == "author") return &meta.author;
    if (name == "title") return &meta.title;
    if (name == "series") return &meta.series;
    if (name == "volume") return &meta.volume;
    if (name == "edition") return &meta.edition;
    if (name == "language") return &meta.language;
    if (name == "citekey") return &meta.citekey;
    return nullptr;
  }

  void take_part(const toml::table& table, DocumentEntry& document) {
    PartEntry part;
    part.line = line_of(table);
    std::size_t places = 0;
    for (const auto& [key, node] : table) {
      const std::string_view name = key.str();
      if (name == "title") {
        take_string(key, node, part.title);
      } else if (name == "author") {
        take_string(key, node, part.author);
      } else if (name == "number") {
        take_string(key, node, part.number, true);
      } else if (name == "date") {
        take_date(node, part.date);
      } else if (name == "lines" || name == "pages" || name == "id") {
        ++places;
        part.by = name == "lines"   ? PartEntry::By::lines
                  : name == "pages" ? PartEntry::By::pages
                                    : PartEntry::By::id;
        take_string(key, node, part.place, name != "id");
      } else {
        unknown_key(key, kPartKeys);
      }
    }
    if (places != 1) {
      fail(part.line, "a part needs exactly one of \"lines\", \"pages\" and \"id\"");
    } else if (!part.place.empty()) {
      document.parts.push_back(std::move(part));
    }
  }

  Description description_;
  std::vector<Error>& errors_;
};

}  // namespace

namespace {

// Behind the string that begins at `at` with a quotation mark; the end of the text where it is not closed.
std::size_t behind_string(std::string_view toml, std::size_t at) {
  const char mark = toml[at];
  const std::string three(3, mark);
  const bool long_string = toml.substr(at).starts_with(three);
  for (std::size_t i = at + (long_string ? 3 : 1); i < toml.size(); ++i) {
    if (toml[i] == '\\' && mark == '"') {
      ++i;
    } else if (long_string ? toml.substr(i).starts_with(three) : toml[i] == mark || toml[i] == '\n') {
      return i + (long_string ? 3 : toml[i] == mark ? 1 : 0);
    }
  }
  return toml.size();
}

}  // namespace

std::uint64_t line_of_deep_key(std::string_view toml) {
  std::uint64_t line = 1;
  std::size_t dots = 0;
  bool in_key = true;
  for (std::size_t at = 0; at < toml.size(); ++at) {
    const char c = toml[at];
    if (c == '"' || c == '\'') {
      const std::size_t end = behind_string(toml, at);
      line += static_cast<std::uint64_t>(std::count(toml.begin() + static_cast<std::ptrdiff_t>(at),
                                                    toml.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
      at = end - 1;
    } else if (c == '\n') {
      ++line;
      dots = 0;
      in_key = true;
    } else if (c == '#') {
      at = std::min(toml.find('\n', at), toml.size()) - 1;
    } else if (c == '=') {
      in_key = false;
    } else if ((c == '{' || c == ',') && !in_key) {
      in_key = true;  // an inline table
      dots = 0;
    } else if (c == '.' && in_key && ++dots > kDeepestKey) {
      return line;
    }
  }
  return 0;
}

Description parse_description(const std::string& path, std::string_view toml, std::vector<Error>& errors) {
  Parser parser(path, errors);
  if (toml.size() > kLongest) {
    parser.fail(1, "is larger than 16 MB; divide the record into folders with a record.toml each");
    return parser.give_up();
  }
  if (const std::uint64_t line = line_of_deep_key(toml)) {
    parser.fail(line, "a key of more than 32 parts; keys here have at most two");
    return parser.give_up();
  }
  try {
    return parser.take(toml::parse(toml, std::string_view(path)));
  } catch (const toml::parse_error& problem) {
    parser.fail(problem.source().begin.line, fmt::format("is not valid TOML: {}", problem.description()));
  } catch (const std::exception& problem) {
    parser.fail(1, fmt::format("cannot be read: {}", problem.what()));
  }
  return parser.give_up();
}

}  // namespace sicut::record
