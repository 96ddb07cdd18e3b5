#include "formats/front_matter.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <vector>

#include "text/characters.h"

namespace sicut::formats {

namespace {

constexpr std::size_t kLongestFrontMatter = 65536;

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::string_view trimmed(std::string_view s) {
  const std::size_t first = s.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return s.substr(first, s.find_last_not_of(" \t\r\n") - first + 1);
}

// Collects the scalars of the outermost mapping; a list of scalars is joined by "; ".
class PairCollector : public YAML::EventHandler {
 public:
  Pairs pairs;
  bool refused = false;  // an anchor or alias

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { OnScalar(mark, "", anchor, ""); }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { refused = true; }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t anchor,
                const std::string& value) override {
    refused = refused || anchor != 0;
    if (depth_ == 1) {
      if (!key_) {
        key_ = value;
      } else {
        pairs.emplace_back(*key_, value);
        key_.reset();
      }
    } else if (depth_ == 2 && in_list_ && key_) {
      list_ += (list_.empty() ? "" : "; ") + value;
    }
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(anchor, true);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(anchor, false);
  }
  void OnMapEnd() override { close(); }

 private:
  void open(YAML::anchor_t anchor, bool list) {
    refused = refused || anchor != 0;
    if (++depth_ != 2) return;
    in_list_ = list;
    list_.clear();
  }
  void close() {
    if (--depth_ != 1) return;
    // A list or mapping as a key is as good as no key.
    if (key_ && !list_.empty()) pairs.emplace_back(*key_, list_);
    key_ = key_ ? std::nullopt : std::optional<std::string>("");
    in_list_ = false;
    list_.clear();
  }

  int depth_ = 0;
  bool in_list_ = false;
  std::optional<std::string> key_;
  std::string list_;
};

// Why `yaml` cannot be taken as it stands; nothing where `pairs` were read.
std::optional<std::string> parse_yaml(std::string_view yaml, Pairs& pairs) {
  // The parser recurses into brackets: more of them than any front matter has are refused beforehand.
  if (std::count_if(yaml.begin(), yaml.end(), [](char c) { return c == '[' || c == '{'; }) > 1000) {
    return "too many brackets";
  }
  try {
    std::istringstream stream{std::string(yaml)};
    YAML::Parser parser(stream);
    PairCollector collector;
    parser.HandleNextDocument(collector);
    if (collector.refused) return "anchors and aliases are not taken";
    pairs = std::move(collector.pairs);
    return std::nullopt;
  } catch (const YAML::Exception& problem) {
    if (problem.mark.is_null()) return problem.msg;
    return fmt::format("{} (column {})", problem.msg, problem.mark.column + 1);
  } catch (const std::exception& problem) {
    return std::string(problem.what());
  }
}

// "key: value" lines as they stand, quotation marks round the value taken off.
Pairs plain_pairs(std::string_view yaml) {
  Pairs pairs;
  while (!yaml.empty()) {
    const std::size_t stop = std::min(yaml.find('\n'), yaml.size());
    const std::string_view line = yaml.substr(0, stop);
    yaml.remove_prefix(std::min(stop + 1, yaml.size()));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || line[0] == ' ' || line[0] == '#') continue;
    std::string_view value = trimmed(line.substr(colon + 1));
    if (value.size() >= 2 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0]) {
      value = value.substr(1, value.size() - 2);
    }
    pairs.emplace_back(trimmed(line.substr(0, colon)), value);
  }
  return pairs;
}

void take(const Pairs& pairs, Metadata& meta) {
  const auto field = [&](std::string_view key) -> std::string* {
    if (key == "title") return &meta.title;
    if (key == "author" || key == "authors") return &meta.author;
    if (key == "date") return &meta.date;
    if (key == "language" || key == "lang") return &meta.language;
    if (key == "series") return &meta.series;
    if (key == "volume") return &meta.volume;
    if (key == "edition") return &meta.edition;
    if (key == "citekey") return &meta.citekey;
    return nullptr;
  };
  for (const auto& [key, value] : pairs) {
    std::string* target = field(text::ascii_lower(key));
    if (target != nullptr && target->empty()) *target = trimmed(value);
  }
}

// Whether a line opens a mapping: "key:" at its start, the key one word.
bool is_key_line(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 64) return false;
  if (colon + 1 < line.size() && line[colon + 1] != ' ' && line[colon + 1] != '\t' &&
      line[colon + 1] != '\r') {
    return false;
  }
  return line.substr(0, colon).find_first_of(" \t\"'<>") == std::string_view::npos;
}

struct Fences {
  std::size_t start = 0;  // of the YAML
  std::size_t stop = 0;   // of the closing line
  std::size_t end = 0;    // behind it
};

std::optional<Fences> find_fences(std::string_view text) {
  const auto line_at_offset = [&](std::size_t from) {
    return text.substr(from, std::min(text.find('\n', from), text.size()) - from);
  };
  const std::string_view head = text.substr(0, kLongestFrontMatter);
  const std::string_view opening = line_at_offset(0);
  if (!opening.starts_with("---") || trimmed(opening) != "---") return std::nullopt;
  Fences fences;
  fences.start = std::min(opening.size() + 1, text.size());
  std::size_t at = fences.start;
  bool first = true;
  while (at < head.size()) {
    const std::string_view line = line_at_offset(at);
    const std::string_view words = trimmed(line);
    if (!line.empty() && line[0] != ' ' && (words == "---" || words == "...")) {
      fences.stop = at;
      fences.end = std::min(at + line.size() + 1, text.size());
      return first ? std::nullopt : std::optional(fences);
    }
    if (!words.empty() && words[0] != '#') {
      if (first && !is_key_line(line)) return std::nullopt;
      first = false;
    }
    at += line.size() + 1;
  }
  return std::nullopt;
}

}  // namespace

FrontMatter read_front_matter(std::string_view text, const std::string& name, Diagnostics& diagnostics) {
  FrontMatter result;
  const auto fences = find_fences(text);
  if (!fences) return result;
  const std::string_view yaml = text.substr(fences->start, fences->stop - fences->start);
  result.end = fences->end;
  Pairs pairs;
  if (auto why = parse_yaml(yaml, pairs)) {
    diagnostics.push_back({Level::warning, name, 1, "front-matter",
                           "the front matter is not valid YAML (" + *why +
                               "); its plain \"key: value\" lines were taken, the rest was passed over"});
    pairs = plain_pairs(yaml);
  }
  take(pairs, result.meta);
  return result;
}

}  // namespace sicut::formats
