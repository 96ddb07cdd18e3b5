#include "citation/form_table.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

#include "record/record_toml.h"

namespace sicut::citation {
namespace {

constexpr std::size_t kLongestTable = 1'000'000;
constexpr std::size_t kLongestPattern = 20'000;  // expanded
constexpr std::size_t kMostForms = 1000;

constexpr std::array<std::string_view, 12> kKinds = {"volume",  "work",     "periodical", "archival",
                                                     "minutes", "internal", "ibid",       "document",
                                                     "note",    "statute",  "scripture",  "other"};
constexpr std::array<std::string_view, 3> kNeeds = {"nothing", "cue", "work"};

template <std::size_t N>
std::vector<std::string_view> list_of(const std::array<std::string_view, N>& names) {
  return {names.begin(), names.end()};
}

class TableReader {
 public:
  TableReader(const std::string& path, Macros& macros) : path_(path), macros_(macros) {}

  Result<std::vector<FormEntry>> read(const toml::table& table) {
    if (const auto* macros = table["macros"].as_table()) take_macros(*macros);
    for (const auto& [key, node] : table) {
      if (key.str() == "macros" && node.is_table()) continue;
      if (key.str() != "form" || !node.is_array()) {
        fail(key.source().begin.line, unknown("table", key.str(), {"macros", "form"}));
        continue;
      }
      for (const toml::node& item : *node.as_array()) {
        if (const auto* form = item.as_table()) take_form(*form);
      }
    }
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const FormEntry& a, const FormEntry& b) { return a.line < b.line; });
    if (entries_.size() > kMostForms) fail(entries_[kMostForms].line, "more than 1000 forms; join some");
    if (!problem_.empty()) return tl::unexpected(error());
    return std::move(entries_);
  }

  void fail(std::uint64_t line, const std::string& message) {
    if (problem_.empty()) problem_ = fmt::format("{}:{}: {}", path_, line, message);
  }
  [[nodiscard]] Error error() const { return {ErrorKind::input, "citation-forms", path_, problem_}; }

 private:
  static std::string unknown(std::string_view what, std::string_view word,
                             const std::vector<std::string_view>& known) {
    const std::string_view nearest = record::nearest_key(word, known);
    const std::string shown(word.substr(0, 64));
    if (!nearest.empty()) return fmt::format("unknown {} \"{}\"; did you mean \"{}\"?", what, shown, nearest);
    return fmt::format("unknown {} \"{}\"; known here: {}", what, shown, fmt::join(known, ", "));
  }

  // In the order of the file, so that a macro may use those above it.
  void take_macros(const toml::table& table) {
    std::vector<std::pair<std::uint64_t, std::string_view>> order;
    for (const auto& [key, node] : table) order.emplace_back(key.source().begin.line, key.str());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [line, name] : order) {
      const auto* text = table[name].as_string();
      if (text == nullptr) {
        fail(line, fmt::format("macro \"{}\" is not a string; write {} = '...'", name, name));
        continue;
      }
      macros_[std::string(name)] = expand(text->get(), line);
    }
  }

  // Replaces {name}, but not the counts of a pattern ("{1,4}").
  std::string expand(std::string_view pattern, std::uint64_t line) {
    std::string out;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
      const std::size_t close = pattern[at] == '{' ? pattern.find('}', at) : std::string_view::npos;
      const bool named = close != std::string_view::npos && close > at + 1 && pattern[at + 1] >= 'a' &&
                         pattern[at + 1] <= 'z' &&
                         (at == 0 || (pattern[at - 1] != '\\' && pattern[at - 1] != 'p'));
      if (!named) {
        out += pattern[at];
        continue;
      }
      const std::string_view name = pattern.substr(at + 1, close - at - 1);
      const auto macro = macros_.find(name);
      if (macro == macros_.end()) {
        std::vector<std::string_view> known;
        for (const auto& each : macros_) known.push_back(each.first);
        fail(line, unknown("macro", name, known));
        return {};
      }
      out += macro->second;
      if (out.size() > kLongestPattern) {
        fail(line, "a pattern of more than 20,000 letters with its macros; make it smaller");
        return {};
      }
      at = close;
    }
    return out;
  }

  void take_form(const toml::table& table) {
    FormEntry entry;
    entry.path = path_;
    entry.line = table.source().begin.line;
    std::string pattern;
    for (const auto& [key, node] : table) {
      const std::string_view name = key.str();
      const std::uint64_t line = key.source().begin.line;
      if (name == "context" && node.is_boolean()) {
        entry.form.context = node.as_boolean()->get();
        continue;
      }
      const auto* text = node.as_string();
      if (text == nullptr) {
        const bool known = name == "name" || name == "kind" || name == "pattern" || name == "needs";
        fail(line, known ? fmt::format("\"{}\" is not a string", name)
                         : unknown("key", name, {"name", "kind", "pattern", "needs", "context"}));
      } else if (name == "name") {
        entry.form.name = text->get();
      } else if (name == "kind") {
        take_choice(line, "kind", text->get(), kKinds, entry.form.kind);
      } else if (name == "needs") {
        take_choice(line, "value of needs", text->get(), kNeeds, entry.form.needs);
      } else if (name == "pattern") {
        pattern = text->get();
        entry.pattern = expand(pattern, line);
      } else {
        fail(line, unknown("key", name, {"name", "kind", "pattern", "needs", "context"}));
      }
    }
    if (pattern.empty() || entry.form.name.empty())
      fail(entry.line, "a [[form]] needs \"name\" and \"pattern\"");
    entries_.push_back(std::move(entry));
  }

  template <class Enum, std::size_t N>
  void take_choice(std::uint64_t line, std::string_view what, std::string_view word,
                   const std::array<std::string_view, N>& choices, Enum& into) {
    const auto found = std::find(choices.begin(), choices.end(), word);
    if (found == choices.end()) {
      fail(line, unknown(what, word, list_of(choices)));
    } else {
      into = static_cast<Enum>(found - choices.begin());
    }
  }

  const std::string& path_;
  Macros& macros_;
  std::vector<FormEntry> entries_;
  std::string problem_;
};

}  // namespace

Result<std::vector<FormEntry>> read_form_table(const std::string& path, std::string_view toml,
                                               Macros& macros) {
  TableReader reader(path, macros);
  if (toml.size() > kLongestTable) {
    reader.fail(1, "is larger than 1 MB; a table of forms is not");
    return tl::unexpected(reader.error());
  }
  if (const std::uint64_t line = record::line_of_deep_key(toml)) {
    reader.fail(line, "a key of more than 32 parts; keys here have at most two");
    return tl::unexpected(reader.error());
  }
  try {
    return reader.read(toml::parse(toml, std::string_view(path)));
  } catch (const toml::parse_error& problem) {
    reader.fail(problem.source().begin.line, fmt::format("is not valid TOML: {}", problem.description()));
  } catch (const std::exception& problem) {
    reader.fail(1, fmt::format("cannot be read: {}", problem.what()));
  }
  return tl::unexpected(reader.error());
}

}  // namespace sicut::citation
