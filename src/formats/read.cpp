#include "formats/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "formats/assemble.h"
#include "formats/decode.h"
#include "formats/front_matter.h"
#include "formats/html.h"
#include "formats/latex.h"
#include "formats/layers.h"
#include "formats/markdown.h"
#include "formats/markdown_references.h"
#include "formats/tei.h"
#include "text/characters.h"

namespace sicut::formats {

namespace {

// The line that is longer than `limit`, or 0.
std::size_t overlong_line(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return 0;
  std::size_t line = 1;
  for (std::size_t at = 0; text.size() - at > limit; ++line) {
    const void* feed = std::memchr(text.data() + at, '\n', limit + 1);
    if (feed == nullptr) return line;
    at = static_cast<std::size_t>(static_cast<const char*>(feed) - text.data()) + 1;
  }
  return 0;
}

// Lays `source` into `document` as the format asks.
void lay(Format format, bool has_front_matter, Source source, Document& document) {
  const std::string_view text = source.view(document.original.view());
  if (format == Format::tei) {
    read_tei(text, source.start, source.map, document);
    return;
  }
  if (format == Format::html) {
    read_html(text, source.start, source.map, document);
    return;
  }
  if (format == Format::latex) {
    read_latex(text, source.start, source.map, document);
    return;
  }
  FrontMatter front;
  if (has_front_matter)
    front = read_front_matter(text.substr(source.start), document.name, document.diagnostics);
  document.meta = std::move(front.meta);
  const std::size_t start = source.start + front.end;
  if (format == Format::markdown) {
    read_markdown(text, start, source.map, document);
    find_reference_list(document);
    return;
  }
  const std::size_t end = text.size();
  if (!source.converted.empty()) {
    source.map.copy_to(document.map, 0, end);
    document.extracted = std::move(source.converted);
  }
  lay_plain({TextPos(start), TextPos(end)}, document);
}

}  // namespace

Format tell_format(const std::string& name, std::string_view text) {
  const std::string lower = text::ascii_lower(name);
  const auto has = [&](std::string_view extension) { return lower.ends_with(extension); };
  if (has(".md") || has(".markdown")) return Format::markdown;
  if ((has(".xml") || has(".tei") || text.starts_with("<") || text.starts_with("\xEF\xBB\xBF<")) &&
      is_tei(text.substr(0, 4096)))
    return Format::tei;
  if (has(".tex") || has(".ltx")) return Format::latex;
  if (has(".html") || has(".htm") || has(".xhtml")) return Format::html;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::string head = text::ascii_lower(text.substr(0, 1024));
  head.erase(0, std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  // An XML declaration and comments may stand before the tag.
  const bool markup = head.starts_with("<?xml") || head.starts_with("<!--");
  const bool html = head.starts_with("<!doctype html") || head.starts_with("<html") ||
                    (markup && (head.find("<!doctype html") != std::string::npos ||
                                head.find("<html") != std::string::npos));
  return html ? Format::html : Format::plain;
}

Result<Document> read_bytes(std::string name, Bytes bytes, const ReadOptions& options) {
  const std::string_view original = bytes.view();
  if (original.empty())
    return tl::unexpected(input_error(name, "empty", "is empty; give a file with text in it"));
  if (original.size() > options.max_bytes) {
    return tl::unexpected(input_error(name, "too-large",
                                      fmt::format("has {} bytes, more than the {} that are read; split it",
                                                  original.size(), options.max_bytes)));
  }
  Document document;
  document.name = std::move(name);
  document.original = bytes;
  const std::string declared = original[0] == '<' || tell_format(document.name, original) == Format::html
                                   ? declared_encoding(original.substr(0, 4096))
                                   : std::string();
  Result<Source> source = decode(original, document.name, declared, document.diagnostics);
  if (!source) return tl::unexpected(std::move(source.error()));
  const std::string_view text = source->view(original);
  if (const std::size_t line = overlong_line(text, options.max_line)) {
    return tl::unexpected(input_error(document.name, "line-too-long",
                                      fmt::format("line {} is longer than {} MB; break it into lines", line,
                                                  options.max_line / 1'000'000)));
  }
  const Format format = options.format.value_or(tell_format(document.name, text));
  lay(format, options.front_matter, std::move(*source), document);
  if (options.words) {
    assemble(document);
  } else {
    assemble_blocks(document);
  }
  if (document.blocks.empty()) {
    return tl::unexpected(
        input_error(document.name, "empty", "has no text in it; give a file with text in it"));
  }
  return document;
}

Result<Document> read(const std::string& name, const ReadOptions& options) {
  Result<Bytes> bytes =
      name == "-" ? Bytes::from_stdin(options.max_bytes) : Bytes::from_file(name, options.max_bytes);
  if (!bytes) return tl::unexpected(std::move(bytes.error()));
  return read_bytes(name, std::move(*bytes), options);
}

}  // namespace sicut::formats
