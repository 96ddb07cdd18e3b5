// Finds which of many short strings occur in a text (Aho and Corasick, CACM 18, 1975).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sicut::citation {

class AtomFinder {
 public:
  // Atoms in small letters; letters of the text are compared without regard to ASCII case.
  explicit AtomFinder(const std::vector<std::string>& atoms);

  // Sets `found[i]` for every atom i that occurs in `text`. Cost: linear in the text.
  void find(std::string_view text, std::vector<bool>& found) const;

 private:
  struct Node {
    std::array<std::uint32_t, 256> next{};
    std::vector<std::uint32_t> atoms;  // that end here, those of its suffixes included
  };
  std::vector<Node> nodes_;
};

}  // namespace sicut::citation
