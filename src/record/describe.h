// What record.toml files say of the inputs, laid over documents and their cards.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "record/record.h"

namespace sicut::record {

// Reads every record.toml of a discovery. What is wrong in one (see record_toml.h), an entry for a file that
// does not exist, and two entries for one file are added to `errors`. Thread safe once made.
class Descriptions {
 public:
  Descriptions(const Discovery& found, std::vector<Error>& errors);
  ~Descriptions();

  // Lays what is said of input `i` over its document; outer record.toml first. Parts whose place is wrong are
  // added to `errors`.
  void lay(std::size_t i, formats::Layers& document, std::vector<Error>& errors) const;
  void lay(std::size_t i, Card& card) const;

 private:
  struct Said;
  std::vector<std::vector<Said>> said_;  // of each input, in the order of laying
};

}  // namespace sicut::record
