#include "formats/html_notes.h"

#include <algorithm>
#include <array>

#include "formats/html.h"
#include "formats/utf8.h"
#include "text/characters.h"

namespace sicut::formats {

namespace {

bool is_figure(char c) {
  return c >= '0' && c <= '9';
}
bool is_roman(char c) {
  return std::string_view("ivxlcdmIVXLCDM").find(c) != std::string_view::npos;
}

// Whether one of the words of `value` is one of `wanted`.
template <std::size_t N>
bool has_word(std::string_view value, const std::array<std::string_view, N>& wanted) {
  while (!value.empty()) {
    const std::size_t stop = std::min(value.find_first_of(" \t\n\r\f"), value.size());
    const std::string_view word = value.substr(0, stop);
    if (std::any_of(wanted.begin(), wanted.end(),
                    [&](std::string_view w) { return equals_lower(word, w); })) {
      return true;
    }
    value.remove_prefix(std::min(stop + 1, value.size()));
  }
  return false;
}

template <std::size_t N>
bool says(const HtmlToken& token, const std::array<std::string_view, N>& wanted) {
  if (token.attributes.empty()) return false;
  return has_word(token.attribute("class"), wanted) || has_word(token.attribute("role"), wanted) ||
         has_word(token.attribute("epub:type"), wanted);
}

// "#fn3", "#_ftn3", "#cite_note-3", "page.html#note3": the name of a note, and its number.
bool leads_to_note(std::string_view address) {
  constexpr std::array<std::string_view, 11> names = {
      "fn", "ftn", "footnote", "note", "endnote", "edn", "en", "cite_note", "cite-note", "n", "nt"};
  const std::size_t hash = address.find('#');
  if (hash == address.npos) return false;
  std::string name = text::ascii_lower(address.substr(hash + 1, 64));
  if (name.starts_with('_')) name.erase(0, 1);
  return std::any_of(names.begin(), names.end(), [&](std::string_view wanted) {
    if (!name.starts_with(wanted)) return false;
    const std::size_t number = name.find_first_not_of("-_:.", wanted.size());
    return number != name.npos && is_figure(name[number]);
  });
}

}  // namespace

bool is_note_call(std::string_view source, bool bracketed) {
  std::size_t figures = 0, signs = 0;
  bool in_tag = false;
  for (std::size_t i = 0; i < source.size(); ++i) {
    const char c = source[i];
    if (c == '<') {
      const std::string_view rest = source.substr(i);
      if (rest.starts_with("</sup") || rest.starts_with("</SUP") || rest.starts_with("</a") ||
          rest.starts_with("</A")) {
        break;
      }
      in_tag = true;
    } else if (in_tag) {
      in_tag = c != '>';
    } else if (is_figure(c)) {
      ++figures;
    } else if (c == '*' || source.substr(i).starts_with("†") || source.substr(i).starts_with("‡")) {
      ++signs;
      i += c == '*' ? 0 : 2;
    } else if (!text::is_ascii_space(c) && !(bracketed && (c == '[' || c == ']'))) {
      return false;
    }
  }
  return figures > 0 ? figures <= 3 && signs == 0 : signs > 0 && signs <= 3;
}

void copy_raised(Extraction& out, std::size_t start, std::size_t end) {
  constexpr std::array<char32_t, 10> figures = {0x2070, 0xB9,   0xB2,   0xB3,   0x2074,
                                                0x2075, 0x2076, 0x2077, 0x2078, 0x2079};
  for (; start < end; ++start) {
    const char c = out.source()[start];
    if (!is_figure(c)) {
      out.copy(start, start + 1);
      continue;
    }
    std::string figure;
    append_utf8(figures[static_cast<std::size_t>(c - '0')], figure);
    out.put(figure, start, start + 1);
  }
}

bool is_note_link(const HtmlToken& token) {
  constexpr std::array<std::string_view, 6> words = {"footnote-ref", "footnoteref", "noteref",
                                                     "doc-noteref",  "fnanchor",    "footnote-anchor"};
  return token.name == "a" && (says(token, words) || leads_to_note(token.attribute("href")));
}

bool is_note_body(const HtmlToken& token) {
  constexpr std::array<std::string_view, 14> words = {
      "footnote", "footnotes", "endnote",      "endnotes",    "doc-footnote",  "doc-endnote", "doc-endnotes",
      "rearnote", "rearnotes", "footnote-def", "footnotedef", "footnote-item", "references",  "footnotetext"};
  return says(token, words);
}

bool is_page_number(const HtmlToken& token) {
  constexpr std::array<std::string_view, 8> words = {"pagenum",    "pageno",    "page-number",   "pagenumber",
                                                     "page-break", "pagebreak", "doc-pagebreak", "pb"};
  return says(token, words);
}

std::string last_number(std::string_view text) {
  while (!text.empty() && !is_figure(text.back()) && !is_roman(text.back())) text.remove_suffix(1);
  if (text.empty()) return {};
  const bool figures = is_figure(text.back());
  std::size_t start = text.size();
  while (start > 0 && (figures ? is_figure(text[start - 1]) : is_roman(text[start - 1]))) --start;
  // "Cloud" ends in Roman figures and is none.
  const bool word = start > 0 && !figures && !text::is_ascii_space(text[start - 1]) &&
                    std::string_view("[({_-.").find(text[start - 1]) == std::string_view::npos;
  return word ? std::string() : std::string(text.substr(start));
}

std::string number_of_page(const HtmlToken& token) {
  for (const std::string_view name : {"title", "aria-label", "id"}) {
    std::string number = last_number(token.attribute(name));
    if (!number.empty()) return number;
  }
  return {};
}

void take_meta(const HtmlToken& token, Entities& entities, Metadata& meta) {
  std::string name = text::ascii_lower(token.attribute("name").substr(0, 64));
  if (name.empty()) name = text::ascii_lower(token.attribute("property").substr(0, 64));
  if (name.empty()) name = text::ascii_lower(token.attribute("http-equiv").substr(0, 64));
  for (const std::string_view family : {"dcterms.", "dc.", "dc:", "citation_", "article:"}) {
    if (name.starts_with(family)) name.erase(0, family.size());
  }
  std::string* target = nullptr;
  if (name == "author" || name == "creator") target = &meta.author;
  if (name == "title") target = &meta.title;
  if (name == "date" || name == "created" || name == "issued" || name == "publication_date" ||
      name == "published_time") {
    target = &meta.date;
  }
  if (name == "language" || name == "content-language") target = &meta.language;
  if (target == nullptr || !target->empty()) return;
  *target = decoded_single_spaced(token.attribute("content").substr(0, 4096), entities);
}

void take_language(const HtmlToken& token, Metadata& meta) {
  if (!meta.language.empty()) return;
  std::string_view language = token.attribute("lang");
  if (language.empty()) language = token.attribute("xml:lang");
  meta.language = language.substr(0, 64);
}

std::string declared_encoding(std::string_view bytes) {
  const std::string head = text::ascii_lower(bytes.substr(0, 4096));
  for (const std::string_view key : {"charset", "encoding"}) {
    std::size_t at = head.find(key);
    if (at == std::string::npos) continue;
    at += key.size();
    while (at < head.size() &&
           (text::is_ascii_space(head[at]) || head[at] == '=' || head[at] == '"' || head[at] == '\''))
      ++at;
    std::size_t end = at;
    const auto is_name = [](char c) {
      return (c >= 'a' && c <= 'z') || is_figure(c) || c == '-' || c == '_' || c == ':' || c == '.';
    };
    while (end < head.size() && end - at < 40 && is_name(head[end])) ++end;
    if (end > at) return head.substr(at, end - at);
  }
  return {};
}

}  // namespace sicut::formats
