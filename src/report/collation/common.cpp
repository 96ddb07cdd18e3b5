#include "report/collation/common.h"

namespace sicut::report {

std::vector<ReadingGroup> groups_of(const Variant& variant) {
  std::vector<ReadingGroup> groups;
  for (const Reading& reading : variant.readings) {
    if (reading.group >= groups.size()) groups.resize(reading.group + 1);
    ReadingGroup& group = groups[reading.group];
    if (group.reading == nullptr) group.reading = &reading;
    group.witnesses.push_back(reading.witness);
  }
  std::erase_if(groups, [](const ReadingGroup& group) { return group.reading == nullptr; });
  return groups;
}

std::string ids_of(const Collation& collation, const std::vector<std::uint32_t>& witnesses) {
  std::string list;
  for (std::uint32_t w : witnesses) {
    if (!list.empty()) list += ", ";
    list += collation.witnesses[w].id;
  }
  return list;
}

}  // namespace sicut::report
