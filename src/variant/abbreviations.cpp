#include "variant/abbreviations.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sicut::variant {
namespace {

using std::string_view;

constexpr auto kAbbreviations = std::to_array<std::pair<string_view, string_view>>(
    {{"st", "saint"},         {"st", "street"},       {"ste", "sainte"},
     {"mt", "mount"},         {"ft", "fort"},         {"mr", "mister"},
     {"mrs", "mistress"},     {"dr", "doctor"},       {"prof", "professor"},
     {"rev", "reverend"},     {"revd", "reverend"},   {"hon", "honourable"},
     {"hon", "honorable"},    {"capt", "captain"},    {"gen", "general"},
     {"col", "colonel"},      {"lt", "lieutenant"},   {"lieut", "lieutenant"},
     {"maj", "major"},        {"sgt", "sergeant"},    {"gov", "governor"},
     {"sen", "senator"},      {"pres", "president"},  {"esq", "esquire"},
     {"messrs", "messieurs"}, {"jan", "january"},     {"feb", "february"},
     {"apr", "april"},        {"jun", "june"},        {"jul", "july"},
     {"aug", "august"},       {"sept", "september"},  {"sep", "september"},
     {"oct", "october"},      {"nov", "november"},    {"dec", "december"},
     {"co", "company"},       {"bros", "brothers"},   {"vol", "volume"},
     {"vols", "volumes"},     {"chap", "chapter"},    {"ch", "chapter"},
     {"sect", "section"},     {"dept", "department"}, {"govt", "government"},
     {"bp", "bishop"},        {"abp", "archbishop"},  {"wm", "william"},
     {"geo", "george"},       {"thos", "thomas"},     {"chas", "charles"},
     {"jas", "james"},        {"jno", "john"},        {"robt", "robert"},
     {"saml", "samuel"},      {"c", "etc"},           {"etc", "etcetera"},
     {"c", "etcetera"},       {"yt", "that"},         {"wch", "which"},
     {"wh", "which"},         {"wd", "would"},        {"shd", "should"},
     {"cd", "could"},         {"recd", "received"},   {"tho", "though"},
     {"thro", "through"},     {"altho", "although"},  {"ft", "feet"},
     {"ft", "foot"},          {"lb", "pound"},        {"lbs", "pounds"},
     {"lb", "pounds"},        {"oz", "ounces"},       {"yds", "yards"},
     {"hrs", "hours"},        {"mins", "minutes"},    {"secs", "seconds"},
     {"km", "kilometres"},    {"km", "kilometers"},   {"kg", "kilograms"},
     {"cm", "centimetres"},   {"cm", "centimeters"},  {"mg", "milligrams"},
     {"h", "hours"},          {"h", "hour"},          {"hr", "hour"},
     {"min", "minutes"},      {"mm", "millimetres"},  {"mm", "millimeters"},
     {"ml", "millilitres"},   {"ml", "milliliters"},  {"kg", "kilogrammes"},
     {"mon", "monday"},       {"tue", "tuesday"},     {"tues", "tuesday"},
     {"thu", "thursday"},     {"thur", "thursday"},   {"thurs", "thursday"},
     {"fri", "friday"},       {"bldg", "building"},   {"approx", "approximately"}});

}  // namespace

bool abbreviates(string_view a, string_view b) {
  return std::any_of(kAbbreviations.begin(), kAbbreviations.end(), [&](const auto& pair) {
    return (a == pair.first && b == pair.second) || (b == pair.first && a == pair.second);
  });
}

}  // namespace sicut::variant
