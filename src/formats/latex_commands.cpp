#include "formats/latex_commands.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sicut::formats {

using std::string_view;

namespace {

template <std::size_t N>
bool among(string_view name, const std::array<string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool is_quoting_command(string_view command) {
  static constexpr auto kNames = std::to_array<string_view>(
      {"enquote", "textquote", "blockquote", "foreignquote", "textcquote", "blockcquote"});
  return among(command, kNames);
}

bool is_quotation_environment(string_view name) {
  static constexpr auto kNames =
      std::to_array<string_view>({"quote", "quotation", "displayquote", "verse", "quoting", "displaycquote"});
  return among(name, kNames);
}

bool is_heading_command(string_view command) {
  static constexpr auto kNames = std::to_array<string_view>(
      {"part", "chapter", "section", "subsection", "subsubsection", "paragraph", "title"});
  return among(command, kNames);
}

bool is_note_command(string_view command) {
  static constexpr auto kNames = std::to_array<string_view>(
      {"footnote", "footnotetext", "endnote", "endnotetext", "sidenote", "marginpar", "thanks"});
  return among(command, kNames);
}

bool hides_argument(string_view command) {
  static constexpr auto kNames =
      std::to_array<string_view>({"label",          "ref",           "pageref",       "index",
                                  "usepackage",     "documentclass", "bibliography",  "bibliographystyle",
                                  "addbibresource", "vspace",        "hspace",        "includegraphics",
                                  "input",          "include",       "pagestyle",     "thispagestyle",
                                  "setcounter",     "addtocounter",  "newcommand",    "renewcommand",
                                  "hypersetup",     "autoref",       "cref",          "setlength",
                                  "nocite",         "graphicspath",  "selectlanguage"});
  return among(command, kNames);
}

string_view accent_of(char c) {
  switch (c) {
    case '\'':
      return "\u0301";
    case '`':
      return "\u0300";
    case '^':
      return "\u0302";
    case '"':
      return "\u0308";
    case '~':
      return "\u0303";
    case '=':
      return "\u0304";
    case '.':
      return "\u0307";
    default:
      return {};
  }
}

string_view sign_of(string_view command) {
  static constexpr auto kSigns =
      std::to_array<std::pair<string_view, string_view>>({{"ldots", "…"},
                                                          {"dots", "…"},
                                                          {"textellipsis", "…"},
                                                          {"textendash", "–"},
                                                          {"textemdash", "—"},
                                                          {"item", "\n- "},
                                                          {"par", "\n\n"},
                                                          {"newline", "\n"},
                                                          {"ss", "ß"},
                                                          {"ae", "æ"},
                                                          {"AE", "Æ"},
                                                          {"oe", "œ"},
                                                          {"OE", "Œ"},
                                                          {"o", "ø"},
                                                          {"O", "Ø"},
                                                          {"aa", "å"},
                                                          {"AA", "Å"},
                                                          {"l", "ł"},
                                                          {"L", "Ł"},
                                                          {"textquotedblleft", "“"},
                                                          {"textquotedblright", "”"},
                                                          {"og", "«"},
                                                          {"fg", "»"},
                                                          {"glqq", "„"},
                                                          {"grqq", "“"},
                                                          {"guillemotleft", "«"},
                                                          {"guillemotright", "»"},
                                                          {"S", "§"}});
  const auto sign =
      std::find_if(kSigns.begin(), kSigns.end(), [&](const auto& s) { return s.first == command; });
  return sign == kSigns.end() ? string_view() : sign->second;
}

}  // namespace sicut::formats
