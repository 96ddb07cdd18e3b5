#include "record/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "text/characters.h"

namespace sicut::record {

namespace {

using formats::Layers;
using formats::PageBreak;
using Located = tl::expected<TextSpan, std::string>;

TextPos text_end(const Layers& document) {
  return TextPos(document.text().size());
}

// The first text byte that stands for original byte `at` or one behind it. Cost: logarithmic, squared.
TextPos text_position(const Layers& document, BytePos at) {
  if (document.map.identity()) return TextPos(std::min<std::size_t>(at.value, document.text().size()));
  std::size_t low = 0, high = document.text().size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (document.map.start(TextPos(middle)) < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return TextPos(low);
}

struct Range {
  std::string from, to;
};

std::string_view trimmed(std::string_view s) {
  const std::size_t first = s.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view()
                                         : s.substr(first, s.find_last_not_of(" \t") - first + 1);
}

// "120-4810", "120–4810" or "120".
Range range_of(std::string_view place) {
  for (const std::string_view dash : {"-", "\u2013"}) {
    if (const std::size_t at = place.find(dash); at != std::string_view::npos) {
      return {std::string(trimmed(place.substr(0, at))),
              std::string(trimmed(place.substr(at + dash.size())))};
    }
  }
  return {std::string(trimmed(place)), std::string(trimmed(place))};
}

std::optional<std::uint64_t> number_of(std::string_view s) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (error != std::errc() || end != s.data() + s.size() || s.empty()) return std::nullopt;
  return value;
}

Located by_lines(const std::string& place, const Layers& document) {
  const Range range = range_of(place);
  const auto from = number_of(range.from), to = number_of(range.to);
  if (!from || !to || *from == 0 || *from > *to) {
    return tl::unexpected(fmt::format("lines \"{}\" is no range; write it like \"120-4810\"", place));
  }
  const std::size_t lines = document.line_starts.size();
  if (*to > lines) {
    return tl::unexpected(
        fmt::format("lines \"{}\" go past the end of {}, which has {} lines", place, document.name, lines));
  }
  const TextPos start = text_position(document, BytePos(document.line_starts[*from - 1]));
  const TextPos end =
      *to < lines ? text_position(document, BytePos(document.line_starts[*to])) : text_end(document);
  return TextSpan{start, end};
}

bool same_number(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return text::ascii_lower(x) == text::ascii_lower(y); });
}

// The first page from `from` on (an index) that is page `number`, or, where that number was not found
// on any page, the first with a greater one that is not past `most`.
std::optional<std::size_t> page_index(const std::vector<PageBreak>& pages, std::size_t from,
                                      std::string_view number, std::optional<std::uint64_t> most) {
  for (std::size_t i = from; i < pages.size(); ++i) {
    if (same_number(pages[i].number, number)) return i;
  }
  const auto wanted = number_of(number);
  if (!wanted || !most) return std::nullopt;
  for (std::size_t i = from; i < pages.size(); ++i) {
    const auto printed = number_of(pages[i].number);
    if (printed && *printed > *wanted && *printed <= *most) return i;
  }
  return std::nullopt;
}

Located by_pages(const std::string& place, const Layers& document) {
  const auto& pages = document.pages;
  const Range range = range_of(place);
  if (range.from.empty() || range.to.empty()) {
    return tl::unexpected(fmt::format("pages \"{}\" is no range; write it like \"1-98\"", place));
  }
  if (pages.empty()) {
    return tl::unexpected(fmt::format("the pages of {} are not known; give lines instead", document.name));
  }
  const auto most = number_of(range.to);
  const auto first = page_index(pages, 0, range.from, most);
  if (!first) {
    return tl::unexpected(
        fmt::format("page {} was not found in {}; it has pages {} to {}; give lines instead", range.from,
                    document.name, pages.front().number, pages.back().number));
  }
  // The end: before the first page behind the last one of the range.
  std::size_t next = *first + 1;
  const auto last = page_index(pages, *first, range.to, std::nullopt);
  if (last) {
    next = *last + 1;
  } else if (most) {
    while (next < pages.size() && number_of(pages[next].number).value_or(0) <= *most) ++next;
  } else {
    return tl::unexpected(fmt::format("page {} was not found in {} behind page {}; give lines instead",
                                      range.to, document.name, range.from));
  }
  return TextSpan{pages[*first].at, next < pages.size() ? pages[next].at : text_end(document)};
}

Located by_id(const std::string& id, const Layers& document) {
  const auto found = std::find_if(document.anchors.begin(), document.anchors.end(),
                                  [&](const formats::Anchor& anchor) { return anchor.id == id; });
  if (found == document.anchors.end()) {
    return tl::unexpected(fmt::format("no element of {} has the id \"{}\"", document.name, id));
  }
  return found->span;
}

}  // namespace

Located locate(const PartEntry& part, const Layers& document) {
  if (part.by == PartEntry::By::lines) return by_lines(part.place, document);
  if (part.by == PartEntry::By::pages) return by_pages(part.place, document);
  return by_id(part.place, document);
}

void lay_parts(const std::vector<PartEntry>& parts, const std::string& description_path, Layers& document,
               std::vector<Error>& errors) {
  for (const PartEntry& part : parts) {
    const Located span = locate(part, document);
    if (span) {
      const std::string id = part.by == PartEntry::By::id ? part.place : std::string();
      document.parts.push_back({part.title, part.author, part.date, *span, id, part.number});
    } else {
      errors.push_back({ErrorKind::input, "record-toml", description_path,
                        fmt::format("{}:{}: {}", description_path, part.line, span.error())});
    }
  }
  std::stable_sort(
      document.parts.begin(), document.parts.end(),
      [](const formats::Part& a, const formats::Part& b) { return a.span.start < b.span.start; });
  for (std::size_t i = 0; i < document.parts.size(); ++i) {
    TextSpan& span = document.parts[i].span;
    if (!span.empty()) continue;
    span.end = i + 1 < document.parts.size() ? document.parts[i + 1].span.start : text_end(document);
  }
}

}  // namespace sicut::record
