#include "formats/tei_elements.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sicut::formats {
namespace {

// In the order of their names, for binary search.
constexpr std::array<std::pair<std::string_view, TeiRole>, 76> kRoles = {{
    {"ab", TeiRole::paragraph},      {"argument", TeiRole::block},      {"back", TeiRole::block},
    {"body", TeiRole::block},        {"byline", TeiRole::block},        {"castitem", TeiRole::paragraph},
    {"castlist", TeiRole::block},    {"cell", TeiRole::paragraph},      {"closer", TeiRole::block},
    {"corr", TeiRole::dropped},      {"date", TeiRole::date},           {"dateline", TeiRole::paragraph},
    {"del", TeiRole::dropped},       {"desc", TeiRole::other},          {"div", TeiRole::division},
    {"div1", TeiRole::division},     {"div2", TeiRole::division},       {"div3", TeiRole::division},
    {"div4", TeiRole::division},     {"div5", TeiRole::division},       {"div6", TeiRole::division},
    {"div7", TeiRole::division},     {"docauthor", TeiRole::block},     {"docdate", TeiRole::block},
    {"docedition", TeiRole::block},  {"docimprint", TeiRole::block},    {"doctitle", TeiRole::block},
    {"epigraph", TeiRole::block},    {"expan", TeiRole::dropped},       {"facsimile", TeiRole::dropped},
    {"figdesc", TeiRole::dropped},   {"figure", TeiRole::block},        {"floatingtext", TeiRole::block},
    {"front", TeiRole::block},       {"fw", TeiRole::furniture},        {"group", TeiRole::block},
    {"head", TeiRole::heading},      {"item", TeiRole::paragraph},      {"l", TeiRole::line_break},
    {"lb", TeiRole::line_break},     {"lg", TeiRole::paragraph},        {"list", TeiRole::block},
    {"listbibl", TeiRole::block},    {"milestone", TeiRole::milestone}, {"note", TeiRole::note},
    {"opener", TeiRole::block},      {"p", TeiRole::paragraph},         {"pb", TeiRole::page},
    {"person", TeiRole::person},     {"persname", TeiRole::person},     {"postscript", TeiRole::block},
    {"ptr", TeiRole::reference},     {"q", TeiRole::quotation},         {"quote", TeiRole::quotation},
    {"rdg", TeiRole::dropped},       {"rdggrp", TeiRole::dropped},      {"ref", TeiRole::reference},
    {"reg", TeiRole::dropped},       {"row", TeiRole::block},           {"said", TeiRole::quotation},
    {"salute", TeiRole::paragraph},  {"signed", TeiRole::paragraph},    {"sourcedoc", TeiRole::dropped},
    {"sp", TeiRole::speech},         {"speaker", TeiRole::speaker},     {"stage", TeiRole::paragraph},
    {"standoff", TeiRole::dropped},  {"surplus", TeiRole::dropped},     {"table", TeiRole::block},
    {"teiheader", TeiRole::header},  {"text", TeiRole::text},           {"titlepage", TeiRole::block},
    {"titlepart", TeiRole::heading}, {"trailer", TeiRole::paragraph},   {"u", TeiRole::speech},
    {"vocal", TeiRole::dropped},
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
