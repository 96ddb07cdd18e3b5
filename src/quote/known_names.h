// The names of the authors and speakers of a record, made ready once for all its documents.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace sicut::quote {

// A value; copies share what was made ready. Thread safe.
class KnownNames {
 public:
  KnownNames() = default;
  // Cost: linear in their letters.
  explicit KnownNames(std::vector<std::string> names);
  KnownNames(std::initializer_list<std::string> names) : KnownNames(std::vector<std::string>(names)) {}

  [[nodiscard]] const std::vector<std::string>& all() const;
  // Is it the last word of a name? `lower` is in lower case.
  [[nodiscard]] bool has_last_word(const std::string& lower) const;
  // Are these words, in lower case with single spaces, the whole of a name of two words or more, or its
  // surname with the particles before it ("de wit")?
  [[nodiscard]] bool has_whole(const std::string& lower) const;

 private:
  struct Sets;
  std::shared_ptr<const Sets> sets_;  // null: no names
};

}  // namespace sicut::quote
