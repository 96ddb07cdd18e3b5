#include "index/manifest.h"

#include <fmt/format.h>

#include <charconv>
#include <iterator>
#include <optional>

#include "base/hash.h"
#include "index/header.h"

namespace sicut::index {
namespace {

constexpr std::string_view kFirstLine = "sicut-index 1\n";

// Line ends and "%" of a path as %0A, %0D, %25.
std::string escaped(std::string_view path) {
  std::string out;
  for (const char c : path) {
    if (c == '\n' || c == '\r' || c == '%')
      out += fmt::format("%{:02X}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out;
}

std::string unescaped(std::string_view path) {
  std::string out;
  for (std::size_t i = 0; i < path.size(); ++i) {
    unsigned value = 0;
    if (path[i] == '%' && i + 2 < path.size() &&
        std::from_chars(path.data() + i + 1, path.data() + i + 3, value, 16).ec == std::errc{}) {
      out += static_cast<char>(value);
      i += 2;
    } else {
      out += path[i];
    }
  }
  return out;
}

// The fields of a line, one after another.
class Fields {
 public:
  explicit Fields(std::string_view line) : line_(line) {}
  std::string_view word() {
    const std::size_t end = std::min(line_.find(' '), line_.size());
    const std::string_view word = line_.substr(0, end);
    line_.remove_prefix(std::min(end + 1, line_.size()));
    return word;
  }
  template <class Number>
  Number number() {
    const std::string_view digits = word();
    Number value = 0;
    const auto [stop, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (problem != std::errc{} || stop != digits.data() + digits.size()) failed_ = true;
    return value;
  }
  [[nodiscard]] std::string_view rest() const { return line_; }
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  std::string_view line_;
  bool failed_ = false;
};

// Takes one line into the manifest; false where it makes no sense.
bool take(std::string_view line, Manifest& manifest) {
  Fields fields(line);
  const std::string_view kind = fields.word();
  if (kind == "root") {
    manifest.root = unescaped(fields.rest());
  } else if (kind == "seeds") {
    manifest.seeds.k = fields.number<std::uint32_t>();
    manifest.seeds.w = fields.number<std::uint32_t>();
  } else if (kind == "segment") {
    SegmentEntry& entry = manifest.segments.emplace_back();
    entry.name = fields.word();
    entry.bytes = fields.number<std::uint64_t>();
    entry.documents = fields.number<std::uint32_t>();
    entry.words = fields.number<std::uint32_t>();
    if (entry.name.find('/') != std::string::npos) return false;
  } else if (kind == "document") {
    DocumentEntry& entry = manifest.documents.emplace_back();
    entry.segment = fields.number<std::uint32_t>();
    entry.ordinal = fields.number<std::uint32_t>();
    entry.bytes = fields.number<std::uint64_t>();
    entry.changed = fields.number<std::int64_t>();
    entry.path = unescaped(fields.rest());
    if (entry.segment >= manifest.segments.size() ||
        entry.ordinal >= manifest.segments[entry.segment].documents)
      return false;
  } else {
    return false;
  }
  return !fields.failed();
}

std::string last_line(std::string_view before) {
  return fmt::format("end {:016x}\n", hash64(before));
}

}  // namespace

std::string encode(const Manifest& manifest) {
  std::string out(kFirstLine);
  const auto to = std::back_inserter(out);
  fmt::format_to(to, "root {}\n", escaped(manifest.root));
  fmt::format_to(to, "seeds {} {}\n", manifest.seeds.k, manifest.seeds.w);
  for (const SegmentEntry& entry : manifest.segments)
    fmt::format_to(to, "segment {} {} {} {}\n", entry.name, entry.bytes, entry.documents, entry.words);
  for (const DocumentEntry& entry : manifest.documents)
    fmt::format_to(to, "document {} {} {} {} {}\n", entry.segment, entry.ordinal, entry.bytes, entry.changed,
                   escaped(entry.path));
  return out + last_line(out);
}

Result<Manifest> decode_manifest(std::string_view text, const std::string& path) {
  if (!text.starts_with("sicut-index "))
    return tl::unexpected(damaged(path, "this is no manifest of an index"));
  if (!text.starts_with(kFirstLine))
    return tl::unexpected(damaged(path, "its format is not known to this version of sicut"));
  const std::size_t end = text.rfind("\nend ");
  if (end == std::string_view::npos || text.substr(end + 1) != last_line(text.substr(0, end + 1)))
    return tl::unexpected(
        damaged(path, "its last line does not fit the others: it was changed or cut short"));
  Manifest manifest;
  std::string_view lines = text.substr(kFirstLine.size(), end + 1 - kFirstLine.size());
  for (std::size_t number = 2; !lines.empty(); ++number) {
    const std::size_t stop = lines.find('\n');
    if (!take(lines.substr(0, stop), manifest))
      return tl::unexpected(damaged(path, fmt::format("line {} makes no sense", number)));
    lines.remove_prefix(stop + 1);
  }
  return manifest;
}

}  // namespace sicut::index
