// Who speaks in a TEI document: names in <speaker>, ids of persons in @who.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/position.h"
#include "formats/tei_header.h"

namespace sicut::formats {

class TeiSpeakers {
 public:
  // `names`: of the document, which grow.
  explicit TeiSpeakers(std::vector<std::string>& names) : names_(names) {}

  [[nodiscard]] std::uint32_t number(const std::string& name);
  // The same of "#p1": the name of the person with this id, or the id itself.
  [[nodiscard]] std::uint32_t number_of_id(std::string_view who, const TeiHeader& header);

  // The text has an element that names the person with this id; it begins at `at`, and ends.
  void begin_person(std::string_view id, TextPos at);
  void end_person(std::string_view text);

 private:
  std::vector<std::string>& names_;
  std::map<std::string, std::uint32_t> numbers_;
  std::map<std::string, std::string, std::less<>> persons_;  // by id
  std::string open_;                                         // the id of the person whose name is open
  TextPos open_at_;
};

}  // namespace sicut::formats
