// What a TEI header says of its document.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "formats/document.h"
#include "formats/entities.h"
#include "formats/html_tokens.h"

namespace sicut::formats {

class TeiHeader {
 public:
  // Every token between <teiHeader> and </teiHeader>, in order. `name` of a tag without prefix.
  void take(const HtmlToken& token, std::string_view name, std::string_view source);

  // Lays what was read over `meta` and gives it up.
  void finish(Metadata& meta);

  // The name of the person whom the header lists under this id: "Ada Okoro"; null if it lists none.
  [[nodiscard]] const std::string* person(std::string_view id) const;

 private:
  // One <person> of a list: its name in parts, or as it is written.
  struct Person {
    std::string id, forename, surname, other;
  };
  void read_person(std::string_view text);
  void end_person();

  void start(const HtmlToken& token, std::string_view name);
  void end(std::string_view name);
  void assign(const std::string& value);
  [[nodiscard]] bool inside(std::string_view name) const;

  struct Open {
    std::string name, type;
  };
  std::vector<Open> open_;
  std::string text_;  // of the innermost element that is read
  bool reading_ = false;
  std::string title_, complete_title_, author_, series_, subseries_, volume_, language_;
  std::string created_, printed_, published_;  // dates
  std::string when_;                           // of the open <date>
  Person person_;
  std::map<std::string, std::string, std::less<>> people_;  // by id
  Entities entities_;
};

}  // namespace sicut::formats
