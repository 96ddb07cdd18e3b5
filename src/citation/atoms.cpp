#include "citation/atoms.h"

namespace sicut::citation {

AtomFinder::AtomFinder(const std::vector<std::string>& atoms) : nodes_(1) {
  for (std::uint32_t i = 0; i < atoms.size(); ++i) {
    std::uint32_t node = 0;
    for (const char c : atoms[i]) {
      const auto byte = static_cast<unsigned char>(c);
      if (nodes_[node].next[byte] == 0) {
        nodes_[node].next[byte] = static_cast<std::uint32_t>(nodes_.size());
        nodes_.emplace_back();
      }
      node = nodes_[node].next[byte];
    }
    nodes_[node].atoms.push_back(i);
  }
  // Breadth first: a missing step is the step of the longest suffix that has one.
  std::vector<std::uint32_t> fallback(nodes_.size(), 0), queue{0};
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const std::uint32_t node = queue[i];
    for (std::size_t byte = 0; byte < 256; ++byte) {
      const std::uint32_t child = nodes_[node].next[byte];
      const std::uint32_t other = node == 0 ? 0 : nodes_[fallback[node]].next[byte];
      if (child == 0) {
        nodes_[node].next[byte] = other;
        continue;
      }
      fallback[child] = other;
      const auto& shorter = nodes_[other].atoms;
      nodes_[child].atoms.insert(nodes_[child].atoms.end(), shorter.begin(), shorter.end());
      queue.push_back(child);
    }
  }
  // Capitals lead where small letters lead.
  for (Node& node : nodes_)
    for (std::size_t c = 'A'; c <= 'Z'; ++c) node.next[c] = node.next[c + 32];
}

void AtomFinder::find(std::string_view text, std::vector<bool>& found) const {
  std::uint32_t node = 0;
  for (const char c : text) {
    node = nodes_[node].next[static_cast<unsigned char>(c)];
    for (const std::uint32_t atom : nodes_[node].atoms) found[atom] = true;
  }
}

}  // namespace sicut::citation
