#include "formats/tei_elements.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sicut::formats {
namespace {

using Role = TeiRole;

// In the order of their names, for binary search.
constexpr std::array<std::pair<std::string_view, Role>, 76> kRoles = {{
    {"ab", Role::paragraph},      {"argument", Role::block},      {"back", Role::block},
    {"body", Role::block},        {"byline", Role::block},        {"castitem", Role::paragraph},
    {"castlist", Role::block},    {"cell", Role::paragraph},      {"closer", Role::block},
    {"corr", Role::dropped},      {"date", Role::date},           {"dateline", Role::paragraph},
    {"del", Role::dropped},       {"desc", Role::other},          {"div", Role::division},
    {"div1", Role::division},     {"div2", Role::division},       {"div3", Role::division},
    {"div4", Role::division},     {"div5", Role::division},       {"div6", Role::division},
    {"div7", Role::division},     {"docauthor", Role::block},     {"docdate", Role::block},
    {"docedition", Role::block},  {"docimprint", Role::block},    {"doctitle", Role::block},
    {"epigraph", Role::block},    {"expan", Role::dropped},       {"facsimile", Role::dropped},
    {"figdesc", Role::dropped},   {"figure", Role::block},        {"floatingtext", Role::block},
    {"front", Role::block},       {"fw", Role::furniture},        {"group", Role::block},
    {"head", Role::heading},      {"item", Role::paragraph},      {"l", Role::line_break},
    {"lb", Role::line_break},     {"lg", Role::paragraph},        {"list", Role::block},
    {"listbibl", Role::block},    {"milestone", Role::milestone}, {"note", Role::note},
    {"opener", Role::block},      {"p", Role::paragraph},         {"pb", Role::page},
    {"person", Role::person},     {"persname", Role::person},     {"postscript", Role::block},
    {"ptr", Role::reference},     {"q", Role::quotation},         {"quote", Role::quotation},
    {"rdg", Role::dropped},       {"rdggrp", Role::dropped},      {"ref", Role::reference},
    {"reg", Role::dropped},       {"row", Role::block},           {"said", Role::quotation},
    {"salute", Role::paragraph},  {"signed", Role::paragraph},    {"sourcedoc", Role::dropped},
    {"sp", Role::speech},         {"speaker", Role::speaker},     {"stage", Role::paragraph},
    {"standoff", Role::dropped},  {"surplus", Role::dropped},     {"table", Role::block},
    {"teiheader", Role::header},  {"text", Role::text},           {"titlepage", Role::block},
    {"titlepart", Role::heading}, {"trailer", Role::paragraph},   {"u", Role::speech},
    {"vocal", Role::dropped},
}};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

TeiRole tei_role(std::string_view name) {
  const auto found = std::lower_bound(kRoles.begin(), kRoles.end(), name,
                                      [](const auto& entry, std::string_view n) { return entry.first < n; });
  return found != kRoles.end() && found->first == name ? found->second : TeiRole::other;
}

bool is_work_type(std::string_view type) {
  static constexpr std::array<std::string_view, 24> kTypes = {
      "document", "letter", "speech",  "essay",    "article", "poem",     "sermon",     "telegram",
      "report",   "play",   "story",   "novel",    "tract",   "pamphlet", "memorandum", "resolution",
      "entry",    "debate", "session", "treatise", "ballad",  "charter",  "decree",     "lecture"};
  return among(kTypes, type);
}

bool is_first_reading(std::string_view before) {
  const std::size_t end = before.find_last_not_of(" \t\r\n");
  if (end == std::string_view::npos || before[end] != '>') return false;
  const std::size_t open = before.rfind('<', end);
  if (open == std::string_view::npos) return false;
  const std::string_view tag = before.substr(open, end - open + 1);
  return tag.starts_with("<app>") || tag.starts_with("<app ");
}

bool is_remark_type(std::string_view type) {
  static constexpr std::array<std::string_view, 9> kTypes = {
      "speaker", "time", "vote", "quorum", "narrative", "summary", "president", "description", "comment"};
  return among(kTypes, type);
}

}  // namespace sicut::formats
